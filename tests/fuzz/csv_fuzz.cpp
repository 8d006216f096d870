// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/csvreader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Any bytes: records of valid UTF-8 cells, or one of the reader's errors with a place; never a place before the start. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    vocabulary::CsvReader reader(buffer, u"fuzz"_s, 0, 4096);
    for (;;) {
        const store::Result<bool> row = reader.next();
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
