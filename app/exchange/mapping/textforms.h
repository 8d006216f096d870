// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QString>

namespace leerschakel::exchange::mapping {

/** \a text in at most \a limit characters, at the end of a word, with "…" where it was longer. */
[[nodiscard]] QString shortenedTo(const QString &text, int limit);
/** \a address as a URL, with what a URL cannot hold encoded; empty when it is no address on the web. */
[[nodiscard]] QString webAddress(const QString &address);

/** Why a text is not carried as it is. */
[[nodiscard]] domain::Message cutOffAt(int limit);
/** Why a value is not carried that has another form than the destination takes. */
[[nodiscard]] inline domain::Message badForm()
{
    return {.code = QStringLiteral("lost.badForm"), .arguments = {}};
}

} // namespace leerschakel::exchange::mapping
