// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leerschakel::text {

/** A line of two texts that are compared. */
struct DifferenceLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    /** Its index in the first text and in the second, from 0; -1 where that text does not have it. */
    qsizetype before = -1;
    qsizetype after = -1;
    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/**
 * The lines to remove from \a before and to add to arrive at \a after, as few as possible (Myers, "An O(ND)
 * Difference Algorithm", 1986). For texts that have nearly nothing in common the middle is removed and added as a
 * whole, to bound the time.
 */
[[nodiscard]] QList<DifferenceLine> lineDifference(const QStringList &before, const QStringList &after);

/** The lines of \a text; none when it is empty. A line end at the end does not begin another line. */
[[nodiscard]] QStringList linesOf(const QString &text);

/** A run of changed lines with unchanged ones around it. */
struct Hunk {
    /** Indices in the list of lines: from begin up to, but not including, end. */
    qsizetype begin = 0;
    qsizetype end = 0;
};
/** The hunks of \a lines, with at most \a context unchanged lines before and after each change. */
[[nodiscard]] QList<Hunk> hunksOf(const QList<DifferenceLine> &lines, qsizetype context = 3);
/** "@@ -3,7 +3,8 @@": the lines of both texts that \a hunk covers, in the unified format (diff -u). */
[[nodiscard]] QString headingOf(const QList<DifferenceLine> &lines, const Hunk &hunk);

/**
 * The difference of two texts in the unified format, with their names; empty when they are equal. An empty text is
 * named "/dev/null", like a file that does not exist.
 */
[[nodiscard]] QString unifiedDifference(
    const QString &before, const QString &after, const QString &nameBefore, const QString &nameAfter);

} // namespace leerschakel::text
