// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/creation.h"
#include "authoring/settings.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

class NewCommand : public Command
{
public:
    NewCommand()
        : Command({.name = u"new"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Add an offering"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"kind"_s, QT_TRANSLATE_NOOP("cli", "module or programme"), u"K"_s),
                  option(u"title"_s, QT_TRANSLATE_NOOP("cli", "Its title"), u"TEXT"_s),
                  option(u"lang"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Language of the title: nl or en; the first of the catalogue by default"),
                      u"LANG"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        for (const QString &needed : {u"kind"_s, u"title"_s}) {
            if (!arguments.has(needed)) {
                return std::unexpected(Error::of(Failure::Usage, u"cli.missing"_s, {spec().name, u"--"_s + needed}));
            }
        }
        const domain::OfferingTable &table = domain::offeringTable();
        const Result<domain::Language> language = arguments.language(u"lang"_s);
        const auto kind = table.kind.normalised(arguments.value(u"kind"_s));
        if (!language || !kind) {
            return std::unexpected(language ? kind.error() : language.error());
        }
        if (!kind->isValid()) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.empty"_s, {u"kind"_s}));
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<authoring::Settings> settings = authoring::settings(**catalogue);
        Result<domain::Record> offering = authoring::newOffering(**catalogue, kind->toString());
        if (!settings || !offering) {
            return std::unexpected(settings ? offering.error() : settings.error());
        }
        const domain::Language written = arguments.has(u"lang"_s) ? *language : settings->languages.constFirst();
        const QVariantMap given{{domain::languageCode(written), arguments.value(u"title"_s)}};
        const auto title = table.title.normalised(given);
        if (!title) {
            return std::unexpected(title.error());
        }
        if (!title->isValid()) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.empty"_s, {u"title"_s}));
        }
        tellRemark(table.title.key(), given, output);
        offering->setValue(table.title, *title);
        const Result<store::AppliedChange> applied = store::apply(**catalogue, authoring::creation(*offering, written));
        if (!applied) {
            return std::unexpected(applied.error());
        }
        output.value(
            QJsonObject{{u"id"_s, offering->id().toString()}, {u"change"_s, applied->id}}, offering->id().toString());
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(New, NewCommand)
