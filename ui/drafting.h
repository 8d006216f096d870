// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "typing.h"
#include "writequeue.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace leerschakel::ui {

/**
 * Keeps the draft of a catalogue that is open for writing: what is typed or waits is on the disk within a second, and what the window of a process that
 * is gone left there comes back.
 */
class Drafting : public QObject
{
    Q_OBJECT

public:
    Drafting(store::Catalogue &catalogue, const Typing &typing, const WriteQueue &queue, QObject *parent = nullptr);
    ~Drafting() override;

    /** What was in the draft, held against the catalogue. */
    struct Found {
        /** Puts back what still fits; one change, which can be undone. Empty when there is none. */
        changes::ChangeSet fits;
        /** What was not all read, as it stood in its field; of records that are there. It is in the draft as long as it is in Typing. */
        QList<store::DraftValue> unread;
        /** The catalogue has another value by now, or it is not what the field can hold, or its record is gone. Stays in the draft until forgetOffered(). */
        QList<store::DraftValue> offered;
    };
    /**
     * Call it once, before anything is typed, and settle() when what fits was handed over: until then the draft stays as it is. Errors: those of DraftFile::read(); a
     * draft that cannot be read is put aside.
     */
    [[nodiscard]] Result<Found> find();
    void settle() { write(); }
    /** What was found and did not fit was seen, and taken or left. */
    void forgetOffered();
    /** Keeps in the draft what cannot be written any more (\a entries of a change that waited), until forgetOffered(). */
    void offer(const QList<changes::Entry> &entries);
    [[nodiscard]] const QList<store::DraftValue> &offered() const { return m_offered; }

    /** Writes what is not in the catalogue now, for whoever opens it next, and is on the disk when this returns; from then on only when called again. */
    void finish();

Q_SIGNALS:
    /** The draft could not be written: from now on only what is kept is safe. Told once, until it can be again. */
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
    /** It fsyncs, which may take longer than a blink. */
    QThreadPool m_thread;
    bool m_isThere = false;
    bool m_hasFailed = false;
};

} // namespace leerschakel::ui
