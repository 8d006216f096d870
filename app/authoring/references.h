// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * Checks that what \a value, of \a field, refers to is in \a made or in \a catalogue. Errors (Usage):
 * authoring.noTarget (key, kind, id).
 */
[[nodiscard]] Result<void> checkReferences(store::Catalogue &catalogue, const domain::FieldSpec &field,
    const QVariant &value, const QSet<domain::Id> &made = {});
/** The same for every reference of \a record. */
[[nodiscard]] Result<void> checkReferences(
    store::Catalogue &catalogue, const domain::Record &record, const QSet<domain::Id> &made = {});

} // namespace leerschakel::authoring
