// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/workbooktext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

QString inWorkbook(const QString &text)
{
    static const QRegularExpression like(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    if (!text.contains(u"_x"_s)) {
        return text;
    }
    const QString written = QString(text).replace(like, u"_x005F_"_s);
    return written.size() <= longestInWorkbook ? written : text;
}

QString fromWorkbook(const QString &written)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!written.contains(u"_x"_s)) {
        return written;
    }
    QString text;
    qsizetype done = 0;
    for (auto it = escape.globalMatch(written); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += QStringView(written).sliced(done, match.capturedStart() - done);
        text += QChar(match.captured(1).toUShort(nullptr, 16));
        done = match.capturedEnd();
    }
    return text + QStringView(written).sliced(done);
}

} // namespace leerschakel::exchange::sheets
