// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/mapping/source.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::openeducation {

/**
 * The ids of the modules of \a programme that are programmes themselves; modules that are courses name the programmes
 * they are part of. Books its components.
 */
[[nodiscard]] document::Node::Array childrenOf(const mapping::Source &programme, const domain::OfferingTree &tree,
    const writing::Surroundings &around, const std::function<bool(const domain::Record &module)> &isProgramme);

} // namespace leerschakel::exchange::openeducation
