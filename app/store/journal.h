// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/facts.h"
#include "store/maderecord.h"

namespace leerschakel::store {

/** Whether a change may join the one before it. */
enum class Joining {
    Never,
    /**
     * Typing: joins the last change when that one has the same label, person and device, touched the same single field
     * (for a text, in the same language), is less than a minute old, and has not left the catalogue yet.
     */
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
    /** One of changes::changeKinds(), or one that only a newer program knows. */
    QString kind;
    State state = State::Done;
    /** Some of its values are no longer kept (see store/compaction.h). */
    bool isShortened = false;
    /** A text that changed in one language has only that language in before and after. */
    QList<changes::Entry> entries;
    /** Entries whose values are no longer kept: without before and after. */
    QList<changes::Entry> emptied;
    /** How many entries there are after these (HistoryQuery::entries). */
    qint64 more = 0;
    /** What it changed other than records: settings, dismissals, publications. */
    QList<Fact> facts;

    [[nodiscard]] bool isUndo() const { return kind == QLatin1StringView("undo"); }
    [[nodiscard]] bool isRedo() const { return kind == QLatin1StringView("redo"); }
};

/**
 * Writes \a change: rows, journal, content hashes and search index in one transaction, and readiness too, unless it
 * touches hundreds of offerings, whose readiness then becomes stale (see readiness.h). Entries must start from what
 * the catalogue has: otherwise change.conflict (record, field), change.exists or change.missing, and nothing is
 * written. An empty change does nothing (seq 0). Afterwards, what was undone cannot be redone (it stays in the history
 * as abandoned).
 */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, Joining joining = Joining::Never);
/** The same for a large change, which \a progress can stop: it fails with cancelled, and nothing has changed. */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, domain::Progress &progress);

/** The same for a change that includes settings too (see Fact): one change, which is undone as one. */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, const QList<Fact> &facts, domain::Progress &progress);

/** A part of a large change. */
struct Piece {
    Piece() = default;
    Piece(const changes::ChangeSet &change) : rest(change) {}

    /** New records, ordered so that each finds what it refers to. */
    std::vector<MadeRecord> made;
    /** What else it changes, after that. */
    changes::ChangeSet rest;

    [[nodiscard]] bool isEmpty() const { return made.empty() && rest.isEmpty(); }
};

/** A large change that is made part by part, so that only one part of it is in memory. */
struct Pieces {
    /** "edit" or "import". */
    QString kind;
    /** The next part, empty at the end; it sees what the parts before it wrote. */
    std::function<Result<Piece>()> next;
    /** Its label, once all parts are made. */
    std::function<domain::Message()> label;
};
/** Writes \a pieces as one change, as apply() would; after an error in one of them, nothing has changed. */
[[nodiscard]] Result<AppliedChange> applyPieces(Catalogue &catalogue, const Pieces &pieces);

/**
 * Records facts, which are in the history but are not changes of records, as a change of \a kind. Settings and
 * withdrawals can be undone; publications and dismissals are not affected by undo. \a also is run afterwards in the
 * same transaction. Errors: change.conflict, those of \a also.
 */
[[nodiscard]] Result<AppliedChange> applyFacts(Catalogue &catalogue, const domain::Message &label, const QString &kind,
    const QList<Fact> &facts, const std::function<Result<void>()> &also = {});

/**
 * Undoes the user's own last change (in this file and on this device) that can be undone and was not, by applying its
 * inverse. Where somebody else has changed the same value since, nothing is written: change.changedSince (the label's
 * code, field, id, the value there was as JSON, and who changed it), so that the value can be offered. Errors:
 * change.nothingToUndo, change.altered (it is not as it was written), change.goneHere (some of its values are no
 * longer kept), and those of apply().
 */
[[nodiscard]] Result<domain::Message> undo(Catalogue &catalogue);
/** The same, which \a progress can stop: it fails with cancelled, and nothing has changed. */
[[nodiscard]] Result<domain::Message> undo(Catalogue &catalogue, domain::Progress &progress);
/** Redoes the change that was undone last. Errors: change.nothingToRedo, change.changedSince, and those of apply(). */
[[nodiscard]] Result<domain::Message> redo(Catalogue &catalogue);
/** The same, which \a progress can stop: it fails with cancelled, and nothing has changed. */
[[nodiscard]] Result<domain::Message> redo(Catalogue &catalogue, domain::Progress &progress);

/** The label of what undo() would undo after \a more earlier calls; empty when there is nothing. */
[[nodiscard]] Result<domain::Message> undoLabel(Catalogue &catalogue, int more = 0);
[[nodiscard]] Result<domain::Message> redoLabel(Catalogue &catalogue, int more = 0);

/** The direction of a step through what was done. */
enum class Direction { Back, Again };
/**
 * The change that undo() or redo() would act on after \a more earlier calls, as history() gives it; absent when there
 * is none.
 */
[[nodiscard]] Result<std::optional<JournalItem>> stepAhead(Catalogue &catalogue, Direction direction, int more = 0);

/**
 * Whether undo() or redo() of what stepAhead() gives may take noticeable time: it involves many offerings, or which
 * content a vocabulary has.
 */
[[nodiscard]] Result<bool> isLargeStep(Catalogue &catalogue, Direction direction, int more = 0);

struct HistoryQuery {
    /** Only changes of this record (for an offering, also of its parts); all when null. */
    domain::Id record;
    /** Only changes before this one; from the newest when 0. */
    qint64 before = 0;
    int limit = 200;
    /** Loading entries takes time; a list of labels does not need them. */
    bool withEntries = true;
    /** The most entries of one change, where a text in two languages counts as two; all when 0. */
    int entries = 0;
};

/** The journal, newest first. */
[[nodiscard]] Result<QList<JournalItem>> history(Catalogue &catalogue, const HistoryQuery &query = {});

} // namespace leerschakel::store
