// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace leerschakel::ui {

/**
 * Divides the width of a table of a SharedModel: names first, and other facts only if more than a word of them fits.
 * Sizes that the user drags are kept until the width of the table changes.
 */
class SharedColumns : public QObject
{
    Q_OBJECT

public:
    /** Becomes a child of \a table. */
    explicit SharedColumns(QTableView *table);

    /** Fits the columns to the width of the table, after its font, its language or which columns it shows changed. */
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    int m_fittedWidth = 0;
};

} // namespace leerschakel::ui
