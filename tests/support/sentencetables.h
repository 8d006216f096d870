// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"

#include <QMultiHash>

namespace leerschakel::tests {

/** The folder of app/ that \a path of the source tree is in, or "ui". */
[[nodiscard]] QString roomOf(const QString &path);
/** The sources of app/ and ui/ with one of \a names ("*.cpp"). */
[[nodiscard]] QStringList sourcesNamed(const QStringList &names);
/** What \a path holds; empty when it cannot be read. */
[[nodiscard]] QString textOf(const QString &path);
/** Every code that has a sentence in the sources, with the folders (see roomOf) whose tables it is in. */
[[nodiscard]] QMultiHash<QString, QString> sentenceTables();
/** Fails where the program does not have all sentences but those of the folder \a other, which it does not link. */
void checkSentencesOfAllBut(const QString &other);

} // namespace leerschakel::tests
