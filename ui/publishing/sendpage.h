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
 * Sends what is new to a destination over the network. A dry run comes first, and again after any change; the button
 * that sends then shows how many.
 */
class SendPage : public QWidget
{
    Q_OBJECT

public:
    explicit SendPage(Session &session, QWidget *parent = nullptr);

    /** For \a destination, of what \a selection lets through; \a titles of offerings, for the report. */
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
    /** What was asked or sent, and what became of the token. */
    struct Outcome {
        publishing::delivery::PushReport report;
        /** That it could not be kept. */
        std::optional<domain::Error> notKept = {};
    };

    void retranslate();
    void refresh();
    /** What was asked is no longer what would be sent. */
    void forget();
    void run(bool isDryRun);
    void show(const store::Result<Outcome> &outcome);

    Session &m_session;
    QString m_destination;
    exchange::Selection m_selection = exchange::Selection::Approved;
    QHash<domain::Id, QString> m_titles;
    /** What the other side said before anything was sent; absent until it was asked. */
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
