// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QLocale>

namespace leerschakel::domain {

/** \a load in words: "2,5 EC". Its number is formatted for \a locale, its unit named in \a language. */
[[nodiscard]] QString inWords(const StudyLoad &load, const QLocale &locale, Language language);
/** The same for each of \a loads. */
[[nodiscard]] QStringList inWords(const QList<StudyLoad> &loads, const QLocale &locale, Language language);

} // namespace leerschakel::domain
