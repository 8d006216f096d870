// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "store/catalogue.h"

namespace leerschakel::cli {

using store::Result;

/** \a text as JSON, as plain values. Errors (Usage): cli.badJson (key, what is wrong, at which character, from 1). */
[[nodiscard]] Result<QVariant> readJson(const QString &key, const QString &text);

/**
 * The new value of \a field, now \a current, that \a text as typed gives it; not normalised yet. A text is set in
 * \a language (without a language, a LocalizedText is set in "nl", or as a whole from a JSON object); composite
 * values are JSON, lists of codes also "nl,en"; an empty text clears. Errors (Usage): cli.badJson,
 * authoring.notAList.
 */
[[nodiscard]] Result<QVariant> givenValue(const domain::FieldSpec &field, const QVariant &current, const QString &text,
    std::optional<domain::Language> language);

} // namespace leerschakel::cli
