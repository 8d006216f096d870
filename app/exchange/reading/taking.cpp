// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/taking.h"

namespace leerschakel::exchange::reading {

namespace {

/** Of JSON text; values made from it take about ten times as much. */
constexpr qsizetype bytesWaiting = 1 << 20;
/**
 * The taking thread is woken when this much is queued: waking it for each item would cost more than the item itself.
 */
constexpr qsizetype worthACall = bytesWaiting / 4;

} // namespace

Taking::Taking(Intake &intake) : m_thread(std::async(std::launch::async, [this, &intake] { run(intake); })) {}

Taking::~Taking()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_given.clear();
        m_isEnd = true;
    }
    m_changed.notify_all();
    m_thread.wait();
}

void Taking::put(Given given)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_bytes <= bytesWaiting || !m_result; });
    if (!m_result) {
        return;
    }
    const qsizetype before = m_bytes;
    m_bytes += given.item.size;
    m_given.push_back(std::move(given));
    if (before < worthACall && m_bytes >= worthACall) {
        m_changed.notify_all();
    }
}

Result<void> Taking::take(SourceItem item)
{
    put({.item = std::move(item)});
    const std::scoped_lock lock(m_mutex);
    return m_result;
}

void Taking::report(const QString &source, const domain::Message &text)
{
    put({.item = {.source = source}, .report = text});
}

Result<void> Taking::finish()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnd = true;
    }
    m_changed.notify_all();
    m_thread.wait();
    return m_result;
}

void Taking::run(Intake &intake)
{
    std::deque<Given> batch;
    Result<void> taken;
    while (taken) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_bytes >= worthACall || m_isEnd; });
            batch.swap(m_given);
            m_bytes = 0;
            if (batch.empty() && m_isEnd) {
                return;
            }
        }
        m_changed.notify_all();
        for (; taken && !batch.empty(); batch.pop_front()) {
            const Given &given = batch.front();
            if (given.report) {
                intake.losses().lose(given.item.place(), {}, given.report->code, given.report->arguments);
            } else {
                taken = takeInto(intake, given.item);
            }
        }
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_result = taken;
    }
    m_changed.notify_all();
}

} // namespace leerschakel::exchange::reading
