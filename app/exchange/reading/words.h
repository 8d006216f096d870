// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/localizedtext.h"

#include <optional>

namespace leerschakel::exchange::reading {

/** \a name as an id: a UUID is taken as such, anything else gives the same id every time; null for an empty one. */
[[nodiscard]] domain::Id idOf(const QString &name);

/** The catalogue's language for a tag ("nl-NL", "nld", "en_GB"); absent for another one. */
[[nodiscard]] std::optional<domain::Language> languageOfTag(const QString &tag);

/** ISO 639-2 for what endpoints write: "nld", "nl", "nl-NL", "Dutch"; the text itself where it is none of those. */
[[nodiscard]] QString languageOf(const QString &text);

/** A spelling made comparable: lower case, letters, digits and signs only ("On-Campus" and "on campus" are one). */
[[nodiscard]] QString spelling(const QString &text);

} // namespace leerschakel::exchange::reading
