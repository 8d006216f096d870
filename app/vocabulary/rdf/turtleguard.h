// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/damage.h"

namespace leerschakel::vocabulary::rdf {

/**
 * Checks the bytes of a Turtle-like file before serd parses them, for what serd 0.32 lets through: numeric escapes
 * that are not characters (Turtle, section 6.4: no surrogates, nothing over U+10FFFF; no control characters in IRIs),
 * zero bytes outside texts, bytes that are not UTF-8 (RFC 3629, section 3: no surrogates or overlong forms either),
 * nesting so deep that its recursion runs out of stack, and strings and names so long that they can only come from a
 * quotation mark that was never closed.
 */
class TurtleGuard
{
public:
    /**
     * Checks the next bytes of the file. Returns how many are good: fewer than all when something is wrong (see
     * damage).
     */
    qsizetype feed(QByteArrayView bytes);
    /** The file ends here: checks that no character is cut off. */
    void finish();
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }
    /** The place of the next byte. */
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
    /** The state to return to after an escape. */
    State m_outer = State::Plain;
    char m_quote = 0;
    int m_closing = 0;
    int m_depth = 0;
    int m_hexLeft = 0;
    char32_t m_escaped = 0;
    /** Bytes of the current string or IRI that were in earlier blocks. */
    qsizetype m_length = 0;
    /** The size in bytes of blocks without white space or a string: these can only be one name. */
    qsizetype m_nameLength = 0;
    /** The bytes of a character that was cut off at the end of the last block. */
    QByteArray m_cut;
    qint64 m_line = 1;
    qint64 m_column = 1;
    std::optional<Damage> m_damage;
};

} // namespace leerschakel::vocabulary::rdf
