// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "store/offeringlist.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace leerschakel::ui {

class EmptyState;
class FilterBar;
class ListColumns;
class OfferingTableModel;

/** The list of offerings: a table with the filters above it. */
class OfferingList : public QWidget
{
    Q_OBJECT

public:
    explicit OfferingList(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] FilterBar &filters() { return *m_filters; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    /** Sets the words to search for, when the typing pauses. */
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    /** Text and filters in words; empty when all offerings are shown. */
    [[nodiscard]] QString filterInWords() const;
    /** The query for what is shown; empty when the list is not filtered. */
    [[nodiscard]] store::OfferingQuery query() const;

    /** How many match. */
    [[nodiscard]] int count() const;
    /** The offering shown next to the list; null when none is. */
    [[nodiscard]] domain::Id current() const { return m_current; }
    [[nodiscard]] int selectedCount() const;
    /**
     * The internal numbers of the selected offerings (store::offeringIds): all of them, fetched or not, except those
     * that are queued to be added.
     */
    [[nodiscard]] QList<qint64> selectedNumbers() const;
    /** The selected offerings that are queued to be added. */
    [[nodiscard]] QList<domain::Id> selectedMade() const;
    /** The selected offerings; the current one when no row is selected. */
    [[nodiscard]] QList<domain::Id> selected() const;
    void select(const domain::Id &offering);
    /** Opens the first offering that matches the search, once it is found, and moves the focus there. */
    void openFirst();
    /** Moves to the offering before or after the current one. */
    void step(int by);

    /** Whether readiness is known; unknown readiness is not shown. */
    void setReadinessShown(bool isShown);
    /** Sets the buttons of the empty list. */
    void setEmptyActions(const QList<QAction *> &actions);
    [[nodiscard]] ListColumns &columns() { return *m_columns; }

    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void currentChanged(const leerschakel::domain::Id &offering);
    void selectionChanged();
    /** An offering was clicked, or Enter was pressed on it: the user wants to work on it. */
    void opened();
    /** Other offerings match now. */
    void matchesChanged();
    void failed(const leerschakel::domain::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void ask();
    void showMatches();
    void takeCurrent();
    /**
     * The row of \a offering, saved (with its internal \a number) or queued to be added; -1 when it has none.
     */
    [[nodiscard]] int rowOf(const domain::Id &offering, const Result<qint64> &number) const;
    /** Selects only \a row, and shows it. */
    void makeCurrent(int row);
    /** Remember the selection and scroll position while the list is reloaded, and restore them. */
    void rememberSelection();
    void restoreSelection();
    void selectNoRow();
    void loadProviders();

    Session &m_session;
    OfferingTableModel *m_model;
    FilterBar *m_filters;
    QTableView *m_table;
    ListColumns *m_columns = nullptr;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QString m_text;
    QTimer m_changing;
    domain::Id m_current;
    /** The offering to select once it is among the rows. */
    domain::Id m_toSelect;
    /** The last row of the current offering: when it is gone, the one that takes its place becomes the current one. */
    int m_lastRow = 0;
    bool m_isRestoring = false;
    /** openFirst() is waiting for the result of the search. */
    bool m_opensFirst = false;
    /**
     * Numbers of the rows that were selected when the list was reloaded, the number of the top row, and whether the
     * current one was in view.
     */
    QSet<qint64> m_wereSelected;
    qint64 m_wasOnTop = 0;
    bool m_wasCurrentInView = true;
};

} // namespace leerschakel::ui
