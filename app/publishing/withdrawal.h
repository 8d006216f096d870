// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::publishing {

using store::Result;

/** Marks for withdrawal; the next delivery carries it out. Errors: publish.notPublished. */
[[nodiscard]] Result<void> withdraw(
    store::Catalogue &catalogue, const domain::Id &offering, const QString &destination);

/**
 * The same for \a offerings, in one change; returns how many were not marked before. Nothing is marked if one of them
 * is not published.
 */
[[nodiscard]] Result<int> withdraw(
    store::Catalogue &catalogue, const QList<domain::Id> &offerings, const QString &destination);

/**
 * The offerings marked for withdrawal from \a destination that are to be delivered one last time, as ended; none
 * where that destination simply leaves out what is withdrawn.
 */
[[nodiscard]] Result<QList<exchange::Ending>> endingsFor(store::Catalogue &catalogue, const QString &destination);

} // namespace leerschakel::publishing
