// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/linedifference.h"

#include <algorithm>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

using Kind = DifferenceLine::Kind;

/** More changed lines than this are not compared one by one: time and memory grow with the square of their number. */
constexpr qsizetype mostChanges = 2000;

/** The middle of two texts, without their common beginning and end. */
class Middle
{
public:
    Middle(std::span<const QString> before, std::span<const QString> after) : m_before(before), m_after(after) {}

    /** Removed and added lines in order, and those in between, with indices from 0 in the middle. */
    [[nodiscard]] QList<DifferenceLine> lines()
    {
        const qsizetype steps = search();
        return steps < 0 ? asAWhole() : wayBack(steps);
    }

private:
    /**
     * How far each diagonal gets with each number of steps; returns the number of steps to the end, or -1 when there
     * are too many.
     */
    qsizetype search()
    {
        const auto width = qsizetype(m_before.size());
        const auto height = qsizetype(m_after.size());
        const qsizetype most = std::min(width + height, mostChanges);
        std::vector<qsizetype> furthest(size_t(2 * most + 3), 0);
        const auto at = [&](qsizetype diagonal) -> qsizetype & { return furthest[size_t(diagonal + most + 1)]; };
        for (qsizetype steps = 0; steps <= most; ++steps) {
            for (qsizetype diagonal = -steps; diagonal <= steps; diagonal += 2) {
                const bool isDown = diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
                qsizetype x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
                qsizetype y = x - diagonal;
                while (x < width && y < height && m_before[size_t(x)] == m_after[size_t(y)]) {
                    ++x;
                    ++y;
                }
                at(diagonal) = x;
                if (x >= width && y >= height) {
                    return steps;
                }
            }
            m_reached.emplace_back(furthest.begin() + (most + 1 - steps), furthest.begin() + (most + 2 + steps));
        }
        return -1;
    }

    [[nodiscard]] QList<DifferenceLine> wayBack(qsizetype steps) const
    {
        QList<DifferenceLine> lines;
        auto x = qsizetype(m_before.size());
        auto y = qsizetype(m_after.size());
        for (; steps > 0; --steps) {
            const std::vector<qsizetype> &before = m_reached[size_t(steps - 1)]; // diagonals -(steps - 1) to steps - 1
            const auto at = [&](qsizetype diagonal) { return before[size_t(diagonal + steps - 1)]; };
            const auto isThere = [&](qsizetype diagonal) { return std::abs(diagonal) <= steps - 1; };
            const qsizetype diagonal = x - y;
            const bool isDown = diagonal == -steps
                || (diagonal != steps && isThere(diagonal + 1)
                    && (!isThere(diagonal - 1) || at(diagonal - 1) < at(diagonal + 1)));
            const qsizetype fromX = isDown ? at(diagonal + 1) : at(diagonal - 1);
            const qsizetype fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
            while (x > (isDown ? fromX : fromX + 1) && y > (isDown ? fromY + 1 : fromY)) {
                lines.append({.kind = Kind::Same, .before = --x, .after = --y});
            }
            if (isDown) {
                lines.append({.kind = Kind::Added, .before = -1, .after = --y});
            } else {
                lines.append({.kind = Kind::Removed, .before = --x, .after = -1});
            }
        }
        while (x > 0) {
            lines.append({.kind = Kind::Same, .before = --x, .after = --y});
        }
        std::ranges::reverse(lines);
        return lines;
    }

    [[nodiscard]] QList<DifferenceLine> asAWhole() const
    {
        QList<DifferenceLine> lines;
        for (size_t i = 0; i < m_before.size(); ++i) {
            lines.append({.kind = Kind::Removed, .before = qsizetype(i), .after = -1});
        }
        for (size_t i = 0; i < m_after.size(); ++i) {
            lines.append({.kind = Kind::Added, .before = -1, .after = qsizetype(i)});
        }
        return lines;
    }

    std::span<const QString> m_before;
    std::span<const QString> m_after;
    /** For each number of steps: how far each diagonal got. */
    std::vector<std::vector<qsizetype>> m_reached;
};

/** "3,7"; "3" for one line; "2,0" for no lines after the second. */
QString rangeOf(qsizetype first, qsizetype count)
{
    return count == 1 ? QString::number(first + 1) : u"%1,%2"_s.arg(count == 0 ? first : first + 1).arg(count);
}

} // namespace

QList<DifferenceLine> lineDifference(const QStringList &before, const QStringList &after)
{
    const auto start = std::ranges::mismatch(before, after);
    const qsizetype first = start.in1 - before.cbegin();
    qsizetype last = 0; // lines that both end with
    while (last < std::min(before.size(), after.size()) - first
        && before[before.size() - 1 - last] == after[after.size() - 1 - last]) {
        ++last;
    }
    QList<DifferenceLine> lines;
    for (qsizetype i = 0; i < first; ++i) {
        lines.append({.kind = Kind::Same, .before = i, .after = i});
    }
    const auto middleOf = [&](const QStringList &all) {
        return std::span<const QString>(all).subspan(size_t(first), size_t(all.size() - last - first));
    };
    const QList<DifferenceLine> between = Middle(middleOf(before), middleOf(after)).lines();
    for (DifferenceLine line : between) {
        line.before += line.before < 0 ? 0 : first;
        line.after += line.after < 0 ? 0 : first;
        lines.append(line);
    }
    for (qsizetype i = last; i > 0; --i) {
        lines.append({.kind = Kind::Same, .before = before.size() - i, .after = after.size() - i});
    }
    return lines;
}

QStringList linesOf(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    return lines;
}

QList<Hunk> hunksOf(const QList<DifferenceLine> &lines, qsizetype context)
{
    QList<Hunk> hunks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same) {
            continue;
        }
        const qsizetype begin = std::max(qsizetype(0), i - context);
        const qsizetype end = std::min(lines.size(), i + 1 + context);
        if (!hunks.isEmpty() && begin <= hunks.constLast().end) {
            hunks.last().end = end;
        } else {
            hunks.append({.begin = begin, .end = end});
        }
    }
    return hunks;
}

QString headingOf(const QList<DifferenceLine> &lines, const Hunk &hunk)
{
    // Lines of each text before the hunk, and in it.
    const auto count = [&](auto place, qsizetype begin, qsizetype end) {
        return std::count_if(
            lines.cbegin() + begin, lines.cbegin() + end, [&](const DifferenceLine &line) { return line.*place >= 0; });
    };
    const auto range = [&](auto place) {
        return rangeOf(count(place, 0, hunk.begin), count(place, hunk.begin, hunk.end));
    };
    return u"@@ -%1 +%2 @@"_s.arg(range(&DifferenceLine::before), range(&DifferenceLine::after));
}

QString unifiedDifference(
    const QString &before, const QString &after, const QString &nameBefore, const QString &nameAfter)
{
    const QStringList was = linesOf(before);
    const QStringList is = linesOf(after);
    const QList<DifferenceLine> lines = lineDifference(was, is);
    const QList<Hunk> hunks = hunksOf(lines);
    if (hunks.isEmpty()) {
        return {};
    }
    const auto nameOf = [](const QString &name, const QStringList &all) {
        return all.isEmpty() ? u"/dev/null"_s : name;
    };
    QString text = u"--- %1\n+++ %2\n"_s.arg(nameOf(nameBefore, was), nameOf(nameAfter, is));
    for (const Hunk &hunk : hunks) {
        text += headingOf(lines, hunk) + u'\n';
        for (qsizetype i = hunk.begin; i < hunk.end; ++i) {
            const DifferenceLine &line = lines[i];
            text += line.kind == Kind::Same ? u' ' + is[line.after]
                : line.kind == Kind::Added  ? u'+' + is[line.after]
                                            : u'-' + was[line.before];
            text += u'\n';
        }
    }
    return text;
}

} // namespace leerschakel::text
