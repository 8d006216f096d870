// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/words.h"

#include "domain/codelist.h"

#include <algorithm>

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
    QStringView first = QStringView(tag).trimmed();
    first = first.first(std::ranges::find_if(first, [](QChar c) { return c == u'-' || c == u'_'; }) - first.begin());
    const auto isOneOf = [first](std::initializer_list<QStringView> codes) {
        return std::ranges::any_of(
            codes, [first](QStringView code) { return first.compare(code, Qt::CaseInsensitive) == 0; });
    };
    if (isOneOf({u"nl", u"nld", u"dut"})) {
        return domain::Language::Dutch;
    }
    return isOneOf({u"en", u"eng"}) ? std::optional(domain::Language::English) : std::nullopt;
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
