// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/change.h"

#include <QSet>
#include <QVariant>

#include <functional>
#include <tuple>

namespace leerschakel::changes {

/** Where a step of a change is among all others. */
struct Stamp {
    qint64 clock = 0;
    QString replica;
    qint64 number = 0;
    qsizetype position = 0;
    /** Id of the change. */
    QString change;

    /** The same order everywhere: by clock, then replica. What was seen comes before what saw it. */
    friend auto operator<=>(const Stamp &a, const Stamp &b)
    {
        return std::tie(a.clock, a.replica, a.number, a.position)
            <=> std::tie(b.clock, b.replica, b.number, b.position);
    }
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

/** Whether who made \a later had seen \a earlier. */
using Sees = std::function<bool(const Stamp &later, const Stamp &earlier)>;

/** One step about a record. */
struct Operation {
    Stamp stamp;
    ChangeEntry entry;
};

/**
 * A value that lost without having been seen, or a deletion that was not seen. Values are plain; ours is what is shown.
 */
struct Parked {
    /** value, deletedAndEdited; ownerGone and referenceGone are found where records are looked at together. */
    QString kind;
    QString field;
    QString element;
    QVariant base;
    QVariant ours;
    QVariant theirs;
    QString oursChange;
    QString theirsChange;
};
/** The same id everywhere for what is parked about the record \a record. */
[[nodiscard]] QString idOf(const Parked &parked, const QString &record);

/** The result of all steps about one record. */
struct Resolution {
    QString kind;
    QString ownerKind;
    QString owner;
    /** A step that no deletion saw keeps it. */
    bool isAlive = false;
    /** Its fields, by key. */
    QVariantMap values;
    /** Values of single elements and of values without any, each with the step it is of. */
    struct Register {
        QString field;
        QString element;
        QVariant value;
        Stamp stamp;
    };
    QList<Register> registers;
    QList<Parked> parked;
    /**
     * The steps that no other step to the same value saw. The values of all the others may be forgotten: whatever comes
     * in later, no result will show or park them.
     */
    QSet<std::pair<QString, qsizetype>> latest; ///< id of the change, position of its entry
    /** Those of \a latest of which the values are gone (ids of changes): the result is not to be used. */
    QStringList gone;
    /**
     * The last step that made it, the last that did anything with it, and the last that deleted it; default where there
     * is none.
     */
    Stamp made;
    Stamp last;
    Stamp deleted;
};

/**
 * The result of \a operations, all that are known about one record: the same in whatever order they are given. Each
 * value is a register of its own, by field and element; of steps that did not see each other the later stamp's value is
 * shown, and the others are parked. Equal values never conflict. What makes a record says of all its fields what they
 * are, but says "absent" only to steps that it saw.
 */
[[nodiscard]] Resolution resolved(QList<Operation> operations, const Sees &sees);

} // namespace leerschakel::changes
