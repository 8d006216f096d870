// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/folding.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace leerschakel::ui {

namespace {

/** The editor walks through all hidden lines when it paints: more of them in one region would be noticeably slow. */
constexpr int mostHidden = 20'000;

} // namespace

void Folding::setRegions(const QMap<int, int> &regions)
{
    m_regions = regions;
    m_folded.removeIf([this](int line) { return !canFold(line); });
    apply();
}

void Folding::follow(const GradualText::Change &change)
{
    QSet<int> kept;
    for (const int line : std::as_const(m_folded)) {
        if (line < change.from) {
            kept.insert(line);
        } else if (line >= change.from + change.before) {
            kept.insert(line + change.after - change.before);
        }
    }
    m_folded = kept;
}

bool Folding::canFold(int line) const
{
    const int hidden = hiddenBy(line);
    return hidden > 0 && hidden <= mostHidden;
}

int Folding::around(int line) const
{
    for (auto it = m_regions.upperBound(line); it != m_regions.cbegin();) {
        --it;
        if ((it.key() == line || it.value() >= line) && canFold(it.key())) {
            return it.key();
        }
    }
    return -1;
}

void Folding::setFolded(int line, bool isFolded)
{
    if (isFolded ? !canFold(line) : !m_folded.contains(line)) {
        return;
    }
    isFolded ? void(m_folded.insert(line)) : void(m_folded.remove(line));
    apply();
}

void Folding::foldAll()
{
    const int lines = m_document.blockCount();
    int end = -1;
    for (auto it = m_regions.cbegin(); it != m_regions.cend(); ++it) {
        const bool isAll = it.key() == 0 || it.value() - it.key() > lines * 9 / 10;
        if (it.key() > end && !isAll && canFold(it.key())) {
            m_folded.insert(it.key());
            end = it.value();
        }
    }
    apply();
}

void Folding::unfoldAll()
{
    m_folded.clear();
    apply();
}

void Folding::reveal(int line)
{
    const auto hides = [&](int head) { return head < line && line < m_regions.value(head); };
    if (m_folded.removeIf(hides) > 0) {
        apply();
    }
}

void Folding::apply()
{
    QList<int> heads = m_folded.values();
    std::ranges::sort(heads);
    auto head = heads.cbegin();
    int hiddenTo = -1; // before this line
    QTextBlock first;
    QTextBlock last;
    int line = 0;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next(), ++line) {
        const bool isShown = line >= hiddenTo;
        if (block.isVisible() != isShown) {
            block.setVisible(isShown);
            first = first.isValid() ? first : block;
            last = block;
        }
        if (head != heads.cend() && *head == line) {
            hiddenTo = std::max(hiddenTo, m_regions.value(line));
            ++head;
        }
    }
    if (first.isValid()) {
        // Includes the line before: the layout updates the number of lines only when more than one changed.
        const int from = first.previous().isValid() ? first.previous().position() : 0;
        m_document.markContentsDirty(from, last.position() + last.length() - from);
    }
}

} // namespace leerschakel::ui
