// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/others/sheetmapping.h"
#include "exchange/sheets/others/sheetpile.h"

namespace leerschakel::exchange::sheets {

/** How a sheet might be read, judging by its headers and contents. */
struct Proposal {
    SheetMapping mapping;
    /** There is a column that certainly holds the titles: it can be read without asking the user. */
    bool isSure = false;
    /** How good a list of offerings it is, compared with other sheets of the same source. */
    double worth = 0;
};

/** How \a sheet might be read. \a headerRow: where the user says it is; absent: where it seems to be. */
[[nodiscard]] Proposal proposalFor(const PiledSheet &sheet, std::optional<qint64> headerRow = {});
/** The best of all sheets, hidden ones only when there are no others; absent when there are none. */
[[nodiscard]] std::optional<Proposal> bestProposal(const SheetPile &pile);

/** The cells of the header row of \a sheet, from the left; the names of columns ("A") when \a headerRow is 0. */
[[nodiscard]] QStringList headersOf(const PiledSheet &sheet, qint64 headerRow);
/** \a mapping in words, in the language of the program: "row 2: Titel (A) is Title, …". */
[[nodiscard]] QString inWords(const SheetMapping &mapping);

} // namespace leerschakel::exchange::sheets
