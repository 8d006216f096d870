// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmldata.h"

#include "text/htmltree.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>
#include <cctype>
#include <memory>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

/** Beyond these limits the tree of a page takes more memory and time than any page is worth. */
constexpr qsizetype mostTagsOfPage = 1'000'000;
constexpr qsizetype mostOpenOfPage = 2000;

/** The characters of windows-1252 at the code points where Latin-1 has control characters; 0 where it has none. */
constexpr std::array<char16_t, 32> windows{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
    0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

QByteArray fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &each : text) {
        if (each.unicode() >= 0x80 && each.unicode() < 0xA0) {
            const char16_t meant = windows[each.unicode() - 0x80];
            each = meant ? QChar(meant) : QChar(QChar::ReplacementCharacter);
        }
    }
    return text.toUtf8();
}

QByteArray inUtf8(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes);
        encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        return QString(decoder(bytes)).toUtf8();
    }
    constexpr qsizetype start = 1024; // where browsers look (HTML, section 13.2.3.2)
    static const QRegularExpression meta(
        u"charset\\s*=\\s*[\"']?(iso-8859-1|iso-8859-15|latin1|windows-1252|us-ascii)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (meta.match(QString::fromLatin1(bytes.left(start))).hasMatch()) {
        return fromWindows(bytes);
    }
    return bytes;
}

/** Whether \a html has too many tags, or too deeply nested ones, for a tree that is held in memory. */
bool isTooMuch(const QByteArray &html)
{
    static const QByteArrayList single{"br", "hr", "img", "input", "meta", "link", "p", "li", "td", "th", "tr", "dt",
        "dd", "option", "wbr", "col", "source", "path", "!--", "!do", "!DO"};
    qsizetype tags = 0;
    qsizetype open = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        if (++tags > mostTagsOfPage) {
            return true;
        }
        if (html.mid(at + 1, 1) == "/") {
            open = qMax(qsizetype(0), open - 1);
            continue;
        }
        qsizetype end = at + 1;
        while (end < html.size() && end < at + 12
            && (std::isalnum(static_cast<unsigned char>(html[end])) || html[end] == '!' || html[end] == '-')) {
            ++end;
        }
        const QByteArray name = html.mid(at + 1, end - at - 1).toLower();
        if (name == "script" || name == "style") { // their content has no tags
            const qsizetype close = html.indexOf(QByteArray("</" + name), end);
            at = close < 0 ? html.size() : close;
            continue;
        }
        const bool isElement = !name.isEmpty() && std::isalpha(static_cast<unsigned char>(name[0]));
        if (isElement && !single.contains(name) && ++open > mostOpenOfPage) {
            return true;
        }
    }
    return false;
}

void collect(const GumboNode &root, HtmlData &data)
{
    QList<const GumboNode *> open{&root};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (tagOf(*node) == GUMBO_TAG_HTML) {
            data.language = attribute(*node, "lang");
        }
        if (tagOf(*node) == GUMBO_TAG_SCRIPT) {
            const QString type = attribute(*node, "type").section(u';', 0, 0).trimmed().toLower();
            if (type == u"application/ld+json") {
                QByteArray script;
                for (const GumboNode *child : childrenOf(*node)) {
                    if (isText(*child)) {
                        script += child->v.text.text;
                    }
                }
                data.scripts.append(script);
            }
            continue;
        }
        const std::span<GumboNode *const> children = childrenOf(*node);
        for (size_t i = children.size(); i > 0; --i) { // so that they are taken in order
            open.append(children[i - 1]);
        }
    }
}

} // namespace

HtmlData dataIn(const QByteArray &html)
{
    HtmlData data;
    const QByteArray text = inUtf8(html);
    if (isTooMuch(text)) {
        data.isTooMuch = true;
        return data;
    }
    const auto destroy = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, text.constData(), size_t(text.size())), destroy);
    if (output) {
        collect(*output->root, data);
    }
    return data;
}

} // namespace leerschakel::text
