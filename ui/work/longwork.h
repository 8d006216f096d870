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
 * requested, in a thread and with a connection of its own. What nobody asked for gives way to what somebody did.
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
        /** It can stop at any step and begin again: other jobs go first, also while it runs. */
        bool givesWay = false;
        /** False: it gave way, as its progress asked, and is to be called again. */
        std::function<bool(store::Result<store::Catalogue *>)> run;
    };

    explicit LongWork(store::Catalogue &catalogue, QObject *parent = nullptr);
    ~LongWork() override;

    void start(const Job &job);
    /** The running job first, then those that wait for it. */
    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] bool isIdle() const { return m_jobs.isEmpty(); }
    /** Whether a job that writes is running. */
    [[nodiscard]] bool isWriting() const { return m_isRunning && m_jobs.constFirst().access == Access::Writes; }
    /** Something waits to be written: a running job that gives way stops, and begins again after between(). */
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
