// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/formats.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

bool matches(const QString &text, const QRegularExpression &whole)
{
    return whole.match(text).hasMatch();
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(text, form);
}

bool isDate(const QString &text)
{
    static const QRegularExpression form(u"\\A\\d{4}-\\d{2}-\\d{2}\\z"_s);
    return matches(text, form) && QDate::fromString(text, Qt::ISODate).isValid();
}

bool isTime(const QString &text)
{
    static const QRegularExpression form(
        u"\\A([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(text, form);
}

bool isDateTime(const QString &text)
{
    constexpr qsizetype dateLength = 10;
    return text.size() > dateLength && (text[dateLength].toLower() == u't' || text[dateLength] == u' ')
        && isDate(text.first(dateLength)) && isTime(text.sliced(dateLength + 1));
}

// The formats of XML Schema part 2 (2004), sections 3.2.6 to 3.2.9: a time zone is optional.

bool isXmlDate(const QString &text)
{
    static const QRegularExpression form(u"\\A(\\d{4}-\\d{2}-\\d{2})(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() && QDate::fromString(match.captured(1), Qt::ISODate).isValid();
}

bool isXmlTime(const QString &text)
{
    static const QRegularExpression form(u"\\A(([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?|24:00:00(\\.0+)?)"
                                         "(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?\\z"_s);
    return matches(text, form);
}

bool isXmlDateTime(const QString &text)
{
    constexpr qsizetype dateLength = 10;
    return text.size() > dateLength && text[dateLength] == u'T' && isDate(text.first(dateLength))
        && isXmlTime(text.sliced(dateLength + 1));
}

bool isXmlDuration(const QString &text)
{
    static const QRegularExpression form(
        u"\\A-?P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?\\z"_s);
    return matches(text, form);
}

bool isEmail(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                                         "@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(text, form);
}

bool isUri(const QString &text)
{
    static const QRegularExpression form(
        u"\\A[a-z][a-z0-9+.-]*:(%[0-9a-f]{2}|[a-z0-9._~:/?#\\[\\]@!$&'()*+,;=-])*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(text, form);
}

} // namespace

bool isOfFormat(const QString &text, const QString &format)
{
    static const QHash<QString, bool (*)(const QString &)> formats{{u"uuid"_s, isUuid}, {u"date"_s, isDate},
        {u"date-time"_s, isDateTime}, {u"time"_s, isTime}, {u"email"_s, isEmail}, {u"uri"_s, isUri},
        {u"xml-date"_s, isXmlDate}, {u"xml-time"_s, isXmlTime}, {u"xml-dateTime"_s, isXmlDateTime},
        {u"xml-duration"_s, isXmlDuration}};
    const auto known = formats.constFind(format);
    return known == formats.cend() || (*known)(text);
}

} // namespace leerschakel::inspection
