// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

namespace leerschakel::ui {

/** The name of a field, in the language of the window; the key itself if it has no name. */
[[nodiscard]] QString fieldLabel(domain::Kind kind, const QString &key);
/** The same for use within a sentence or a list: "summary", "EC". */
[[nodiscard]] QString fieldLabelWithin(domain::Kind kind, const QString &key);
/** What changed in an offering (OfferingReadiness::changedFields): "summary", "edition: places". */
[[nodiscard]] QString changedFieldLabel(const QString &changed);
/** The name of one record of \a kind: "edition". */
[[nodiscard]] QString kindLabel(domain::Kind kind);
/** The name of \a record in a list: its name or title, with what distinguishes it from others of that name. */
[[nodiscard]] QString recordLabel(const domain::Record &record, domain::Language language);
/**
 * Describes which part of \a tree, or which record that it refers to, has \a id: "edition of 3 Feb 2027", "learning
 * outcome 2". Empty for the offering as a whole.
 */
[[nodiscard]] QString partLabel(const domain::OfferingTree &tree, const domain::Id &id, domain::Language language);
/** The sentence for the label of a change, with field keys, kinds and destinations translated. */
[[nodiscard]] QString changeLabel(const domain::Message &label);
/** Name of a destination or of a consumer of one: "OOAPI 5", "RIO". */
[[nodiscard]] QString destinationLabel(const QString &destination);

} // namespace leerschakel::ui
