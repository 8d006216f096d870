// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/others/sheetmapping.h"
#include "exchange/sheets/others/sheetpile.h"

namespace leerschakel::exchange::sheets {

/** How a sheet might be read, as far as its headers and contents say. */
struct Proposal {
    SheetMapping mapping;
    /** There is a column that surely holds the titles: it can be read without asking anybody. */
    bool isSure = false;
    /** How good a list of offerings it is, against other sheets of the same source. */
    double worth = 0;
};

/** How \a sheet might be read. \a headerRow: where a person says it is; absent: where it seems to be. */
[[nodiscard]] Proposal proposalFor(const PiledSheet &sheet, std::optional<qint64> headerRow = {});
/** The best of all sheets, hidden ones only where there is no other; absent where there are none. */
[[nodiscard]] std::optional<Proposal> bestProposal(const SheetPile &pile);

/** What the header row of \a sheet has, from the left; the names of columns ("A") where \a headerRow is 0. */
[[nodiscard]] QStringList headersOf(const PiledSheet &sheet, qint64 headerRow);
/** \a mapping in words, in the language of the program: "row 2: Titel (A) is Title, …". */
[[nodiscard]] QString inWords(const SheetMapping &mapping);

} // namespace leerschakel::exchange::sheets
