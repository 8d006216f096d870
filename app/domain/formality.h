// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::domain {

/**
 * True for education outside the recognised system, which RIO calls particuliereOpleiding: that of a private
 * provider, and that with only the provider's own quality mark or none. It determines which of RIO's record types an
 * offering becomes (in ooapi5 rules and mapper alike). \a provider may be a null record.
 */
[[nodiscard]] bool isNonFormal(const Record &offering, const Record &provider);
/** The fields, of the offering and of its provider, that isNonFormal() looks at. */
[[nodiscard]] QList<const FieldSpec *> formalityFields();

} // namespace leerschakel::domain
