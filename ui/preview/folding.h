// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/gradualtext.h"

#include <QMap>
#include <QSet>

namespace leerschakel::ui {

/**
 * Which objects, lists and elements of a source text are folded to their first and last line. The lines are those of
 * the document; what is hidden is still in it, and is copied with what is around it.
 */
class Folding
{
public:
    explicit Folding(QTextDocument &document) : m_document(document) {}

    /** By its first line, the last line of each region (Highlighting::regions()). */
    void setRegions(const QMap<int, int> &regions);
    /** The text is about to change: until setRegions() nothing more is folded or unfolded. */
    void setAside() { m_regions.clear(); }
    /** What is folded stays so, where it is still there. */
    void follow(const GradualText::Change &change);
    void forget() { m_folded.clear(); }

    /** Whether a region begins on \a line that has lines to hide, and not more than can be folded smoothly. */
    [[nodiscard]] bool canFold(int line) const;
    [[nodiscard]] bool isFolded(int line) const { return m_folded.contains(line); }
    /** How many lines are hidden when \a line is folded. */
    [[nodiscard]] int hiddenBy(int line) const { return m_regions.value(line, line + 1) - line - 1; }
    /** The first line of the innermost region that \a line is in or begins; -1 where none can be folded. */
    [[nodiscard]] int around(int line) const;

    void setFolded(int line, bool isFolded);
    /** Folds the outermost regions that are within another, so that one sees what there is. */
    void foldAll();
    void unfoldAll();
    /** Unfolds what hides \a line. */
    void reveal(int line);

private:
    void apply();

    QTextDocument &m_document;
    QMap<int, int> m_regions;
    QSet<int> m_folded;
};

} // namespace leerschakel::ui
