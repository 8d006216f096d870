// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/ledger.h"
#include "exchange/sheets/layout.h"
#include "exchange/sheets/mapping/recordrow.h"

namespace leerschakel::exchange::sheets {

/** The rows that one offering becomes, with those of its parts. */
struct OfferingRows {
    std::vector<std::pair<domain::Kind, Cells>> rows;
    QSet<domain::Id> organisations;
};

/** Makes rows of records, and books what becomes of each value. */
class Mapper
{
public:
    /** \a layout must outlive the mapper. */
    Mapper(const Layout &layout, std::optional<domain::Language> language) : m_layout(layout), m_language(language) {}

    [[nodiscard]] mapping::Terms terms() const;
    /** The rows of the offering that \a ledger is for. */
    [[nodiscard]] OfferingRows rows(mapping::Ledger &ledger) const;
    /** Books a record that offerings share and that \a ledger is for: an organisation. */
    void book(mapping::Ledger &ledger) const;
    /** The row of such a record. */
    [[nodiscard]] Cells sharedRow(const domain::Record &record) const;

private:
    void book(const mapping::Source &source, const QList<Column> &cutOff) const;
    [[nodiscard]] RecordRow row(const domain::Record &record, const AllLabels &own) const;

    const Layout &m_layout;
    std::optional<domain::Language> m_language;
};

} // namespace leerschakel::exchange::sheets
