// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/joining.h"
#include "exchange/sheets/basis.h"

namespace leerschakel::exchange::sheets {

/** What a row of a sheet says about its record: some columns and, for each, what it was when it was exported. */
struct Statement {
    struct Said {
        /** One of columnsOf(). */
        const Column *column = nullptr;
        /** Absent when the sheet does not say what was exported. */
        std::optional<Basis::Entry> before;
    };
    QList<Said> said;

    /**
     * \a existing with what was changed in the row: what \a incoming has now and was not exported. What has also been
     * changed in the catalogue since is not taken.
     */
    [[nodiscard]] reading::Settled settled(const domain::Record &existing, const domain::Record &incoming) const;
};

/** What \a record has in \a column: for a text in two languages, the one of the column. */
[[nodiscard]] QVariant valueIn(const domain::Record &record, const Column &column);
/** Sets \a value of \a column, in the form that the field keeps. */
void setValue(domain::Record &record, const Column &column, const QVariant &value);

} // namespace leerschakel::exchange::sheets
