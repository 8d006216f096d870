// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyview.h"

#include "application/look.h"
#include "history/changedelegate.h"
#include "history/changedetails.h"
#include "history/historymodel.h"
#include "widgets/emptystate.h"

#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

HistoryView::HistoryView(Session &session, Scope scope, QWidget *parent)
    : View(parent),
      m_model(new HistoryModel(session, this)),
      m_list(new QListView(this)),
      m_details(new ChangeDetails(session, this)),
      m_pages(new QStackedWidget(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Changes, newest first"));

    auto *none = new EmptyState(u"view-history"_s, this);
    none->setText(tr("Nothing has been changed yet"), tr("Every change is listed here, with who made it and when."));
    auto *columns = new QSplitter(scope == Scope::Catalogue ? Qt::Horizontal : Qt::Vertical, this);
    columns->addWidget(m_list);
    columns->addWidget(m_details);
    columns->setChildrenCollapsible(false);
    columns->setStretchFactor(0, 2);
    columns->setStretchFactor(1, 3);
    columns->setSizes({400, 600});
    m_pages->addWidget(columns);
    m_pages->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    connect(m_model, &HistoryModel::loaded, this, &HistoryView::showLoaded);
    connect(m_model, &HistoryModel::failed, this, &HistoryView::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { m_details->showChange(index.data(HistoryModel::SeqRole).toLongLong()); });
}

void HistoryView::showOffering(const domain::Id &offering)
{
    m_model->showOffering(offering);
}

void HistoryView::showLoaded()
{
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    } else {
        m_details->showChange(0);
    }
}

bool HistoryView::isSettled() const
{
    return m_model->isSettled() && m_details->isSettled();
}

} // namespace leerschakel::ui
