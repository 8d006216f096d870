// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "work/watchedprogress.h"

#include <QMutex>
#include <QObject>
#include <QThreadPool>

namespace leerschakel::ui {

/**
 * The long work of one window (import, export, publication, loading, bulk changes): one job at a time, in the order
 * requested, on its own thread and connection. Jobs that nobody requested give way to those that the user requested.
 */
class LongWork : public QObject
{
    Q_OBJECT

public:
    enum class Access { Reads, Writes };
    struct Job {
        /** "Importing offerings…" */
        QString what;
        Access access = Access::Reads;
        std::shared_ptr<WatchedProgress> progress;
        /** Cancelling interrupts a running statement, for jobs that do not check for cancellation themselves. */
        bool endsAnywhere = false;
        /** It can stop at any step and start again: other jobs go first, even while it is running. */
        bool givesWay = false;
        /** Returns false if it gave way, as its progress requested, and must be called again. */
        std::function<bool(store::Result<store::Catalogue *>)> run;
    };

    explicit LongWork(store::Catalogue &catalogue, QObject *parent = nullptr);
    ~LongWork() override;

    void start(const Job &job);
    /** The running job first, then the waiting ones. */
    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] bool isIdle() const { return m_jobs.isEmpty(); }
    /** Whether a job that writes is running. */
    [[nodiscard]] bool isWriting() const { return m_isRunning && m_jobs.constFirst().access == Access::Writes; }
    /** Something is waiting to be written: a running job that gives way stops, and starts again after between(). */
    void letPass();
    void cancel(const std::shared_ptr<WatchedProgress> &progress);
    /**
     * Cancels everything, interrupts what does not stop by itself within a moment, and returns when the thread is idle.
     */
    void stop();

Q_SIGNALS:
    /** A job started, ended or was added. */
    void changed();
    /** A job is done and the next has not started: queued changes can be written now. */
    void between();

private:
    void startNext();
    bool run(const Job &job);
    void finish(bool isDone);
    void interrupt();

    store::Catalogue &m_catalogue;
    QList<Job> m_jobs;
    bool m_isRunning = false;
    QThreadPool m_thread;
    QMutex m_mutex;
    /** The connection of the running job, while it has one. */
    store::Catalogue *m_connection = nullptr;
};

} // namespace leerschakel::ui
