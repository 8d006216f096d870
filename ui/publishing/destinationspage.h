// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/message.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace leerschakel::ui {

class DestinationCard;
class Session;

/** A card for each destination, where it can be tried out and switched on. */
class DestinationsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit DestinationsPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /** The user is done here. */
    void closed();
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** A destination was switched; \a text says which. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /** Counts readiness for the enabled destinations once the page is visible. */
    void reload();
    void change(const QString &destination, bool isOn);
    void tryOut(DestinationCard &card);
    /** Makes the outcome of the last trial of \a card visible. */
    void scrollToTrial(const DestinationCard &card);

    Session &m_session;
    QList<DestinationCard *> m_cards;
    QLabel *m_heading;
    QLabel *m_explanation;
    QPushButton *m_back;
    int m_pending = 0;
    bool m_isStale = true;
};

} // namespace leerschakel::ui
