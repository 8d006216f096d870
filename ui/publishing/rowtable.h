// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSortFilterProxyModel;
class QTableView;

namespace leerschakel::ui {

/** Makes \a table one of whole rows that are sorted by \a model; \a wide is the column with the texts. */
void setUpRows(QTableView &table, QSortFilterProxyModel &model, int wide);

} // namespace leerschakel::ui
