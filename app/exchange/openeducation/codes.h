// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plain.h"
#include "exchange/document/node.h"
#include "exchange/names.h"

namespace leerschakel::exchange::openeducation {

/** An IdentifierEntry: {"codeType", "code"}. */
[[nodiscard]] document::Node identifierEntry(const QString &type, const QString &code);
/**
 * The codes as IdentifierEntries, from index \a first. codeType is an extensible enumeration: types in \a names get
 * the name there, all others are our own with "x-" in front.
 */
[[nodiscard]] document::Node identifierEntries(
    const QList<domain::TypedCode> &codes, qsizetype first, std::span<const Name> names);
/** Whether \a codes would be read back the same: a version may have one name for two of our types. */
[[nodiscard]] bool readBack(const QList<domain::TypedCode> &codes, std::span<const Name> names);

/** Completes the primaryCode of a document: gives the code it has \a type or, if there is none, uses its id. */
void completePrimaryCode(document::Node &document, const char *type, const domain::Id &id);

} // namespace leerschakel::exchange::openeducation
