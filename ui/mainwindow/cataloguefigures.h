// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"
#include "session.h"

#include <QTimer>

namespace leerschakel::ui {

/**
 * The figures of a whole catalogue that the status bar and the sections show, counted again after every change; where the window writes, the readiness of
 * offerings that is out of date is worked out again before.
 */
class CatalogueFigures : public QObject
{
    Q_OBJECT

public:
    struct Overview {
        store::Counts counts;
        publishing::ReadinessCounts readiness;
        /** Of so many offerings the readiness is not known: only the window that writes works it out. */
        int unknown = 0;
    };

    explicit CatalogueFigures(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const Overview &overview() const { return m_overview; }
    /** Nothing is being counted or worked out. */
    [[nodiscard]] bool isSettled() const
    {
        return !m_isCounting && !m_isRefreshing && !m_counting.isActive() && !m_stale.isActive();
    }

Q_SIGNALS:
    /** The figures are other ones. */
    void changed();
    void failed(const leerschakel::domain::Error &error);

private:
    void count();
    void refreshReadiness();
    void refreshReadinessOfMany(int offerings);

    Session &m_session;
    Overview m_overview;
    bool m_isCounting = false;
    bool m_isRefreshing = false;
    QTimer m_counting;
    QTimer m_stale;
};

} // namespace leerschakel::ui
