// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

namespace leerschakel::changes {

/** What two people did without knowing of each other. */
struct Conflict {
    enum class Kind {
        Value, ///< they changed one value, or one element of it, to different things
        DeletedAndEdited, ///< one deleted what the other changed; it is kept
        OwnerGone, ///< one made a part of what the other deleted; it is not applied
        ReferenceGone, ///< one refers to what the other deleted; the reference is taken out
    };
    Kind kind = Kind::Value;
    RecordRef record;
    /** Empty for a whole record. */
    QString field;
    QVariant base;
    /** Of a whole record: what changed of it, by field; invalid where it was deleted. */
    QVariant ours;
    QVariant theirs;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

struct Merge {
    /** What brings ours to the result of both. */
    ChangeSet toApply;
    QList<Conflict> conflicts;
};

/**
 * Merges three ways: \a ours and \a theirs both start from the same base. A value that only they changed is applied,
 * one that both changed alike is left; texts are merged by language and lists by item. A record that both made is
 * merged by field. What conflicts is left as it is in ours, so that toApply always can be applied to it.
 */
[[nodiscard]] Merge merged(const ChangeSet &ours, const ChangeSet &theirs);

} // namespace leerschakel::changes
