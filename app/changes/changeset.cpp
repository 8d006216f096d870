// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/changeset.h"

#include "domain/cleantext.h"

#include <algorithm>

namespace leerschakel::changes {

using domain::FieldSpec;
using domain::FieldType;
using domain::Record;

namespace {

/** \a value as the gate lets it through; the same where there was nothing to take out of it, as there hardly ever is. */
QVariant storable(const FieldSpec *field, const QVariant &value)
{
    const domain::Cleaned<QVariant> clean = domain::cleanValue(value);
    return clean.removed == 0 || !field ? clean.value : field->normalised(clean.value).value_or(clean.value);
}

QVariant storableRecord(domain::Kind kind, const QVariant &record)
{
    const domain::Cleaned<QVariant> clean = domain::cleanValue(record);
    if (clean.removed == 0) {
        return record;
    }
    QVariantMap values;
    const QVariantMap map = clean.value.toMap();
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const FieldSpec *field = domain::kindTable(kind).field(it.key());
        const QVariant value = field ? field->normalised(it.value()).value_or(it.value()) : it.value();
        if (value.isValid()) {
            values.insert(it.key(), value);
        }
    }
    return values;
}

} // namespace

void ChangeSet::setLabel(const domain::Message &label)
{
    m_label = label;
    for (QString &argument : m_label.arguments) {
        argument = domain::cleanText(argument).value;
    }
}

void ChangeSet::append(const Entry &entry)
{
    m_entries.append(entry);
    m_entries.last().after = entry.isWhole()
        ? storableRecord(entry.record.kind, entry.after)
        : storable(domain::kindTable(entry.record.kind).field(entry.field), entry.after);
}

void ChangeSet::create(const Record &record)
{
    append({.record = RecordRef::of(record), .field = {}, .before = {}, .after = record.toMap()});
}

void ChangeSet::remove(const Record &record)
{
    m_entries.append({.record = RecordRef::of(record), .field = {}, .before = record.toMap(), .after = {}});
}

void ChangeSet::set(const Record &current, const FieldSpec &field, const QVariant &after)
{
    const QVariant kept = storable(&field, after);
    if (current.value(field) != kept) {
        m_entries.append(
            {.record = RecordRef::of(current), .field = field.key(), .before = current.value(field), .after = kept});
    }
}

void ChangeSet::update(const Record &before, const Record &after)
{
    for (const FieldSpec *field : domain::kindTable(before.kind()).fields()) {
        set(before, *field, after.value(*field));
    }
}

ChangeSet ChangeSet::inverted() const
{
    ChangeSet inverse(m_label);
    inverse.m_entries.reserve(m_entries.size());
    for (auto it = m_entries.crbegin(); it != m_entries.crend(); ++it) {
        inverse.m_entries.append({.record = it->record, .field = it->field, .before = it->after, .after = it->before});
    }
    return inverse;
}

ChangeSet ChangeSet::squashedWith(const ChangeSet &later) const
{
    ChangeSet result(m_label);
    QHash<std::pair<RecordRef, QString>, qsizetype> places;
    const auto take = [&](const Entry &entry) {
        if (!entry.isWhole()) {
            // A field of a record that was made in the same change is a part of that record's first value.
            const auto whole = places.constFind({entry.record, QString()});
            if (whole != places.cend() && result.m_entries[*whole].after.isValid()) {
                QVariantMap map = result.m_entries[*whole].after.toMap();
                if (entry.after.isValid()) {
                    map.insert(entry.field, entry.after);
                } else {
                    map.remove(entry.field);
                }
                result.m_entries[*whole].after = map;
                return;
            }
        }
        const std::pair place{entry.record, entry.field};
        if (const auto found = places.constFind(place); found != places.cend()) {
            result.m_entries[*found].after = entry.after;
            return;
        }
        places.insert(place, result.m_entries.size());
        result.m_entries.append(entry);
    };
    std::ranges::for_each(m_entries, take);
    std::ranges::for_each(later.m_entries, take);

    // A record that is deleted after fields of it changed: its value before was that before those changes.
    for (Entry &entry : result.m_entries) {
        if (entry.isWhole() && entry.before.isValid()) {
            QVariantMap before = entry.before.toMap();
            for (Entry &field : result.m_entries) {
                if (!field.isWhole() && field.record == entry.record) {
                    if (field.before.isValid()) {
                        before.insert(field.field, field.before);
                    } else {
                        before.remove(field.field);
                    }
                    field.after = field.before;
                }
            }
            entry.before = before;
        }
    }
    result.m_entries.removeIf([](const Entry &entry) { return entry.before == entry.after; });
    return result;
}

namespace {

/** The language-wise merge of a text; nullopt when a language was changed by both to different things. */
std::optional<QVariant> mergedText(const QVariant &base, const QVariant &ours, const QVariant &theirs)
{
    const QVariantMap b = base.toMap();
    const QVariantMap o = ours.toMap();
    const QVariantMap t = theirs.toMap();
    QVariantMap result;
    for (const QString &language : {QStringLiteral("nl"), QStringLiteral("en")}) {
        const QVariant before = b.value(language);
        const QVariant our = o.value(language);
        const QVariant their = t.value(language);
        if (our != before && their != before && our != their) {
            return std::nullopt;
        }
        const QVariant value = their != before ? their : our;
        if (value.isValid()) {
            result.insert(language, value);
        }
    }
    return domain::absentWhenEmpty(result);
}

} // namespace

Merge merged(const ChangeSet &ours, const ChangeSet &theirs)
{
    const ChangeSet mine = ChangeSet().squashedWith(ours);
    const ChangeSet other = ChangeSet(theirs.label()).squashedWith(theirs);

    QHash<std::pair<RecordRef, QString>, Entry> byPlace;
    QHash<RecordRef, QList<Entry>> byRecord;
    for (const Entry &entry : mine.entries()) {
        byPlace.insert({entry.record, entry.field}, entry);
        byRecord[entry.record].append(entry);
    }

    Merge merge;
    merge.toApply.setLabel(theirs.label());
    for (const Entry &their : other.entries()) {
        const auto same = byPlace.constFind({their.record, their.field});
        if (same != byPlace.cend()) {
            if (same->after == their.after) {
                continue;
            }
            const FieldSpec *field = domain::kindTable(their.record.kind).field(their.field);
            if (field && field->type() == FieldType::LocalizedText) {
                if (const auto text = mergedText(their.before, same->after, their.after)) {
                    merge.toApply.append(
                        {.record = their.record, .field = their.field, .before = same->after, .after = *text});
                    continue;
                }
            }
            merge.conflicts.append({.record = their.record,
                .field = their.field,
                .base = their.before,
                .ours = same->after,
                .theirs = their.after});
            continue;
        }
        const bool deletedByUs =
            byPlace.contains({their.record, QString()}) && !byPlace.value({their.record, QString()}).after.isValid();
        const bool deletedByThem = their.isWhole() && !their.after.isValid();
        if (deletedByUs || (deletedByThem && byRecord.contains(their.record))) {
            const QVariant our = deletedByUs ? QVariant() : QVariant(byRecord.value(their.record).constFirst().after);
            merge.conflicts.append({.record = their.record,
                .field = their.field,
                .base = their.before,
                .ours = our,
                .theirs = their.after});
            continue;
        }
        merge.toApply.append(their);
    }
    return merge;
}

} // namespace leerschakel::changes
