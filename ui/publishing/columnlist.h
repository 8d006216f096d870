// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

/** Lets the user choose which columns of each sheet are included. */
class ColumnList : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnList(QWidget *parent = nullptr);

    /** As in ExportRequest: keys of columns; empty for all columns. */
    [[nodiscard]] QStringList columns() const;
    void setColumns(const QStringList &columns);
    /** Whether no column is chosen, which columns() cannot express. */
    [[nodiscard]] bool isNone() const;

Q_SIGNALS:
    /** The choice changed. */
    void changed();

private:
    void fill();
    void filter(const QString &text);
    void count();
    [[nodiscard]] QList<QTreeWidgetItem *> items() const;

    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QLabel *m_count;
};

} // namespace leerschakel::ui
