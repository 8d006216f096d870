// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/importer.h"

/** Any bytes, read as one document of EDU-DEX, JSON or XML: an error or a count, never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto counts =
        leerschakel::exchange::edudex::readDocument(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return counts && counts->offerings < 0 ? 1 : 0;
}
