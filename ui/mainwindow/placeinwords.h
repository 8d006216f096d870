// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace leerschakel::ui {

/**
 * Describes where a value belongs: "Summary of Heat pumps", or "Amount of Heat pumps" for a price of it. For a record
 * that is not in the catalogue and not about to be added, only the name of the field; for a whole record (\a field
 * empty) its kind.
 */
[[nodiscard]] QString placeInWords(Session &session, const changes::RecordRef &record, const QString &field);

/** The record \a ref as the catalogue has it, or as a queued change adds it; null when neither does. */
[[nodiscard]] domain::Record recordThere(Session &session, const changes::RecordRef &ref);

/** The offering that \a ref is, belongs to, or is referred to by; null when there is none. */
[[nodiscard]] domain::Id offeringWith(Session &session, const changes::RecordRef &ref);

} // namespace leerschakel::ui
