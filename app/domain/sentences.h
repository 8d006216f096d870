// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QtTranslation>

#include <span>

namespace leerschakel::domain {

/** A code and its English sentence, with %1, %2, … for its arguments. */
struct Sentence {
    const char *code;
    /** Marked QT_TRANSLATE_NOOP("sentences", …): its translations have that context. */
    const char *text;
};

/**
 * Adds the sentences of a folder, which live as long as the program; always true. The folder's sentences.cpp calls it
 * before main(), and leerschakel_folder(… SENTENCES) puts that file into every program that links the folder.
 */
bool addSentences(std::span<const Sentence> table);

/**
 * The sentence for \a message in the language of the installed translators (English when none). Arguments fill %1, %2,
 * …; an unknown code gives the code and its arguments, so that nothing is hidden.
 */
[[nodiscard]] QString sentence(const Message &message);
/** The same in English, whatever translators are installed: for files that must not depend on the user's language. */
[[nodiscard]] QString englishSentence(const Message &message);
[[nodiscard]] inline QString sentence(const Error &error)
{
    return sentence(error.message);
}

/** All codes that have a sentence in this program. */
[[nodiscard]] QStringList sentenceCodes();

} // namespace leerschakel::domain
