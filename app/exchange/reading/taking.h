// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/intake.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace leerschakel::exchange::reading {

/**
 * Gives what is read of a source to an intake, in its order, in a thread of its own: making drafts of things takes as
 * long as reading them. The intake is its alone until finish().
 */
class Taking
{
public:
    explicit Taking(Intake &intake);
    ~Taking();
    Taking(const Taking &) = delete;
    Taking &operator=(const Taking &) = delete;

    /** As takeInto(); an error may be that of something given before. Waits where much is waiting. */
    [[nodiscard]] Result<void> take(SourceItem item);
    /** What there is to say of \a source as a whole. */
    void report(const QString &source, const domain::Message &text);
    /** All has been given: waits until all is taken. */
    [[nodiscard]] Result<void> finish();

private:
    struct Given {
        SourceItem item;
        /** Of the source of item, in place of it. */
        std::optional<domain::Message> report = {};
    };
    void put(Given given);
    void run(Intake &intake);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Given> m_given;
    qsizetype m_bytes = 0; ///< of the texts of what is given and not taken
    bool m_isEnd = false;
    Result<void> m_result; ///< an error ends it
    std::future<void> m_thread;
};

} // namespace leerschakel::exchange::reading
