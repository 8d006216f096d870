// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/intake.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace leerschakel::exchange::reading {

/**
 * Passes what is read from a source to an intake, in order, in a thread of its own: making drafts takes as long as
 * reading. Only this thread uses the intake until finish().
 */
class Taking
{
public:
    explicit Taking(Intake &intake);
    ~Taking();
    Taking(const Taking &) = delete;
    Taking &operator=(const Taking &) = delete;

    /** Like takeInto(); an error may be about an earlier item. Waits while much is queued. */
    [[nodiscard]] Result<void> take(SourceItem item);
    /** Reports \a text about \a source as a whole. */
    void report(const QString &source, const domain::Message &text);
    /** Nothing is passed after this: waits until everything is taken. */
    [[nodiscard]] Result<void> finish();

private:
    struct Given {
        SourceItem item;
        /** About the source of the item, instead of an item. */
        std::optional<domain::Message> report = {};
    };
    void put(Given given);
    void run(Intake &intake);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Given> m_given;
    qsizetype m_bytes = 0; ///< size of the texts that are queued
    bool m_isEnd = false;
    Result<void> m_result; ///< an error ends it
    std::future<void> m_thread;
};

} // namespace leerschakel::exchange::reading
