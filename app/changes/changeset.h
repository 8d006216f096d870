// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::changes {

/** A reference to a record: its kind and id. */
struct RecordRef {
    domain::Kind kind{};
    domain::Id id;

    [[nodiscard]] static RecordRef of(const domain::Record &record)
    {
        return {.kind = record.kind(), .id = record.id()};
    }
    friend bool operator==(const RecordRef &, const RecordRef &) = default;
    friend size_t qHash(const RecordRef &ref, size_t seed = 0) { return qHashMulti(seed, int(ref.kind), ref.id); }
};

/**
 * One step of a change. With a field key: that field's plain value before and after (invalid is absent); with an
 * element, only that language of a text. Without a key: the whole record as a map (Record::toMap); before is invalid
 * when it is created, after when it is deleted, and neither when it is deleted and created again.
 */
struct Entry {
    RecordRef record;
    QString field;
    QVariant before;
    QVariant after;
    QString element = {};

    [[nodiscard]] bool isWhole() const { return field.isEmpty(); }
    friend bool operator==(const Entry &, const Entry &) = default;
};

/** An invertible, labelled set of field changes: the one unit of undo, history, audit and merge. */
class ChangeSet
{
public:
    ChangeSet() = default;
    explicit ChangeSet(const domain::Message &label) { setLabel(label); }

    [[nodiscard]] const domain::Message &label() const { return m_label; }
    void setLabel(const domain::Message &label);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

    void create(const domain::Record &record);
    void remove(const domain::Record &record);
    /** Adds nothing when \a current already has \a after. \a after must be normalised. */
    void set(const domain::Record &current, const domain::FieldSpec &field, const QVariant &after);
    /** The field changes that turn \a before into \a after (same kind and id). */
    void update(const domain::Record &before, const domain::Record &after);
    /**
     * Like everything that adds entries, it passes the texts in after through the gate of domain/cleantext.h, so that
     * nothing else is ever stored.
     */
    void append(const Entry &entry);

    /** The change that undoes this one: entries in reverse order, before and after swapped. Keeps the label. */
    [[nodiscard]] ChangeSet inverted() const;
    /**
     * This change followed by \a later as one: one entry per field, none where the value returned to what it was.
     * Keeps this label.
     */
    [[nodiscard]] ChangeSet squashedWith(const ChangeSet &later) const;

private:
    domain::Message m_label;
    QList<Entry> m_entries;
};

} // namespace leerschakel::changes
