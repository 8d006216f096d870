// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/differencerow.h"

#include <algorithm>

namespace leerschakel::ui {

namespace {

/** Where a row ends that starts at \a from and has room for \a room characters. */
qsizetype endOfRow(const QString &line, qsizetype from, qsizetype room)
{
    if (line.size() - from <= room) {
        return line.size();
    }
    qsizetype end = from + room;
    // Not after a space far to the left, in the indentation say: the row would be nearly empty.
    if (const qsizetype space = line.lastIndexOf(u' ', end - 1); space >= from + room / 2) {
        return space + 1;
    }
    // An escape ("\n"), and a character that is stored as two, stay together.
    while (end > from + 1 && (line[end - 1] == u'\\' || line[end].isLowSurrogate())) {
        --end;
    }
    return end;
}

/** \a parts of a line as parts of its row from \a from to \a end, which starts with \a indent other characters. */
QList<TextPart> partsInRow(const QList<TextPart> &parts, qsizetype from, qsizetype end, qsizetype indent)
{
    QList<TextPart> inRow;
    for (const TextPart &part : parts) {
        const qsizetype first = std::max(part.from, from);
        const qsizetype last = std::min(part.from + part.length, end);
        if (first < last) {
            inRow.append({.from = first - from + indent, .length = last - first});
        }
    }
    return inRow;
}

} // namespace

QList<DifferenceRow> rowsOf(
    const QString &line, int columns, text::DifferenceLine::Kind change, const QList<TextPart> &words)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ') {
        ++indent;
    }
    // A continued line is further to the right than its start, as long as that leaves most of the width.
    const qsizetype hanging = std::min(indent + 2, qsizetype(columns / 3));
    QList<DifferenceRow> rows;
    qsizetype from = 0;
    do {
        const bool isContinued = from > 0;
        const qsizetype before = isContinued ? hanging : 0;
        const qsizetype end = endOfRow(line, from, std::max(columns - before, qsizetype(1)));
        rows.append({.shown = QString(before, QChar(u' ')) + line.sliced(from, end - from),
            .change = change,
            .isContinued = isContinued,
            .isFiller = false,
            .indent = before,
            .words = partsInRow(words, from, end, before)});
        from = end;
    } while (from < line.size());
    return rows;
}

} // namespace leerschakel::ui
