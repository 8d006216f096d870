// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace leerschakel::inspection {

/** \a value as it is written, short enough for a sentence. */
[[nodiscard]] QString shown(const QVariant &value);
/** A list of \a words for a sentence; of a long one the beginning. */
[[nodiscard]] QString listed(const QStringList &words);
/** The one of \a known that was meant by \a word; empty when it resembles none. */
[[nodiscard]] QString meant(const QString &word, const QStringList &known);

} // namespace leerschakel::inspection
