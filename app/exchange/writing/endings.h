// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/scope.h"

namespace leerschakel::exchange::writing {

/**
 * \a tree as it is to be known once it was taken back: valid up to the day of \a ending, its editions that begin later
 * left out, the others no longer open for enrolment. An end that it had already, and that is earlier, stays.
 */
[[nodiscard]] domain::OfferingTree endedAs(const Ending &ending, domain::OfferingTree tree);

/** The providers of what \a endings are about, as it was delivered. */
[[nodiscard]] Result<QSet<domain::Id>> providersOf(store::Catalogue &catalogue, const QList<Ending> &endings);

/** What an offering that was taken back becomes. */
struct EndedOffering {
    domain::OfferingTree tree;
    OfferingFiles made;
};
/**
 * \a endings as \a layout writes them, by id: as they were delivered, but ended. A code that another offering of \a now
 * has meanwhile is that one's.
 */
[[nodiscard]] Result<std::vector<EndedOffering>> endedOfferings(store::Catalogue &catalogue, const Layout &layout,
    const QList<Ending> &endings, std::optional<domain::Language> language, const Scope &now);

} // namespace leerschakel::exchange::writing
