// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"

namespace leerschakel::authoring {

/** The name of a group of electives, which may be empty; absent for what everybody takes. */
using ElectiveGroup = std::optional<QString>;
/** The group that \a component is in. */
[[nodiscard]] ElectiveGroup electiveGroup(const domain::Record &component);

/** How many of the electives of \a group are to be chosen; absent when \a programme says nothing about it. */
[[nodiscard]] std::optional<qint64> electiveCount(const domain::OfferingTree &programme, const QString &group);

/**
 * The components of \a programme in the order in which people read them: by position, with the electives of one group
 * together, at the place of the first.
 */
[[nodiscard]] QList<domain::Record> composition(const domain::OfferingTree &programme);

/** Adds \a module at the end, to be taken by everybody. */
[[nodiscard]] changes::ChangeSet componentAdded(const domain::OfferingTree &programme, const domain::Id &module,
    domain::Language language = domain::Language::Dutch);

/**
 * Moves \a component one place up or down in composition(). At the edge of a group of electives that is into the group
 * or out of it. Empty where there is no place.
 */
enum class Step { Up, Down };
[[nodiscard]] changes::ChangeSet componentMoved(const domain::OfferingTree &programme, const domain::Id &component,
    Step step, domain::Language language = domain::Language::Dutch);

/**
 * Puts \a component before the one that is at \a place in composition() now (its length: at the end), in \a group, or
 * to be taken by everybody.
 */
[[nodiscard]] changes::ChangeSet componentPlaced(const domain::OfferingTree &programme, const domain::Id &component,
    qsizetype place, const ElectiveGroup &group, domain::Language language = domain::Language::Dutch);

/** Makes \a component an elective, in the group of the one before or after it where that is one, or not any more. */
[[nodiscard]] changes::ChangeSet electiveSet(const domain::OfferingTree &programme, const domain::Id &component,
    bool isElective, domain::Language language = domain::Language::Dutch);

/** Gives the group of electives \a group another name. */
[[nodiscard]] changes::ChangeSet groupNamed(const domain::OfferingTree &programme, const QString &group,
    const QString &name, domain::Language language = domain::Language::Dutch);

/** Says how many of the electives of \a group are to be chosen, or nothing about it. */
[[nodiscard]] changes::ChangeSet groupCounted(const domain::OfferingTree &programme, const QString &group,
    std::optional<qint64> count, domain::Language language = domain::Language::Dutch);

/** \a loads in the order of the code list of units: EC first. */
[[nodiscard]] QList<domain::StudyLoad> inOrder(QList<domain::StudyLoad> loads);

/** What the modules of a programme come to. */
struct StudyTotals {
    /** Of what everybody takes, and of the electives: one sum for each unit, in the order of the code list. */
    QList<domain::StudyLoad> required;
    QList<domain::StudyLoad> electives;
    /** Components of which the module has no study load, or is gone. */
    QList<domain::Id> without;
};
[[nodiscard]] StudyTotals studyTotals(const domain::OfferingTree &programme);

} // namespace leerschakel::authoring
