// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace leerschakel::text {

/**
 * The text of one paragraph, heading or cell of Markdown (CommonMark, GFM's tables) while it is being composed.
 * Markdown signs are kept apart from text, so that in text only what would be read as a sign is escaped. Whitespace
 * becomes one space, as in HTML; signs of emphasis touch their text.
 */
class MarkdownLine
{
public:
    /** Where it will be written. Headings and cells have no line breaks. */
    enum class Place { Paragraph, Heading, Cell };

    void text(QStringView text);
    /** Unchanged, between backticks. */
    void code(const QString &code);
    /** A sign before the text to come: "**", "[". It is dropped if no text comes before it is closed. */
    void open(const QString &sign);
    /** Puts \a sign after the text, to close the last open() that was not closed. */
    void close(const QString &sign);
    void lineBreak();

    [[nodiscard]] bool isEmpty() const { return m_written.isEmpty(); }
    [[nodiscard]] QString markdown(Place place) const;

private:
    /** Writes what was waiting for text: a space or line ends, then signs. */
    void flush();
    void sign(const QString &sign);
    /**
     * Signs of emphasis between punctuation and a letter have no effect ("**So:**what"): the punctuation is moved out
     * of them.
     */
    void movePunctuationOut();
    /** How often each of the signs that only count in pairs occurs. */
    [[nodiscard]] QHash<QChar, qsizetype> pairs() const;
    [[nodiscard]] bool isApart(qsizetype at) const { return charAt(at - 1).isSpace() && charAt(at + 1).isSpace(); }
    [[nodiscard]] bool isEscaped(
        qsizetype at, bool isLineStart, Place place, const QHash<QChar, qsizetype> &pairs) const;
    /** Whether what begins at \a at, the start of a line, would turn the line into something other than text. */
    [[nodiscard]] bool isBlockSign(qsizetype at) const;
    [[nodiscard]] bool isRun(qsizetype at) const;
    [[nodiscard]] QChar charAt(qsizetype at) const;

    QString m_written;
    /** For each character of m_written whether it is text. */
    std::vector<bool> m_isText;
    QStringList m_waiting;
    /**
     * Where the signs of emphasis that were written last, after their text, begin; -1 when something else was written
     * since.
     */
    qsizetype m_closing = -1;
    bool m_hasSpace = false;
    int m_breaks = 0;
    int m_open = 0;
    bool m_hasLink = false;
};

} // namespace leerschakel::text
