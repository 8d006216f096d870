// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "radar/figuretable.h"

namespace leerschakel::ui {

/** Coverage by region: a row for each region, most taught first, and a last row for the offerings without a region. */
class RegionTable : public FigureTable
{
    Q_OBJECT

public:
    enum Column { Region, Taught, Share, Offerings, ColumnCount };

    struct Row {
        /** A code of the code list of regions, or coverage::noRegion. */
        QString code;
        int taught = 0;
        int concepts = 0;
        int offerings = 0;
        [[nodiscard]] double share() const { return concepts > 0 ? double(taught) / concepts : 0; }
        /** Whether this is the row of offerings without a region. */
        [[nodiscard]] bool isNone() const;
    };

    using FigureTable::FigureTable;

    /** In any order. */
    void setRows(const QList<Row> &rows, domain::Language language);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] QByteArray toCsv() const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QStringList titles() const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString hint(int row) const override;

private:
    QList<Row> m_rows;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
