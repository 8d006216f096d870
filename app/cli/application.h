// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QStringList>

#include <cstdio>

namespace leerschakel::cli {

/** Runs what \a words (without the program's name) ask for; the exit code. */
[[nodiscard]] int run(const QStringList &words, std::FILE *out = stdout, std::FILE *messages = stderr);

/** "nl" or "en": the first of LEERSCHAKEL_LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set decides. */
[[nodiscard]] QString languageOfMessages();
/** The same for texts of the catalogue that are there in both. */
[[nodiscard]] domain::Language ownLanguage();

} // namespace leerschakel::cli
