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

/** The deliveries that have a name in this catalogue, the same that the command line knows: made, changed, made now. */
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    /** Asks for one like \a proposal, which is a new one where \a isNew; its name then is one that is free. */
    void ask(publishing::Profile proposal, bool isNew);

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    /** Deliver now as \a profile says. */
    void deliveryRequested(const leerschakel::publishing::Profile &profile);
    /** Profiles were changed; \a text says it. */
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
    /** Null while none is chosen. */
    [[nodiscard]] const publishing::Profile *current() const;
    void removeCurrent();

    Session &m_session;
    QList<publishing::Profile> m_profiles;
    /** The one to choose when it is there. */
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

/** What the delivery \a profile is told besides where it goes, in the language of the window. */
[[nodiscard]] QString optionsInWords(const publishing::Profile &profile);

} // namespace leerschakel::ui
