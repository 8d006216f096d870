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
    /** Tries what waits, now. */
    void drain();

    [[nodiscard]] const QList<changes::ChangeSet> &waiting() const { return m_waiting; }
    /** The record is made by a change that waits. */
    [[nodiscard]] bool makes(const domain::Id &record) const;
    /** Why what waits could not be written, when it is not that somebody else is writing. */
    [[nodiscard]] const std::optional<domain::Error> &problem() const { return m_problem; }

    /** Takes the last change that waits out of the queue; false when there is none. */
    bool takeBack();
    /** Hands over again what was taken back last; false when there is nothing. */
    bool doAgain();
    /** Labels of what takeBack() and doAgain() would do; empty when nothing. */
    [[nodiscard]] domain::Message takeBackLabel() const;
    [[nodiscard]] domain::Message doAgainLabel() const;

Q_SIGNALS:
    /** Other changes wait, or for another reason. */
    void waitingChanged();
    /** A change was kept on top of values that others had changed since; theirs are in the history. */
    void overridden(const QList<leerschakel::changes::Conflict> &fields);
    /** A change that waited cannot be kept any more, or not all of it. */
    void lost(const leerschakel::changes::ChangeSet &change, const QList<leerschakel::changes::Entry> &entries);

private:
    /** How long a commit may wait for somebody else's, in milliseconds. */
    enum Patience { AtHand = 80, InPassing = 0 };
    [[nodiscard]] Result<void> commit(const changes::ChangeSet &change, store::Joining joining, Patience patience);
    [[nodiscard]] Result<void> commitRebased(const changes::ChangeSet &change, Patience patience);
    void wait(const changes::ChangeSet &change, store::Joining joining);
    void retryLater();

    store::Catalogue &m_catalogue;
    QList<changes::ChangeSet> m_waiting;
    QList<changes::ChangeSet> m_takenBack;
    std::optional<domain::Error> m_problem;
    QTimer m_retry;
};

} // namespace leerschakel::ui
