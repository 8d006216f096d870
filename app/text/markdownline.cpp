// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdownline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

/** As defined by CommonMark (0.31, section 2.1). */
bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

bool isEmphasis(const QString &sign)
{
    return sign.startsWith(u'*') || sign.startsWith(u'~');
}

} // namespace

void MarkdownLine::flush()
{
    if (m_breaks > 0 && !m_written.isEmpty()) {
        // An empty line starts a new paragraph, but not between signs: they would not extend across it.
        sign(m_breaks > 1 && m_open == 0 ? u"\n\n"_s : u"  \n"_s);
    } else if (m_hasSpace && !m_written.isEmpty()) {
        sign(u" "_s);
    }
    m_breaks = 0;
    m_hasSpace = false;
    for (const QString &each : std::as_const(m_waiting)) {
        sign(each);
    }
    m_open += int(m_waiting.size());
    m_waiting.clear();
}

void MarkdownLine::sign(const QString &sign)
{
    m_written += sign;
    m_isText.resize(size_t(m_written.size()), false);
    m_closing = -1;
}

void MarkdownLine::movePunctuationOut()
{
    qsizetype end = m_closing;
    while (end > 0 && m_isText[size_t(end - 1)] && isPunctuation(m_written[end - 1])) {
        --end;
    }
    if (end > 0 && end < m_closing && m_isText[size_t(end - 1)]) {
        std::rotate(m_written.begin() + end, m_written.begin() + m_closing, m_written.end());
        std::rotate(m_isText.begin() + end, m_isText.begin() + m_closing, m_isText.end());
    }
}

void MarkdownLine::text(QStringView text)
{
    for (const QChar c : text) {
        if (c.isSpace()) {
            m_hasSpace = true;
            continue;
        }
        const bool isApart = m_hasSpace || m_breaks > 0;
        const bool isLeftOut = !isApart && !m_waiting.isEmpty() && isPunctuation(c)
            && charAt(m_written.size() - 1).isLetterOrNumber() && std::ranges::all_of(m_waiting, isEmphasis);
        if (!isApart && m_waiting.isEmpty() && m_closing >= 0 && !isPunctuation(c)) {
            movePunctuationOut();
        }
        if (isApart || (!m_waiting.isEmpty() && !isLeftOut)) {
            flush();
        }
        m_written += c;
        m_isText.push_back(true);
        m_closing = -1;
    }
}

void MarkdownLine::code(const QString &code)
{
    const QString content = code.simplified();
    if (content.isEmpty()) {
        return;
    }
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : content) {
        run = c == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool needsSpace = content.startsWith(u'`') || content.endsWith(u'`');
    flush();
    sign(fence + (needsSpace ? u" "_s : QString()) + content + (needsSpace ? u" "_s : QString()) + fence);
}

void MarkdownLine::open(const QString &sign)
{
    m_waiting.append(sign);
}

void MarkdownLine::close(const QString &sign)
{
    if (!m_waiting.isEmpty()) {
        m_waiting.removeLast();
        return;
    }
    m_hasLink = m_hasLink || sign.startsWith(u']');
    const qsizetype begin = m_closing >= 0 ? m_closing : m_written.size();
    this->sign(sign);
    m_closing = isEmphasis(sign) ? begin : -1;
    --m_open;
}

void MarkdownLine::lineBreak()
{
    ++m_breaks;
}

QChar MarkdownLine::charAt(qsizetype at) const
{
    return at < 0 || at >= m_written.size() ? QChar(u'\n') : m_written[at];
}

/** A repetition of the same character is a thematic break, or makes a heading of the line above. */
bool MarkdownLine::isRun(qsizetype at) const
{
    const QChar c = m_written[at];
    int count = 0;
    for (; at < m_written.size() && m_written[at] != u'\n'; ++at) {
        if (m_written[at] == c) {
            ++count;
        } else if (!m_written[at].isSpace()) {
            return false;
        }
    }
    return c == u'=' || c == u'-' || count >= 3;
}

bool MarkdownLine::isBlockSign(qsizetype at) const
{
    const QChar c = m_written[at];
    const auto endsWord = [this](qsizetype i) { return charAt(i).isSpace(); };
    if (c == u'>') {
        return true;
    }
    if (c == u'#') {
        qsizetype end = at;
        while (charAt(end) == u'#') {
            ++end;
        }
        return endsWord(end);
    }
    if ((c == u'+' || c == u'-' || c == u'*') && endsWord(at + 1)) {
        return true;
    }
    if (c == u'[') { // "[x]" at the beginning of an item is a task
        return charAt(at + 2) == u']';
    }
    return (c == u'=' || c == u'-' || c == u'*' || c == u'_') && isRun(at);
}

QHash<QChar, qsizetype> MarkdownLine::pairs() const
{
    QHash<QChar, qsizetype> counts;
    for (qsizetype i = 0; i < m_written.size(); ++i) {
        const QChar c = m_written[i];
        if (c == u'`' || ((c == u'*' || c == u'~' || c == u'_') && !isApart(i))) {
            ++counts[c];
        }
    }
    return counts;
}

bool MarkdownLine::isEscaped(qsizetype at, bool isLineStart, Place place, const QHash<QChar, qsizetype> &pairs) const
{
    const QChar c = m_written[at];
    const QChar before = charAt(at - 1);
    const QChar next = charAt(at + 1);
    if (isLineStart && isBlockSign(at)) {
        return true;
    }
    switch (c.unicode()) {
    case u'\\':
        return next == u'\n' || next.isPunct() || next.isSymbol();
    case u'`':
        return pairs.value(c) > 1;
    case u'*':
    case u'~':
        return !isApart(at) && pairs.value(c) > 1;
    case u'_':
        return !isApart(at) && !(before.isLetterOrNumber() && next.isLetterOrNumber()) && pairs.value(c) > 1;
    case u'[':
        return m_hasLink;
    case u']':
        return m_hasLink || next == u'(' || next == u'[' || next == u':';
    case u'!':
        return next == u'[' && !m_isText[size_t(at + 1)];
    case u'<':
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    case u'&': {
        static const QRegularExpression entity(u"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);"_s);
        constexpr qsizetype longest = 48;
        return entity.matchView(QStringView(m_written).mid(at, longest)).hasMatch();
    }
    case u'|':
        return place == Place::Cell;
    case u'#':
        return place == Place::Heading && (before.isSpace() || before == u'#') && (next == u'#' || next == u'\n');
    case u'.':
    case u')': { // "1. " and "1) " begin a list
        qsizetype digits = at;
        while (digits > 0 && at - digits < 9 && charAt(digits - 1) >= u'0' && charAt(digits - 1) <= u'9') {
            --digits;
        }
        return digits < at && next.isSpace() && charAt(digits - 1) == u'\n';
    }
    default:
        return false;
    }
}

QString MarkdownLine::markdown(Place place) const
{
    const QHash<QChar, qsizetype> pairs = this->pairs();
    QString markdown;
    markdown.reserve(m_written.size());
    for (qsizetype i = 0; i < m_written.size(); ++i) {
        const QChar c = m_written[i];
        if (c == u'\n' && place != Place::Paragraph) {
            while (markdown.endsWith(u' ')) {
                markdown.chop(1);
            }
            markdown += markdown.isEmpty() ? QString() : u" "_s;
            continue;
        }
        if (m_isText[size_t(i)] && isEscaped(i, charAt(i - 1) == u'\n' && place != Place::Cell, place, pairs)) {
            markdown += u'\\';
        }
        markdown += c;
    }
    return markdown.trimmed();
}

} // namespace leerschakel::text
