// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/others/proposal.h"

namespace leerschakel::exchange::sheets {

/**
 * How one of the sheets in \a pile is read: as \a given says (a document of SheetMapping; empty for none), as the
 * catalogue keeps it for sheets of this shape, or as the sheet itself suggests, in that order. A mapping that was given
 * or kept is sure. Errors: import.badMapping, import.mappingDoesNotFit (source, header), import.noRows (source).
 */
[[nodiscard]] Result<Proposal> chosenMapping(
    const SheetPile &pile, const QByteArray &given, const QMap<QString, SheetMapping> &kept, const QString &source);

/** \a mapping with the positions and the row of the headers in \a sheet; the error is the header that is missing. */
[[nodiscard]] std::expected<SheetMapping, QString> fitted(const SheetMapping &mapping, const PiledSheet &sheet);

} // namespace leerschakel::exchange::sheets
