// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/textforms.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

QString shortenedTo(const QString &text, int limit)
{
    if (text.size() <= limit) {
        return text;
    }
    QString start = text.first(limit - 1);
    const qsizetype space = start.lastIndexOf(QRegularExpression(u"\\s"_s));
    constexpr double mostOfIt = 0.7; // a text without spaces is not to be left with its first word
    if (space > qsizetype(limit * mostOfIt)) {
        start.truncate(space);
    } else if (start.back().isHighSurrogate()) {
        start.chop(1);
    }
    return start.trimmed() + u'…';
}

QString webAddress(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    const bool isOne = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http")
        && url.host().contains(u'.') && !address.contains(u' ');
    return isOne ? QString::fromLatin1(url.toEncoded()) : QString();
}

domain::Message cutOffAt(int limit)
{
    return {.code = u"lost.cutOff"_s, .arguments = {QString::number(limit)}};
}

} // namespace leerschakel::exchange::mapping
