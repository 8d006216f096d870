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
     * Typing: joins the last change when that has the same label, person and device, touched the same one field (of a
     * text in the same language), is younger than a minute, and did not leave the catalogue yet.
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
    /** One of changes::changeKinds(), or what a newer program knows. */
    QString kind;
    State state = State::Done;
    /** Values of it are no longer kept (see store/compaction.h). */
    bool isShortened = false;
    /** A text that changed in one language has that language only in before and after. */
    QList<changes::Entry> entries;
    /** Entries of which the values are no longer kept: without before and after. */
    QList<changes::Entry> emptied;
    /** How many entries there are after those here (HistoryQuery::entries). */
    qint64 more = 0;
    /** What it did besides records: settings, dismissals, publications. */
    QList<Fact> facts;

    [[nodiscard]] bool isUndo() const { return kind == QLatin1StringView("undo"); }
    [[nodiscard]] bool isRedo() const { return kind == QLatin1StringView("redo"); }
};

/**
 * Writes \a change: rows, journal, content hashes and search index in one transaction, and readiness too, unless it
 * touches hundreds of offerings: of those readiness becomes stale (see readiness.h). Entries must start
 * from what the catalogue has: otherwise change.conflict (record, field), change.exists or change.missing, and nothing
 * is written. An empty change is applied as nothing (seq 0). After it, what was undone cannot be redone (it stays in
 * the history as abandoned).
 */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, Joining joining = Joining::Never);
/** The same for a large change, which \a progress can stop: cancelled, and all is as it was. */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, domain::Progress &progress);

/** The same for a change that is of settings too (see Fact): one change, which is taken back as one. */
[[nodiscard]] Result<AppliedChange> apply(
    Catalogue &catalogue, const changes::ChangeSet &change, const QList<Fact> &facts, domain::Progress &progress);

/** A part of a large change. */
struct Piece {
    Piece() = default;
    Piece(const changes::ChangeSet &change) : rest(change) {}

    /** New records, in an order in which each finds what it refers to. */
    std::vector<MadeRecord> made;
    /** What else it changes, after that. */
    changes::ChangeSet rest;

    [[nodiscard]] bool isEmpty() const { return made.empty() && rest.isEmpty(); }
};

/** A large change that is made part by part, so that memory holds one part of it. */
struct Pieces {
    /** "edit" or "import". */
    QString kind;
    /** The next part, empty at the end; it sees what the parts before it wrote. */
    std::function<Result<Piece>()> next;
    /** What it is, once all parts are made. */
    std::function<domain::Message()> label;
};
/** Writes \a pieces as one change, as apply() would; an error of one of them leaves all as it was. */
[[nodiscard]] Result<AppliedChange> applyPieces(Catalogue &catalogue, const Pieces &pieces);

/**
 * Notes what is in the history and is no change of a record, as a change of \a kind. Settings and withdrawals can be
 * taken back; publications and dismissals are facts, which undo leaves alone. \a also is done in the same transaction,
 * after it. Errors: change.conflict, those of \a also.
 */
[[nodiscard]] Result<AppliedChange> applyFacts(Catalogue &catalogue, const domain::Message &label, const QString &kind,
    const QList<Fact> &facts, const std::function<Result<void>()> &also = {});

/**
 * Takes one's own last change back (of this file and device) that can be taken back and was not, by applying its
 * inverse. Where somebody else changed the same since, nothing is written: change.changedSince (the label's code,
 * field, id, the value there was as JSON, and who changed it), so that the value can be offered. Errors:
 * change.nothingToUndo, change.altered (it is not as it was written), change.goneHere (values of it are no longer
 * kept), and those of apply().
 */
[[nodiscard]] Result<domain::Message> undo(Catalogue &catalogue);
/** The same, which \a progress can stop: cancelled, and all is as it was. */
[[nodiscard]] Result<domain::Message> undo(Catalogue &catalogue, domain::Progress &progress);
/**
 * Does the change that was undone last again. Errors: change.nothingToRedo, change.changedSince, and those of apply().
 */
[[nodiscard]] Result<domain::Message> redo(Catalogue &catalogue);
/** The same, which \a progress can stop: cancelled, and all is as it was. */
[[nodiscard]] Result<domain::Message> redo(Catalogue &catalogue, domain::Progress &progress);

/** The label of what undo() would take back, after so many \a more; empty when there is nothing. */
[[nodiscard]] Result<domain::Message> undoLabel(Catalogue &catalogue, int more = 0);
[[nodiscard]] Result<domain::Message> redoLabel(Catalogue &catalogue, int more = 0);

/** The direction of a step through what was done. */
enum class Direction { Back, Again };
/**
 * The change that undo() or redo() would be about, after so many \a more, as history() has it; absent when there is
 * none.
 */
[[nodiscard]] Result<std::optional<JournalItem>> stepAhead(Catalogue &catalogue, Direction direction, int more = 0);

/**
 * Whether undo() or redo() of what stepAhead() gives may take noticeable time: it is about many offerings, or about
 * which content a vocabulary has.
 */
[[nodiscard]] Result<bool> isLargeStep(Catalogue &catalogue, Direction direction, int more = 0);

struct HistoryQuery {
    /** Only changes of this record (for an offering: of its parts too); all when null. */
    domain::Id record;
    /** Only changes before this one; from the newest when 0. */
    qint64 before = 0;
    int limit = 200;
    /** Entries cost time; a list of labels does without. */
    bool withEntries = true;
    /** At most so many entries of one change, a text in two languages counted as two; all when 0. */
    int entries = 0;
};

/** The journal, newest first. */
[[nodiscard]] Result<QList<JournalItem>> history(Catalogue &catalogue, const HistoryQuery &query = {});

} // namespace leerschakel::store
