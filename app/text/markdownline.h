// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace leerschakel::text {

/**
 * The text of one paragraph, heading or cell of Markdown (CommonMark, GFM's tables) while it is put together. Signs of
 * Markdown are kept apart from text, so that of text only what would be read as a sign is escaped. White space is one
 * space, as in HTML; signs of emphasis touch their text.
 */
class MarkdownLine
{
public:
    /** Where it will be written. In a heading and in a cell there are no lines. */
    enum class Place { Paragraph, Heading, Cell };

    void text(QStringView text);
    /** As it is, in grave accents. */
    void code(const QString &code);
    /** A sign before the text to come: "**", "[". When no text comes before it is closed, it is left out. */
    void open(const QString &sign);
    /** \a sign behind the text: for that of the last open() that was not closed. */
    void close(const QString &sign);
    void lineBreak();

    [[nodiscard]] bool isEmpty() const { return m_written.isEmpty(); }
    [[nodiscard]] QString markdown(Place place) const;

private:
    /** Writes what waits for text to come: a space or line ends, then signs. */
    void flush();
    void sign(const QString &sign);
    /**
     * Signs of emphasis between punctuation and a letter do not mean anything ("**So:**what"): the punctuation is moved
     * out of them.
     */
    void movePunctuationOut();
    /** How often each of the signs that mean something in pairs only could be one. */
    [[nodiscard]] QHash<QChar, qsizetype> pairs() const;
    [[nodiscard]] bool isApart(qsizetype at) const { return charAt(at - 1).isSpace() && charAt(at + 1).isSpace(); }
    [[nodiscard]] bool isEscaped(
        qsizetype at, bool isLineStart, Place place, const QHash<QChar, qsizetype> &pairs) const;
    /** Whether what begins at \a at, the start of a line, would make it something else than a line of text. */
    [[nodiscard]] bool isBlockSign(qsizetype at) const;
    [[nodiscard]] bool isRun(qsizetype at) const;
    [[nodiscard]] QChar charAt(qsizetype at) const;

    QString m_written;
    /** For each character of m_written whether it is text. */
    std::vector<bool> m_isText;
    QStringList m_waiting;
    /** Where the signs of emphasis begin that were written last, behind their text; -1 when other things were. */
    qsizetype m_closing = -1;
    bool m_hasSpace = false;
    int m_breaks = 0;
    int m_open = 0;
    bool m_hasLink = false;
};

} // namespace leerschakel::text
