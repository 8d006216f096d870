// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/readinesstable.h"

#include "domain/constant.h"
#include "publishing/readinessmodel.h"
#include "publishing/rowtable.h"

#include <QItemSelectionModel>
#include <QSortFilterProxyModel>

namespace leerschakel::ui {

using publishing::OfferingReadiness;
using publishing::Readiness;

ReadinessTable::ReadinessTable(QWidget *parent)
    : QTableView(parent), m_model(new ReadinessModel(this)), m_filtered(new QSortFilterProxyModel(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(ReadinessModel::readinessRole);
    setUpRows(*this, *m_filtered, ReadinessModel::Title);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT offeringRequested(m_model->row(m_filtered->mapToSource(index).row()).offering);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReadinessTable::selectedChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReadinessTable::selectedChanged);
}

void ReadinessTable::setRows(const QList<OfferingReadiness> &rows, domain::Language language)
{
    m_model->setRows(rows, language);
}

void ReadinessTable::setPattern(const QString &pattern)
{
    m_filtered->setFilterRegularExpression(pattern);
}

void ReadinessTable::arrange(bool isNarrow, bool isPublished)
{
    setColumnHidden(ReadinessModel::Code, isNarrow);
    setColumnHidden(ReadinessModel::Published, isNarrow || !isPublished);
    setColumnHidden(ReadinessModel::Changed, !isPublished);
}

QList<domain::Id> ReadinessTable::selected(bool delivered) const
{
    QList<domain::Id> offerings;
    for (const QModelIndex &index : constant(selectionModel()->selectedRows())) {
        const OfferingReadiness &row = m_model->row(m_filtered->mapToSource(index).row());
        const bool isThere =
            row.published.isValid() && row.readiness != Readiness::Withdrawing && row.readiness != Readiness::Withdrawn;
        if (!delivered || isThere) {
            offerings.append(row.offering);
        }
    }
    return offerings;
}

int ReadinessTable::toPublish(exchange::Selection selection) const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const OfferingReadiness &each = m_model->row(row);
        const bool isOpen =
            each.blocks == 0 && each.readiness != Readiness::Withdrawn && each.readiness != Readiness::Withdrawing;
        switch (selection) {
        case exchange::Selection::Ready:
            count += isOpen ? 1 : 0;
            break;
        case exchange::Selection::Approved:
            count += isOpen && each.isApproved ? 1 : 0;
            break;
        case exchange::Selection::All:
            ++count;
        }
    }
    return count;
}

QHash<domain::Id, QString> ReadinessTable::titles(domain::Language language) const
{
    QHash<domain::Id, QString> titles;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const OfferingReadiness &each = m_model->row(row);
        const QString title = each.title.preferring(language);
        titles.insert(each.offering, title.isEmpty() ? each.code : title);
    }
    return titles;
}

} // namespace leerschakel::ui
