// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/journal.h"

namespace leerschakel::store {

/** What kind of step a change is in the journal. */
struct Step {
    QString kind = QStringLiteral("edit");
    /** For an undo or redo: the change that is undone or redone. */
    qint64 targetSeq = 0;
    QString target;

    [[nodiscard]] bool isBackOrAgain() const { return targetSeq != 0; }
    /** Undo leaves publications, dismissals and redactions alone. */
    [[nodiscard]] bool canBeTakenBack() const
    {
        return !isBackOrAgain() && kind != QLatin1StringView("publish") && kind != QLatin1StringView("dismiss")
            && kind != QLatin1StringView("redact");
    }
};

/** A requested change: of records, of facts, or both. */
struct Asked {
    changes::ChangeSet records;
    QList<Fact> facts;
    std::function<Result<void>()> also = {};
    [[nodiscard]] bool isEmpty() const { return records.isEmpty() && facts.isEmpty(); }
};

/**
 * What apply(), undo() and redo() have in common: takes the change in memory, in batches, and writes it with all that
 * follows from it, in one transaction. Reports "change.taking" and "change.writing" to \a progress.
 */
[[nodiscard]] Result<AppliedChange> applyStep(
    Catalogue &catalogue, const Asked &asked, const Step &step, Joining joining, domain::Progress &progress);

/** A change that is written in pieces, for the function that writes them. */
struct InPieces {
    /** Its row in the journal. */
    qint64 seq = 0;
    /** Takes the entries of each piece, in order. */
    const TakeEntry &take;
    /** Called with what a piece touched, once it is written: then writes what follows from it. */
    const std::function<Result<void>(const AppliedChange &piece)> &done;
};
/** Writes the pieces of a change, one after the other; returns its final label. */
using WritePieces = std::function<Result<domain::Message>(const InPieces &change)>;
/** As applyStep(), for a change of which only one piece at a time is in memory. */
[[nodiscard]] Result<AppliedChange> applyInPieces(
    Catalogue &catalogue, const Step &step, const domain::Message &label, const WritePieces &write);
/**
 * Writes \a entries, of the change in row \a seq, but not what follows from them; the journal entries go to \a take.
 * \a byElement: see Fit.
 */
[[nodiscard]] Result<AppliedChange> writeEntries(
    Catalogue &catalogue, QList<changes::Entry> entries, qint64 seq, const TakeEntry &take, bool byElement);

} // namespace leerschakel::store
