// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/result.h"

#include <QXmlStreamReader>

class KArchiveFile;

namespace leerschakel::exchange::sheets {

/** Called at the start of each element, with the reader there; reads as much of the element as it likes. */
using TakeElement = std::function<Result<void>(QXmlStreamReader &xml)>;

/**
 * Reads a part of the zip at \a path. Errors: import.badWorkbook (path, name of the part), import.tooLarge, cancelled,
 * and those of \a take.
 */
[[nodiscard]] Result<void> readPart(
    const KArchiveFile &part, const QString &path, qint64 limit, const TakeElement &take, domain::Progress &progress);

} // namespace leerschakel::exchange::sheets
