// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace leerschakel::store {

/**
 * Threads that read one catalogue, each over a connection of its own: for work on many offerings that does not change
 * the catalogue. They see what is committed. \a catalogue must outlive them.
 */
class Readers
{
public:
    explicit Readers(const Catalogue &catalogue, int threads = std::max(1, int(std::thread::hardware_concurrency())));
    /** Waits for what is running; work that was not started is not done, and its future holds no value. */
    ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    /** How many requests to queue ahead, so that no thread waits for the one that asks. */
    [[nodiscard]] size_t enough() const { return 2 * m_threads.size(); }
    /** Has \a work done by the next free thread; errors are its own, and those of opening the catalogue. */
    template<typename Made>
    [[nodiscard]] std::future<Result<Made>> ask(std::function<Result<Made>(Catalogue &catalogue)> work)
    {
        auto task = std::make_shared<std::packaged_task<Result<Made>(const Result<Catalogue *> &)>>(
            [work = std::move(work)](const Result<Catalogue *> &catalogue) -> Result<Made> {
                return catalogue ? work(**catalogue) : std::unexpected(catalogue.error());
            });
        std::future<Result<Made>> made = task->get_future();
        add([task](const Result<Catalogue *> &catalogue) { (*task)(catalogue); });
        return made;
    }

    /**
     * Has each piece of work that \a next gives done, some of them ahead, and calls \a take in this thread with their
     * results, in the order in which they were given: until \a next gives an empty one, \a take returns false, or
     * there is an error.
     */
    template<typename Made>
    [[nodiscard]] Result<void> inOrder(
        const std::function<Result<std::function<Result<Made>(Catalogue &catalogue)>>()> &next,
        const std::function<Result<bool>(Made)> &take)
    {
        std::deque<std::future<Result<Made>>> coming;
        bool isAtEnd = false;
        while (true) {
            while (!isAtEnd && coming.size() < enough()) {
                auto work = next();
                if (!work) {
                    return std::unexpected(work.error());
                }
                isAtEnd = !*work;
                if (!isAtEnd) {
                    coming.push_back(ask<Made>(std::move(*work)));
                }
            }
            if (coming.empty()) {
                return {};
            }
            Result<Made> made = coming.front().get();
            coming.pop_front();
            const Result<bool> goesOn = made ? take(std::move(*made)) : std::unexpected(made.error());
            if (!goesOn || !*goesOn) {
                return goesOn.transform([](bool) {});
            }
        }
    }

private:
    using Work = std::function<void(const Result<Catalogue *> &catalogue)>;
    void add(Work work);
    void run();

    const Catalogue &m_catalogue;
    std::mutex m_mutex;
    std::condition_variable m_added;
    std::deque<Work> m_waiting;
    bool m_isOver = false;
    std::vector<std::jthread> m_threads; ///< last: they use the members above
};

} // namespace leerschakel::store
