// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/plan.h"
#include "cli/changing.h"
#include "cli/commandmaker.h"
#include "cli/offeringjson.h"
#include "cli/opening.h"
#include "cli/valuereader.h"
#include "store/offeringlist.h"
#include "text/barejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using authoring::Alteration;
using authoring::PartAlteration;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;

namespace {

/** What is to be changed: a field, or a list of parts. */
using Wish = std::variant<Alteration, PartAlteration>;

std::unexpected<Error> refused(const QString &code, const QStringList &arguments)
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

/** The one of \a options that is given, exactly once. Errors: cli.oneOf. */
Result<QString> theOneOf(const Arguments &arguments, const QStringList &options)
{
    QString found;
    qsizetype count = 0;
    for (const QString &option : options) {
        count += arguments.values(option).size();
        found = arguments.has(option) ? option : found;
    }
    if (count != 1) {
        QStringList names;
        std::ranges::transform(
            options, std::back_inserter(names), [](const QString &each) -> QString { return u"--"_s + each; });
        return refused(u"cli.oneOf"_s, {u"change"_s, names.join(u", "_s)});
    }
    return found;
}

/** \a text as the plain value of \a field; not normalised yet. */
Result<QVariant> valueOf(const FieldSpec &field, const QString &text, std::optional<domain::Language> language)
{
    if (field.type() == FieldType::LocalizedText && language) {
        return text;
    }
    return field.type() == FieldType::Items && !text.trimmed().isEmpty() ? readJson(field.key(), text)
                                                                         : givenValue(field, {}, text, std::nullopt);
}

/** The language of a text that is not JSON: Dutch, unless another is given. */
std::optional<domain::Language> languageOf(
    const FieldSpec &field, const QString &text, std::optional<domain::Language> asked)
{
    const bool isOneText = field.type() == FieldType::LocalizedText && !text.trimmed().startsWith(u'{');
    return isOneText && !asked ? domain::Language::Dutch : asked;
}

/** What \a text specifies for list \a list: JSON, or the bare text that sets an item's main field. */
Result<Wish> partWish(const QString &action, const authoring::PartList &list, const QString &text,
    std::optional<domain::Language> language)
{
    const bool isSet = action == u"set";
    const QString trimmed = text.trimmed();
    const bool isJson = isSet || trimmed.startsWith(u'[') || trimmed.startsWith(u'{');
    Result<QVariant> items = trimmed.isEmpty() ? QVariant() : isJson ? readJson(list.key, text) : QVariant(text);
    if (!items) {
        return std::unexpected(items.error());
    }
    if (!isSet && items->isValid() && items->typeId() != QMetaType::QVariantList) {
        items = QVariantList{*items};
    }
    return PartAlteration{.action = isSet ? PartAlteration::Action::Set
            : action == u"add"            ? PartAlteration::Action::Add
                                          : PartAlteration::Action::Remove,
        .list = &list,
        .items = *items,
        .language = language.value_or(domain::Language::Dutch)};
}

/** --set, --add, --remove: "field=value". */
Result<Wish> valueWish(
    const QString &action, const QString &typed, std::optional<domain::Language> language, Output &output)
{
    const qsizetype equals = typed.indexOf(u'=');
    if (equals < 1) {
        return refused(u"cli.fieldAndValue"_s, {action});
    }
    const QString key = typed.left(equals).trimmed();
    const QString text = typed.mid(equals + 1);
    if (const authoring::PartList *list = authoring::partList(key)) {
        return partWish(action, *list, text, language);
    }
    const FieldSpec *field = authoring::fieldAt(key);
    if (!field) {
        return refused(u"field.unknown"_s, {key});
    }
    if (language && field->type() != FieldType::LocalizedText) {
        return refused(u"cli.noLanguage"_s, {key});
    }
    const auto meant = languageOf(*field, text, language);
    const Result<QVariant> value = valueOf(*field, text, meant);
    if (!value) {
        return std::unexpected(value.error());
    }
    tellRemark(key, *value, output);
    const Result<Alteration> made = action == u"set" ? Alteration::set(*field, *value, meant)
        : action == u"add"                           ? Alteration::add(*field, *value)
                                                     : Alteration::remove(*field, *value, meant);
    return made.transform([](const Alteration &alteration) { return Wish(alteration); });
}

Result<Wish> replaceWish(const Arguments &arguments, std::optional<domain::Language> language)
{
    for (const QString &needed : {u"from"_s, u"with"_s}) {
        if (!arguments.has(needed)) {
            return refused(u"cli.goTogether"_s, {u"replace"_s, needed});
        }
    }
    const QString key = arguments.value(u"replace"_s);
    const authoring::PartList *list = authoring::partList(key);
    const FieldSpec *field = authoring::fieldAt(list ? list->key + u'.' + list->main : key);
    if (!field) {
        return refused(u"field.unknown"_s, {key});
    }
    if (language && field->type() != FieldType::LocalizedText) {
        return refused(u"cli.noLanguage"_s, {key});
    }
    return Alteration::replace(*field,
        {.from = arguments.value(u"from"_s), .with = arguments.value(u"with"_s), .isRegex = arguments.has(u"regex"_s)},
        language)
        .transform([](const Alteration &alteration) { return Wish(alteration); });
}

Result<Wish> readWish(const Arguments &arguments, Output &output)
{
    const Result<QString> action =
        theOneOf(arguments, {u"set"_s, u"add"_s, u"remove"_s, u"replace"_s, u"shift-dates"_s});
    if (!action) {
        return std::unexpected(action.error());
    }
    for (const QString &option : {u"from"_s, u"with"_s, u"regex"_s}) {
        if (arguments.has(option) && *action != u"replace") {
            return refused(u"cli.goTogether"_s, {u"replace"_s, option});
        }
    }
    std::optional<domain::Language> language;
    if (arguments.has(u"lang"_s)) {
        const Result<domain::Language> asked = arguments.language(u"lang"_s);
        if (!asked) {
            return std::unexpected(asked.error());
        }
        language = *asked;
    }
    if (*action == u"shift-dates") {
        constexpr int most = 100 * 366; // a century
        const Result<int> days = arguments.number(*action, 0, -most, most);
        return !days   ? Result<Wish>(std::unexpected(days.error()))
            : language ? refused(u"cli.noLanguage"_s, {*action})
                       : Result<Wish>(Alteration::shiftDates(*days));
    }
    return *action == u"replace" ? replaceWish(arguments, language)
                                 : valueWish(*action, arguments.value(*action), language, output);
}

Result<QList<Id>> offeringsIn(store::Catalogue &catalogue, const Arguments &arguments)
{
    if (arguments.has(u"offering"_s)) {
        const QStringList texts = arguments.values(u"offering"_s).join(u',').split(u',', Qt::SkipEmptyParts);
        return offeringsNamed(catalogue, texts);
    }
    return store::findOfferings(catalogue, {.text = arguments.value(u"query"_s)})
        .and_then([&](const QList<qint64> &rows) { return store::offeringIds(catalogue, rows); });
}

QJsonValue asJson(const authoring::Example &example, const QVariant &value)
{
    const FieldSpec *field = authoring::fieldAt(example.field);
    return field ? toJson(*field, value) : QJsonValue::fromVariant(value);
}

QString inWords(const authoring::Example &example)
{
    const auto shown = [&](const QVariant &value) {
        return QString::fromUtf8(text::compactJson(asJson(example, value)));
    };
    return u"%1  %2: %3 → %4"_s.arg(
        example.offering.toString(), example.field, shown(example.before), shown(example.after));
}

} // namespace

class ChangeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::ChangeCommand)

public:
    ChangeCommand()
        : Command({.name = u"change"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Change many offerings at once; one undo takes it back"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"query"_s,
                              QT_TRANSLATE_NOOP(
                                  "cli", "The offerings in which these words occur, as in list; empty for all of them"),
                              u"Q"_s),
                  option(
                      u"offering"_s, QT_TRANSLATE_NOOP("cli", "This offering (may be given several times)"), u"ID"_s),
                  option(u"set"_s,
                      QT_TRANSLATE_NOOP("cli", "Set a field; name a field of a part with its list (editions.status)"),
                      u"F=V"_s),
                  option(u"add"_s, QT_TRANSLATE_NOOP("cli", "Add a value to a list"), u"F=V"_s),
                  option(u"remove"_s, QT_TRANSLATE_NOOP("cli", "Remove a value where it occurs"), u"F=V"_s),
                  option(u"replace"_s, QT_TRANSLATE_NOOP("cli", "Replace --from by --with in this field"), u"F"_s),
                  option(u"from"_s, QT_TRANSLATE_NOOP("cli", "With --replace: the text to find"), u"A"_s),
                  option(u"with"_s,
                      QT_TRANSLATE_NOOP("cli", "With --replace: the text to put in its place; \\1 is the first group"),
                      u"B"_s),
                  flag(u"regex"_s, QT_TRANSLATE_NOOP("cli", "With --replace: --from is a regular expression")),
                  option(u"shift-dates"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "Move the dates of the offerings, their editions and enrolment periods by so many days"),
                      u"DAYS"_s),
                  option(u"lang"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Language of a text: nl or en; without it nl is set, and both are looked through"),
                      u"LANG"_s),
                  flag(u"dry-run"_s, QT_TRANSLATE_NOOP("cli", "Only show what would be changed"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> which = theOneOf(arguments, {u"query"_s, u"offering"_s});
        // Several ids count as one option.
        if (!which && !(arguments.has(u"offering"_s) && !arguments.has(u"query"_s))) {
            return std::unexpected(which.error());
        }
        const Result<Wish> wish = readWish(arguments, output);
        if (!wish) {
            return std::unexpected(wish.error());
        }
        const bool isDry = arguments.has(u"dry-run"_s);
        const CatalogueResult catalogue = isDry ? openToRead(arguments.at(0)) : openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QList<Id>> ids = offeringsIn(**catalogue, arguments);
        if (!ids) {
            return std::unexpected(ids.error());
        }
        const Result<authoring::Plan> plan = std::visit(
            [&](const auto &each) { return authoring::plan(**catalogue, *ids, each, output.progress()); }, *wish);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        const Result<store::AppliedChange> applied =
            isDry ? store::AppliedChange() : store::apply(**catalogue, plan->change, output.progress());
        if (!applied) {
            return std::unexpected(applied.error());
        }
        tell(*plan, applied->id, isDry, output);
        return Done;
    }

private:
    static void tell(const authoring::Plan &plan, const QString &change, bool isDry, Output &output)
    {
        QJsonArray examples;
        QStringList lines{
            (isDry ? tr("Would change %1 values in %2 offerings") : tr("Changed %1 values in %2 offerings"))
                .arg(plan.values)
                .arg(plan.offerings)};
        for (const authoring::Example &example : plan.examples) {
            examples.append(QJsonObject{{u"offering"_s, example.offering.toString()}, {u"field"_s, example.field},
                {u"before"_s, asJson(example, example.before)}, {u"after"_s, asJson(example, example.after)}});
            if (isDry) {
                lines.append(inWords(example));
            }
        }
        output.value(
            QJsonObject{{u"offerings"_s, plan.offerings}, {u"values"_s, plan.values}, {u"examples"_s, examples},
                {u"change"_s, change.isEmpty() ? QJsonValue() : QJsonValue(change)}},
            lines.join(u'\n'));
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Change, ChangeCommand)
