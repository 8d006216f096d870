// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace leerschakel::vocabulary::rdf {

/**
 * Passes triples on to another sink in a thread of its own, some thousands at a time, so that parsing a file and
 * processing its triples happen at the same time. Waits where the other sink is slower.
 */
class HandOver : public TripleSink
{
public:
    /** \a sink is used by the other thread until finish(). */
    explicit HandOver(TripleSink &sink);
    ~HandOver() override;
    HandOver(const HandOver &) = delete;
    HandOver &operator=(const HandOver &) = delete;

    /** False once the other sink returned false, for this triple or an earlier one. */
    bool take(const Triple &triple) override;
    /** Waits until the other sink has everything that was taken, or asked to stop. */
    void finish();

private:
    /** Triples one after the other in one text. */
    struct Batch {
        struct Packed {
            Term::Kind subject;
            Term::Kind object;
            /** For subject, predicate, object, its datatype and its language. */
            std::array<qsizetype, 5> lengths;
        };
        std::vector<char> text;
        std::vector<Packed> triples;
    };
    void pass();
    void run();
    [[nodiscard]] bool give(const Batch &batch);

    TripleSink &m_sink;
    Batch m_batch; ///< being filled
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_waiting;
    bool m_isOver = false;
    std::atomic<bool> m_isStopped = false;
    std::jthread m_thread; ///< last: it uses the members above
};

} // namespace leerschakel::vocabulary::rdf
