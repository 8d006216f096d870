// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/** Whether a change may join the one before it. */
enum class Joining {
    Never,
    /** Typing: joins the last change when that has the same label, person and device, touched the same one field, and is younger than a minute. */
    WithTyping,
};

/** One change of the journal. */
struct JournalItem {
    enum class State { Done, Undone, Abandoned };
    qint64 seq = 0;
    QString id;
    QDateTime time;
    QString author;
    QString device;
    domain::Message label;
    /** "edit", "undo" or "redo". */
    QString kind;
    State state = State::Done;
    QList<changes::Entry> entries;
};

/**
 * Writes \a change: rows, journal, content hashes, search index and readiness in one transaction. Entries must start from what the
 * catalogue has: otherwise change.conflict (record, field), change.exists or change.missing, and nothing is written. An empty change is
 * applied as nothing (seq 0). After it, what was undone cannot be redone (it stays in the history as abandoned).
 */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, Joining joining = Joining::Never);

/** Takes the last change back, by applying its inverse. Errors: change.nothingToUndo, and those of apply(). */
[[nodiscard]] Result<domain::Message> undo(Catalogue &catalogue);
/** Does the change that was undone last again. Errors: change.nothingToRedo, and those of apply(). */
[[nodiscard]] Result<domain::Message> redo(Catalogue &catalogue);

/** The label of what undo() would take back; empty when there is nothing. */
[[nodiscard]] Result<domain::Message> undoLabel(Catalogue &catalogue);
[[nodiscard]] Result<domain::Message> redoLabel(Catalogue &catalogue);

struct HistoryQuery {
    /** Only changes of this record (for an offering: of its parts too); all when null. */
    domain::Id record;
    /** Only changes before this one; from the newest when 0. */
    qint64 before = 0;
    int limit = 200;
    /** Entries cost time; a list of labels does without. */
    bool withEntries = true;
};

/** The journal, newest first. */
[[nodiscard]] Result<QList<JournalItem>> history(Catalogue &catalogue, const HistoryQuery &query = {});

} // namespace leerschakel::store
