// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

// What people call fields and kinds: in the window, and above the columns of a sheet.
namespace leerschakel::domain {

/** The name of a field, in the language of the program; the key itself for one without a name. */
[[nodiscard]] QString nameOfField(Kind kind, const QString &key);
/** The English one (UTF-8), which translations into other languages go by (context "fields"); null for none. */
[[nodiscard]] const char *englishNameOfField(Kind kind, const QString &key);
/** The name of one record of the kind of that name (KindTable::name()), "module" and "programme" too: "edition". */
[[nodiscard]] QString nameOfKind(const QString &kind);

} // namespace leerschakel::domain
