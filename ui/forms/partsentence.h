// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

namespace leerschakel::ui {

/**
 * A part of \a tree (edition, funding, partner) or a record it refers to (organisation, contact, location, deal) in
 * one line: "1 Sep – 15 Dec 2027 · Enschede · 16 places · enrol until 20 Aug 2027". The sentence for a record whose
 * name is elsewhere on screen says only what else is known. Empty when nothing is filled in.
 */
[[nodiscard]] QString partSentence(
    const domain::OfferingTree &tree, const domain::Record &part, domain::Language language);
/** The same for a record that an offering refers to. */
[[nodiscard]] QString partSentence(const domain::Record &referred, domain::Language language);

} // namespace leerschakel::ui
