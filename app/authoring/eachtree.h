// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "store/catalogue.h"

#include <functional>

namespace leerschakel::authoring {

using store::Result;

/**
 * Passes the trees of \a offerings to \a take, reading some hundreds at a time; ids that do not exist are skipped.
 * \a progress goes from 0 to the number of offerings. Errors: cancelled, those of \a take.
 */
[[nodiscard]] Result<void> eachTree(store::Catalogue &catalogue, const QList<domain::Id> &offerings,
    domain::Progress &progress, const std::function<Result<void>(const domain::OfferingTree &tree)> &take);

} // namespace leerschakel::authoring
