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
/** Of all that \a intake took; nothing can be taken after it. */
[[nodiscard]] Result<DocumentCounts> countsOf(Intake &intake);
/** One document, read by \a intake without a catalogue: for checks that feed it anything at all. */
[[nodiscard]] Result<DocumentCounts> readDocument(const QByteArray &json, Intake &intake);

} // namespace leerschakel::exchange::reading
