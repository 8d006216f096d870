// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlchecking.h"

#include <QBuffer>

/** Any bytes, inspected as XML of each known form: an error or the deviations, never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace leerschakel;
    for (const QString &format : inspection::XmlForm::formats()) {
        QByteArray xml(reinterpret_cast<const char *>(bytes), qsizetype(size));
        QBuffer buffer(&xml);
        domain::NoProgress progress;
        qint64 lines = 0;
        if (!buffer.open(QIODevice::ReadOnly)) {
            return 1;
        }
        const auto checked = inspection::checkXml(
            *inspection::XmlForm::of(format), buffer, QStringLiteral("document"),
            [&](const inspection::Deviation &each) { lines += each.line; }, progress);
        if (checked && lines < 0) {
            return 1;
        }
    }
    return 0;
}
