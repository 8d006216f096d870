// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/scope.h"

namespace leerschakel::exchange::writing {

/**
 * \a tree as it is to be known after it was withdrawn: valid up to the day of \a ending, without its editions that
 * begin later, the others no longer open for enrolment. An earlier end that it had already stays.
 */
[[nodiscard]] domain::OfferingTree endedAs(const Ending &ending, domain::OfferingTree tree);

/** The providers of the offerings in \a endings, as they were delivered. */
[[nodiscard]] Result<QSet<domain::Id>> providersOf(store::Catalogue &catalogue, const QList<Ending> &endings);

/** What a withdrawn offering becomes. */
struct EndedOffering {
    domain::OfferingTree tree;
    OfferingFiles made;
};
/**
 * \a endings as \a layout writes them, by id: as they were delivered, but ended. A code that another offering in \a now
 * has in the meantime belongs to that one.
 */
[[nodiscard]] Result<std::vector<EndedOffering>> endedOfferings(store::Catalogue &catalogue, const Layout &layout,
    const QList<Ending> &endings, std::optional<domain::Language> language, const Scope &now);

} // namespace leerschakel::exchange::writing
