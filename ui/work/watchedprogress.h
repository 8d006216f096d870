// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"

#include <atomic>

namespace leerschakel::ui {

/** Carries the progress of long work from its thread to the bar that shows it, and Cancel from the bar to the work. */
class WatchedProgress : public domain::Progress
{
public:
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &) override
    {
        m_done = done;
        m_total = total;
        return !m_cancelled && !m_givesWay;
    }

    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /** Makes the work stop at its next step, to start again once other jobs are done. Cancelling ends it for good. */
    void giveWay() { m_givesWay = true; }
    void beginAgain() { m_givesWay = false; }
    [[nodiscard]] bool givesWay() const { return m_givesWay && !m_cancelled; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_givesWay = false;
};

} // namespace leerschakel::ui
