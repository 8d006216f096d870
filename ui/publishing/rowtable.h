// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSortFilterProxyModel;
class QTableView;

namespace leerschakel::ui {

/** Sets up \a table to select whole rows, sorted by \a model; \a wide is the column that stretches. */
void setUpRows(QTableView &table, QSortFilterProxyModel &model, int wide);

} // namespace leerschakel::ui
