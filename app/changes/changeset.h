// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::changes {

/** Which record: its kind and id. */
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
 * element, that language of a text only. Without a key: the whole record as a map (Record::toMap); before is invalid
 * when it is made, after when it is deleted, and neither where it is deleted and made once more.
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
    /** Adds nothing when \a after is what \a current has already. \a after must be normalised. */
    void set(const domain::Record &current, const domain::FieldSpec &field, const QVariant &after);
    /** The field changes that make \a after out of \a before (same kind and id). */
    void update(const domain::Record &before, const domain::Record &after);
    /**
     * As all that adds entries: the texts in what comes after pass the gate of domain/cleantext.h, so that nothing else
     * is ever stored.
     */
    void append(const Entry &entry);

    /** What takes this change back: entries in reverse order, before and after swapped. Keeps the label. */
    [[nodiscard]] ChangeSet inverted() const;
    /**
     * This change and then \a later as one: one entry a field, none where the value came back to what it was. Keeps
     * this label.
     */
    [[nodiscard]] ChangeSet squashedWith(const ChangeSet &later) const;

private:
    domain::Message m_label;
    QList<Entry> m_entries;
};

} // namespace leerschakel::changes
