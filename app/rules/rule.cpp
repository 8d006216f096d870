// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include "domain/codelist.h"
#include "domain/constant.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Kind;
using domain::KindTable;

namespace {

template<typename T>
using Parsed = std::expected<T, QString>;

template<typename T>
Parsed<T> named(const QString &name, std::initializer_list<std::pair<const char *, T>> known, const char *what)
{
    for (const auto &[text, value] : known) {
        if (name == QLatin1StringView(text)) {
            return value;
        }
    }
    return std::unexpected(u"%1 \"%2\" is not known"_s.arg(QLatin1StringView(what), name));
}

Parsed<const FieldSpec *> fieldOf(const KindTable &table, const QString &key)
{
    const FieldSpec *field = table.field(key);
    return field ? Parsed<const FieldSpec *>(field)
                 : std::unexpected(u"%1 has no field \"%2\""_s.arg(table.name(), key));
}

Parsed<QStringList> valuesOf(const QJsonValue &json, const FieldSpec *field)
{
    QStringList values;
    for (const QJsonValue &value : constant(json.toArray())) {
        values.append(value.toString());
        const bool isCode = field && !field->codes().isEmpty() && values.constLast() != u"*";
        if (isCode && !domain::CodeList::named(field->codes()).contains(values.constLast())) {
            return std::unexpected(u"%1 has no value \"%2\""_s.arg(field->key(), values.constLast()));
        }
    }
    if (values.isEmpty()) {
        return std::unexpected(u"a list of values is empty"_s);
    }
    return values;
}

Parsed<CheckType> checkType(const QString &name)
{
    return named<CheckType>(name,
        {{"required", CheckType::Required}, {"maxLength", CheckType::MaxLength}, {"pattern", CheckType::Pattern},
            {"notPattern", CheckType::NotPattern}, {"oneOf", CheckType::OneOf}, {"noneOf", CheckType::NoneOf},
            {"maxItems", CheckType::MaxItems}, {"range", CheckType::Range}, {"upToAlike", CheckType::UpToAlike},
            {"notBefore", CheckType::NotBefore}, {"after", CheckType::After},
            {"notAfterEdition", CheckType::NotAfterEdition}, {"languagesOf", CheckType::LanguagesOf},
            {"anyOf", CheckType::AnyOf}, {"either", CheckType::Either}, {"minParts", CheckType::MinParts},
            {"maxParts", CheckType::MaxParts}, {"hasCode", CheckType::HasCode}, {"loadRange", CheckType::LoadRange},
            {"wholeLoad", CheckType::WholeLoad}, {"keptConsumer", CheckType::KeptConsumer}},
        "check");
}

Parsed<Check> checkFrom(const QJsonObject &json, const Rule &rule)
{
    const Parsed<CheckType> type = checkType(json[u"type"].toString());
    if (!type) {
        return std::unexpected(type.error());
    }
    Check check;
    check.type = *type;
    check.limit = json[u"limit"].toInt();
    check.min = json[u"min"].toDouble();
    check.max = json[u"max"].toDouble(1e15);
    check.codeType = json[u"codeType"].toString();
    check.unit = json[u"unit"].toString();
    check.kept = json[u"kept"].toString();
    const bool counts = *type == CheckType::MaxLength || *type == CheckType::MaxItems || *type == CheckType::MinParts
        || *type == CheckType::MaxParts;
    if (counts && check.limit <= 0) {
        return std::unexpected(u"the check needs a limit"_s);
    }
    if (*type == CheckType::Pattern || *type == CheckType::NotPattern || *type == CheckType::HasCode) {
        const QString pattern = json[u"pattern"].toString();
        check.pattern =
            QRegularExpression(*type == CheckType::NotPattern ? pattern : QRegularExpression::anchoredPattern(pattern));
        if (pattern.isEmpty() || !check.pattern.isValid()) {
            return std::unexpected(u"the pattern is not a regular expression"_s);
        }
        check.pattern.optimize();
    }
    if (!check.codeType.isEmpty() && !domain::CodeList::named(u"codeType"_s).contains(check.codeType)) {
        return std::unexpected(u"there is no code type \"%1\""_s.arg(check.codeType));
    }
    if (!check.unit.isEmpty() && !domain::CodeList::named(u"studyLoadUnit"_s).contains(check.unit)) {
        return std::unexpected(u"there is no unit \"%1\""_s.arg(check.unit));
    }
    if (*type == CheckType::OneOf || *type == CheckType::NoneOf || *type == CheckType::AnyOf) {
        const Parsed<QStringList> values = valuesOf(json[u"values"], rule.field);
        if (!values) {
            return std::unexpected(values.error());
        }
        check.values = *values;
    }
    if (*type == CheckType::UpToAlike) {
        for (const QJsonValue &key : constant(json[u"alike"].toArray())) {
            const Parsed<const FieldSpec *> field = fieldOf(domain::kindTable(rule.kind), key.toString());
            if (!field) {
                return std::unexpected(field.error());
            }
            check.alike.append(*field);
        }
        if (check.alike.isEmpty() || rule.kind == Kind::Offering) {
            return std::unexpected(u"it is not said which parts are alike"_s);
        }
    }
    if (*type == CheckType::NotAfterEdition && !domain::kindTable(rule.kind).field(u"edition"_s)) {
        return std::unexpected(u"%1 is of no edition"_s.arg(domain::kindTable(rule.kind).name()));
    }
    if (*type == CheckType::NotBefore || *type == CheckType::After || *type == CheckType::NotAfterEdition
        || *type == CheckType::LanguagesOf || *type == CheckType::AnyOf || *type == CheckType::Either) {
        const Kind of = *type == CheckType::AnyOf ? Kind::Offering
            : *type == CheckType::NotAfterEdition ? Kind::Edition
                                                  : rule.kind;
        const KindTable &table = domain::kindTable(of);
        const Parsed<const FieldSpec *> other = fieldOf(table, json[u"other"].toString());
        if (!other) {
            return std::unexpected(other.error());
        }
        check.other = *other;
    }
    return check;
}

Parsed<std::vector<Condition>> conditionsFrom(
    const QJsonObject &json, bool negated, Condition::Of of, const KindTable &table)
{
    std::vector<Condition> conditions;
    for (auto it = json.begin(); it != json.end(); ++it) {
        Condition condition{.of = of, .negated = negated};
        QString key = it.key();
        if (key == u"formal") {
            condition.of = Condition::Of::Formality;
            condition.negated = it.value().toBool() == negated;
            conditions.push_back(condition);
            continue;
        }
        const bool ofProvider = key.startsWith(u"provider.");
        if (ofProvider) {
            condition.of = Condition::Of::Provider;
            key.remove(0, 9);
        }
        condition.codeType = key.section(u'.', 1); // "codes.brin"
        if (!condition.codeType.isEmpty() && !domain::CodeList::named(u"codeType"_s).contains(condition.codeType)) {
            return std::unexpected(u"there is no code type \"%1\""_s.arg(condition.codeType));
        }
        const Parsed<const FieldSpec *> field =
            fieldOf(ofProvider ? domain::kindTable(Kind::Organisation) : table, key.section(u'.', 0, 0));
        if (!field) {
            return std::unexpected(field.error());
        }
        const Parsed<QStringList> values = valuesOf(it.value(), *field);
        if (!values) {
            return std::unexpected(values.error());
        }
        condition.field = *field;
        condition.values = *values;
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

domain::LocalizedText textFrom(const QJsonValue &json)
{
    return {.nl = json[u"nl"].toString(), .en = json[u"en"].toString()};
}

Parsed<void> takeConditions(Rule &rule, const QJsonObject &json)
{
    const KindTable &offering = domain::kindTable(Kind::Offering);
    const KindTable &own = domain::kindTable(rule.kind);
    if (!rule.consumer.isEmpty()) {
        if (!domain::CodeList::named(u"reach"_s).contains(rule.consumer)) {
            return std::unexpected(u"there is no consumer \"%1\""_s.arg(rule.consumer));
        }
        rule.when.push_back(
            {.of = Condition::Of::Offering, .field = offering.field(u"reach"_s), .values = {rule.consumer}});
    }
    struct Group {
        const char *key;
        bool negated;
        Condition::Of of;
    };
    for (const Group &group :
        {Group{"when", false, Condition::Of::Offering}, Group{"unless", true, Condition::Of::Offering},
            Group{"where", false, Condition::Of::Itself}, Group{"whereNot", true, Condition::Of::Itself}}) {
        const bool itself = group.of == Condition::Of::Itself;
        Parsed<std::vector<Condition>> conditions = conditionsFrom(
            json[QLatin1StringView(group.key)].toObject(), group.negated, group.of, itself ? own : offering);
        if (!conditions) {
            return std::unexpected(conditions.error());
        }
        std::ranges::move(*conditions, std::back_inserter(itself ? rule.where : rule.when));
    }
    return {};
}

Parsed<void> take(Rule &rule, const QJsonObject &json)
{
    rule.consumer = json[u"consumer"].toString();
    const KindTable *table = domain::kindTable(json[u"kind"].toString(u"offering"_s));
    if (!table) {
        return std::unexpected(u"there is no kind \"%1\""_s.arg(json[u"kind"].toString()));
    }
    rule.kind = table->kind();
    const QString part = json[u"check"][u"part"].toString();
    const KindTable *owner = part.isEmpty() ? table : domain::kindTable(part);
    if (!owner || (!part.isEmpty() && rule.kind != Kind::Offering && rule.kind != Kind::Edition)) {
        return std::unexpected(u"%1 has no parts of kind \"%2\""_s.arg(table->name(), part));
    }
    const Parsed<const FieldSpec *> field = fieldOf(*owner, json[u"field"].toString());
    if (!field) {
        return std::unexpected(field.error());
    }
    rule.field = *field;
    rule.language = json[u"language"].toString();
    const Parsed<Severity> severity = named<Severity>(json[u"severity"].toString(),
        {{"blocks", Severity::Blocks}, {"warns", Severity::Warns}, {"hints", Severity::Hints}}, "severity");
    if (!severity) {
        return std::unexpected(severity.error());
    }
    rule.severity = *severity;
    const Parsed<Via> via = named<Via>(json[u"via"].toString(),
        {{"", Via::Tree}, {"provider", Via::Provider}, {"edition.location", Via::EditionLocation},
            {"partner.coProvider", Via::CoProvider}, {"partner.foreign", Via::ForeignPartner}},
        "via");
    if (!via) {
        return std::unexpected(via.error());
    }
    rule.via = *via;
    const Parsed<Check> check = checkFrom(json[u"check"].toObject(), rule);
    if (!check) {
        return std::unexpected(check.error());
    }
    rule.check = *check;
    rule.check.part = owner->kind();
    const Parsed<FixType> fix = named<FixType>(json[u"fix"].toString(),
        {{"", FixType::None}, {"languageOfTexts", FixType::LanguageOfTexts}, {"simplified", FixType::Simplified},
            {"sbuFromEc", FixType::SbuFromEc}, {"earliestStart", FixType::EarliestStart},
            {"durationOfEdition", FixType::DurationOfEdition}, {"sectorEdition", FixType::SectorEdition}},
        "fix");
    if (!fix) {
        return std::unexpected(fix.error());
    }
    rule.fix = *fix;
    rule.text = textFrom(json[u"text"]);
    rule.reason = textFrom(json[u"reason"]);
    rule.owner = json[u"owner"].toString();
    rule.source = json[u"source"].toString();
    if (rule.text.nl.isEmpty() || rule.text.en.isEmpty() || rule.reason.nl.isEmpty() || rule.reason.en.isEmpty()
        || rule.owner.isEmpty() || rule.source.isEmpty()) {
        return std::unexpected(u"text and reason (nl, en), owner and source must all be there"_s);
    }
    return takeConditions(rule, json);
}

} // namespace

std::expected<Rule, Error> ruleFrom(const QJsonObject &json, const QString &destination)
{
    static const QStringList known{u"id"_s, u"consumer"_s, u"kind"_s, u"field"_s, u"language"_s, u"severity"_s,
        u"via"_s, u"check"_s, u"when"_s, u"unless"_s, u"where"_s, u"whereNot"_s, u"text"_s, u"reason"_s, u"owner"_s,
        u"source"_s, u"fix"_s};
    Rule rule;
    rule.id = json[u"id"].toString();
    rule.destination = destination;
    const auto bad = [&](const QString &problem) {
        return std::unexpected(Error::of(Failure::Data, u"rules.bad"_s, {rule.id, problem}));
    };
    if (!rule.id.startsWith(destination + u'.')) {
        return bad(u"an id begins with the destination"_s);
    }
    for (const QString &key : constant(json.keys())) {
        if (!known.contains(key)) {
            return bad(u"there is no member \"%1\""_s.arg(key));
        }
    }
    if (const Parsed<void> taken = take(rule, json); !taken) {
        return bad(taken.error());
    }
    return rule;
}

std::expected<std::vector<Condition>, Error> scopeFrom(const QJsonObject &json, const QString &destination)
{
    const auto bad = [&](const QString &problem) {
        return std::unexpected(Error::of(Failure::Data, u"rules.bad"_s, {destination, problem}));
    };
    Parsed<std::vector<Condition>> scope =
        conditionsFrom(json, false, Condition::Of::Offering, domain::kindTable(Kind::Offering));
    if (!scope) {
        return bad(scope.error());
    }
    const auto isCode = [](const Condition &condition) {
        return condition.of == Condition::Of::Offering && condition.field->type() == domain::FieldType::Code
            && !condition.values.contains(u"*"_s);
    };
    if (!std::ranges::all_of(*scope, isCode)) {
        return bad(u"what it is for is said by codes of the offering"_s);
    }
    return *std::move(scope);
}

} // namespace leerschakel::rules
