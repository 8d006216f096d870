// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/waiting.h"

#include <QObject>
#include <QTimer>

namespace leerschakel::ui {

using store::Result;

/**
 * All changes made in one window, in order: committed at once if nobody else is writing; otherwise queued, in memory
 * and in the draft, until the catalogue is free. No change is refused because of another writer, and the window never
 * blocks on one.
 */
class WriteQueue : public QObject
{
    Q_OBJECT

public:
    explicit WriteQueue(store::Catalogue &catalogue, QObject *parent = nullptr);

    /**
     * Commits \a change or queues it. An error means that it was not accepted and will not be, for example because the
     * disk is full or the file is gone.
     */
    [[nodiscard]] Result<void> handOver(const changes::ChangeSet &change, store::Joining joining);
    /**
     * Queues \a change although it could not be committed because of \a why, which is more than another writer: it will
     * be tried again.
     */
    void enqueue(const changes::ChangeSet &change, const domain::Error &why);
    /** Tries to commit the queue now. */
    void drain();

    /** The queued changes, in order; an undo or redo is represented by its effect. */
    [[nodiscard]] const QList<changes::ChangeSet> &waiting() const { return m_waiting; }
    /** Why the queue could not be written, when the reason is not another writer. */
    [[nodiscard]] const std::optional<domain::Error> &problem() const { return m_problem; }

    /** Removes the last queued item, a change or a redo; false when there is none, or it is an undo. */
    bool undoQueued();
    /** Queues again what undoQueued() last removed, or removes a queued undo; false when there is nothing. */
    bool redoQueued();
    /** Labels of what undoQueued() and redoQueued() would act on; empty when nothing. */
    [[nodiscard]] domain::Message undoQueuedLabel() const;
    [[nodiscard]] domain::Message redoQueuedLabel() const;

    /**
     * Undoes or redoes a committed change: at once if nothing is queued and nobody else writes, otherwise in turn.
     * Errors: those of store::undo().
     */
    [[nodiscard]] Result<void> step(store::Direction direction);
    /** How many steps in \a direction are queued at the end. */
    [[nodiscard]] int stepsAhead(store::Direction direction) const;
    /** Whether a change other than a step is queued, after which nothing earlier can be redone. */
    [[nodiscard]] bool endsInChange() const { return !m_items.isEmpty() && !m_items.constLast().step; }

Q_SIGNALS:
    /** The queue or problem() changed. */
    void waitingChanged();
    /** A change overwrote values that others had changed since; the history has theirs. */
    void overridden(const QList<leerschakel::changes::Conflict> &fields);
    /** A queued change, or a part of it, can no longer be committed. */
    void lost(const leerschakel::changes::ChangeSet &change, const QList<leerschakel::changes::Entry> &entries);
    /** Something was undone or redone, or is queued to be: \a effect is what that does to records. */
    void stepped(const leerschakel::changes::ChangeSet &effect, leerschakel::store::Direction direction);
    /** A queued step cannot be done: others changed the same values in the meantime. */
    void stepFailed(const leerschakel::domain::Error &error);

private:
    /** How long a commit may wait for another writer, in milliseconds. */
    enum Patience { AtHand = 80, InPassing = 0 };
    /** Undo or redo of a change in the journal, by its id. */
    struct Step {
        store::Direction direction;
        QString change;
        /** Whether it changes more than records: settings, withdrawals. */
        bool hasFacts = false;
    };
    struct Item {
        changes::ChangeSet change;
        std::optional<Step> step = {};
    };
    /** A change that was removed from the queue, and how many undo steps followed. */
    struct TakenBack {
        changes::ChangeSet change;
        int stepsLater = 0;
    };
    [[nodiscard]] Result<void> commit(const Item &item, Patience patience);
    [[nodiscard]] Result<void> commitStep(const Item &item, Patience patience);
    [[nodiscard]] Result<void> commit(const changes::ChangeSet &change, store::Joining joining, Patience patience);
    [[nodiscard]] Result<void> commitRebased(const changes::ChangeSet &change, Patience patience);
    void wait(const changes::ChangeSet &change, store::Joining joining);
    void retryLater();
    void noteStep(store::Direction direction);
    void noteWaiting();
    /** Whether the last action is a queued undo. */
    [[nodiscard]] bool isUndoLast() const;

    store::Catalogue &m_catalogue;
    QList<Item> m_items;
    /** The changes of m_items. */
    QList<changes::ChangeSet> m_waiting;
    QList<TakenBack> m_takenBack;
    std::optional<domain::Error> m_problem;
    QTimer m_retry;
};

} // namespace leerschakel::ui
