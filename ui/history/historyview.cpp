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
      m_scope(scope),
      m_model(new HistoryModel(session, this)),
      m_list(new QListView(this)),
      m_details(new ChangeDetails(session, this)),
      m_parts(new QSplitter(scope == Scope::Catalogue ? Qt::Horizontal : Qt::Vertical, this)),
      m_pages(new QStackedWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    buildList();
    auto *none = new EmptyState(u"view-history"_s, this);
    none->setText(tr("Nothing has been changed yet"), tr("Every change is listed here, with who made it and when."));
    m_parts->addWidget(m_list);
    m_parts->addWidget(m_details);
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    m_parts->setSizes({400, 600});
    m_pages->addWidget(m_parts);
    m_pages->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, rhythm, 0, 0);
    layout->addWidget(m_pages);

    connect(m_model, &HistoryModel::loaded, this, &HistoryView::showLoaded);
    connect(m_model, &HistoryModel::failed, this, &HistoryView::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { m_details->showChange(index.data(HistoryModel::SeqRole).toLongLong()); });
}

void HistoryView::buildList()
{
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Changes, newest first"));
    if (m_scope == Scope::Catalogue) {
        // There may be a hundred thousand: rows of one height need not be measured.
        m_list->setItemDelegate(new ChangeDelegate(*m_list, ChangeDelegate::Lines::One));
        m_list->setUniformItemSizes(true);
        return;
    }
    m_list->setItemDelegate(new ChangeDelegate(*m_list, ChangeDelegate::Lines::AsNeeded));
    m_list->setWordWrap(true); // or rows keep their height when the width changes
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    // In a low panel there is no room for the details below the list.
    const Qt::Orientation orientation =
        m_scope == Scope::Catalogue || width() > height() ? Qt::Horizontal : Qt::Vertical;
    if (m_parts->orientation() != orientation) {
        m_parts->setOrientation(orientation);
        m_parts->setSizes({400, 600});
    }
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
