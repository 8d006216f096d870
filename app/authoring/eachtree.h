// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "store/catalogue.h"

#include <functional>

namespace leerschakel::authoring {

using store::Result;

/**
 * Hands the trees of \a offerings to \a take, read some hundreds at a time; ids that are not there are left out.
 * \a progress goes from 0 to the number of offerings. Errors: cancelled, those of \a take.
 */
[[nodiscard]] Result<void> eachTree(store::Catalogue &catalogue, const QList<domain::Id> &offerings,
    domain::Progress &progress, const std::function<Result<void>(const domain::OfferingTree &tree)> &take);

} // namespace leerschakel::authoring
