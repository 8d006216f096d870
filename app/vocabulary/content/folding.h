// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace leerschakel::vocabulary {

/**
 * Longer words do not count as words of a label: they are not in the lists used to tolerate typing errors and to find
 * parts of compounds.
 */
inline constexpr qsizetype longestWord = 64;

/**
 * The words of a UTF-8 text as search sees them: lower case, without diacritics, separated by one space. An apostrophe
 * disappears (programma's is programmas); + and # stay after a letter (c++, c#); anything else that is neither letter
 * nor digit separates words.
 */
[[nodiscard]] QByteArray folded(QByteArrayView text);

/** The parts of a folded text. They point into \a text. */
[[nodiscard]] QList<QByteArrayView> foldedWords(QByteArrayView text);

/** \a text without leading and trailing white space, and with one space for each run of it inside. */
[[nodiscard]] QByteArray simplified(QByteArrayView text);

} // namespace leerschakel::vocabulary
