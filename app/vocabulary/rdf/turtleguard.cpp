// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/turtleguard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

/** How many bytes the character with the first byte \a c takes; 1 when \a c cannot be a first byte. */
qsizetype lengthOf(uchar c)
{
    return c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc0 ? 2 : 1;
}

/** How many bytes at the end of \a bytes are an incomplete character. */
qsizetype cutOff(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const uchar c = uchar(bytes[bytes.size() - back]);
        if ((c & 0xc0) != 0x80) {
            return lengthOf(c) > back ? back : 0;
        }
    }
    return 0;
}

bool isValidUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

} // namespace

void TurtleGuard::fail(const QString &code, const QStringList &details)
{
    m_damage = {.code = code, .place = place(), .details = details};
}

void TurtleGuard::move(QByteArrayView bytes)
{
    const qsizetype lines = std::ranges::count(bytes, '\n');
    m_line += lines;
    m_column = lines == 0 ? m_column + bytes.size() : bytes.size() - bytes.lastIndexOf('\n');
}

/**
 * How many of \a bytes are UTF-8; a character that continues in the next block counts as good until that block comes.
 */
qsizetype TurtleGuard::validUtf8(QByteArrayView bytes)
{
    qsizetype from = 0;
    if (!m_cut.isEmpty()) {
        const qsizetype wanted = lengthOf(uchar(m_cut.front())) - m_cut.size();
        from = std::min(wanted, bytes.size());
        m_cut.append(bytes.first(from));
        if (from < wanted) {
            return bytes.size();
        }
        if (!isValidUtf8(m_cut)) {
            return 0;
        }
        m_cut.clear();
    }
    const QByteArrayView rest = bytes.sliced(from);
    const qsizetype open = cutOff(rest);
    const QByteArrayView whole = rest.chopped(open);
    if (isValidUtf8(whole)) {
        m_cut = rest.last(open).toByteArray();
        return bytes.size();
    }
    // Bisection finds the bad character; what comes before it is good.
    qsizetype good = 0, bad = whole.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        const QByteArrayView part = whole.first(middle);
        (isValidUtf8(part.chopped(cutOff(part))) ? good : bad) = middle;
    }
    return from + good - cutOff(whole.first(good));
}

qsizetype TurtleGuard::feed(QByteArrayView bytes)
{
    if (m_damage) {
        return 0;
    }
    const qsizetype good = validUtf8(bytes);
    const QByteArrayView text = bytes.first(good);
    const bool wasInside = isInside();
    bool hasLeft = false, isOneName = m_state == State::Plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // Most bytes are letters inside a string or an IRI: there is nothing to do for these.
        if (isInside() && c != '\\' && c != m_quote && m_closing == 0) {
            continue;
        }
        if (!step(c)) {
            move(text.first(i));
            m_damage->place = place();
            return i;
        }
        hasLeft = hasLeft || m_state == State::Plain;
        isOneName = isOneName && m_state == State::Plain && uchar(c) > ' ';
    }
    m_length = wasInside && !hasLeft ? m_length + text.size() : 0;
    m_nameLength = isOneName ? m_nameLength + text.size() : 0;
    const bool isTextTooLong = m_length > longestText;
    if (isTextTooLong || m_nameLength > longestName) {
        fail(u"rdf.tooLong"_s, {QString::number((isTextTooLong ? longestText : longestName) >> 20)});
        return 0;
    }
    move(text);
    if (good < bytes.size()) {
        fail(u"rdf.notUtf8"_s);
    }
    return good;
}

void TurtleGuard::finish()
{
    if (!m_cut.isEmpty() && !m_damage) {
        fail(u"rdf.notUtf8"_s);
    }
}

bool TurtleGuard::step(char c)
{
    switch (m_state) {
    case State::Plain:
        return stepPlain(c);
    case State::PlainEscape:
        m_state = State::Plain;
        return true;
    case State::Comment:
        if (c == '\0') {
            return stepPlain(c);
        }
        m_state = c == '\n' || c == '\r' ? State::Plain : State::Comment;
        return true;
    case State::OneQuote:
        if (c == m_quote) {
            m_state = State::TwoQuotes;
            return true;
        }
        m_state = State::Short;
        return stepInside(c);
    case State::TwoQuotes:
        if (c == m_quote) {
            m_state = State::Long;
            return true;
        }
        m_state = State::Plain; // an empty string
        return stepPlain(c);
    case State::Iri:
    case State::Short:
    case State::Long:
        return stepInside(c);
    case State::Escape:
        m_state = m_outer;
        if (c == 'u' || c == 'U') {
            m_state = State::Hex;
            m_hexLeft = c == 'u' ? 4 : 8;
            m_escaped = 0;
        }
        return true;
    case State::Hex:
        return stepHex(c);
    }
    return true;
}

bool TurtleGuard::stepPlain(char c)
{
    switch (c) {
    case '\0':
        // It is allowed in a text; elsewhere serd takes it for the end of the file, whatever comes after it.
        fail(u"rdf.syntax"_s, {u"a zero byte, so this is not a text file"_s});
        return false;
    case '#':
        m_state = State::Comment;
        break;
    case '<':
        m_state = State::Iri;
        m_quote = '>';
        break;
    case '"':
    case '\'':
        m_state = State::OneQuote;
        m_quote = c;
        break;
    case '\\':
        m_state = State::PlainEscape;
        break;
    case '(':
    case '[':
        if (++m_depth > deepestNesting) {
            fail(u"rdf.nesting"_s, {QString::number(deepestNesting)});
            return false;
        }
        break;
    case ')':
    case ']':
        m_depth = std::max(0, m_depth - 1);
        break;
    default:
        break;
    }
    return true;
}

/** Inside an IRI or a string: handles its end, or an escape. */
bool TurtleGuard::stepInside(char c)
{
    if (c == '\\') {
        m_closing = 0;
        m_outer = m_state;
        m_state = State::Escape;
    } else if (c != m_quote) {
        m_closing = 0;
    } else if (m_state != State::Long || ++m_closing == 3) {
        m_closing = 0;
        m_state = State::Plain;
    }
    return true;
}

bool TurtleGuard::stepHex(char c)
{
    const int digit = c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'             ? c - 'a' + 10
        : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                           : -1;
    if (digit < 0) {
        m_state = m_outer; // the parser reports it
        return stepInside(c);
    }
    m_escaped = m_escaped << 4 | char32_t(digit);
    if (--m_hexLeft > 0) {
        return true;
    }
    m_state = m_outer;
    const bool isWrongInIri = m_outer == State::Iri && m_escaped <= U' ';
    if (m_escaped > QChar::LastValidCodePoint || QChar::isSurrogate(m_escaped) || isWrongInIri) {
        fail(u"rdf.escape"_s, {u"%1"_s.arg(uint(m_escaped), 4, 16, QChar(u'0')).toUpper()});
        return false;
    }
    return true;
}

} // namespace leerschakel::vocabulary::rdf
