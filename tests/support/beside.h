// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace leerschakel::tests {

/** Creates the catalogue \a path with the sample of three institutions. Returns an error text, or an empty string. */
[[nodiscard]] QString makeSampleCatalogue(const QString &path);

/**
 * Dutch and English titles of all offerings, as listed by `leerschakel-cli list`; empty on failure, with the reason in
 * \a wrong.
 */
[[nodiscard]] QStringList titlesIn(const QString &path, QString &wrong);

/** Those of \a words that occur in none of \a texts. */
[[nodiscard]] QStringList missingFrom(const QStringList &texts, const QStringList &words);

/** What `leerschakel-cli check` reports; empty when all is well. */
[[nodiscard]] QString wrongWith(const QString &path);

/** How the export \a folder differs from its manifest; empty when it is complete, or does not exist. */
[[nodiscard]] QString wrongWithExport(const QString &folder);

/** Paths below \a folder, relative to it, that the regular expression \a expected does not fully match. */
[[nodiscard]] QStringList leftoversIn(const QString &folder, const QString &expected);

} // namespace leerschakel::tests
