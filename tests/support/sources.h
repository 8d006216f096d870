// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::tests {

/**
 * A vocabulary in Turtle of \a concepts, <https://voorbeeld.example/v/0> and on; their labels name \a version. False
 * when it cannot be written.
 */
[[nodiscard]] bool writeVocabulary(const QString &path, int concepts, int version);

/**
 * A folder as an OOAPI endpoint gives it, with \a courses that have the same ids in each \a version and other titles.
 */
[[nodiscard]] bool writeCourses(const QString &folder, int courses, int version);

} // namespace leerschakel::tests
