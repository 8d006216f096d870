// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"
#include "session/session.h"

#include <QTimer>

namespace leerschakel::ui {

/**
 * The figures of a whole catalogue in the status bar and the sections, counted again after every change; if the window
 * can write, the outdated readiness of offerings is recalculated first.
 */
class CatalogueFigures : public QObject
{
    Q_OBJECT

public:
    struct Overview {
        store::Counts counts;
        publishing::ReadinessCounts readiness;
        /** The number of offerings whose readiness is unknown: only a window that can write calculates it. */
        int unknown = 0;
    };

    explicit CatalogueFigures(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const Overview &overview() const { return m_overview; }
    /** Whether nothing is being counted or calculated. */
    [[nodiscard]] bool isSettled() const
    {
        return !m_isCounting && !m_isRefreshing && !m_counting.isActive() && !m_stale.isActive();
    }

Q_SIGNALS:
    /** The figures changed. */
    void changed();
    void failed(const leerschakel::domain::Error &error);

private:
    void count();
    void refreshReadiness();
    void refreshReadinessOfMany(int offerings);

    Session &m_session;
    Overview m_overview;
    bool m_isCounting = true;
    bool m_isRefreshing = false;
    QTimer m_counting;
    QTimer m_stale;
};

} // namespace leerschakel::ui
