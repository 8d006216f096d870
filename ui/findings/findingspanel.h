// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldplace.h"
#include "rules/finding.h"
#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace leerschakel::ui {

/** What the rules of each destination say about one offering as it is in the window, queued changes included. */
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(Session &session, QWidget *parent = nullptr);

    void showOffering(const domain::Id &id);
    [[nodiscard]] const QList<rules::Finding> &findings() const { return m_findings; }
    /** Whether the shown findings are current. */
    [[nodiscard]] bool isSettled() const { return !m_soon.isActive() && m_running == 0; }

Q_SIGNALS:
    void jumpRequested(leerschakel::domain::Kind kind, leerschakel::domain::Id record, QString field, QString language);
    /** Go to the line of \a place in what \a destination gets. */
    void sourceRequested(const leerschakel::ui::FieldPlace &place, const QString &destination);
    /** How many findings there are now, and how many of them block: for the heading of the panel. */
    void countChanged(int findings, int blocking);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void take(const domain::OfferingTree &tree, const QList<rules::Finding> &findings);
    /** Shows \a why there is nothing to check. */
    void showNone(const QString &why);
    void rebuild();
    void addHeading(const QString &destination);
    void addCard(const rules::Finding &finding);
    void applyFix(const rules::Finding &finding);
    void showState(const QString &text, bool good);

    Session &m_session;
    domain::Id m_offering;
    QList<rules::Finding> m_findings;
    /** The parts of the offering that the findings are about, by record. */
    QHash<domain::Id, QString> m_parts;
    bool m_known = false;
    QTimer m_soon;
    int m_asked = 0;
    int m_running = 0;
    QLabel *m_sign;
    QLabel *m_state;
    QWidget *m_stateBox;
    QScrollArea *m_scroll;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace leerschakel::ui
