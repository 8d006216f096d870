// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "work/watchedprogress.h"

#include <QMutex>
#include <QObject>
#include <QThreadPool>

namespace leerschakel::ui {

/**
 * The long work of one window (import, export, publication, loading, bulk changes): one piece at a time, in the order asked, in a thread and with a
 * connection of its own.
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
        /** A cancelled job is ended in the midst of a statement too, where it does not ask by itself whether to go on. */
        bool endsAnywhere = false;
        std::function<void(store::Result<store::Catalogue *>)> run;
    };

    explicit LongWork(store::Catalogue &catalogue, QObject *parent = nullptr);
    ~LongWork() override;

    void start(const Job &job);
    /** The one that runs first, then those that wait for it. */
    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] bool isIdle() const { return m_jobs.isEmpty(); }
    /** A job that writes is running. */
    [[nodiscard]] bool isWriting() const { return m_isRunning && m_jobs.constFirst().access == Access::Writes; }
    void cancel(const std::shared_ptr<WatchedProgress> &progress);
    /** Cancels everything, ends what does not stop by itself within a moment, and returns when the thread has nothing left to do. */
    void stop();

Q_SIGNALS:
    /** Something began, ended or was asked for. */
    void changed();
    /** A piece was done, and the next has not begun: now is the time for what waited. */
    void between();

private:
    void startNext();
    void run(const Job &job);
    void finish();
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
