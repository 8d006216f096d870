// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>

class QTextDocument;

namespace leerschakel::ui {

/**
 * Puts a text into a document in pieces, so that megabytes of text do not block the window; replaces only the lines
 * that differ from the text already there.
 */
class GradualText
{
public:
    explicit GradualText(QTextDocument &document) : m_document(document) {}

    /** What set() replaced, in lines from 0. */
    struct Change {
        int from = 0;
        /** This number of lines was replaced by \a after lines. */
        int before = 0;
        int after = 0;
    };
    /** Removes what is not in \a text; goOn() inserts the rest. */
    Change set(const QString &text);
    /** The whole text, even while the document does not have all of it yet. */
    [[nodiscard]] const QString &text() const { return m_text; }
    /** Whether the document has the whole text. */
    [[nodiscard]] bool isWhole() const { return m_at == m_end; }
    /** Whether the document has the character at \a place of the text, at the same position. */
    [[nodiscard]] bool has(int place) const { return isWhole() || place < m_at; }
    /** Inserts whole lines until \a deadline, at least one piece. */
    void goOn(const QDeadlineTimer &deadline);

private:
    QTextDocument &m_document;
    QString m_text;
    /** The document does not yet have the text between these two positions. */
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace leerschakel::ui
