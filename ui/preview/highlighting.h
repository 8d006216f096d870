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
 * The colours and the foldable regions of a text, from its syntax. Reads the text in pieces, so that megabytes do not
 * block the window; colours are made only for lines that are shown.
 */
class Highlighting : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    /** Colours of \a theme that would not be legible on one of \a grounds are made darker or lighter. */
    void setColors(const KSyntaxHighlighting::Theme &theme, const QList<QColor> &grounds);
    /** Starts reading \a text. */
    void begin(const QString &text);
    [[nodiscard]] bool isDone() const { return m_at > m_text.size(); }
    /** Reads until \a deadline, at least a few lines. */
    void goOn(const QDeadlineTimer &deadline);

    /** Whether the text has been read as far as \a line. */
    [[nodiscard]] bool knows(int line) const { return size_t(line) < m_before.size(); }
    /** The colours of \a line, which must have been read; \a text is that line. */
    [[nodiscard]] QList<QTextLayout::FormatRange> colorsOf(int line, const QString &text);
    /** For each object, list or element that spans several lines, its last line by its first line. */
    [[nodiscard]] const QMap<int, int> &regions() const { return m_regions; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void applyFolding(int offset, int length, KSyntaxHighlighting::FoldingRegion region) override;

private:
    QList<QColor> m_grounds;
    QHash<QRgb, QColor> m_readable;
    QString m_text;
    /** Where the next line starts; past the end when there is none. */
    qsizetype m_at = 1;
    /** The state before each line that has been read. */
    std::vector<KSyntaxHighlighting::State> m_before;
    KSyntaxHighlighting::State m_state;
    /** Id and first line of each region that has begun but not ended. */
    std::vector<std::pair<int, int>> m_open;
    QMap<int, int> m_regions;
    /** Set while colorsOf() is collecting the colours of a line; null while reading. */
    QList<QTextLayout::FormatRange> *m_colors = nullptr;
};

} // namespace leerschakel::ui
