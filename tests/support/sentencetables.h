// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"

#include <QMultiHash>

namespace leerschakel::tests {

/** The folder of app/ that contains \a path of the source tree, or "ui". */
[[nodiscard]] QString roomOf(const QString &path);
/** The sources of app/ and ui/ that match one of \a names ("*.cpp"). */
[[nodiscard]] QStringList sourcesNamed(const QStringList &names);
/** The content of \a path; empty when it cannot be read. */
[[nodiscard]] QString textOf(const QString &path);
/** Every code that has a sentence in the sources, with the folders (see roomOf) of the tables that contain it. */
[[nodiscard]] QMultiHash<QString, QString> sentenceTables();
/** Fails unless the program has all sentences except those of the folder \a other, which it does not link. */
void checkSentencesOfAllBut(const QString &other);

} // namespace leerschakel::tests
