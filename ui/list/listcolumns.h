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

/** The columns of the list of offerings: which are shown, and how wide. If there is no room, only one is shown. */
class ListColumns : public QObject
{
    Q_OBJECT

public:
    ListColumns(QTableView &table, OfferingTableModel &model, QWidget *list);

    /** Checkable, one for each column but the title; they are also in the menu of the header. */
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /** Without room for columns each offering gets two lines instead. */
    void setNarrow(bool isNarrow);
    /** Call after a change of the text size: columns keep room for as many letters as before. */
    void scale();
    /** The columns as the user chose them, not as they are shown at the current width. */
    [[nodiscard]] QByteArray state();
    void restore(const QByteArray &state);

private:
    void makeHeader();
    void makeActions();
    void fit();

    QWidget &m_list; ///< the first to be notified of another text size
    QTableView &m_table;
    OfferingTableModel &m_model;
    TitleDelegate *m_titles;
    QList<QAction *> m_actions;
    bool m_isNarrow = false;
    /** The letter width that the columns were sized for. */
    int m_letter = 0;
};

} // namespace leerschakel::ui
