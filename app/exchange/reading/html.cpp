// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/html.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

namespace {

/** What a tag becomes: at its opening and at its closing. */
struct Markdown {
    QString open;
    QString close;
};

const QHash<QString, Markdown> &markdown()
{
    static const QHash<QString, Markdown> tags{
        {u"p"_s, {u"\n\n"_s, u"\n\n"_s}},
        {u"div"_s, {u"\n"_s, u"\n"_s}},
        {u"section"_s, {u"\n\n"_s, u"\n\n"_s}},
        {u"article"_s, {u"\n\n"_s, u"\n\n"_s}},
        {u"br"_s, {u"\n"_s, {}}},
        {u"hr"_s, {u"\n\n"_s, {}}},
        {u"ul"_s, {u"\n"_s, u"\n\n"_s}},
        {u"ol"_s, {u"\n"_s, u"\n\n"_s}},
        {u"li"_s, {u"\n- "_s, {}}},
        {u"dt"_s, {u"\n"_s, {}}},
        {u"dd"_s, {u"\n"_s, {}}},
        {u"blockquote"_s, {u"\n\n"_s, u"\n\n"_s}},
        {u"strong"_s, {u"**"_s, u"**"_s}},
        {u"b"_s, {u"**"_s, u"**"_s}},
        {u"em"_s, {u"*"_s, u"*"_s}},
        {u"i"_s, {u"*"_s, u"*"_s}},
        {u"h1"_s, {u"\n\n# "_s, u"\n\n"_s}},
        {u"h2"_s, {u"\n\n## "_s, u"\n\n"_s}},
        {u"h3"_s, {u"\n\n### "_s, u"\n\n"_s}},
        {u"h4"_s, {u"\n\n#### "_s, u"\n\n"_s}},
        {u"h5"_s, {u"\n\n#### "_s, u"\n\n"_s}},
        {u"h6"_s, {u"\n\n#### "_s, u"\n\n"_s}},
        {u"table"_s, {u"\n\n"_s, u"\n\n"_s}},
        {u"tr"_s, {u"\n"_s, {}}},
        {u"td"_s, {u" "_s, u" |"_s}},
        {u"th"_s, {u" "_s, u" |"_s}},
        {u"span"_s, {}},
        {u"font"_s, {}},
        {u"u"_s, {}},
        {u"sub"_s, {}},
        {u"sup"_s, {}},
        {u"thead"_s, {}},
        {u"tbody"_s, {}},
        {u"small"_s, {}},
        {u"dl"_s, {u"\n"_s, u"\n"_s}},
        {u"a"_s, {}},
        {u"img"_s, {}},
        {u"script"_s, {}},
        {u"style"_s, {}},
        {u"iframe"_s, {}},
        {u"html"_s, {}},
        {u"body"_s, {}},
        {u"head"_s, {}},
        {u"center"_s, {}},
    };
    return tags;
}

QString decoded(const QString &text)
{
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s},
        {u"lt"_s, u"<"_s},
        {u"gt"_s, u">"_s},
        {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},
        {u"nbsp"_s, u" "_s},
        {u"euro"_s, u"€"_s},
        {u"eacute"_s, u"é"_s},
        {u"egrave"_s, u"è"_s},
        {u"euml"_s, u"ë"_s},
        {u"iuml"_s, u"ï"_s},
        {u"ouml"_s, u"ö"_s},
        {u"uuml"_s, u"ü"_s},
        {u"auml"_s, u"ä"_s},
        {u"agrave"_s, u"à"_s},
        {u"aacute"_s, u"á"_s},
        {u"oacute"_s, u"ó"_s},
        {u"iacute"_s, u"í"_s},
        {u"uacute"_s, u"ú"_s},
        {u"ntilde"_s, u"ñ"_s},
        {u"ccedil"_s, u"ç"_s},
        {u"lsquo"_s, u"‘"_s},
        {u"rsquo"_s, u"’"_s},
        {u"ldquo"_s, u"“"_s},
        {u"rdquo"_s, u"”"_s},
        {u"ndash"_s, u"–"_s},
        {u"mdash"_s, u"—"_s},
        {u"hellip"_s, u"…"_s},
        {u"bull"_s, u"•"_s},
        {u"middot"_s, u"·"_s},
        {u"deg"_s, u"°"_s},
        {u"copy"_s, u"©"_s},
        {u"reg"_s, u"®"_s},
        {u"ecirc"_s, u"ê"_s},
        {u"shy"_s, QString()},
    };
    static const QRegularExpression entity(u"&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,8});"_s);
    QString result;
    qsizetype last = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString name = match.captured(1);
        if (name.startsWith(u'#')) {
            const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
            const uint number = QStringView(name).sliced(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
            const bool isCharacter =
                number >= 0x20 && number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
            result += isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&number), 1) : QString();
        } else {
            result += names.contains(name) ? names.value(name) : match.captured();
        }
    }
    return result + QStringView(text).sliced(last);
}

/** Line ends as a person would set them: no spaces around them, at most one empty line, none at either end. */
QString tidied(QString text)
{
    static const QRegularExpression spaces(u"[ \\t\\x{00a0}]+"_s);
    static const QRegularExpression around(u" ?\\n ?"_s);
    static const QRegularExpression many(u"\\n{3,}"_s);
    return text.replace(spaces, u" "_s).replace(around, u"\n"_s).replace(many, u"\n\n"_s).trimmed();
}

} // namespace

QString withoutHtml(const QString &text)
{
    static const QRegularExpression tag(
        u"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*)?)/?>|<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression href(
        u"href\\s*=\\s*[\"']?([^\"'\\s>]+)"_s, QRegularExpression::CaseInsensitiveOption);
    QString result;
    QStringList links;
    qsizetype last = 0;
    QString hiddenUntil;
    bool isHtml = false;
    for (auto it = tag.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(2).toLower();
        const bool isClosing = !match.captured(1).isEmpty();
        const auto known = markdown().constFind(name);
        if (known == markdown().cend() && !name.isEmpty()) {
            continue; // "<naam>" is a word between brackets, not a tag
        }
        isHtml = true;
        if (hiddenUntil.isEmpty()) {
            result += QStringView(text).sliced(last, match.capturedStart() - last).toString().replace(u'\n', u' ');
        }
        last = match.capturedEnd();
        if (!hiddenUntil.isEmpty()) {
            if (isClosing && name == hiddenUntil) {
                hiddenUntil.clear();
            }
        } else if ((name == u"script" || name == u"style" || name == u"head") && !isClosing) {
            hiddenUntil = name;
        } else if (name == u"a") {
            if (!isClosing) {
                links.append(href.match(match.captured(3)).captured(1));
                result += links.last().isEmpty() ? QString() : u"["_s;
            } else if (!links.isEmpty()) {
                const QString target = links.takeLast();
                result += target.isEmpty() ? QString() : u"]("_s + target + u')';
            }
        } else if (!name.isEmpty()) {
            result += isClosing ? known->close : known->open;
        }
    }
    if (!isHtml) {
        return decoded(text); // entities alone are as common as tags: "Onderzoek &amp; ontwerp"
    }
    if (hiddenUntil.isEmpty()) {
        result += QStringView(text).sliced(last).toString().replace(u'\n', u' ');
    }
    return tidied(decoded(result));
}

} // namespace leerschakel::exchange::reading
