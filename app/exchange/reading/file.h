// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/result.h"

namespace leerschakel::exchange::reading {

/** No larger document is taken (bytes): no catalogue is that large, and memory is finite. */
inline constexpr qint64 largestDocument = 1LL << 30;

/**
 * The bytes of a file, or of a pipe until its writer closes it, however slowly they come: \a progress (step 0 of 0,
 * import.reading) is asked meanwhile whether to go on. Errors: store.missing, store.isFolder, store.cannotRead,
 * import.tooLarge, cancelled.
 */
[[nodiscard]] Result<QByteArray> readFile(const QString &path, domain::Progress &progress);

} // namespace leerschakel::exchange::reading
