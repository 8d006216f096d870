// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * What compaction of the journal takes out, or would take out.
 *
 * Every change stays, with who made it, when, its label and which fields of which records it was about. Values go
 * (before and after, of single entries) that three things are true of:
 *
 * - They are at or below the horizon. It says for each replica up to which of its changes values may be gone: those
 *   made before the time that was asked for, as far as every other replica that was heard of in the last year has seen
 *   them. It is kept in the file (table horizon) and only ever rises.
 * - A later entry that saw them replaced them (changes::Resolution::latest). So no result depends on them, here or
 *   elsewhere, whatever comes in later: two catalogues come to the same whether or not one of them was compacted. A
 *   conflict takes its base from the entry that lost, which is never replaced.
 * - Nothing else here reads them: not the next step that can be undone, nor those that can be redone; not an open
 *   conflict; not the list of what changed in an offering since it was last delivered; not a next import, which is
 *   compared with what the last one brought.
 *
 * What makes or deletes a record keeps its values, and so do lists that are written as a whole (which items such an
 * entry replaced could not be known any more), facts (settings, publications), and what a newer program wrote.
 *
 * In the place of values there is their salted hash. The digest of a change is computed from that, so that the chain of
 * all changes can be verified as before, and a change is recognised when it comes in once more. Whoever receives a
 * change without its values for the first time holds it until what replaced them is there too.
 *
 * Undo goes back no further than to the last change that lost values.
 */
struct Compacted {
    /** Changes that lose values. */
    qint64 changes = 0;
    /** Entries that lose them. */
    qint64 entries = 0;
    /** What those values take, in bytes, less what stays in their place. */
    qint64 bytes = 0;
    friend bool operator==(const Compacted &, const Compacted &) = default;
};

/** What compactJournal() would take out; nothing is written. */
[[nodiscard]] Result<Compacted> compactable(Catalogue &catalogue, const QDateTime &before);
/**
 * Takes out what can go of changes made before \a before, in one transaction. Changes up to the horizon count as having
 * left the catalogue from now on (see sealChanges()), as a backup has them. Clocks that are ahead are mended first. The
 * file has its size still: see shrink().
 */
[[nodiscard]] Result<Compacted> compactJournal(Catalogue &catalogue, const QDateTime &before);

/** Gives the room in the file that nothing needs back to the disk. Takes as much room again while it runs. */
[[nodiscard]] Result<void> shrink(Catalogue &catalogue);
/** Bytes of the file, its log left out. */
[[nodiscard]] Result<qint64> sizeOf(Catalogue &catalogue);

/**
 * Notes that values of the change \a number of the replica in row \a replica, or of one before it, may be gone. In a
 * transaction.
 */
[[nodiscard]] Result<void> raiseHorizon(Catalogue &catalogue, qint64 replica, qint64 number);

} // namespace leerschakel::store
