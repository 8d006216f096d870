// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/linkbutton.h"

namespace leerschakel::ui {

class Session;

/** Says how many linked skills are out of date, and opens their review; hidden when none is. */
class OutdatedLink : public LinkButton
{
    Q_OBJECT

public:
    explicit OutdatedLink(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    /** Counts them again. */
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
