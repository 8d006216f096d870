// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/profiles.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace leerschakel::ui {

class EmptyState;
class Session;

/** The named deliveries of this catalogue, shared with the command line: create, change and run them here. */
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    /** Asks for a delivery like \a proposal; if \a isNew, for a new one, whose name must not be in use yet. */
    void ask(publishing::Profile proposal, bool isNew);

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    /** Run \a profile now. */
    void deliveryRequested(const leerschakel::publishing::Profile &profile);
    /** Profiles were changed; \a text describes the change. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Column { Name, Destination, Folder, Options };

    QWidget *makeTools();
    void buildTable();
    void retranslate();
    void arrange();
    void reload();
    void show(const QList<publishing::Profile> &profiles);
    void refreshTools();
    /** Null while none is selected. */
    [[nodiscard]] const publishing::Profile *current() const;
    void removeCurrent();

    Session &m_session;
    QList<publishing::Profile> m_profiles;
    /** The name of the delivery to select once it is loaded. */
    QString m_wanted;
    int m_pending = 0;
    bool m_isStale = true;
    QLabel *m_heading;
    QLabel *m_about;
    QPushButton *m_back;
    QPushButton *m_deliver;
    QPushButton *m_new;
    QPushButton *m_change;
    QPushButton *m_remove;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTableWidget *m_table;
};

/** The options of the delivery \a profile apart from its destination and folder, in the language of the window. */
[[nodiscard]] QString optionsInWords(const publishing::Profile &profile);

} // namespace leerschakel::ui
