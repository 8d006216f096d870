// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/words.h"

#include "domain/codelist.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange {

using domain::Language;

document::Node localized(const domain::LocalizedText &text)
{
    document::Node node = document::Node::object();
    for (const Language language : {Language::Dutch, Language::English}) {
        if (!text.in(language).isEmpty()) {
            node.put(domain::languageCode(language), text.in(language));
        }
    }
    return node;
}

QString said(Language language, const char *dutch, const char *english)
{
    return QString::fromUtf8(language == Language::Dutch ? dutch : english);
}

QString iriOf(const domain::Id &id)
{
    return u"urn:uuid:"_s + id.toString();
}

QString labelOf(const char *list, const QString &code, Language language)
{
    return domain::CodeList::named(QString::fromLatin1(list)).label(code, language);
}

QString hoursOf(double hours)
{
    constexpr int minutesInAnHour = 60;
    const auto minutes = qint64(std::llround(hours * minutesInAnHour));
    const qint64 rest = minutes % minutesInAnHour;
    return u"PT%1H"_s.arg(minutes / minutesInAnHour) + (rest == 0 ? QString() : u"%1M"_s.arg(rest));
}

QString shortenedTo(const QString &text, int limit)
{
    if (text.size() <= limit) {
        return text;
    }
    QString start = text.first(limit - 1);
    const qsizetype space = start.lastIndexOf(QRegularExpression(u"\\s"_s));
    constexpr double mostOfIt = 0.7; // so that a text with few spaces is not cut down to its first word
    if (space > qsizetype(limit * mostOfIt)) {
        start.truncate(space);
    } else if (start.back().isHighSurrogate()) {
        start.chop(1);
    }
    return start.trimmed() + u'…';
}

domain::Message cutOffAt(int limit)
{
    return {.code = u"lost.cutOff"_s, .arguments = {QString::number(limit)}};
}

QString webAddress(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    const bool isOne = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http")
        && url.host().contains(u'.') && !address.contains(u' ');
    return isOne ? QString::fromLatin1(url.toEncoded()) : QString();
}

bool isIri(const QString &uri)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]+$"_s);
    return form.match(uri).hasMatch();
}

bool isFolderAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty() && !url.hasQuery()
        && !url.hasFragment();
}

bool isMailAddress(const QString &address)
{
    static const QRegularExpression form(
        u"^[a-zA-Z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z0-9-]{2,}$"_s);
    return form.match(address).hasMatch();
}

} // namespace leerschakel::exchange
