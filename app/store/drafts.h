// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <expected>

namespace leerschakel::store {

/** A value that a person typed and that the catalogue did not have yet. */
struct DraftValue {
    changes::RecordRef record;
    QString field;
    /** Plain; not normalised, and where it could not be read as what the field holds, the text as it was typed. */
    QVariant value;
    /** What the catalogue had. */
    QVariant before;
    /**
     * What stood in the field, as its editor takes it back, where \a value is not all of it; why it could not be read,
     * for a person.
     */
    QVariant text = {};
    QString problem = {};
    friend bool operator==(const DraftValue &, const DraftValue &) = default;
};

/** What a window had taken from its person and not written to its catalogue. */
struct Draft {
    QList<DraftValue> typed;
    /** Changes that waited for others to be done with the catalogue, in order. */
    QList<changes::ChangeSet> waiting;

    [[nodiscard]] bool isEmpty() const { return typed.isEmpty() && waiting.isEmpty(); }
};

/**
 * The draft of a catalogue: a small file next to it (NAME.llo.draft, JSON) that is there only while something typed is
 * not in the catalogue. Whoever opens the catalogue for writing and finds one knows that its process is gone.
 * It holds no secret, and belongs to one catalogue, by its id.
 */
class DraftFile
{
public:
    /** The draft of the catalogue \a path, whose id (Catalogue::info) is \a catalogue. */
    DraftFile(const QString &path, const QString &catalogue);

    [[nodiscard]] const QString &path() const { return m_path; }
    /**
     * Replaces it as a whole; it is on the disk when this returns. An empty draft is no file. Errors: store.cannotWrite
     * (path, why).
     */
    [[nodiscard]] std::expected<void, domain::Error> write(const Draft &draft) const;
    /**
     * Empty when there is none, or one of another catalogue. Errors: store.cannotRead (path, why),
     * store.draftUnreadable (path): it is left where it is.
     */
    [[nodiscard]] std::expected<Draft, domain::Error> read() const;

private:
    QString m_path;
    QString m_catalogue;
};

} // namespace leerschakel::store
