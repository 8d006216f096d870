// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QTableView;
class QWidget;

namespace leerschakel::ui {

class OfferingTableModel;
class TitleDelegate;

/** The columns of the list of offerings: which are shown, and how wide. Where there is no room, only one is. */
class ListColumns : public QObject
{
    Q_OBJECT

public:
    ListColumns(QTableView &table, OfferingTableModel &model, QWidget *list);

    /** Checkable, one for each column but the title; they are in the menu of the header too. */
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /** Without room for columns there are two lines for each offering. */
    void setNarrow(bool isNarrow);
    /** After a change of the text size: columns hold as many letters as they did. */
    void scale();
    /** As the user chose them, not as this width shows them. */
    [[nodiscard]] QByteArray state();
    void restore(const QByteArray &state);

private:
    void makeHeader();
    void makeActions();
    void fit();

    QWidget &m_list; ///< hears first of another text size
    QTableView &m_table;
    OfferingTableModel &m_model;
    TitleDelegate *m_titles;
    QList<QAction *> m_actions;
    bool m_isNarrow = false;
    /** The width of a letter that the columns were made for. */
    int m_letter = 0;
};

} // namespace leerschakel::ui
