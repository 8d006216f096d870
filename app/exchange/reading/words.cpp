// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/words.h"

#include "domain/codelist.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Id;

Id idOf(const QString &name)
{
    const Id id = Id::fromString(name.trimmed());
    return !id.isNull() || name.trimmed().isEmpty() ? id : Id::fromName(name.trimmed());
}

std::optional<domain::Language> languageOfTag(const QString &tag)
{
    const QString first = tag.trimmed().toLower().section(u'-', 0, 0).section(u'_', 0, 0);
    if (first == u"nl" || first == u"nld" || first == u"dut") {
        return domain::Language::Dutch;
    }
    return first == u"en" || first == u"eng" ? std::optional(domain::Language::English) : std::nullopt;
}

QString spelling(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'+') {
            result.append(c.toLower());
        }
    }
    return result;
}

QString languageOf(const QString &text)
{
    const QString first = text.trimmed().toLower().section(u'-', 0, 0).section(u'_', 0, 0);
    const QString code = domain::CodeList::named(u"language"_s).meantBy(first);
    return code.isEmpty() ? first : code;
}

} // namespace leerschakel::exchange::reading
