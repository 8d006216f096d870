// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "typing.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>

namespace leerschakel::ui {

using store::Result;

/**
 * One open catalogue in one window: the writing connection of the window's thread, the way every edit is made, and a thread
 * beside it for everything that may take longer than a blink.
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

    /**
     * Hands \a change over: it is kept, or waits its turn behind long work and will be. An error says that it was not taken; that is for the caller to show,
     * where the person is looking.
     */
    [[nodiscard]] Result<void> handOver(
        const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    /** Applies \a change; false, with failed(), when it could not. */
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never);
    void undo();
    void redo();

    /**
     * Runs \a work in the background on a reading connection of its own, and \a then with its result on the window's thread, unless
     * \a context is gone by then. Work is done in the order asked, one at a time.
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

    /**
     * Like background(), on a writing connection: for imports and publications. What it changed is told by changed() and
     * stateChanged() before \a then is called.
     */
    template<typename T>
    void backgroundWrite(
        QObject *context, std::function<Result<T>(store::Catalogue &)> work, std::function<void(Result<T>)> then)
    {
        auto told = std::make_shared<QList<store::AppliedChange>>();
        auto promise = promised<T>();
        promise->future()
            .then(this,
                [this, told](Result<T> result) {
                    for (const store::AppliedChange &change : std::as_const(*told)) {
                        Q_EMIT changed(change);
                    }
                    Q_EMIT stateChanged();
                    return result;
                })
            .then(context, std::move(then));
        m_worker.start([this, promise, told, work = std::move(work)] {
            const Result<std::unique_ptr<store::Catalogue>> writer = m_catalogue->writer();
            if (writer) {
                connect(writer->get(), &store::Catalogue::changed, writer->get(),
                    [told](const store::AppliedChange &change) { told->append(change); });
            }
            promise->addResult(writer ? work(**writer) : Result<T>(std::unexpected(writer.error())));
            promise->finish();
        });
    }

Q_SIGNALS:
    /** The catalogue changed: by apply(), undo() or redo(). */
    void changed(const leerschakel::store::AppliedChange &change);
    /** Readiness, publications, vocabularies or the language are other than they were: show again what depends on them. */
    void stateChanged();
    void failed(const leerschakel::domain::Error &error);
    /** Undo or redo comes next: what is still being typed is to be applied before. */
    void aboutToStep();

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

    std::unique_ptr<store::Catalogue> m_catalogue;
    std::unique_ptr<store::Catalogue> m_reader;
    QThreadPool m_worker;
    Typing m_typing;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
