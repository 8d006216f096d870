// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/waiting.h"

#include <QObject>
#include <QTimer>

namespace leerschakel::ui {

using store::Result;

/**
 * All that a person changes in one window, in the order in which he does: committed at once where nobody else writes; else it waits, in memory and in the
 * draft, until the catalogue is free. Nothing is refused for that, and the window never waits for it.
 */
class WriteQueue : public QObject
{
    Q_OBJECT

public:
    explicit WriteQueue(store::Catalogue &catalogue, QObject *parent = nullptr);

    /** Keeps \a change, or lets it wait. An error says that it was not taken, and will not be: a full disk, a file that is gone. */
    [[nodiscard]] Result<void> handOver(const changes::ChangeSet &change, store::Joining joining);
    /** Lets \a change wait though it could not be kept because of \a why, and more than that somebody else is writing: it is tried again. */
    void letWait(const changes::ChangeSet &change, const domain::Error &why);
    /** Tries what waits, now. */
    void drain();

    /** What waits, in order; of a step what it comes to. */
    [[nodiscard]] const QList<changes::ChangeSet> &waiting() const { return m_waiting; }
    /** Why what waits could not be written, when it is not that somebody else is writing. */
    [[nodiscard]] const std::optional<domain::Error> &problem() const { return m_problem; }

    /** Takes the last thing that waits out of the queue, a change or a redo; false when there is none, or it is an undo. */
    bool takeBack();
    /** Hands over again what was taken back last, or takes an undo that waits out of the queue; false when there is nothing. */
    bool doAgain();
    /** Labels of what takeBack() and doAgain() would do; empty when nothing. */
    [[nodiscard]] domain::Message takeBackLabel() const;
    [[nodiscard]] domain::Message doAgainLabel() const;

    /** Undoes or redoes a change that was kept: now where nothing waits and nobody else writes, else in its turn. Errors: those of store::undo(). */
    [[nodiscard]] Result<void> step(store::Direction direction);
    /** How many steps in \a direction wait, behind everything else: the next is so many further. */
    [[nodiscard]] int stepsAhead(store::Direction direction) const;
    /** A change waits that is no step, and nothing that was done before it can be redone any more. */
    [[nodiscard]] bool endsInChange() const { return !m_items.isEmpty() && !m_items.constLast().step; }

Q_SIGNALS:
    /** Other changes wait, or for another reason. */
    void waitingChanged();
    /** A change was kept on top of values that others had changed since; theirs are in the history. */
    void overridden(const QList<leerschakel::changes::Conflict> &fields);
    /** A change that waited cannot be kept any more, or not all of it. */
    void lost(const leerschakel::changes::ChangeSet &change, const QList<leerschakel::changes::Entry> &entries);
    /** A step that waited cannot be taken: others changed the same in the meantime. */
    void stepFailed(const leerschakel::domain::Error &error);

private:
    /** How long a commit may wait for somebody else's, in milliseconds. */
    enum Patience { AtHand = 80, InPassing = 0 };
    /** Undo or redo of a change in the journal, by its id. */
    struct Step {
        store::Direction direction;
        QString change;
        /** It holds more than records: settings, withdrawals. */
        bool hasFacts = false;
    };
    struct Item {
        changes::ChangeSet change;
        std::optional<Step> step = {};
    };
    /** A change that was taken out of the queue, and how many steps back were taken after that. */
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
    /** What was done last is an undo that waits. */
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
