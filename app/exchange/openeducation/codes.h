// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plain.h"
#include "exchange/document/node.h"
#include "exchange/names.h"

namespace leerschakel::exchange::openeducation {

/** An IdentifierEntry: {"codeType", "code"}. */
[[nodiscard]] document::Node identifierEntry(const QString &type, const QString &code);
/**
 * The codes as IdentifierEntries, from index \a first. codeType is an extensible enumeration: of the types in \a names
 * theirs, of all others ours with "x-" in front.
 */
[[nodiscard]] document::Node identifierEntries(
    const QList<domain::TypedCode> &codes, qsizetype first, std::span<const Name> names);
/** Whether \a codes come back the same: a version may have one name for two of our types. */
[[nodiscard]] bool readBack(const QList<domain::TypedCode> &codes, std::span<const Name> names);

/** Gives a document its primaryCode: of the code it has the \a type, where it has none its id. */
void completePrimaryCode(document::Node &document, const char *type, const domain::Id &id);

} // namespace leerschakel::exchange::openeducation
