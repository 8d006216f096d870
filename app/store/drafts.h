// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <expected>

namespace leerschakel::store {

/** A value that the user typed and that was not in the catalogue yet. */
struct DraftValue {
    changes::RecordRef record;
    QString field;
    /** Plain, not normalised; where it could not be parsed as what the field holds, the text as typed. */
    QVariant value;
    /** What the catalogue had. */
    QVariant before;
    /**
     * The text in the field, as its editor takes it back, where \a value is not all of it; and why it could not be
     * parsed, worded for the user.
     */
    QVariant text = {};
    QString problem = {};
    friend bool operator==(const DraftValue &, const DraftValue &) = default;
};

/** What the user had entered in a window that was not written to its catalogue. */
struct Draft {
    QList<DraftValue> typed;
    /** Changes that were waiting for others to be done with the catalogue, in order. */
    QList<changes::ChangeSet> waiting;

    [[nodiscard]] bool isEmpty() const { return typed.isEmpty() && waiting.isEmpty(); }
};

/**
 * The draft of a catalogue: a small file next to it (NAME.llo.draft, JSON) that exists only while something typed is
 * not in the catalogue. A program that opens the catalogue for writing and finds one knows that the process that wrote
 * it is gone. It holds no secrets, and belongs to one catalogue, identified by its id.
 */
class DraftFile
{
public:
    /** The draft of the catalogue \a path, whose id (Catalogue::info) is \a catalogue. */
    DraftFile(const QString &path, const QString &catalogue);

    [[nodiscard]] const QString &path() const { return m_path; }
    /**
     * Replaces it as a whole; it is on the disk when this returns. For an empty draft there is no file. Errors:
     * store.cannotWrite (path, why).
     */
    [[nodiscard]] std::expected<void, domain::Error> write(const Draft &draft) const;
    /**
     * Empty when there is none, or one of another catalogue. Errors: store.cannotRead (path, why),
     * store.draftUnreadable (path): the file is left where it is.
     */
    [[nodiscard]] std::expected<Draft, domain::Error> read() const;

private:
    QString m_path;
    QString m_catalogue;
};

} // namespace leerschakel::store
