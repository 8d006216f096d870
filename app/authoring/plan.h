// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/alteration.h"
#include "authoring/partlist.h"
#include "domain/progress.h"
#include "store/catalogue.h"

namespace leerschakel::authoring {

/** One of the values that a plan changes. */
struct Example {
    domain::Id offering;
    /** As returned by pathOf(), or the key of a list of parts. */
    QString field;
    /** Plain values; absent ones are invalid. A list of parts is a list of maps, with their ids. */
    QVariant before;
    QVariant after;
};

/** The result of a change to many offerings, before it is carried out: store::apply() does that. */
struct Plan {
    changes::ChangeSet change;
    /** The number of offerings that it changes. */
    int offerings = 0;
    /** The number of values changed in them; for lists of parts, of parts created, changed or deleted. */
    qint64 values = 0;
    /** The first few. */
    QList<Example> examples;
};

/**
 * Applies \a alteration to \a offerings; ids that do not exist are skipped. Only the fields it is about are read.
 * \a progress goes from 0 to the number of offerings. Errors: cancelled, authoring.noTarget, those of
 * Alteration::applied().
 */
[[nodiscard]] Result<Plan> plan(store::Catalogue &catalogue, const QList<domain::Id> &offerings,
    const Alteration &alteration, domain::Progress &progress);

/** What is done to one list of parts in each offering: partChanges(), partsAdded(), partsRemoved(). */
struct PartAlteration {
    enum class Action { Set, Add, Remove };
    Action action = Action::Set;
    const PartList *list = nullptr;
    QVariant items;
    domain::Language language = domain::Language::Dutch;
};
/** As above. Errors: those of the functions that PartAlteration names. */
[[nodiscard]] Result<Plan> plan(store::Catalogue &catalogue, const QList<domain::Id> &offerings,
    const PartAlteration &alteration, domain::Progress &progress);

} // namespace leerschakel::authoring
