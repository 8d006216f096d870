// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/longwork.h"

#include "store/interruption.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Catalogue;
using store::Result;

LongWork::LongWork(Catalogue &catalogue, QObject *parent) : QObject(parent), m_catalogue(catalogue)
{
    m_thread.setMaxThreadCount(1);
}

LongWork::~LongWork()
{
    stop();
}

void LongWork::start(const Job &job)
{
    // After the jobs requested before it, and before those that give way.
    const qsizetype first = m_isRunning ? 1 : 0;
    const auto lesser =
        std::find_if(m_jobs.cbegin() + first, m_jobs.cend(), [](const Job &each) { return each.givesWay; });
    m_jobs.insert(job.givesWay ? m_jobs.cend() : lesser, job);
    if (!job.givesWay) {
        letPass();
    }
    Q_EMIT changed();
    startNext();
}

void LongWork::letPass()
{
    if (m_isRunning && m_jobs.constFirst().givesWay) {
        m_jobs.constFirst().progress->giveWay();
    }
}

void LongWork::startNext()
{
    if (m_isRunning || m_jobs.isEmpty()) {
        return;
    }
    m_isRunning = true;
    m_thread.start([this, job = m_jobs.constFirst()] {
        const bool isDone = run(job);
        QMetaObject::invokeMethod(this, [this, isDone] { finish(isDone); }, Qt::QueuedConnection);
    });
}

bool LongWork::run(const Job &job)
{
    if (job.progress->isCancelled()) { // cancelled while it waited
        return job.run(std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s)));
    }
    const Result<std::unique_ptr<Catalogue>> connection =
        job.access == Access::Writes ? m_catalogue.writer() : m_catalogue.reader();
    if (!connection) {
        return job.run(std::unexpected(connection.error()));
    }
    {
        const QMutexLocker locker(&m_mutex);
        m_connection = connection->get();
    }
    const bool isDone = job.run(connection->get());
    const QMutexLocker locker(&m_mutex);
    m_connection = nullptr;
    return isDone;
}

void LongWork::finish(bool isDone)
{
    m_isRunning = false;
    const Job job = m_jobs.takeFirst();
    if (!isDone) {
        job.progress->beginAgain();
        m_jobs.append(job);
    }
    Q_EMIT between();
    Q_EMIT changed();
    startNext();
}

void LongWork::cancel(const std::shared_ptr<WatchedProgress> &progress)
{
    progress->cancel();
    const auto job = std::ranges::find(std::as_const(m_jobs), progress, &Job::progress);
    if (job == m_jobs.cend() || !m_isRunning || job != m_jobs.cbegin()) {
        return;
    }
    if (job->endsAnywhere) {
        interrupt();
        // Between two statements there is nothing to interrupt, so try again until the job notices.
        constexpr int again = 50;
        QTimer::singleShot(again, this, [this, progress] { cancel(progress); });
    }
}

void LongWork::interrupt()
{
    const QMutexLocker locker(&m_mutex);
    if (m_connection) {
        store::interrupt(*m_connection);
    }
}

void LongWork::stop()
{
    for (const Job &job : std::as_const(m_jobs)) {
        job.progress->cancel();
    }
    // Work that checks for cancellation stops well within this time, and cleans up.
    constexpr int patience = 700;
    constexpr int again = 20;
    if (!m_thread.waitForDone(patience)) {
        do {
            interrupt();
        } while (!m_thread.waitForDone(again));
    }
}

} // namespace leerschakel::ui
