// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace leerschakel::ui {

/**
 * Where a value belongs, for a person: "Summary of Heat pumps", "Amount of Heat pumps" for a price of it. Of a record that is not in the catalogue, and
 * is not about to be made, only what the field is called; of a whole record (\a field empty) what it is.
 */
[[nodiscard]] QString placeInWords(Session &session, const changes::RecordRef &record, const QString &field);

/** The record \a ref as the catalogue has it, or as a change that waits makes it; null when neither. */
[[nodiscard]] domain::Record recordThere(Session &session, const changes::RecordRef &ref);

/** The offering that \a ref is, is a part of, or that refers to it; null when there is none. */
[[nodiscard]] domain::Id offeringWith(Session &session, const changes::RecordRef &ref);

} // namespace leerschakel::ui
