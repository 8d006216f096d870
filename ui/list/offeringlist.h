// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "store/offeringlist.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace leerschakel::ui {

class EmptyState;
class FilterBar;
class OfferingTableModel;

/** The list of offerings: a table with the filters above it. */
class OfferingList : public QWidget
{
    Q_OBJECT

public:
    explicit OfferingList(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] FilterBar &filters() { return *m_filters; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    /** Typed words; looked for when the typing pauses. */
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    /** Text and filters in words; empty when all offerings are shown. */
    [[nodiscard]] QString filterInWords() const;
    /** Everything that matches; empty when nothing narrows the list. */
    [[nodiscard]] store::OfferingQuery query() const;

    /** How many match. */
    [[nodiscard]] int count() const;
    /** The one that is shown beside the list; null when none. */
    [[nodiscard]] domain::Id current() const { return m_current; }
    [[nodiscard]] int selectedCount() const;
    /** The selected rows, by the internal numbers of their offerings (store::offeringIds): all of them, fetched or not, but for those that wait to be made. */
    [[nodiscard]] QList<qint64> selectedNumbers() const;
    /** Those that are selected and wait to be made. */
    [[nodiscard]] QList<domain::Id> selectedMade() const;
    /** The offerings that are selected; the current one where no row is. */
    [[nodiscard]] QList<domain::Id> selected() const;
    void select(const domain::Id &offering);
    /** The one before or behind the current one. */
    void step(int by);

    /** Readiness that is not known is not shown. */
    void setReadinessShown(bool isShown);
    /** Buttons of the empty list. */
    void setEmptyActions(const QList<QAction *> &actions);
    [[nodiscard]] QByteArray columnState();
    void restoreColumns(const QByteArray &state);
    /** Checkable actions, one a column. */
    [[nodiscard]] QList<QAction *> columnActions() const { return m_columnActions; }

    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void currentChanged(const leerschakel::domain::Id &offering);
    void selectionChanged();
    /** Other offerings match now. */
    void matchesChanged();
    void failed(const leerschakel::domain::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    /** Leaves the title room: in a narrow list kind and study load give up theirs. */
    void fitColumns();
    void buildColumnActions();
    void ask();
    void showMatches();
    void takeCurrent();
    /**
     * Where \a offering is in the list, kept (with its internal \a number) or waiting to be made; -1 when it is not.
     */
    [[nodiscard]] int rowOf(const domain::Id &offering, const Result<qint64> &number) const;
    /** Selects \a row alone, and shows it. */
    void makeCurrent(int row);
    /** Remembers what is selected, and where the list is, while it is read again; and puts that back. */
    void rememberSelection();
    void restoreSelection();
    void selectNoRow();
    void loadProviders();

    Session &m_session;
    OfferingTableModel *m_model;
    FilterBar *m_filters;
    QTableView *m_table;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QList<QAction *> m_columnActions;
    QString m_text;
    QTimer m_typing;
    QTimer m_changing;
    domain::Id m_current;
    /** To be selected when it is among the rows. */
    domain::Id m_toSelect;
    /** Where the current one stood last: what comes in its place is next when it is gone. */
    int m_lastRow = 0;
    bool m_isRestoring = false;
    bool m_isNarrow = false;
    /** Numbers of the rows that were selected when the list was read again, the number of the row on top, and whether the current one was in view. */
    QSet<qint64> m_wereSelected;
    qint64 m_wasOnTop = 0;
    bool m_wasCurrentInView = true;
};

} // namespace leerschakel::ui
