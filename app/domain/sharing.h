// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::domain {

/**
 * The kinds of record that offerings share: an offering or a part of one refers to them, and they are a part of nothing
 * themselves (organisations, contacts, locations, deals).
 */
[[nodiscard]] const QList<Kind> &sharedKinds();

/** The fields of any kind that refer to a record of \a kind, or to several, without being a part of it. */
[[nodiscard]] const QList<const FieldSpec *> &referencesTo(Kind kind);

/** The field that says what a record of \a table is called; null where none does. */
[[nodiscard]] const FieldSpec *nameField(const KindTable &table);

/** Whether parts of another kind can be within one of \a part (FieldTraits::within), and go with it. */
[[nodiscard]] bool hasPartsWithin(Kind part);

} // namespace leerschakel::domain
