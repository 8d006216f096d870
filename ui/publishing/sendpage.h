// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/delivery/push.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace leerschakel::ui {

class ProblemLabel;
class ReportPane;
class Session;

/**
 * Sends what is new to a destination over the network. A dry run must come first, and again after any change; the
 * button that sends then shows the number of offerings.
 */
class SendPage : public QWidget
{
    Q_OBJECT

public:
    explicit SendPage(Session &session, QWidget *parent = nullptr);

    /** Prepares sending the offerings of \a selection to \a destination; \a titles of offerings are for the report. */
    void open(const QString &destination, exchange::Selection selection, const QHash<domain::Id, QString> &titles);
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    void offeringRequested(const leerschakel::domain::Id &offering);
    void failed(const leerschakel::domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** The result of a dry run or a push. */
    struct Outcome {
        publishing::delivery::PushReport report;
        /** Why the token could not be stored; absent when there was no such error. */
        std::optional<domain::Error> notKept = {};
    };

    void retranslate();
    void refresh();
    /** Discards the dry run: it no longer matches what would be sent. */
    void forget();
    void run(bool isDryRun);
    void show(const store::Result<Outcome> &outcome);

    Session &m_session;
    QString m_destination;
    exchange::Selection m_selection = exchange::Selection::Approved;
    QHash<domain::Id, QString> m_titles;
    /** The result of the dry run; absent until there is one. */
    std::optional<publishing::delivery::PushReport> m_tried;
    int m_pending = 0;

    QLabel *m_heading;
    QLabel *m_about;
    QPushButton *m_back;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QLabel *m_tokenLabel;
    QLineEdit *m_token;
    QCheckBox *m_keep;
    ProblemLabel *m_problem;
    QPushButton *m_try;
    QPushButton *m_send;
    ReportPane *m_report;
};

} // namespace leerschakel::ui
