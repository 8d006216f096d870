// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/judging.h"

#include <QAbstractTableModel>

namespace leerschakel::ui {

/** What is still missing: a row for each rule with findings. */
class WorkListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, Offerings, Text, Destination, Owner, ColumnCount };
    /** For sorting: the number itself. */
    static constexpr int sortRole = Qt::UserRole;
    /** Id of the destination, to filter by. */
    static constexpr int destinationRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setGaps(const QList<publishing::Gap> &gaps, domain::Language language);
    [[nodiscard]] const publishing::Gap &gap(int row) const { return m_gaps[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<publishing::Gap> m_gaps;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
