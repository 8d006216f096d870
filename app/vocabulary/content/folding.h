// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace leerschakel::vocabulary {

/**
 * Longer words are no words of a label: they are not in the lists that forgive typing errors and find parts of
 * compounds.
 */
inline constexpr qsizetype longestWord = 64;

/**
 * The words of a UTF-8 text as search sees them: lower case, without diacritics, one space between them. An apostrophe
 * disappears (programma's is programmas); + and # stay after a letter (c++, c#); whatever else is neither letter nor
 * digit parts words.
 */
[[nodiscard]] QByteArray folded(QByteArrayView text);

/** The parts of a folded text. They look into \a text. */
[[nodiscard]] QList<QByteArrayView> foldedWords(QByteArrayView text);

/** \a text without white space at its ends, and with one space for each run of it inside. */
[[nodiscard]] QByteArray simplified(QByteArrayView text);

} // namespace leerschakel::vocabulary
