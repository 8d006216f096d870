// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leerschakel::cli {

/** A field's plain value as JSON; an absent one as the empty value of its type: {}, [], false or null. */
[[nodiscard]] QJsonValue toJson(const domain::FieldSpec &field, const QVariant &value);
/**
 * Every field of \a record by its key, and its id; without the field that refers to its owner, and without positions.
 */
[[nodiscard]] QJsonObject toJson(const domain::Record &record);
/** The offering with all its parts. */
[[nodiscard]] QJsonObject toJson(const domain::OfferingTree &tree);
[[nodiscard]] QJsonObject toJson(const domain::LocalizedText &text);

/** For people: one line per field that is present, "key: value". */
[[nodiscard]] QString toText(const domain::OfferingTree &tree);

} // namespace leerschakel::cli
