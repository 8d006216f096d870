// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlblocks.h"

#include "text/htmltree.h"

#include <QRegularExpression>
#include <QUrl>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

/** Beyond this depth only the text is kept. */
constexpr int deepest = 60;
constexpr int mostColumns = 50;

QString rowOf(QStringList cells, qsizetype columns)
{
    cells.resize(columns);
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

/** \a text with \a first before its first line and \a others before the other non-empty lines. */
QString indented(const QString &text, const QString &first, const QString &others)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isBare = i > 0 && lines[i].isEmpty() && others.trimmed().isEmpty();
        lines[i] = isBare ? QString() : (i == 0 ? first : others) + lines[i];
    }
    return lines.join(u'\n');
}

/** \a address as the target of a Markdown link; empty when it must not be followed. */
QString linkTarget(const QString &address)
{
    QString target = address.trimmed();
    target.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    const QString scheme = QUrl(target, QUrl::TolerantMode).scheme().toLower();
    const bool isKnown = scheme.isEmpty() || scheme == u"http" || scheme == u"https" || scheme == u"mailto"
        || scheme == u"tel" || scheme == u"ftp";
    if (target.isEmpty() || !isKnown) {
        return {};
    }
    target.replace(u' ', u"%20"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    target.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s).replace(u'\\', u"%5C"_s);
    return target;
}

/**
 * The level in a list of the paragraph \a node, from 1, according to Word ("mso-list:l0 level2 lfo1"); 0 when not in
 * a list. Word does not write HTML lists to the clipboard.
 */
int wordLevel(const GumboNode &node)
{
    static const QRegularExpression form(u"mso-list:\\s*l\\d+\\s+level([1-9])"_s);
    return tagOf(node) == GUMBO_TAG_P ? form.match(attribute(node, "style")).captured(1).toInt() : 0;
}

/** Whether it is the sign or number that Word puts before an item, with its spaces. */
bool isWordMarker(const GumboNode &node)
{
    return tagOf(node) == GUMBO_TAG_SPAN && attribute(node, "style").contains("mso-list:Ignore"_L1);
}

/** The text of the marker in \a node; empty if there is none. */
QString wordMarker(const GumboNode &node)
{
    if (isWordMarker(node)) {
        return flatText(node).trimmed();
    }
    for (const GumboNode *child : childrenOf(node)) {
        if (const QString marker = wordMarker(*child); !marker.isEmpty()) {
            return marker;
        }
    }
    return {};
}

} // namespace

/** Counts the depth of the walk. */
class HtmlBlocks::Deeper
{
public:
    explicit Deeper(int &depth) : m_depth(depth) { ++m_depth; }
    ~Deeper() { --m_depth; }
    Q_DISABLE_COPY_MOVE(Deeper)

private:
    int &m_depth;
};

void HtmlBlocks::add(const QString &block)
{
    if (!block.trimmed().isEmpty()) {
        m_blocks.append(block);
        m_lastMarker.clear();
    }
}

void HtmlBlocks::endParagraph()
{
    for (auto sign = m_signs.crbegin(); sign != m_signs.crend(); ++sign) {
        m_line.close(sign->close);
    }
    if (!m_line.isEmpty()) {
        add(m_line.markdown(MarkdownLine::Place::Paragraph));
    }
    m_line = MarkdownLine();
    for (const Sign &sign : std::as_const(m_signs)) {
        m_line.open(sign.open);
    }
}

QString HtmlBlocks::markdown()
{
    endParagraph();
    return m_blocks.join(u"\n\n"_s);
}

void HtmlBlocks::take(const GumboNode &node)
{
    const Deeper deeper(m_depth);
    if (isText(node)) {
        m_line.text(textOf(node));
    } else if (node.type == GUMBO_NODE_DOCUMENT) {
        takeChildren(node);
    } else if (node.type == GUMBO_NODE_ELEMENT) {
        if (m_depth > deepest) {
            m_line.text(flatText(node));
        } else {
            takeElement(node);
        }
    }
}

void HtmlBlocks::takeChildren(const GumboNode &node)
{
    QList<const GumboNode *> ofWord;
    for (const GumboNode *child : childrenOf(node)) {
        if (wordLevel(*child) > 0) {
            ofWord.append(child);
        } else if (ofWord.isEmpty() || !isText(*child) || !textOf(*child).trimmed().isEmpty()) {
            wordList(std::exchange(ofWord, {}));
            take(*child);
        }
    }
    wordList(ofWord);
}

void HtmlBlocks::takeElement(const GumboNode &node)
{
    if (!isHidden(tagOf(node)) && !takeBlock(node)) {
        takeInline(node);
    }
}

bool HtmlBlocks::takeBlock(const GumboNode &node)
{
    const GumboTag tag = tagOf(node);
    switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        heading(node, int(tag) - int(GUMBO_TAG_H1) + 1);
        return true;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
        list(node, tag == GUMBO_TAG_OL);
        return true;
    case GUMBO_TAG_BLOCKQUOTE:
        quote(node);
        return true;
    case GUMBO_TAG_PRE:
        code(node);
        return true;
    case GUMBO_TAG_TABLE:
        table(node);
        return true;
    case GUMBO_TAG_HR:
        endParagraph();
        add(u"---"_s);
        return true;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_OPTION:
        endParagraph();
        takeChildren(node);
        endParagraph();
        return true;
    default:
        return false;
    }
}

void HtmlBlocks::takeInline(const GumboNode &node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_BR:
        m_line.lineBreak();
        break;
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
        if (attribute(node, "style").contains("font-weight:normal"_L1)) { // Google Docs puts it around all it copies
            takeChildren(node);
            break;
        }
        within({.open = u"**"_s, .close = u"**"_s}, node);
        break;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
        within({.open = u"*"_s, .close = u"*"_s}, node);
        break;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL:
        within({.open = u"~~"_s, .close = u"~~"_s}, node);
        break;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT:
        m_line.code(rawText(node));
        break;
    case GUMBO_TAG_A:
        link(node);
        break;
    case GUMBO_TAG_IMG:
        m_line.text(u" ");
        m_line.text(attribute(node, "alt"));
        m_line.text(u" ");
        break;
    case GUMBO_TAG_Q:
        m_line.text(u"“"_s);
        takeChildren(node);
        m_line.text(u"”"_s);
        break;
    case GUMBO_TAG_SPAN:
        takeSpan(node);
        break;
    default: // also unknown elements: their text is kept
        takeChildren(node);
    }
}

void HtmlBlocks::takeSpan(const GumboNode &node)
{
    static const QRegularExpression bold(u"font-weight:\\s*(bold|[6-9]00)"_s);
    static const QRegularExpression italic(u"font-style:\\s*italic"_s);
    const QString style = attribute(node, "style");
    if (isWordMarker(node)) {
        return;
    }
    if (style.contains(bold)) { // as written by editors on the web
        within({.open = u"**"_s, .close = u"**"_s}, node);
    } else if (style.contains(italic)) {
        within({.open = u"*"_s, .close = u"*"_s}, node);
    } else {
        takeChildren(node);
    }
}

void HtmlBlocks::within(const Sign &sign, const GumboNode &node)
{
    const bool isOpen = std::ranges::any_of(m_signs, [&](const Sign &each) { return each.open == sign.open; });
    if (isOpen) { // bold within bold is bold
        takeChildren(node);
        return;
    }
    m_signs.append(sign);
    m_line.open(sign.open);
    takeChildren(node);
    m_line.close(sign.close);
    m_signs.removeLast();
}

void HtmlBlocks::link(const GumboNode &node)
{
    const QString target = linkTarget(attribute(node, "href"));
    if (target.isEmpty()) {
        takeChildren(node);
    } else {
        within({.open = u"["_s, .close = u"]("_s + target + u')'}, node);
    }
}

void HtmlBlocks::heading(const GumboNode &node, int level)
{
    endParagraph();
    HtmlBlocks inner(m_depth);
    inner.takeChildren(node);
    // A heading is one line; anything else nested in it becomes text after it.
    if (inner.m_blocks.isEmpty()) {
        const QString text = inner.m_line.markdown(MarkdownLine::Place::Heading);
        add(text.isEmpty() ? QString() : QString(level, u'#') + u' ' + text);
    } else {
        MarkdownLine line;
        line.text(flatText(node));
        const QString text = line.markdown(MarkdownLine::Place::Heading);
        add(text.isEmpty() ? QString() : QString(level, u'#') + u' ' + text);
    }
}

QString HtmlBlocks::item(const GumboNode &node) const
{
    HtmlBlocks inner(m_depth);
    if (tagOf(node) == GUMBO_TAG_LI) {
        inner.takeChildren(node);
    } else {
        inner.take(node);
    }
    inner.endParagraph();
    QString text;
    for (const QString &block : std::as_const(inner.m_blocks)) {
        // A list directly after its item's text follows without an empty line.
        static constexpr QStringView markers[]{u"- ", u"* ", u"1. ", u"1) "};
        const bool isList =
            std::ranges::any_of(markers, [&](QStringView marker) { return QStringView(block).startsWith(marker); });
        text += (text.isEmpty() ? QString() : isList ? u"\n"_s : u"\n\n"_s) + block;
    }
    return text;
}

void HtmlBlocks::list(const GumboNode &node, bool isOrdered)
{
    endParagraph();
    const QString bullet = m_lastMarker == u"-" ? u"*"_s : u"-"_s;
    const QString point = m_lastMarker == u"." ? u")"_s : u"."_s;
    bool isNumber = false;
    const int start = attribute(node, "start").toInt(&isNumber);
    constexpr int mostDigits = 999'999'999;
    int number = isNumber && start >= 0 && start < mostDigits ? start : 1;
    QStringList items;
    for (const GumboNode *child : childrenOf(node)) {
        const QString text = item(*child);
        if (text.trimmed().isEmpty()) {
            continue;
        }
        const GumboTag tag = tagOf(*child);
        const bool isNested = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL; // as written by many editors
        if (isNested && !items.isEmpty()) {
            const QString previous = (isOrdered ? QString(QString::number(number - 1) + point) : bullet) + u' ';
            const QString indent(previous.size(), u' ');
            items.last() += u'\n' + indented(text, indent, indent);
            continue;
        }
        const QString marker = (isOrdered ? QString(QString::number(number++) + point) : bullet) + u' ';
        items.append(indented(text, marker, QString(marker.size(), u' ')));
    }
    if (!items.isEmpty()) {
        m_blocks.append(items.join(u'\n'));
        m_lastMarker = isOrdered ? point : bullet;
    }
}

void HtmlBlocks::wordList(const QList<const GumboNode *> &paragraphs)
{
    if (paragraphs.isEmpty()) {
        return;
    }
    endParagraph();
    QStringList lines;
    QList<qsizetype> widths; // of the markers above the item, outermost first
    QList<int> numbers; // of the last item at each level
    for (const GumboNode *paragraph : paragraphs) {
        const QString text = item(*paragraph);
        if (text.isEmpty()) {
            continue;
        }
        const qsizetype level = qMin<qsizetype>(wordLevel(*paragraph), widths.size() + 1);
        widths.resize(level - 1);
        numbers.resize(level);
        const QString sign = wordMarker(*paragraph);
        const bool isOrdered = sign.size() > 1 && sign.front().isLetterOrNumber();
        const QString marker = isOrdered ? QString::number(++numbers.last()) + u". "_s : u"- "_s;
        const QString before(std::accumulate(widths.cbegin(), widths.cend(), qsizetype(0)), u' ');
        lines.append(indented(text, before + marker, before + QString(marker.size(), u' ')));
        widths.append(marker.size());
    }
    add(lines.join(u'\n'));
}

void HtmlBlocks::quote(const GumboNode &node)
{
    endParagraph();
    HtmlBlocks inner(m_depth);
    inner.takeChildren(node);
    if (const QString text = inner.markdown(); !text.isEmpty()) {
        QString quoted = indented(text, u"> "_s, u"> "_s);
        add(quoted.replace(u"> \n"_s, u">\n"_s));
    }
}

void HtmlBlocks::code(const GumboNode &node)
{
    endParagraph();
    QString text = rawText(node);
    while (text.endsWith(u'\n') || text.endsWith(u' ')) {
        text.chop(1);
    }
    if (text.trimmed().isEmpty()) {
        return;
    }
    QString fence = u"```"_s;
    while (text.contains(fence)) {
        fence += u'`';
    }
    add(fence + u'\n' + text + u'\n' + fence);
}

void HtmlBlocks::table(const GumboNode &node)
{
    endParagraph();
    for (const GumboNode *child : childrenOf(node)) {
        if (tagOf(*child) == GUMBO_TAG_CAPTION) {
            take(*child);
        }
    }
    const QList<const GumboNode *> rows = rowsOf(node);
    qsizetype columns = 0;
    for (const GumboNode *row : rows) {
        columns = qMax(columns, cellsOf(*row).size());
    }
    if (columns <= 1 || columns > mostColumns) { // a table used for layout
        for (const GumboNode *row : rows) {
            const QList<const GumboNode *> cells = cellsOf(*row);
            for (const GumboNode *cell : cells) {
                takeChildren(*cell);
                endParagraph();
            }
        }
        return;
    }
    QStringList lines;
    for (const GumboNode *row : rows) {
        const QList<const GumboNode *> cells = cellsOf(*row);
        QStringList texts;
        bool isHeader = true;
        for (const GumboNode *cell : cells) {
            isHeader = isHeader && tagOf(*cell) == GUMBO_TAG_TH;
            HtmlBlocks inner(m_depth);
            inner.takeChildren(*cell);
            if (inner.m_blocks.isEmpty()) {
                texts.append(inner.m_line.markdown(MarkdownLine::Place::Cell));
            } else { // a cell is one line
                MarkdownLine line;
                line.text(flatText(*cell));
                texts.append(line.markdown(MarkdownLine::Place::Cell));
            }
        }
        const bool isInHead = row->parent && tagOf(*row->parent) == GUMBO_TAG_THEAD;
        if (lines.isEmpty()) { // a Markdown table always has a header, even if empty
            const bool hasHeader = isInHead || (isHeader && !cells.isEmpty());
            lines.append(rowOf(hasHeader ? texts : QStringList(), columns));
            lines.append(rowOf(QStringList(columns, u"---"_s), columns));
            if (hasHeader) {
                continue;
            }
        }
        lines.append(rowOf(texts, columns));
    }
    add(lines.join(u'\n'));
}

} // namespace leerschakel::text
