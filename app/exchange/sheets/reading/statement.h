// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/joining.h"
#include "exchange/sheets/basis.h"

namespace leerschakel::exchange::sheets {

/** What a row of a sheet says of its record: some columns, and of each what it was when it was exported. */
struct Statement {
    struct Said {
        /** Of columnsOf(). */
        const Column *column = nullptr;
        /** Absent where the sheet does not say what was exported. */
        std::optional<Basis::Entry> before;
    };
    QList<Said> said;

    /**
     * \a existing with what was changed in the row: what is in \a incoming now and was not when it was exported. What was
     * changed in the catalogue as well since is not taken.
     */
    [[nodiscard]] reading::Settled settled(const domain::Record &existing, const domain::Record &incoming) const;
};

/** What \a record has in \a column: of a text in two languages the one. */
[[nodiscard]] QVariant valueIn(const domain::Record &record, const Column &column);
/** \a value, as the field keeps it, of \a column. */
void setValue(domain::Record &record, const Column &column, const QVariant &value);

} // namespace leerschakel::exchange::sheets
