// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"

#include <QAbstractTableModel>

namespace leerschakel::ui {

/** The readiness of each offering for one destination, blocked ones first. */
class ReadinessModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Title, Code, Findings, Published, Changed, ColumnCount };
    /** publishing::Readiness as int, to filter by. */
    static constexpr int readinessRole = Qt::UserRole;

    explicit ReadinessModel(QObject *parent = nullptr);

    void setRows(const QList<publishing::OfferingReadiness> &rows, domain::Language language);
    [[nodiscard]] const publishing::OfferingReadiness &row(int row) const { return m_rows[row]; }
    /** The word for \a readiness, as in the table. */
    [[nodiscard]] static QString name(publishing::Readiness readiness);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<publishing::OfferingReadiness> m_rows;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
