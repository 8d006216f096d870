// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

// The names of fields and kinds for users: in the window, and as column headings of a sheet.
namespace leerschakel::domain {

/** The name of a field, in the language of the program; the key itself for one without a name. */
[[nodiscard]] QString nameOfField(Kind kind, const QString &key);
/** The English name (UTF-8), which is the source for translations (context "fields"); null if there is none. */
[[nodiscard]] const char *englishNameOfField(Kind kind, const QString &key);
/**
 * The name of one record of the kind with that name (KindTable::name()): "edition". Also of "module" and "programme".
 */
[[nodiscard]] QString nameOfKind(const QString &kind);

} // namespace leerschakel::domain
