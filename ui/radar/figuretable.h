// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace leerschakel::ui {

/** The table behind a chart of the Radar: labels in its first column, figures in the others. */
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /** The column of labels; figures follow. */
    static constexpr int Label = 0;

    [[nodiscard]] QString labelOf(int row) const { return text(row, Label); }
    /**
     * The whole table as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), with the URI or code of
     * each row.
     */
    [[nodiscard]] virtual QByteArray toCsv() const = 0;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    /** The column titles, in order; in the language of the window. */
    [[nodiscard]] virtual QStringList titles() const = 0;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    /** Shown when hovering over the label of a row. */
    [[nodiscard]] virtual QString hint(int row) const = 0;
};

} // namespace leerschakel::ui
