// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/gradualtext.h"

#include <QMap>
#include <QSet>

namespace leerschakel::ui {

/**
 * Which objects, lists and elements of a source text are folded to their first and last line. Line numbers are those of
 * the document: hidden lines are still in it, and are copied along with the text around them.
 */
class Folding
{
public:
    explicit Folding(QTextDocument &document) : m_document(document) {}

    /** The last line of each region, by its first line (Highlighting::regions()). */
    void setRegions(const QMap<int, int> &regions);
    /** The text is about to change: nothing can be folded or unfolded until setRegions(). */
    void setAside() { m_regions.clear(); }
    /** Keeps what is folded folded after \a change, if it still exists. */
    void follow(const GradualText::Change &change);
    void forget() { m_folded.clear(); }

    /** Whether a region begins on \a line that has lines to hide, but not too many to fold smoothly. */
    [[nodiscard]] bool canFold(int line) const;
    [[nodiscard]] bool isFolded(int line) const { return m_folded.contains(line); }
    /** How many lines are hidden when \a line is folded. */
    [[nodiscard]] int hiddenBy(int line) const { return m_regions.value(line, line + 1) - line - 1; }
    /** The first line of the innermost foldable region that contains \a line or begins on it; -1 when there is none. */
    [[nodiscard]] int around(int line) const;

    void setFolded(int line, bool isFolded);
    /** Folds the outermost regions inside the one that spans the text, to give an overview. */
    void foldAll();
    void unfoldAll();
    /** Unfolds the regions that hide \a line. */
    void reveal(int line);

private:
    void apply();

    QTextDocument &m_document;
    QMap<int, int> m_regions;
    QSet<int> m_folded;
};

} // namespace leerschakel::ui
