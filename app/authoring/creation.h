// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * Whether \a organisation may provide offerings: an institution, a part of one, or anything not known to be something
 * else (an employer, a sector body, a government).
 */
[[nodiscard]] bool isInstitution(const domain::Record &organisation);
/** All organisations that may, by id. */
[[nodiscard]] Result<QList<domain::Record>> institutions(store::Catalogue &catalogue);

/**
 * The provider of what is made in \a catalogue: the one chosen in its settings, or otherwise the only one there is.
 * Null when neither applies.
 */
[[nodiscard]] Result<domain::Id> institutionOf(store::Catalogue &catalogue);

/** A new offering of \a kind ("module", "programme"): a draft, provided by institutionOf(). */
[[nodiscard]] Result<domain::Record> newOffering(store::Catalogue &catalogue, const QString &kind);
/** The change that adds \a offering. */
[[nodiscard]] changes::ChangeSet creation(
    const domain::Record &offering, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
