// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/linkbutton.h"

namespace leerschakel::ui {

class Session;

/** Shows how many linked skills are outdated, and opens their review; hidden when none are. */
class OutdatedLink : public LinkButton
{
    Q_OBJECT

public:
    explicit OutdatedLink(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    /** Counts the outdated links again. */
    void reload();

Q_SIGNALS:
    /** Links were replaced, which can be undone; \a text describes it. */
    void changeMade(const QString &text);

private:
    void review();

    Session &m_session;
    int m_pending = 0;
};

} // namespace leerschakel::ui
