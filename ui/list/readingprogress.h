// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"

#include <atomic>

namespace leerschakel::ui {

/**
 * The progress of a step that reads what will change: it can be stopped through the progress it is part of or through
 * \a stop, and does not move the bar.
 */
class ReadingProgress : public domain::Progress
{
public:
    explicit ReadingProgress(domain::Progress &all, const std::atomic<bool> *stop = nullptr) : m_all(all), m_stop(stop)
    {}
    [[nodiscard]] bool step(qint64, qint64, const domain::Message &what) override
    {
        return !(m_stop && *m_stop) && m_all.step(0, 0, what);
    }

private:
    domain::Progress &m_all;
    const std::atomic<bool> *m_stop;
};

} // namespace leerschakel::ui
