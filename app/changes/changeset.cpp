// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/changeset.h"

#include "domain/cleantext.h"

#include <algorithm>

namespace leerschakel::changes {

using domain::FieldSpec;
using domain::FieldType;
using domain::Record;

namespace {

/** \a value after the gate; the same if there was nothing to remove, as is nearly always the case. */
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
        inverse.m_entries.append({.record = it->record,
            .field = it->field,
            .before = it->after,
            .after = it->before,
            .element = it->element});
    }
    return inverse;
}

namespace {

/** \a map with \a value for \a key, or without that key where the value is absent. */
QVariant with(const QVariant &map, const QString &key, const QVariant &value)
{
    QVariantMap result = map.toMap();
    if (value.isValid()) {
        result.insert(key, value);
    } else {
        result.remove(key);
    }
    return result;
}

/** As with(), for one language of a text: a text without any languages is absent. */
QVariant withElement(const QVariant &text, const QString &element, const QVariant &value)
{
    return domain::absentWhenEmpty(with(text, element, value).toMap());
}

/** Merges entries, so that there is at most one per record, field and language. */
class Squash
{
public:
    void take(const Entry &entry)
    {
        Entry *const whole = find({entry.record, {}});
        if (entry.isWhole()) {
            takeWhole(entry, whole);
        } else if (whole && whole->after.isValid()) {
            // A field of a record that was created in the same change becomes part of that record's first value.
            const QVariant value = entry.element.isEmpty()
                ? entry.after
                : withElement(whole->after.toMap().value(entry.field), entry.element, entry.after);
            whole->after = with(whole->after, entry.field, value);
        } else if (entry.element.isEmpty()) {
            takeField(entry);
        } else if (Entry *const field = find({entry.record, {entry.field, {}}})) {
            field->after = withElement(field->after, entry.element, entry.after);
        } else {
            join(entry);
        }
    }

    /** Without values that returned to what they were. */
    QList<Entry> entries()
    {
        QList<Entry> result;
        std::ranges::copy_if(
            m_entries, std::back_inserter(result), [](const Entry &entry) { return entry.before != entry.after; });
        return result;
    }

private:
    using Place = std::pair<RecordRef, std::pair<QString, QString>>;

    Entry *find(const Place &place)
    {
        const auto found = m_places.constFind(place);
        return found == m_places.cend() ? nullptr : &m_entries[*found];
    }
    void join(const Entry &entry)
    {
        const Place place{entry.record, {entry.field, entry.element}};
        if (Entry *const same = find(place)) {
            same->after = entry.after;
        } else {
            m_places.insert(place, m_entries.size());
            m_entries.append(entry);
        }
    }
    /** The value before is the one before any of its languages changed. */
    void takeField(const Entry &entry)
    {
        Entry joined = entry;
        for (Entry &language : m_entries) {
            if (language.record == entry.record && language.field == entry.field && !language.element.isEmpty()) {
                joined.before = withElement(joined.before, language.element, language.before);
                language.after = language.before;
                m_places.remove({entry.record, {entry.field, language.element}});
            }
        }
        join(joined);
    }
    /** For a record that is deleted after its fields changed, the value before is the one before those changes. */
    void takeWhole(const Entry &entry, const Entry *whole)
    {
        Entry joined = entry;
        if (!whole && entry.before.isValid()) {
            for (auto field = m_entries.rbegin(); field != m_entries.rend(); ++field) {
                if (field->record == entry.record && field->before != field->after) {
                    const QVariant before = field->element.isEmpty()
                        ? field->before
                        : withElement(joined.before.toMap().value(field->field), field->element, field->before);
                    joined.before = with(joined.before, field->field, before);
                }
            }
        }
        for (Entry &field : m_entries) {
            if (field.record == entry.record && !field.isWhole()) {
                field.after = field.before;
                m_places.remove({field.record, {field.field, field.element}});
            }
        }
        join(joined);
    }

    QList<Entry> m_entries;
    QHash<Place, qsizetype> m_places;
};

} // namespace

ChangeSet ChangeSet::squashedWith(const ChangeSet &later) const
{
    Squash squash;
    std::ranges::for_each(m_entries, [&](const Entry &entry) { squash.take(entry); });
    std::ranges::for_each(later.m_entries, [&](const Entry &entry) { squash.take(entry); });
    ChangeSet result(m_label);
    result.m_entries = squash.entries();
    return result;
}

} // namespace leerschakel::changes
