// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

namespace leerschakel::changes {

/** What two people changed without knowing of each other. */
struct Conflict {
    enum class Kind {
        Value, ///< they changed one value, or one element of it, differently
        DeletedAndEdited, ///< one deleted what the other changed; it is kept
        OwnerGone, ///< one created a part of what the other deleted; it is not applied
        ReferenceGone, ///< one refers to what the other deleted; the reference is removed
    };
    Kind kind = Kind::Value;
    RecordRef record;
    /** Empty for a whole record. */
    QString field;
    QVariant base;
    /** For a whole record: the changes to it, by field; invalid where it was deleted. */
    QVariant ours;
    QVariant theirs;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

struct Merge {
    /** Changes ours into the result of both. */
    ChangeSet toApply;
    QList<Conflict> conflicts;
};

/**
 * Three-way merge: \a ours and \a theirs both start from the same base. A value that only they changed is applied,
 * one that both changed in the same way is left; texts are merged by language and lists by item. A record that both
 * created is merged by field. What conflicts stays as it is in ours, so that toApply can always be applied to it.
 */
[[nodiscard]] Merge merged(const ChangeSet &ours, const ChangeSet &theirs);

} // namespace leerschakel::changes
