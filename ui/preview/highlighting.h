// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

#include <QColor>
#include <QDeadlineTimer>
#include <QHash>
#include <QMap>
#include <QTextLayout>

#include <vector>

class QPalette;

namespace leerschakel::ui {

/**
 * What the syntax of a text says of its lines. The text is read on in pieces, so that megabytes of it do not hold the
 * window; colours are made only for lines that somebody looks at.
 */
class Highlighting : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    /** Colours of \a theme that could not be read on any of \a grounds become darker or lighter. */
    void setColors(const KSyntaxHighlighting::Theme &theme, const QList<QColor> &grounds);
    /** Begins with \a text. */
    void begin(const QString &text);
    [[nodiscard]] bool isDone() const { return m_at > m_text.size(); }
    /** Reads until \a deadline, a few lines at least. */
    void goOn(const QDeadlineTimer &deadline);

    /** Whether it has been read as far as \a line. */
    [[nodiscard]] bool knows(int line) const { return size_t(line) < m_before.size(); }
    /** The colours of \a line, which it knows; \a text is that line. */
    [[nodiscard]] QList<QTextLayout::FormatRange> colorsOf(int line, const QString &text);
    /** By the line it begins on, the line that each object, list or element ends on, which is a later one. */
    [[nodiscard]] const QMap<int, int> &regions() const { return m_regions; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void applyFolding(int offset, int length, KSyntaxHighlighting::FoldingRegion region) override;

private:
    QList<QColor> m_grounds;
    QHash<QRgb, QColor> m_readable;
    QString m_text;
    /** Where the next line starts; behind the end when there is none. */
    qsizetype m_at = 1;
    /** The state before each line that is known. */
    std::vector<KSyntaxHighlighting::State> m_before;
    KSyntaxHighlighting::State m_state;
    /** Id and line of what has begun and not ended. */
    std::vector<std::pair<int, int>> m_open;
    QMap<int, int> m_regions;
    /** Set while the colours of a line are asked for; null while reading on. */
    QList<QTextLayout::FormatRange> *m_colors = nullptr;
};

} // namespace leerschakel::ui
