// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/localizedtext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

QString languageCode(Language language)
{
    return language == Language::Dutch ? u"nl"_s : u"en"_s;
}

Language languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::Dutch ? Language::Dutch : Language::English;
}

const QLocale &localeOf(Language language)
{
    static const QLocale dutch(QLocale::Dutch, QLocale::Netherlands);
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return language == Language::Dutch ? dutch : english;
}

const QString &LocalizedText::preferring(Language language) const
{
    const QString &wanted = in(language);
    if (!wanted.isEmpty()) {
        return wanted;
    }
    return language == Language::Dutch ? en : nl;
}

QVariantMap LocalizedText::toMap() const
{
    QVariantMap map;
    if (!nl.isEmpty()) {
        map.insert(u"nl"_s, nl);
    }
    if (!en.isEmpty()) {
        map.insert(u"en"_s, en);
    }
    return map;
}

LocalizedText LocalizedText::fromMap(const QVariantMap &map)
{
    return {.nl = map.value(u"nl"_s).toString(), .en = map.value(u"en"_s).toString()};
}

} // namespace leerschakel::domain
