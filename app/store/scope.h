// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// Which offerings a destination is about (rules::Evaluator::scope()), as conditions for rows of "offering o".
namespace leerschakel::store {

/** The condition that \a destination is about the offering: "TRUE" where it is about any. */
[[nodiscard]] QString isAbout(const QString &destination);
/** The same where the row's \a column says which of \a destinations applies. */
[[nodiscard]] QString isAboutThatOf(const QString &column, const QStringList &destinations);

} // namespace leerschakel::store
