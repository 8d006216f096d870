// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/joining.h"

#include "domain/kinds.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::FieldType;
using domain::KindTable;
using domain::Record;

namespace {

/** Items of \a existing whose \a member no item of \a incoming has, and then those. */
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

} // namespace leerschakel::exchange::reading
