// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QTabBar;
class QTextBrowser;

namespace leerschakel::ui {

/** An offering as a learner reads it, in Dutch or in English. */
class ReadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(Session &session, QWidget *parent = nullptr);

    void showOffering(const domain::Id &id);
    [[nodiscard]] domain::Language language() const;
    [[nodiscard]] bool isSettled() const { return !m_soon.isActive() && m_running == 0; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /** Reads the offering only while the panel is visible; otherwise waits until it is shown. */
    void ask();
    void showPage(const QString &html);

    Session &m_session;
    domain::Id m_offering;
    QTabBar *m_languages;
    QTextBrowser *m_page;
    QTimer m_soon;
    bool m_isStale = true;
    int m_asked = 0;
    int m_running = 0;
};

} // namespace leerschakel::ui
