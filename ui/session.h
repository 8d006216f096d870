// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "typing.h"
#include "work/longwork.h"
#include "writequeue.h"

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
 * One open catalogue in one window: the writing connection of the window's thread, the queue through which every edit goes, a lane for short reads and one
 * for long work.
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

    /** What is typed in this window and not in the catalogue. */
    [[nodiscard]] Typing &typing() { return m_typing; }
    [[nodiscard]] WriteQueue &queue() { return *m_queue; }
    [[nodiscard]] LongWork &work() { return *m_work; }
    [[nodiscard]] Drafting &drafting() { return *m_drafting; }

    /**
     * Hands \a change over: it is kept, or waits its turn behind long work and will be. An error says that it was not taken; that is for the caller to show,
     * where the person is looking.
     */
    [[nodiscard]] Result<void> handOver(
        const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    /** Applies \a change; false, with failed(), when it could not. */
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    /** The last change that waits is taken back; where none does, the last one that was kept. */
    void undo();
    void redo();
    /** What undo() and redo() would do; empty when nothing. */
    [[nodiscard]] domain::Message undoLabel();
    [[nodiscard]] domain::Message redoLabel();

    /** A large change is being undone or done again. */
    [[nodiscard]] bool isStepping() const { return m_isStepping; }

    /** How it stands with what the person did. */
    struct Saving {
        enum class State {
            ReadOnly,
            Saved,      ///< all of it is in the file, and the file is where it was
            Typing,     ///< something is being typed
            Waiting,    ///< changes wait for others to be done with the file
            Unreadable, ///< values were typed that their fields cannot hold
            Refused,    ///< something could not be written; it is tried again
            Moved,      ///< the file is not there any more
        };
        State state = State::Saved;
        /** Of the values or changes that it is about. */
        int count = 0;
        /** Why, or what for; a sentence, or empty. */
        QString why;
        /** The first of the values that it is about, where it is about values in fields. */
        std::optional<TypedValue> value = {};
    };
    [[nodiscard]] Saving saving() const;

    /**
     * Ends what is going on, in order: long work is cancelled, what waits is kept if it can be, else left in the draft. After it nothing is to be asked; what a
     * field hands over yet, as it goes, is kept or in the draft when handOver() returns.
     */
    void close();

    /**
     * Runs \a work in the background on a reading connection of its own, and \a then with its result on the window's thread, unless
     * \a context is gone by then. Short work only: it is done in the order asked, one at a time.
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

    /** How a piece of long work is called, and what it may do. */
    struct Long {
        /** "Importing offerings…" */
        QString what;
        LongWork::Access access = LongWork::Access::Writes;
        /** Its steps do not ask whether to go on: Cancel ends the statement that runs. */
        bool endsAnywhere = false;
    };
    /**
     * Runs \a work in the lane for long work, on a connection of its own, and \a then with its result on the window's thread. It is shown with its
     * progress, and can be cancelled. What it changed is told by changed() and stateChanged() before \a then is called.
     */
    template<typename T>
    void longWork(QObject *context, const Long &wish,
        std::function<Result<T>(store::Catalogue &, domain::Progress &)> work, std::function<void(Result<T>)> then)
    {
        auto told = std::make_shared<QList<store::AppliedChange>>();
        auto progress = std::make_shared<WatchedProgress>();
        auto promise = promised<T>();
        promise->future()
            .then(this,
                [this, told, access = wish.access](Result<T> result) {
                    for (const store::AppliedChange &change : std::as_const(*told)) {
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
            .run = [promise, told, progress, work = std::move(work)](const Result<store::Catalogue *> &connection) {
                if (connection) {
                    connect(*connection, &store::Catalogue::changed, *connection,
                        [told](const store::AppliedChange &change) { told->append(change); });
                }
                promise->addResult(
                    connection ? work(**connection, *progress) : Result<T>(std::unexpected(connection.error())));
                promise->finish();
            }});
    }

Q_SIGNALS:
    /** The catalogue changed: by apply(), undo() or redo(), or by long work. */
    void changed(const leerschakel::store::AppliedChange &change);
    /** Readiness, publications, vocabularies or the language are other than they were: show again what depends on them. */
    void stateChanged();
    /** Somebody else wrote to the catalogue, which is only read here: what was loaded of records is to be loaded again. */
    void othersChanged();
    /** Other changes wait than did: documents show what the catalogue has with these on top. */
    void waitingChanged();
    void failed(const leerschakel::domain::Error &error);
    /** Undo or redo comes next: what is still being typed is to be applied before. */
    void aboutToStep();
    /** What was refused may be taken now: hand it over again. */
    void tryAgain();
    /** saving() says something else. */
    void savingChanged();

private:
    /**
     * What follows is attached to its future before the work begins: a future that is done already calls what is attached to
     * it at once, in the midst of what its caller is doing.
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
    /** What was refused and stands in no field: handed over again. */
    void handOverKept();
    void followTyping();
    void lookForOthers();

    std::unique_ptr<store::Catalogue> m_catalogue;
    std::unique_ptr<store::Catalogue> m_reader;
    QThreadPool m_worker;
    Typing m_typing;
    WriteQueue *m_queue;
    LongWork *m_work;
    FileWatch *m_watch;
    Drafting *m_drafting;
    QTimer m_tryAgain;
    /** Of a catalogue that is only read: somebody else may be writing it. */
    QTimer m_others;
    qint64 m_seen = 0;
    bool m_isClosed = false;
    bool m_isStepping = false;
    /** Undo (true) and redo, asked for while a large change was being stepped over. */
    QList<bool> m_stepsToCome;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
