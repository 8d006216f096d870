// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/intake.h"

namespace leerschakel::exchange::reading {

/** How many offerings and editions a document has. */
struct DocumentCounts {
    qsizetype offerings = 0;
    qsizetype editions = 0;
    qsizetype rejected = 0;
    qsizetype lost = 0;
};
/** Counts everything that \a intake took; nothing can be taken afterwards. */
[[nodiscard]] Result<DocumentCounts> countsOf(Intake &intake);
/** Has \a intake read one document without a catalogue: for checks that feed it arbitrary bytes. */
[[nodiscard]] Result<DocumentCounts> readDocument(const QByteArray &json, Intake &intake);

} // namespace leerschakel::exchange::reading
