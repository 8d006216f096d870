// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/naming.h"
#include "authoring/partchanges.h"
#include "authoring/references.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "cli/standardinput.h"
#include "cli/valuereader.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using authoring::PartList;
using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::OfferingTree;

class SetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::SetCommand)

public:
    SetCommand()
        : Command({.name = u"set"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Change one field of an offering"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")},
                  {"KEY",
                      QT_TRANSLATE_NOOP(
                          "cli", "The field: title, level, studyLoad, outcomes, … (show prints them all)")},
                  {"VALUE",
                      QT_TRANSLATE_NOOP("cli",
                          "Its new value; JSON for lists and composite values, empty to clear, - to read it from "
                          "stdin")}},
              .options = {option(u"lang"_s, QT_TRANSLATE_NOOP("cli", "Language of a text: nl or en"), u"LANG"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Id> id = arguments.id(1);
        if (!id) {
            return std::unexpected(id.error());
        }
        const QString key = arguments.at(2);
        const FieldSpec *field = domain::offeringTable().field(key);
        const PartList *list = authoring::partList(key);
        if ((!field || field->isHidden()) && !list) {
            return std::unexpected(Error::of(Failure::Usage, u"field.unknown"_s, {key}));
        }
        std::optional<domain::Language> language;
        if (arguments.has(u"lang"_s)) {
            const Result<domain::Language> asked = arguments.language(u"lang"_s);
            if (!asked) {
                return std::unexpected(asked.error());
            }
            language = *asked;
        }
        if (field && language && field->type() != domain::FieldType::LocalizedText) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.noLanguage"_s, {key}));
        }
        const Result<QString> value = valueOf(arguments.at(3));
        if (!value) {
            return std::unexpected(value.error());
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<OfferingTree> tree = offeringOf(**catalogue, *id);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        Result<ChangeSet> change = list
            ? changeOfParts(**catalogue, *tree, *list, *value, language.value_or(domain::Language::Dutch), output)
            : changeOfField(**catalogue, *tree, *field, *value, language, output);
        if (!change) {
            return std::unexpected(change.error());
        }
        change->setLabel({.code = list ? u"change.part"_s : u"change.edit"_s,
            .arguments = {list ? domain::kindTable(list->kind).name() : key, authoring::nameOf(tree->offering)}});
        if (const Result<void> applied = applyAndTell(**catalogue, *change, output, tr("Changed %1").arg(key));
            !applied) {
            return std::unexpected(applied.error());
        }
        return Done;
    }

private:
    static Result<QString> valueOf(const QString &typed)
    {
        if (typed != u"-") {
            return typed;
        }
        const Result<QByteArray> bytes = StandardInput().all();
        return bytes ? textOf(*bytes, u"stdin"_s) : std::unexpected(bytes.error());
    }

    static Result<ChangeSet> changeOfField(store::Catalogue &catalogue, const OfferingTree &tree,
        const FieldSpec &field, const QString &text, std::optional<domain::Language> language, Output &output)
    {
        const Result<QVariant> given = givenValue(field, tree.offering.value(field), text, language);
        const Result<QVariant> value =
            given.and_then([&](const QVariant &each) { return Result<QVariant>(field.normalised(each)); });
        if (!value) {
            return std::unexpected(value.error());
        }
        tellRemark(field.key(), *given, output);
        if (const Result<void> checked = authoring::checkReferences(catalogue, field, *value); !checked) {
            return std::unexpected(checked.error());
        }
        ChangeSet change;
        change.set(tree.offering, field, *value);
        return change;
    }

    static Result<ChangeSet> changeOfParts(store::Catalogue &catalogue, const OfferingTree &tree, const PartList &list,
        const QString &text, domain::Language language, Output &output)
    {
        const Result<QVariant> items = text.trimmed().isEmpty() ? QVariant() : readJson(list.key, text);
        if (!items) {
            return std::unexpected(items.error());
        }
        tellRemark(list.key, *items, output);
        return authoring::partChanges(catalogue, tree, list, *items, language);
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Set, SetCommand)
