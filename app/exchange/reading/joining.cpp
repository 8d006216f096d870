// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/joining.h"

#include "changes/elements.h"
#include "domain/kinds.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::FieldType;
using domain::KindTable;
using domain::Record;

namespace {

/** The items of \a existing whose \a member no item of \a incoming has, along with those of \a incoming. */
QVariant joinedItems(const QVariant &existing, const QVariant &incoming, const QString &member)
{
    QVariantList result;
    const QVariantList before = existing.toList();
    const QVariantList after = incoming.toList();
    for (const QVariant &item : before) {
        const QVariant key = item.toMap().value(member);
        const auto same =
            std::ranges::find_if(after, [&](const QVariant &other) { return other.toMap().value(member) == key; });
        if (same == after.cend()) {
            result.append(item);
        } else if (!result.contains(*same)) {
            result.append(*same); // in its old place, so that an order that means nothing does not count as a change
        }
    }
    for (const QVariant &item : after) {
        if (!result.contains(item)) {
            result.append(item);
        }
    }
    return domain::absentWhenEmpty(result);
}

QVariant joinedMap(const QVariant &existing, const QVariant &incoming)
{
    QVariantMap map = existing.toMap();
    map.insert(incoming.toMap());
    return domain::absentWhenEmpty(map);
}

QVariant joinedValue(const FieldSpec &field, const QVariant &existing, const QVariant &incoming, bool isOurs)
{
    if (field.type() == FieldType::LocalizedText || field.type() == FieldType::Tree) {
        return joinedMap(existing, incoming);
    }
    if (isOurs) {
        return incoming;
    }
    if (!incoming.isValid()) {
        return existing;
    }
    if (field.type() == FieldType::Items) {
        return joinedItems(existing, incoming, field.key() == u"studyLoad" ? u"unit"_s : u"type"_s);
    }
    if (field.key() == u"reach") {
        QVariantList both = existing.toList();
        const QVariantList more = incoming.toList();
        std::ranges::copy_if(
            more, std::back_inserter(both), [&](const QVariant &each) { return !both.contains(each); });
        return both;
    }
    const bool isOursToKeep = existing.isValid()
        && (field.key() == u"position"
            || (field.target().isEmpty() && field.key() == u"kind" && field.codes() == u"kind"));
    return isOursToKeep ? existing : incoming;
}

/** Whether people fill it in: not what was kept for a format, nor where a part belongs. */
bool isOfPeople(const FieldSpec &field)
{
    return !field.isHidden() && !field.isOwner() && !field.isWithin();
}

/** Each language is settled by itself. */
QVariant settledText(const FieldSpec &field, const QVariant &existing, const QVariant &incoming,
    const store::ImportedValues &before, QList<NotTaken> &notTaken)
{
    QVariantMap texts = existing.toMap();
    const QVariantMap theirs = incoming.toMap();
    for (auto each = theirs.cbegin(); each != theirs.cend(); ++each) {
        const QVariant now = texts.value(each.key());
        if (now == each.value()) {
            continue;
        }
        const std::optional<QVariant> was = before.value(field, now, each.key());
        if (was && *was == now) {
            texts.insert(each.key(), each.value());
        } else if (!was || *was != each.value()) {
            notTaken.append({.field = &field, .language = each.key(), .value = each.value()});
        }
    }
    return domain::absentWhenEmpty(texts);
}

} // namespace

Record joined(const Record &existing, const Record &incoming, bool isOurs)
{
    Record result = existing;
    const KindTable &table = domain::kindTable(existing.kind());
    for (const FieldSpec *field : table.fields()) {
        if (!field->isOwner()) {
            result.setValue(*field, joinedValue(*field, existing.value(*field), incoming.value(*field), isOurs));
        }
    }
    return result;
}

bool replaces(const Record &existing, const Record &incoming)
{
    return std::ranges::any_of(domain::kindTable(existing.kind()).fields(),
        [&](const FieldSpec *field) { return isOfPeople(*field) && existing.value(*field) != incoming.value(*field); });
}

bool saysOther(const Record &incoming, const store::ImportedValues &before)
{
    return std::ranges::any_of(domain::kindTable(incoming.kind()).fields(), [&](const FieldSpec *field) {
        if (!incoming.has(*field) || !isOfPeople(*field)) {
            return false;
        }
        if (field->type() != FieldType::LocalizedText) {
            return before.value(*field, {}) != incoming.value(*field);
        }
        const QVariantMap texts = incoming.value(*field).toMap();
        return std::ranges::any_of(texts.asKeyValueRange(),
            [&](const auto &text) { return before.value(*field, {}, text.first) != text.second; });
    });
}

Settled settled(const Record &existing, const Record &incoming, const store::ImportedValues &before)
{
    Settled settled{.record = incoming, .notTaken = {}};
    if (before.isNone()) {
        return settled;
    }
    for (const FieldSpec *field : domain::kindTable(existing.kind()).fields()) {
        const QVariant &ours = existing.value(*field);
        const QVariant &theirs = incoming.value(*field);
        if (!isOfPeople(*field) || ours == theirs) {
            continue;
        }
        if (field->type() == FieldType::LocalizedText) {
            settled.record.setValue(*field, settledText(*field, ours, theirs, before, settled.notTaken));
            continue;
        }
        const std::optional<QVariant> was = before.value(*field, ours);
        const std::optional<QVariant> both =
            was ? changes::mergedValue(*field, *was, ours, theirs) : std::optional<QVariant>();
        settled.record.setValue(*field, both.value_or(ours));
        if (!both) {
            settled.notTaken.append({.field = field, .language = {}, .value = theirs});
        }
    }
    return settled;
}

} // namespace leerschakel::exchange::reading
