// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

namespace leerschakel::domain {

/**
 * The sentence for \a message in the language of the installed translators (English when none): the one table of what app says to people.
 * Arguments fill %1, %2, …; an unknown code gives the code and its arguments, so that nothing is hidden.
 */
[[nodiscard]] QString sentence(const Message &message);
/** The same in English, whatever translators are installed: for files that must not depend on who writes them. */
[[nodiscard]] QString englishSentence(const Message &message);
[[nodiscard]] inline QString sentence(const Error &error)
{
    return sentence(error.message);
}

/** All codes that have a sentence, for the test that holds them against what the code hands out. */
[[nodiscard]] QStringList sentenceCodes();

} // namespace leerschakel::domain
