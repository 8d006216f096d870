// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/changedwords.h"
#include "text/linedifference.h"

namespace leerschakel::ui {

/** A row of a text that is compared: a line, or as much of a long line as fits in the width of the view. */
struct DifferenceRow {
    /** What is shown. */
    QString shown = {};
    /** Whether its line was removed or added. */
    text::DifferenceLine::Kind change = text::DifferenceLine::Kind::Same;
    /** It continues the line of the row above. */
    bool isContinued = false;
    /** It is not in the text, but keeps it level with the other text. */
    bool isFiller = false;
    /** How many spaces precede the text of a continued line, which are not in the text. */
    qsizetype indent = 0;
    /** The changed words in what is shown. */
    QList<TextPart> words = {};
};

/**
 * \a line in rows of at most \a columns characters, broken between words where that is possible; \a words are its
 * changed words.
 */
[[nodiscard]] QList<DifferenceRow> rowsOf(
    const QString &line, int columns, text::DifferenceLine::Kind change, const QList<TextPart> &words);

} // namespace leerschakel::ui
