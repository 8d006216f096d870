// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/damage.h"

namespace leerschakel::vocabulary::rdf {

/**
 * Looks at the bytes of a Turtle-like file before serd parses them, for what serd 0.32 lets through: numeric escapes
 * that are no characters (Turtle, section 6.4: not surrogates, nothing over U+10FFFF; no control characters in
 * addresses), zero bytes outside texts, bytes that are not UTF-8 (RFC 3629, section 3: nor surrogates or overlong
 * forms), nesting so deep that its recursion runs out of stack, and strings and names so long that they are no text but
 * a quotation mark that was never closed.
 */
class TurtleGuard
{
public:
    /**
     * Goes over the next bytes of the file. Returns how many are good: fewer than all when something is wrong (see
     * damage).
     */
    qsizetype feed(QByteArrayView bytes);
    /** The file ends here: a character may not be cut off. */
    void finish();
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }
    /** Of the byte that comes next. */
    [[nodiscard]] Place place() const { return {.line = m_line, .column = m_column}; }

private:
    enum class State { Plain, PlainEscape, Comment, Iri, OneQuote, TwoQuotes, Short, Long, Escape, Hex };

    [[nodiscard]] bool isInside() const
    {
        return m_state == State::Short || m_state == State::Long || m_state == State::Iri;
    }
    bool step(char c);
    bool stepPlain(char c);
    bool stepInside(char c);
    bool stepHex(char c);
    void fail(const QString &code, const QStringList &details = {});
    qsizetype validUtf8(QByteArrayView bytes);
    void move(QByteArrayView bytes);

    State m_state = State::Plain;
    /** The state to go back to after an escape. */
    State m_outer = State::Plain;
    char m_quote = 0;
    int m_closing = 0;
    int m_depth = 0;
    int m_hexLeft = 0;
    char32_t m_escaped = 0;
    /** Bytes of the string or IRI at hand that were in earlier blocks. */
    qsizetype m_length = 0;
    /** Blocks without white space or a string, in bytes: they can only be one name. */
    qsizetype m_nameLength = 0;
    /** The bytes of a character that the last block ended in. */
    QByteArray m_cut;
    qint64 m_line = 1;
    qint64 m_column = 1;
    std::optional<Damage> m_damage;
};

} // namespace leerschakel::vocabulary::rdf
