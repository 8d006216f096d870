// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/rowtable.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace leerschakel::ui {

void setUpRows(QTableView &table, QSortFilterProxyModel &model, int wide)
{
    model.setSortLocaleAware(true);
    table.setModel(&model);
    table.setSortingEnabled(true);
    table.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // unsorted, until the user sorts
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    table.horizontalHeader()->setResizeContentsPrecision(50); // do not measure all of 100,000 rows
}

} // namespace leerschakel::ui
