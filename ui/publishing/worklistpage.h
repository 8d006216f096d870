// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "publishing/judging.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace leerschakel::ui {

class EmptyState;
class Session;
class WorkListModel;

/**
 * What is still missing, by rule: forty offerings with the same gap make one row. The offerings of a row can be shown
 * in the list, or changed together if the field allows that.
 */
class WorkListPage : public QWidget
{
    Q_OBJECT

public:
    explicit WorkListPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_later.isActive(); }

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** Offerings were changed; \a text says how many. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    QWidget *makeTools();
    void retranslate();
    void arrange();
    void reload();
    void show(const QList<publishing::Gap> &gaps);
    void fillDestinations();
    void refreshTools();
    /** Null while none is selected. */
    [[nodiscard]] const publishing::Gap *current() const;
    /** The field that resolves \a gap, if it can be set in many offerings at once; null otherwise. */
    [[nodiscard]] static const domain::FieldSpec *fieldOf(const publishing::Gap &gap);
    void showOfferings();
    void change();

    Session &m_session;
    int m_pending = 0;
    bool m_isStale = true;
    /** Delays counting until a series of edits pauses. */
    QTimer m_later;
    QLabel *m_heading;
    QLabel *m_about;
    QPushButton *m_back;
    QComboBox *m_destination;
    QPushButton *m_show;
    QPushButton *m_change;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTableView *m_table;
    WorkListModel *m_model;
    QSortFilterProxyModel *m_filtered;
};

} // namespace leerschakel::ui
