// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::tests {

/** Runs \a work on \a catalogue and rolls back all that it wrote. Errors: those of \a work. */
inline store::Result<void> rolledBack(store::Catalogue &catalogue, const std::function<store::Result<void>()> &work)
{
    store::Result<void> result;
    const store::Result<void> done = catalogue.inTransaction([&]() -> store::Result<void> {
        result = work();
        return std::unexpected(domain::Error::of(domain::Failure::Cancelled, QStringLiteral("cancelled")));
    });
    // An error of the transaction itself (its BEGIN or ROLLBACK) is not ours and must not be taken for success.
    const bool isOurs = !done && done.error().message.code == u"cancelled";
    return isOurs || !result ? result : done;
}

} // namespace leerschakel::tests
