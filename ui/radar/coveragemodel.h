// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"

#include <QAbstractTableModel>

namespace leerschakel::ui {

/** The table behind the coverage chart: one row per group or skill, in the order of the bars. */
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Taught, Share, Offerings, Links, ColumnCount };

    explicit CoverageModel(QObject *parent = nullptr);

    void setCoverage(const coverage::Coverage &coverage, domain::Language language);
    [[nodiscard]] const QList<coverage::CoverageRow> &rows() const { return m_rows; }
    [[nodiscard]] QString labelOf(int row) const;
    /**
     * The whole table as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), with the URI of each
     * row.
     */
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<coverage::CoverageRow> m_rows;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
