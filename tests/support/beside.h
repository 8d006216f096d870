// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace leerschakel::tests {

/** Makes \a path with the sample of three institutions in it. Empty, or what was wrong. */
[[nodiscard]] QString makeSampleCatalogue(const QString &path);

/**
 * Dutch and English titles of all offerings, as `leerschakel-cli list` tells them; nothing when it cannot, with \a
 * wrong saying why.
 */
[[nodiscard]] QStringList titlesIn(const QString &path, QString &wrong);

/** Which of \a words are in none of \a texts. */
[[nodiscard]] QStringList missingFrom(const QStringList &texts, const QStringList &words);

/** What `leerschakel-cli check` finds; empty when all is well. */
[[nodiscard]] QString wrongWith(const QString &path);

/** How the export \a folder differs from its manifest; empty when it is whole, or not there at all. */
[[nodiscard]] QString wrongWithExport(const QString &folder);

/** What lies below \a folder, by its path in it, and does not match the regular expression \a expected as a whole. */
[[nodiscard]] QStringList leftoversIn(const QString &folder, const QString &expected);

} // namespace leerschakel::tests
