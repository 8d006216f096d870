// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/settings.h"
#include "session/session.h"

namespace leerschakel::ui {

/** The settings for working with a session's catalogue, read in the background and again after each change. */
class CatalogueSettings : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueSettings(Session &session, QObject *parent = nullptr);

    /** As last read; the defaults until then. */
    [[nodiscard]] const authoring::Settings &current() const { return m_current; }
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

Q_SIGNALS:
    /** current() changed. */
    void changed();

private:
    void read();

    Session &m_session;
    authoring::Settings m_current;
    int m_asked = 0;
};

} // namespace leerschakel::ui
