// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/changedescription.h"
#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

/**
 * One change in full: by record, each field with its value before and after; in columns, or below each other if there
 * is no room for columns.
 */
class ChangeDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeDetails(Session &session, QWidget *parent = nullptr);

    /** Shows nothing when \a seq is 0. */
    void showChange(qint64 seq);
    [[nodiscard]] bool isSettled() const { return !m_isFetching; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void clear();
    void fill();
    [[nodiscard]] QTreeWidgetItem *rowOf(const ChangedField &field) const;
    [[nodiscard]] QTreeWidgetItem *goneRows() const;
    /** Shows the columns that there is room and a reason for. */
    void arrangeColumns();
    void expand();

    Session &m_session;
    QLabel *m_title;
    QLabel *m_subtitle;
    QTreeWidget *m_fields;
    /** The change to show; it is read once the widget is visible. */
    qint64 m_seq = 0;
    bool m_isStale = false;
    bool m_hasWidths = false;
    bool m_isNarrow = false;
    /** What is shown; seq is 0 if nothing is. */
    ChangeDescription m_change;
    int m_generation = 0;
    QTimer m_relayout;
    bool m_isFetching = false;
};

} // namespace leerschakel::ui
