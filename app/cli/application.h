// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QStringList>

#include <cstdio>

namespace leerschakel::cli {

/** Runs the command in \a words (without the program's name); returns the exit code. */
[[nodiscard]] int run(const QStringList &words, std::FILE *out = stdout, std::FILE *messages = stderr);

/** "nl" or "en": the first of LEERSCHAKEL_LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set decides. */
[[nodiscard]] QString languageOfMessages();
/** The same for texts that the catalogue has in both languages. */
[[nodiscard]] domain::Language ownLanguage();

} // namespace leerschakel::cli
