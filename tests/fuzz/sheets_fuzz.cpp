// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/importer.h"

/** Any bytes, read as a workbook or as text with separators: an error or a count, never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto count =
        leerschakel::exchange::sheets::readDocument(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return count && *count < 0 ? 1 : 0;
}
