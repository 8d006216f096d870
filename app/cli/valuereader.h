// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "store/catalogue.h"

namespace leerschakel::cli {

using store::Result;

/** \a text as JSON, as plain values. Errors (Usage): cli.badJson (key, what is wrong, at which character, from 1). */
[[nodiscard]] Result<QVariant> readJson(const QString &key, const QString &text);

/**
 * What \a text, as typed, makes of \a field, which has \a current now; still to be normalised. A text goes into \a
 * language (of a LocalizedText without a language asked for: "nl", or the whole as a JSON object); composite values are
 * JSON, lists of codes also "nl,en"; empty clears. Errors (Usage): cli.badJson, authoring.notAList.
 */
[[nodiscard]] Result<QVariant> givenValue(const domain::FieldSpec &field, const QVariant &current, const QString &text,
    std::optional<domain::Language> language);

} // namespace leerschakel::cli
