// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/highlighting.h"

#include "application/contrast.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <algorithm>
#include <ranges>

namespace leerschakel::ui {

using KSyntaxHighlighting::FoldingRegion;

void Highlighting::setColors(const KSyntaxHighlighting::Theme &theme, const QList<QColor> &grounds)
{
    setTheme(theme);
    m_grounds = grounds;
    m_readable.clear();
}

void Highlighting::begin(const QString &text)
{
    m_text = text;
    m_at = 0;
    m_before.clear();
    m_state = {};
    m_open.clear();
    m_regions.clear();
}

void Highlighting::goOn(const QDeadlineTimer &deadline)
{
    constexpr int between = 50; // lines between two checks of the deadline
    while (!isDone()) {
        for (int i = 0; i < between && !isDone(); ++i) {
            qsizetype end = m_text.indexOf(u'\n', m_at);
            end = end < 0 ? m_text.size() : end;
            m_before.push_back(m_state);
            m_state = highlightLine(QStringView(m_text).sliced(m_at, end - m_at), m_state);
            m_at = end + 1;
        }
        if (deadline.hasExpired()) {
            return;
        }
    }
}

QList<QTextLayout::FormatRange> Highlighting::colorsOf(int line, const QString &text)
{
    QList<QTextLayout::FormatRange> colors;
    m_colors = &colors;
    highlightLine(text, m_before[size_t(line)]);
    m_colors = nullptr;
    return colors;
}

void Highlighting::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (!m_colors || length == 0 || format.isDefaultTextStyle(theme())) {
        return;
    }
    QTextCharFormat made;
    if (format.hasTextColor(theme())) {
        const QColor wanted = format.textColor(theme());
        QColor &color = m_readable[wanted.rgb()];
        if (!color.isValid()) {
            color = readable(wanted, m_grounds, textContrast);
        }
        made.setForeground(color);
    }
    if (format.isBold(theme())) {
        made.setFontWeight(QFont::Bold);
    }
    made.setFontItalic(format.isItalic(theme()));
    made.setFontUnderline(format.isUnderline(theme()));
    m_colors->append({.start = offset, .length = length, .format = made});
}

void Highlighting::applyFolding(int, int, FoldingRegion region)
{
    if (m_colors) {
        return;
    }
    const int line = int(m_before.size()) - 1;
    if (region.type() == FoldingRegion::Begin) {
        m_open.emplace_back(region.id(), line);
        return;
    }
    const auto begun = std::ranges::find(m_open | std::views::reverse, region.id(), &std::pair<int, int>::first);
    if (begun == (m_open | std::views::reverse).end()) {
        return; // malformed text; regions around it can still be folded
    }
    if (begun->second < line) {
        int &end = m_regions[begun->second];
        end = std::max(end, line);
    }
    m_open.erase(begun.base() - 1, m_open.end());
}

} // namespace leerschakel::ui
