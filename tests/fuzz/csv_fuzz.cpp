// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csvreader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace leerschakel;

/** Any bytes: records of valid UTF-8 cells, or a fault with a place; never a place before the start. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    text::CsvReader reader(buffer, 0, 4096);
    for (;;) {
        const auto row = reader.next();
        if (!row || !*row) {
            return 0;
        }
        for (qsizetype i = 0; i < reader.cells().size(); ++i) {
            const auto place = reader.placeOf(i);
            if (place.line < 1 || place.column < 1 || !reader.cells()[i].isValidUtf8()) {
                std::abort();
            }
        }
    }
}
