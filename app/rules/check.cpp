// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check.h"

#include "domain/constant.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

// Reads a QVariant without copying its contents: rules run over every offering of the country.
template<typename T>
const T &held(const QVariant &value)
{
    static const T none;
    return value.metaType() == QMetaType::fromType<T>() ? *static_cast<const T *>(value.constData()) : none;
}

/** Calls \a each with (language, text) for every text in \a value; the language is empty for texts without one. */
template<typename Each>
void eachText(const QVariant &value, Each each)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        each(QString(), held<QString>(value));
        break;
    case QMetaType::QVariantMap: {
        const QVariantMap &map = held<QVariantMap>(value);
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            each(it.key(), held<QString>(it.value()));
        }
        break;
    }
    case QMetaType::QVariantList:
        for (const QVariant &item : held<QVariantList>(value)) {
            eachText(item, each);
        }
        break;
    default:
        if (value.isValid()) {
            each(QString(), value.toString());
        }
    }
}

QString shown(const QString &text)
{
    return text.size() > 60 ? text.first(59) + u'…' : text;
}

/** The number of Unicode characters, which is what schemas count. */
qsizetype characters(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

void checkRequired(const Rule &rule, const QVariant &value, Violations &found)
{
    const bool there = rule.language.isEmpty() ? value.isValid() : held<QVariantMap>(value).contains(rule.language);
    if (!there) {
        found.append({.language = rule.language});
    }
}

void checkLength(const Rule &rule, const QVariant &value, Violations &found)
{
    eachText(value, [&](const QString &language, const QString &text) {
        if (text.size() > rule.check.limit && characters(text) > rule.check.limit) {
            found.append({.language = language, .value = shown(text), .size = characters(text)});
        }
    });
}

/** The codes of the wanted type in a field of TypedCodes. */
QStringList codesOf(const QVariant &value, const QString &type)
{
    QStringList codes;
    for (const QVariant &item : held<QVariantList>(value)) {
        const QVariantMap &map = held<QVariantMap>(item);
        if (map.value(u"type"_s) == type) {
            codes.append(map.value(u"code"_s).toString());
        }
    }
    return codes;
}

void checkPattern(const Rule &rule, const QVariant &value, Violations &found)
{
    const bool wanted = rule.check.type == CheckType::Pattern;
    const auto look = [&](const QString &language, const QString &text) {
        if (rule.check.pattern.match(text).hasMatch() != wanted) {
            found.append({.language = language, .value = shown(text), .size = characters(text)});
        }
    };
    if (rule.check.codeType.isEmpty()) {
        eachText(value, look);
    } else {
        for (const QString &code : constant(codesOf(value, rule.check.codeType))) {
            look({}, code);
        }
    }
}

/** The consumers in \a kept, which an import left there, that are the one the rule is about. */
QVariantList keptConsumers(const Rule &rule, const QVariant &kept)
{
    QVariantList consumers = held<QVariantMap>(kept).value(rule.destination).toMap().value(u"consumers"_s).toList();
    consumers.removeIf(
        [&](const QVariant &consumer) { return consumer.toMap().value(u"consumerKey"_s) != rule.consumer; });
    return consumers;
}

void checkHasCode(const Rule &rule, const QVariant &value, const OfferingTree &tree, Violations &found)
{
    QStringList codes = codesOf(value, rule.check.codeType);
    if (codes.isEmpty() && !rule.check.kept.isEmpty()) {
        const QVariantList consumers = keptConsumers(rule, tree.offering.value(domain::offeringTable().kept));
        for (const QVariant &consumer : consumers) {
            codes.append(consumer.toMap().value(rule.check.kept).toString());
        }
    }
    if (std::ranges::none_of(codes, [&](const QString &code) { return rule.check.pattern.match(code).hasMatch(); })) {
        found.append({.value = codes.value(0)});
    }
}

void checkValues(const Rule &rule, const QVariant &value, Violations &found)
{
    const bool wanted = rule.check.type == CheckType::OneOf;
    eachText(value, [&](const QString &, const QString &text) {
        if (rule.check.values.contains(text) != wanted) {
            found.append({.value = text});
        }
    });
}

void checkAnyOf(const Rule &rule, const QVariant &value, const OfferingTree &tree, Violations &found)
{
    bool any = false;
    QString first;
    eachText(
        value.isValid() ? value : tree.offering.value(*rule.check.other), [&](const QString &, const QString &text) {
            any = any || rule.check.values.contains(text);
            first = first.isEmpty() ? text : first;
        });
    if (!any) {
        found.append({.value = first});
    }
}

void checkLanguages(const Rule &rule, const Record &record, Violations &found)
{
    const QVariantMap &own = held<QVariantMap>(record.value(*rule.field));
    const QVariantMap &other = held<QVariantMap>(record.value(*rule.check.other));
    if (own.isEmpty()) {
        return; // whether a text is required at all is up to another rule
    }
    for (auto it = other.cbegin(); it != other.cend(); ++it) {
        if (!own.contains(it.key())) {
            found.append({.language = it.key()});
        }
    }
}

void checkNotBefore(const Rule &rule, const Record &record, Violations &found)
{
    // ISO 8601 dates sort as text
    const QString &date = held<QString>(record.value(*rule.field));
    const QString &other = held<QString>(record.value(*rule.check.other));
    const bool isLate = rule.check.type == CheckType::After ? date > other : date >= other;
    if (!date.isEmpty() && !other.isEmpty() && !isLate) {
        found.append({.value = date});
    }
}

void checkNotAfterEdition(const Rule &rule, const Record &record, const OfferingTree &tree, Violations &found)
{
    const QString &date = held<QString>(record.value(*rule.field));
    const FieldSpec *field = domain::kindTable(rule.kind).field(u"edition"_s);
    const QString &id = held<QString>(record.value(*field));
    if (date.isEmpty() || id.isEmpty()) {
        return;
    }
    for (const Record &edition : tree.of(Kind::Edition)) {
        const QString &other = held<QString>(edition.value(*rule.check.other));
        if (edition.id().toString() == id && !other.isEmpty() && date > other) {
            found.append({.value = date});
        }
    }
}

void checkParts(const Rule &rule, const Record &record, const OfferingTree &tree, Violations &found)
{
    qsizetype count = 0;
    if (rule.kind == Kind::Edition) {
        const FieldSpec *edition = domain::kindTable(rule.check.part).field(u"edition"_s);
        const QString id = record.id().toString();
        for (const Record &part : tree.of(rule.check.part)) {
            const QString &of = edition ? held<QString>(part.value(*edition)) : id;
            count += of == id || (of.isEmpty() && rule.check.part == Kind::Price)
                ? 1
                : 0; // a price without an edition applies to every edition
        }
    } else {
        count = tree.of(rule.check.part).size();
    }
    if (rule.check.type == CheckType::MinParts ? count < rule.check.limit : count > rule.check.limit) {
        found.append({.size = count});
    }
}

void checkUpToAlike(const Rule &rule, const Record &record, const OfferingTree &tree, Violations &found)
{
    const QVariant &value = record.value(*rule.field);
    qsizetype count = 0;
    bool isPast = false;
    for (const Record &part : tree.of(rule.kind)) {
        const bool isAlike = std::ranges::all_of(
            rule.check.alike, [&](const FieldSpec *field) { return part.value(*field) == record.value(*field); });
        isPast = isPast || part.id() == record.id();
        if (isAlike && !isPast && part.has(*rule.field)) {
            return; // it is the number of all of them: a deviation is reported on the first
        }
        count += isAlike ? 1 : 0;
    }
    if (value.isValid() && (value.toDouble() < rule.check.min || value.toDouble() > double(count))) {
        found.append({.value = value, .size = count});
    }
}

bool isWhole(double value, double max)
{
    return value == std::floor(value) && value >= 0 && value <= max;
}

void checkLoadRange(const Rule &rule, const QVariant &value, Violations &found)
{
    for (const QVariant &load : held<QVariantList>(value)) {
        const QVariantMap &one = held<QVariantMap>(load);
        const QVariant amount = one.value(u"value"_s);
        if ((!rule.check.unit.isEmpty() && one.value(u"unit"_s) != rule.check.unit) || !amount.isValid()) {
            continue;
        }
        if (amount.toDouble() < rule.check.min || amount.toDouble() > rule.check.max) {
            found.append({.value = amount});
            return;
        }
    }
}

void checkLoad(const Rule &rule, const QVariant &value, Violations &found)
{
    const QVariantList &loads = held<QVariantList>(value);
    const auto whole = [&](const QVariant &load) {
        return isWhole(held<QVariantMap>(load).value(u"value"_s).toDouble(), rule.check.max);
    };
    if (!loads.isEmpty() && std::ranges::none_of(loads, whole)) {
        found.append({.value = held<QVariantMap>(loads.constFirst()).value(u"value"_s)});
    }
}

void checkKept(const Rule &rule, const QVariant &value, Violations &found)
{
    if (keptConsumers(rule, value).isEmpty()) {
        found.append(Violation{});
    }
}

} // namespace

Violations violations(const Rule &rule, const Record &record, const OfferingTree &tree)
{
    Violations found;
    const bool counts = rule.check.type == CheckType::MinParts || rule.check.type == CheckType::MaxParts;
    if (counts) {
        checkParts(rule, record, tree, found);
        return found;
    }
    const QVariant &value = record.value(*rule.field);
    switch (rule.check.type) {
    case CheckType::Required:
        checkRequired(rule, value, found);
        break;
    case CheckType::MaxLength:
        checkLength(rule, value, found);
        break;
    case CheckType::Pattern:
    case CheckType::NotPattern:
        checkPattern(rule, value, found);
        break;
    case CheckType::HasCode:
        checkHasCode(rule, value, tree, found);
        break;
    case CheckType::OneOf:
    case CheckType::NoneOf:
        checkValues(rule, value, found);
        break;
    case CheckType::MaxItems:
        if (held<QVariantList>(value).size() > rule.check.limit) {
            found.append({.size = held<QVariantList>(value).size()});
        }
        break;
    case CheckType::Range:
        if (value.isValid() && (value.toDouble() < rule.check.min || value.toDouble() > rule.check.max)) {
            found.append({.value = value.toString()});
        }
        break;
    case CheckType::UpToAlike:
        checkUpToAlike(rule, record, tree, found);
        break;
    case CheckType::NotBefore:
    case CheckType::After:
        checkNotBefore(rule, record, found);
        break;
    case CheckType::NotAfterEdition:
        checkNotAfterEdition(rule, record, tree, found);
        break;
    case CheckType::LanguagesOf:
        checkLanguages(rule, record, found);
        break;
    case CheckType::AnyOf:
        checkAnyOf(rule, value, tree, found);
        break;
    case CheckType::Either:
        if (!value.isValid() && !record.has(*rule.check.other)) {
            found.append(Violation{});
        }
        break;
    case CheckType::LoadRange:
        checkLoadRange(rule, value, found);
        break;
    case CheckType::WholeLoad:
        checkLoad(rule, value, found);
        break;
    case CheckType::KeptConsumer:
        checkKept(rule, record.value(domain::offeringTable().kept), found);
        break;
    case CheckType::MinParts:
    case CheckType::MaxParts:
        break;
    }
    return found;
}

} // namespace leerschakel::rules
