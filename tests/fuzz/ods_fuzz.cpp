// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/importer.h"

#include <KZip>

#include <QBuffer>

using namespace Qt::StringLiterals;

/** Any bytes as the contents of an OpenDocument spreadsheet: an error or a count, never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    QBuffer packed;
    {
        KZip zip(&packed);
        zip.setCompression(KZip::NoCompression);
        const QByteArray content(reinterpret_cast<const char *>(bytes), qsizetype(size));
        if (!zip.open(QIODevice::WriteOnly) || !zip.writeFile(u"content.xml"_s, content) || !zip.close()) {
            return 0;
        }
    }
    const auto count = leerschakel::exchange::sheets::readDocument(packed.data());
    return count && *count < 0 ? 1 : 0;
}
