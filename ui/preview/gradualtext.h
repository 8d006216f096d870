// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>

class QTextDocument;

namespace leerschakel::ui {

/**
 * Puts a text into a document in pieces, so that megabytes of it do not hold the window; of a text that is there only
 * the lines that differ are replaced.
 */
class GradualText
{
public:
    explicit GradualText(QTextDocument &document) : m_document(document) {}

    /** What set() replaced, in lines from 0. */
    struct Change {
        int from = 0;
        /** So many lines were there, and so many come instead of them. */
        int before = 0;
        int after = 0;
    };
    /** Takes out what is not in \a text; goOn() puts in the rest. */
    Change set(const QString &text);
    /** The whole text, also while the document does not have all of it yet. */
    [[nodiscard]] const QString &text() const { return m_text; }
    /** Whether the document has all of it. */
    [[nodiscard]] bool isWhole() const { return m_at == m_end; }
    /** Whether the document has what is at \a place of the text, at that place. */
    [[nodiscard]] bool has(int place) const { return isWhole() || place < m_at; }
    /** Puts in whole lines until \a deadline, at least one piece. */
    void goOn(const QDeadlineTimer &deadline);

private:
    QTextDocument &m_document;
    QString m_text;
    /** The document lacks what is between these two places of the text. */
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace leerschakel::ui
