// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leerschakel::ui {

/** A part of a line of text; the first character is 0. */
struct TextPart {
    qsizetype from = 0;
    qsizetype length = 0;
    friend bool operator==(const TextPart &, const TextPart &) = default;
};

/** For each line of two versions of a text, the parts that differ from the other version, from left to right. */
struct ChangedWords {
    QList<QList<TextPart>> before = {};
    QList<QList<TextPart>> after = {};
};

/**
 * Compares lines with those that replaced them by their words. Whole words are marked, and what is between two marked
 * words too unless it is a word. A line of which nothing stayed has no parts: that it was removed or added says enough.
 * Nor has any line when the texts are too long to compare like this.
 */
[[nodiscard]] ChangedWords changedWords(const QStringList &before, const QStringList &after);

} // namespace leerschakel::ui
