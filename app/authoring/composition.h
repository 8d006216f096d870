// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"

namespace leerschakel::authoring {

/** The name of a group of electives, which may be empty; absent for what everyone takes. */
using ElectiveGroup = std::optional<QString>;
/** The group that \a component is in. */
[[nodiscard]] ElectiveGroup electiveGroup(const domain::Record &component);

/** How many of the electives of \a group are to be chosen; absent when \a programme does not specify it. */
[[nodiscard]] std::optional<qint64> electiveCount(const domain::OfferingTree &programme, const QString &group);

/**
 * The components of \a programme in reading order: by position, with the electives of one group together, at the
 * place of the first.
 */
[[nodiscard]] QList<domain::Record> composition(const domain::OfferingTree &programme);

/** Adds \a module at the end, as required for everyone. */
[[nodiscard]] changes::ChangeSet componentAdded(const domain::OfferingTree &programme, const domain::Id &module,
    domain::Language language = domain::Language::Dutch);

/**
 * Moves \a component one place up or down in composition(). At the edge of a group of electives that means into the
 * group or out of it. Empty if it cannot be moved further.
 */
enum class Step { Up, Down };
[[nodiscard]] changes::ChangeSet componentMoved(const domain::OfferingTree &programme, const domain::Id &component,
    Step step, domain::Language language = domain::Language::Dutch);

/**
 * Puts \a component before the one that is now at \a place in composition() (its length: at the end), in \a group, or
 * as required for everyone.
 */
[[nodiscard]] changes::ChangeSet componentPlaced(const domain::OfferingTree &programme, const domain::Id &component,
    qsizetype place, const ElectiveGroup &group, domain::Language language = domain::Language::Dutch);

/**
 * Makes \a component an elective, in the group of a neighbouring elective if there is one, or no longer an elective.
 */
[[nodiscard]] changes::ChangeSet electiveSet(const domain::OfferingTree &programme, const domain::Id &component,
    bool isElective, domain::Language language = domain::Language::Dutch);

/** Renames the group of electives \a group. */
[[nodiscard]] changes::ChangeSet groupNamed(const domain::OfferingTree &programme, const QString &group,
    const QString &name, domain::Language language = domain::Language::Dutch);

/** Sets how many of the electives of \a group are to be chosen, or clears it. */
[[nodiscard]] changes::ChangeSet groupCounted(const domain::OfferingTree &programme, const QString &group,
    std::optional<qint64> count, domain::Language language = domain::Language::Dutch);

/** Adds \a loads to \a sums, in which each unit occurs once. */
void addTo(QList<domain::StudyLoad> &sums, const QList<domain::StudyLoad> &loads);
/** \a loads in the order of the code list of units: EC first. */
[[nodiscard]] QList<domain::StudyLoad> inOrder(QList<domain::StudyLoad> loads);

/** The totals of the modules of a programme. */
struct StudyTotals {
    /** For what everyone takes, and for the electives: one sum for each unit, in the order of the code list. */
    QList<domain::StudyLoad> required;
    QList<domain::StudyLoad> electives;
    /** Components whose module has no study load, or no longer exists. */
    QList<domain::Id> without;
};
[[nodiscard]] StudyTotals studyTotals(const domain::OfferingTree &programme);

} // namespace leerschakel::authoring
