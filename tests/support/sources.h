// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::tests {

/**
 * Writes a vocabulary in Turtle with \a concepts concepts, <https://voorbeeld.example/v/0> and on; their labels contain
 * \a version. False when it cannot be written.
 */
[[nodiscard]] bool writeVocabulary(const QString &path, int concepts, int version);

/**
 * Writes a folder as an OOAPI endpoint provides it, with \a courses courses; each \a version has the same ids and other
 * titles.
 */
[[nodiscard]] bool writeCourses(const QString &folder, int courses, int version);

} // namespace leerschakel::tests
