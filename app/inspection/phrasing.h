// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace leerschakel::inspection {

/** \a value as written, short enough for a sentence. */
[[nodiscard]] QString shown(const QVariant &value);
/** A list of \a words for a sentence; only the beginning of a long one. */
[[nodiscard]] QString listed(const QStringList &words);
/** The one of \a known that \a word was probably meant to be; empty when it resembles none. */
[[nodiscard]] QString meant(const QString &word, const QStringList &known);

} // namespace leerschakel::inspection
