// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmltomarkdown.h"

#include "text/htmlblocks.h"
#include "text/htmltree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

/** Beyond this size the tree of a document takes too much memory. In UTF-16 units. */
constexpr qsizetype largest = 1 << 20;
/**
 * The most elements open at one time. The parser reopens all of them in each paragraph, so that the cost is their
 * product with the number of tags.
 */
constexpr qsizetype mostOpen = 1000;
constexpr qsizetype mostWork = 4'000'000;

const QRegularExpression &tagForm()
{
    static const QRegularExpression form(
        u"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)((?:[\\s/][^<>]*)?)>|<!--.*?-->|<!doctype[^<>]*>|<!\\[CDATA\\[|<\\?[^<>]*>"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return form;
}

/** What the tags of a text tell about it. */
struct Tags {
    bool isHtml = false;
    bool isTooMuch = false;
    /** The positions of the "<" of words between angle brackets. */
    QList<qsizetype> words;
};

bool isElement(const QString &name)
{
    const QByteArray latin = name.toLatin1();
    return gumbo_tagn_enum(latin.constData(), unsigned(latin.size())) != GUMBO_TAG_UNKNOWN;
}

/** Whether an element ends without being closed, so that many of its tags are not deeply nested. */
bool closesItself(const QString &name)
{
    static const QSet<QString> names{u"br"_s, u"hr"_s, u"img"_s, u"input"_s, u"wbr"_s, u"col"_s, u"meta"_s, u"link"_s,
        u"p"_s, u"li"_s, u"td"_s, u"th"_s, u"tr"_s, u"dt"_s, u"dd"_s, u"option"_s};
    return names.contains(name);
}

Tags tagsOf(const QString &text)
{
    Tags tags;
    struct Open {
        QString name;
        qsizetype at;
    };
    QList<Open> unknown; // opened, and not closed so far
    QHash<QString, qsizetype> running;
    qsizetype open = 0;
    qsizetype mostAtOnce = 0;
    qsizetype count = 0;
    for (auto it = tagForm().globalMatchView(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(2).toLower();
        ++count;
        if (name.isEmpty()) {
            tags.isHtml = true;
            continue;
        }
        const bool isClosing = match.capturedLength(1) > 0;
        if (isElement(name)) {
            tags.isHtml = true;
        } else if (isClosing) {
            tags.isHtml = tags.isHtml || !unknown.isEmpty();
            unknown.removeIf([&](const Open &each) { return each.name == name; });
        } else if (name.contains(u':') || name.contains(u'-') || match.captured(3).contains(u'=')) {
            tags.isHtml = true; // from an office program, or a custom element
        } else {
            unknown.append({.name = name, .at = match.capturedStart()});
            if (unknown.size() > mostOpen) {
                tags.isTooMuch = true;
                return tags;
            }
        }
        if (!closesItself(name)) {
            qsizetype &own = running[name];
            const qsizetype change = isClosing ? (own > 0 ? -1 : 0) : 1;
            own += change;
            open += change;
            mostAtOnce = qMax(mostAtOnce, open);
        }
    }
    for (const Open &each : std::as_const(unknown)) {
        tags.words.append(each.at);
    }
    constexpr int usual = 16;
    tags.isTooMuch = mostAtOnce > mostOpen || (mostAtOnce + usual) * count > mostWork;
    return tags;
}

/** The meaning of the character reference \a reference ("&eacute;"); itself if it has none. */
QString meaningOf(const QString &reference)
{
    const QByteArray utf8 = reference.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size()));
    QString meaning;
    const GumboVector &children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
            meaning += QString::fromUtf8(child->v.text.text);
        }
    }
    gumbo_destroy_output(&options, output);
    return meaning;
}

/** \a text with its character references resolved, each once. */
QString decoded(const QString &text)
{
    static const QRegularExpression form(u"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,40});"_s);
    QHash<QString, QString> meanings;
    QString result;
    qsizetype last = 0;
    for (auto it = form.globalMatchView(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString reference = match.captured();
        if (!meanings.contains(reference)) {
            QString plain = meaningOf(reference);
            plain.replace(QChar(QChar::Nbsp), u' ').remove(QChar(QChar::SoftHyphen));
            meanings.insert(reference, plain);
        }
        result += meanings.value(reference);
    }
    return result + QStringView(text).sliced(last);
}

/** \a text without its tags, otherwise unchanged. */
QString stripped(const QString &text)
{
    QString result;
    qsizetype last = 0;
    for (auto it = tagForm().globalMatchView(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(last, match.capturedStart() - last);
        result += u' ';
        last = match.capturedEnd();
    }
    result += QStringView(text).sliced(last);
    return decoded(result).simplified();
}

/** The result of \a make for \a text, parsed as a document. */
QString parsed(const QString &text, QString (*make)(const GumboNode &document))
{
    const QByteArray utf8 = text.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size()));
    QString made = make(*output->document);
    gumbo_destroy_output(&options, output);
    return made;
}

QString read(const QString &text, QString (*make)(const GumboNode &document))
{
    if (!text.contains(u'<')) {
        return text.contains(u'&') ? decoded(text) : text;
    }
    if (text.size() > largest) {
        return stripped(text);
    }
    const Tags tags = tagsOf(text);
    if (tags.isTooMuch) {
        return stripped(text);
    }
    if (!tags.isHtml) {
        return decoded(text);
    }
    QString marked = text;
    for (auto at = tags.words.crbegin(); at != tags.words.crend(); ++at) {
        marked.replace(*at, 1, u"&lt;"_s);
    }
    return parsed(marked, make);
}

} // namespace

QString htmlToMarkdown(const QString &text)
{
    return read(text, [](const GumboNode &document) {
        HtmlBlocks blocks;
        blocks.take(document);
        return blocks.markdown();
    });
}

QString htmlToText(const QString &text)
{
    return read(text, &plainText);
}

} // namespace leerschakel::text
