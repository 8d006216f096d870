// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leerschakel::text {

/** A line of two texts held side by side. */
struct DifferenceLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    /** Its place in the first text and in the second, from 0; -1 where it is not in it. */
    qsizetype before = -1;
    qsizetype after = -1;
    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/**
 * What to take out of \a before and to put in to come to \a after, with as few lines as possible (Myers, "An O(ND)
 * Difference Algorithm", 1986). Of texts that have nearly nothing in common the middle is taken out and put in as a
 * whole, so that time stays within bounds.
 */
[[nodiscard]] QList<DifferenceLine> lineDifference(const QStringList &before, const QStringList &after);

/** The lines of \a text; none when it is empty. A line end at the end begins no further line. */
[[nodiscard]] QStringList linesOf(const QString &text);

/** A run of changed lines with unchanged ones around it. */
struct Hunk {
    /** Places in the list of lines: from begin up to, not including, end. */
    qsizetype begin = 0;
    qsizetype end = 0;
};
/** Those of \a lines, with at most \a context unchanged lines before and after what changed. */
[[nodiscard]] QList<Hunk> hunksOf(const QList<DifferenceLine> &lines, qsizetype context = 3);
/** "@@ -3,7 +3,8 @@": which lines of both texts \a hunk is about, as the unified format (diff -u) has it. */
[[nodiscard]] QString headingOf(const QList<DifferenceLine> &lines, const Hunk &hunk);

/**
 * The difference of two texts in the unified format, with their names; empty when they are equal. A text that is empty
 * is "/dev/null", as a file that is not there.
 */
[[nodiscard]] QString unifiedDifference(
    const QString &before, const QString &after, const QString &nameBefore, const QString &nameAfter);

} // namespace leerschakel::text
