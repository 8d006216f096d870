// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

/** The columns of sheets, by sheet: which of them go along. */
class ColumnList : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnList(QWidget *parent = nullptr);

    /** As in ExportRequest: keys of columns, none for all of them. */
    [[nodiscard]] QStringList columns() const;
    void setColumns(const QStringList &columns);
    /** Not one of them is chosen, which columns() cannot say. */
    [[nodiscard]] bool isNone() const;

Q_SIGNALS:
    /** Another choice. */
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
