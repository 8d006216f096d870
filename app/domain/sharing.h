// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::domain {

/**
 * The kinds of record that offerings share: an offering or one of its parts refers to them, and they are not part of
 * anything themselves (organisations, contacts, locations, deals).
 */
[[nodiscard]] const QList<Kind> &sharedKinds();

/** The fields of any kind that refer to one or more records of \a kind without being a part of it. */
[[nodiscard]] const QList<const FieldSpec *> &referencesTo(Kind kind);

/** The field that holds the name of a record of \a table; null if there is none. */
[[nodiscard]] const FieldSpec *nameField(const KindTable &table);

/**
 * Whether parts of another kind can be within one of kind \a part (FieldTraits::within), and are deleted and copied
 * with it.
 */
[[nodiscard]] bool hasPartsWithin(Kind part);

} // namespace leerschakel::domain
