// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "exchange/importer.h"

namespace leerschakel::exchange {

/** The exporter to \a destination, or null. A new destination is its own folder and one line in registry.cpp. */
[[nodiscard]] const Exporter *exporter(const QString &destination);
[[nodiscard]] const Importer *importer(const QString &format);
/** Destinations that can be exported to, in the order to show. */
[[nodiscard]] QStringList destinations();

} // namespace leerschakel::exchange
