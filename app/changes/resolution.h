// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"

#include <QSet>
#include <QVariant>

#include <functional>
#include <tuple>

namespace leerschakel::changes {

/** The position of a step of a change among all others. */
struct Stamp {
    qint64 clock = 0;
    QString replica;
    qint64 number = 0;
    qsizetype position = 0;
    /** Id of the change. */
    QString change;

    /** The same order everywhere: by clock, then replica. A step comes after the steps it has seen. */
    friend auto operator<=>(const Stamp &a, const Stamp &b)
    {
        return std::tie(a.clock, a.replica, a.number, a.position)
            <=> std::tie(b.clock, b.replica, b.number, b.position);
    }
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

/** Whether the author of \a later had seen \a earlier. */
using Sees = std::function<bool(const Stamp &later, const Stamp &earlier)>;

/** One step that changes a record. */
struct Operation {
    Stamp stamp;
    ChangeEntry entry;
};

/**
 * A value that lost although the winning step had not seen it, or a deletion that was not seen. Values are plain;
 * ours is the one shown.
 */
struct Parked {
    /** value, deletedAndEdited; ownerGone and referenceGone are found where records are compared with each other. */
    QString kind;
    QString field;
    QString element;
    QVariant base;
    QVariant ours;
    QVariant theirs;
    QString oursChange;
    QString theirsChange;
};
/** An id for what is parked about the record \a record, the same everywhere. */
[[nodiscard]] QString idOf(const Parked &parked, const QString &record);

/** The result of all steps about one record. */
struct Resolution {
    QString kind;
    QString ownerKind;
    QString owner;
    /** A step that no deletion has seen keeps the record alive. */
    bool isAlive = false;
    /** Its fields, by key. */
    QVariantMap values;
    /** Values of single elements, and of values without elements, each with the step that set it. */
    struct Register {
        QString field;
        QString element;
        QVariant value;
        Stamp stamp;
    };
    QList<Register> registers;
    QList<Parked> parked;
    /**
     * The steps that no other step to the same value has seen. The values of all others may be discarded: whatever
     * arrives later, no result will show or park them.
     */
    QSet<std::pair<QString, qsizetype>> latest; ///< id of the change, position of its entry
    /** Changes (ids) whose values in \a latest are no longer kept: the result must not be used. */
    QStringList gone;
    /**
     * The last step that created it, the last that did anything with it, and the last that deleted it;
     * default-constructed where there is none.
     */
    Stamp made;
    Stamp last;
    Stamp deleted;
};

/**
 * The result of \a operations, all that are known about one record: the same in whatever order they are given. Each
 * value is a register of its own, by field and element; of steps that did not see each other, the value with the
 * later stamp is shown, and the others are parked. Equal values never conflict. The step that creates a record sets
 * all its fields, but an absent field only overrides steps that it has seen.
 */
[[nodiscard]] Resolution resolved(QList<Operation> operations, const Sees &sees);

} // namespace leerschakel::changes
