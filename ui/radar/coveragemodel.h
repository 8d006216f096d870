// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "radar/figuretable.h"

namespace leerschakel::ui {

/** Coverage by skill: one row per group or skill, in the order of the bars. */
class CoverageModel : public FigureTable
{
    Q_OBJECT

public:
    enum Column { Group, Taught, Share, Offerings, Links, ColumnCount };

    using FigureTable::FigureTable;

    void setCoverage(const coverage::Coverage &coverage, domain::Language language);
    [[nodiscard]] const QList<coverage::CoverageRow> &rows() const { return m_rows; }
    [[nodiscard]] QByteArray toCsv() const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QStringList titles() const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString hint(int row) const override;

private:
    QList<coverage::CoverageRow> m_rows;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
