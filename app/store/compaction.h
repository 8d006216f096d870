// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * What compaction of the journal removes, or would remove.
 *
 * Every change stays, with its author, time and label, and with which fields of which records it was about. Values
 * (before and after, of single entries) are removed when three things are true of them:
 *
 * - They are at or below the horizon. For each replica it says up to which of its changes values may be removed: those
 *   made before the requested time, as far as every other replica that was heard of in the last year has seen them. It
 *   is stored in the file (table horizon) and only ever rises.
 * - A later entry that saw them replaced them (changes::Resolution::latest). So no result depends on them, here or
 *   elsewhere, whatever comes in later: two catalogues arrive at the same result whether or not one of them was
 *   compacted. A conflict takes its base from the entry that lost, which is never replaced.
 * - Nothing else here reads them: not the next step that can be undone, nor those that can be redone; not an open
 *   conflict; not the list of what changed in an offering since it was last delivered; not a next import, which is
 *   compared with what the last one brought.
 *
 * An entry that makes or deletes a record keeps its values. So do lists that are written as a whole (it could no
 * longer be determined which items such an entry replaced), facts (settings, publications), and whatever a newer
 * program wrote.
 *
 * The values are replaced by their salted hash. The digest of a change is computed from that hash, so that the chain
 * of all changes can still be verified, and a change is recognised when it comes in again. A catalogue that receives a
 * change without its values for the first time holds it until what replaced them has arrived too.
 *
 * Undo goes back no further than the last change that lost values.
 */
struct Compacted {
    /** Changes that lose values. */
    qint64 changes = 0;
    /** Entries that lose them. */
    qint64 entries = 0;
    /** The size of those values, in bytes, less what replaces them. */
    qint64 bytes = 0;
    friend bool operator==(const Compacted &, const Compacted &) = default;
};

/** What compactJournal() would remove; nothing is written. */
[[nodiscard]] Result<Compacted> compactable(Catalogue &catalogue, const QDateTime &before);
/**
 * Removes what can be removed from changes made before \a before, in one transaction. Changes up to the horizon count
 * as having left the catalogue from then on (see sealChanges()), as they would with a backup. Clocks that are ahead
 * are corrected first. The file keeps its size: see shrink().
 */
[[nodiscard]] Result<Compacted> compactJournal(Catalogue &catalogue, const QDateTime &before);

/** Returns unused space in the file to the disk. Takes as much space again while it runs. */
[[nodiscard]] Result<void> shrink(Catalogue &catalogue);
/** Bytes of the file, not counting its log. */
[[nodiscard]] Result<qint64> sizeOf(Catalogue &catalogue);

/**
 * Notes that values of the change \a number of the replica in row \a replica, or of one before it, may have been
 * removed. Call it in a transaction.
 */
[[nodiscard]] Result<void> raiseHorizon(Catalogue &catalogue, qint64 replica, qint64 number);

} // namespace leerschakel::store
