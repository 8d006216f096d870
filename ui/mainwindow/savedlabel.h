// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QLabel>

namespace leerschakel::ui {

/** Says in the status bar whether everything is saved, and if not, what is not and why. */
class SavedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SavedLabel(QWidget *parent = nullptr);

    /** Of \a session from now on; of none when null. */
    void follow(Session *session);

private:
    void refresh();

    Session *m_session = nullptr;
};

} // namespace leerschakel::ui
