// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/typing.h"
#include "session/writequeue.h"
#include "store/journal.h"
#include "work/longwork.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>

namespace leerschakel::ui {

using store::Result;

class Drafting;
class FileWatch;

/**
 * One open catalogue in one window: the writing connection of the window's thread, the queue for every edit, one thread
 * for short reads and one for long work.
 */
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(std::unique_ptr<store::Catalogue> catalogue, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] store::Catalogue &catalogue() { return *m_catalogue; }
    [[nodiscard]] bool isWritable() const { return m_catalogue->isWritable(); }
    /** The language of labels: that of the interface. */
    [[nodiscard]] domain::Language language() const { return m_language; }
    void setLanguage(domain::Language language);
    /** The destinations enabled in the catalogue, in order: those to check and to show. */
    [[nodiscard]] const QStringList &destinations() const { return m_destinations; }

    /** Values typed in this window that are not yet in the catalogue. */
    [[nodiscard]] Typing &typing() { return m_typing; }
    [[nodiscard]] WriteQueue &queue() { return *m_queue; }
    [[nodiscard]] LongWork &work() { return *m_work; }
    [[nodiscard]] Drafting &drafting() { return *m_drafting; }

    /**
     * Commits \a change, or queues it behind long work. An error means that it was not accepted; the caller has to show
     * it where the user is looking.
     */
    [[nodiscard]] Result<void> handOver(
        const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    /** Applies \a change; if that fails, emits failed() and returns false. */
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    /** Undoes the last queued change or, if there is none, the last committed one. */
    void undo();
    void redo();
    /** Labels of what undo() and redo() would act on; empty when nothing. */
    [[nodiscard]] domain::Message undoLabel();
    [[nodiscard]] domain::Message redoLabel();

    /** The effect of undo() or redo(). */
    struct Step {
        store::Direction direction = store::Direction::Back;
        /** The label of the change that was undone or redone. */
        domain::Message label;
        /** The effect on records; for a large change, only its first entries. */
        QList<changes::Entry> entries;
        /** For a large change: all offerings that it changed. */
        QList<domain::Id> offerings = {};
    };

    /** Whether a large change is being undone or redone. */
    [[nodiscard]] bool isStepping() const { return m_isStepping; }

    /** Whether the user's work is saved. */
    struct Saving {
        enum class State {
            ReadOnly,
            Saved,      ///< everything is in the file, and the file is in its place
            Typing,     ///< something is being typed
            Waiting,    ///< changes are queued until others have finished with the file
            Unreadable, ///< values were typed that their fields cannot hold
            Refused,    ///< something could not be written and will be tried again
            Moved,      ///< the file is gone
        };
        State state = State::Saved;
        /** The number of values or changes concerned. */
        int count = 0;
        /** The reason, as a sentence; may be empty. */
        QString why;
        /** The first value concerned, if it is in a field. */
        std::optional<TypedValue> value = {};
    };
    [[nodiscard]] Saving saving() const;

    /**
     * Shuts down in order: long work is cancelled, queued changes are committed if possible, otherwise left in the
     * draft. Nothing may be requested afterwards; what a field still commits while it is destroyed is saved or in the
     * draft when handOver() returns.
     */
    void close();

    /**
     * Runs \a work in the background on a reading connection of its own, and \a then with its result on the window's
     * thread, unless \a context is destroyed first. For short work only: jobs run one at a time, in the order
     * requested.
     */
    template<typename T>
    void background(
        QObject *context, std::function<Result<T>(store::Catalogue &)> work, std::function<void(Result<T>)> then)
    {
        auto promise = promised<T>();
        promise->future().then(context, std::move(then));
        m_worker.start([this, promise, work = std::move(work)] {
            const Result<store::Catalogue *> reader = this->reader();
            promise->addResult(reader ? work(**reader) : Result<T>(std::unexpected(reader.error())));
            promise->finish();
        });
    }

    /** Describes a long job and what it may do. */
    struct Long {
        /** "Importing offerings…" */
        QString what;
        LongWork::Access access = LongWork::Access::Writes;
        /** Its steps do not check for cancellation: Cancel interrupts the running statement. */
        bool endsAnywhere = false;
        /**
         * Nobody is waiting for it: it stops at its next step when other long work is requested, and its \a work is
         * called again afterwards. What it has written by then must be valid on its own.
         */
        bool givesWay = false;
    };
    /**
     * Runs \a work on the thread for long work, on a connection of its own, and \a then with its result on the window's
     * thread. It is shown with its progress and can be cancelled. changed() and stateChanged() are emitted for its
     * changes before \a then is called.
     */
    template<typename T>
    void longWork(QObject *context, const Long &wish,
        std::function<Result<T>(store::Catalogue &, domain::Progress &)> work, std::function<void(Result<T>)> then)
    {
        auto applied = std::make_shared<QList<store::AppliedChange>>();
        auto progress = std::make_shared<WatchedProgress>();
        auto promise = promised<T>();
        promise->future()
            .then(this,
                [this, applied, access = wish.access](Result<T> result) {
                    for (const store::AppliedChange &change : std::as_const(*applied)) {
                        Q_EMIT changed(change);
                    }
                    if (access == LongWork::Access::Writes) {
                        Q_EMIT stateChanged();
                    }
                    return result;
                })
            .then(context, std::move(then));
        m_work->start({.what = wish.what,
            .access = wish.access,
            .progress = progress,
            .endsAnywhere = wish.endsAnywhere,
            .givesWay = wish.givesWay,
            .run = [promise, applied, progress, work = std::move(work)](const Result<store::Catalogue *> &connection) {
                if (connection) {
                    connect(*connection, &store::Catalogue::changed, *connection,
                        [applied](const store::AppliedChange &change) { applied->append(change); });
                }
                Result<T> result =
                    connection ? work(**connection, *progress) : Result<T>(std::unexpected(connection.error()));
                if (connection && progress->givesWay()) {
                    return false;
                }
                promise->addResult(std::move(result));
                promise->finish();
                return true;
            }});
    }

Q_SIGNALS:
    /** The catalogue changed: by apply(), undo() or redo(), or by long work. */
    void changed(const leerschakel::store::AppliedChange &change);
    /** Readiness, publications, vocabularies or the language changed: update what depends on them. */
    void stateChanged();
    /** Destinations were switched on or off: changed() or stateChanged() follows. */
    void destinationsChanged();
    /** Another program wrote to the catalogue, which is open read-only here: reload records. */
    void othersChanged();
    /** The queue changed: documents show the catalogue's state with queued changes on top. */
    void waitingChanged();
    void failed(const leerschakel::domain::Error &error);
    /** Undo or redo is about to run: commit what is being typed first. */
    void aboutToStep();
    /** undo() or redo() is done, or queued to be done; changed() or waitingChanged() was emitted before. */
    void stepped(const leerschakel::ui::Session::Step &step);
    /** What was refused may be accepted now: commit it again. */
    void tryAgain();
    /** saving() changed. */
    void savingChanged();

private:
    /**
     * Lets the continuation be attached before the work starts: a future that is already finished calls it at once, in
     * the middle of what the caller is doing.
     */
    template<typename T>
    [[nodiscard]] static std::shared_ptr<QPromise<Result<T>>> promised()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        return promise;
    }
    /** The worker thread's connection, opened on first use. */
    [[nodiscard]] Result<store::Catalogue *> reader();
    void step(bool back);
    void stepLarge(bool back);
    /** Undoes or redoes the last change on the thread for long work, if it still has the label \a expected. */
    [[nodiscard]] static Result<Step> madeLarge(store::Catalogue &catalogue, domain::Progress &progress,
        store::Direction direction, const domain::Message &expected);
    /** Commits refused values again that are no longer in a field. */
    void handOverKept();
    void followTyping();
    void followDestinations();
    void checkForOthers();

    std::unique_ptr<store::Catalogue> m_catalogue;
    std::unique_ptr<store::Catalogue> m_reader;
    QThreadPool m_worker;
    Typing m_typing;
    WriteQueue *m_queue;
    LongWork *m_work;
    FileWatch *m_watch;
    Drafting *m_drafting;
    QTimer m_tryAgain;
    /** For a read-only catalogue: another program may be writing it. */
    QTimer m_others;
    qint64 m_seen = 0;
    bool m_isClosed = false;
    bool m_isStepping = false;
    /** Undo (true) and redo, requested while a large change was being undone or redone. */
    QList<bool> m_stepsToCome;
    domain::Language m_language = domain::Language::Dutch;
    QStringList m_destinations;
};

} // namespace leerschakel::ui
