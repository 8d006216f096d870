// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/studyload.h"

#include "domain/codelist.h"

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

QString inWords(const StudyLoad &load, const QLocale &locale, Language language)
{
    return locale.toString(load.value, 'f', QLocale::FloatingPointShortest) + u' '
        + CodeList::named(u"studyLoadUnit"_s).label(load.unit, language);
}

QStringList inWords(const QList<StudyLoad> &loads, const QLocale &locale, Language language)
{
    QStringList words;
    for (const StudyLoad &load : loads) {
        words.append(inWords(load, locale, language));
    }
    return words;
}

} // namespace leerschakel::domain
