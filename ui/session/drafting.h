// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/typing.h"
#include "session/writequeue.h"
#include "store/drafts.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace leerschakel::ui {

/**
 * Keeps the draft of a catalogue that is open for writing: what is typed or queued is on disk within a second, and what
 * a process that ended unexpectedly left in the draft is restored.
 */
class Drafting : public QObject
{
    Q_OBJECT

public:
    Drafting(store::Catalogue &catalogue, const Typing &typing, const WriteQueue &queue, QObject *parent = nullptr);
    ~Drafting() override;

    /** The contents of the draft, compared with the catalogue. */
    struct Found {
        /** One change, which can be undone, that restores what still fits; empty when nothing does. */
        changes::ChangeSet fits;
        /**
         * Text for existing records that could not be fully read as a value, as it was in its field. It stays in the
         * draft as long as it is in Typing.
         */
        QList<store::DraftValue> unread;
        /**
         * What does not fit: the catalogue now has another value, the field cannot hold it, or its record no longer
         * exists. Stays in the draft until forgetOffered().
         */
        QList<store::DraftValue> offered;
    };
    /**
     * Call this once, before anything is typed, and settle() once what fits has been committed: the draft is not
     * changed until then. Errors: those of DraftFile::read(); a draft that cannot be read is put aside.
     */
    [[nodiscard]] Result<Found> find();
    void settle() { write(); }
    /** Forgets what did not fit; for when the user has dealt with it. */
    void forgetOffered();
    /** Keeps in the draft what can no longer be written (\a entries of a queued change), until forgetOffered(). */
    void offer(const QList<changes::Entry> &entries);
    [[nodiscard]] const QList<store::DraftValue> &offered() const { return m_offered; }

    /**
     * Writes what is not in the catalogue to disk, for the next process that opens it, before it returns. Stops
     * automatic writing.
     */
    void finish();

Q_SIGNALS:
    /** The draft could not be written: only what is saved is safe. Emitted once, until it can be written again. */
    void failed(const leerschakel::domain::Error &error);

private:
    [[nodiscard]] store::Draft draft() const;
    void writeSoon();
    void write();

    store::Catalogue &m_catalogue;
    const Typing &m_typing;
    const WriteQueue &m_queue;
    std::optional<store::DraftFile> m_file;
    QList<store::DraftValue> m_offered;
    QTimer m_timer;
    QElapsedTimer m_sinceWritten;
    /** For writing, as fsync may take noticeable time. */
    QThreadPool m_thread;
    bool m_isThere = false;
    bool m_hasFailed = false;
};

} // namespace leerschakel::ui
