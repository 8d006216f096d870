// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/writequeue.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using changes::Entry;
using domain::Failure;
using store::Joining;

namespace {

constexpr int firstRetry = 200;
constexpr int lastRetry = 2000;

/** Whether typing continues in the field in which \a before was made. */
bool goesOnIn(const ChangeSet &before, const ChangeSet &change)
{
    return before.entries().size() == 1 && change.entries().size() == 1 && before.label().code == change.label().code
        && !change.entries().constFirst().isWhole()
        && before.entries().constFirst().record == change.entries().constFirst().record
        && before.entries().constFirst().field == change.entries().constFirst().field;
}

} // namespace

WriteQueue::WriteQueue(store::Catalogue &catalogue, QObject *parent) : QObject(parent), m_catalogue(catalogue)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(firstRetry);
    connect(&m_retry, &QTimer::timeout, this, &WriteQueue::drain);
}

Result<void> WriteQueue::handOver(const ChangeSet &change, Joining joining)
{
    if (change.isEmpty()) {
        return {};
    }
    m_takenBack.clear();
    if (m_items.isEmpty()) {
        Result<void> kept = commit(change, joining, AtHand);
        if (!kept && kept.error().failure == Failure::Conflict) {
            kept = commitRebased(change, AtHand); // long work ended just now, and the form did not show it yet
        }
        if (kept || kept.error().failure != Failure::Locked) {
            return kept;
        }
    }
    wait(change, joining);
    return {};
}

Result<void> WriteQueue::commit(const ChangeSet &change, Joining joining, Patience patience)
{
    const Result<void> set = m_catalogue.execute(u"PRAGMA busy_timeout = %1"_s.arg(int(patience)));
    if (!set) {
        return set;
    }
    return store::apply(m_catalogue, change, joining).transform([](const store::AppliedChange &) {});
}

Result<void> WriteQueue::commitRebased(const ChangeSet &change, Patience patience)
{
    const Result<store::Rebased> now = store::rebased(m_catalogue, change);
    if (!now) {
        return std::unexpected(now.error());
    }
    const Result<void> kept = now->change.isEmpty() ? Result<void>() : commit(now->change, Joining::Never, patience);
    if (kept && !now->overridden.isEmpty()) {
        Q_EMIT overridden(now->overridden);
    }
    if (kept && !now->lost.isEmpty()) {
        Q_EMIT lost(change, now->lost);
    }
    return kept;
}

Result<void> WriteQueue::commit(const Item &item, Patience patience)
{
    if (item.step) {
        return commitStep(item, patience);
    }
    const Result<void> kept = commit(item.change, Joining::Never, patience);
    return !kept && kept.error().failure == Failure::Conflict ? commitRebased(item.change, patience) : kept;
}

Result<void> WriteQueue::commitStep(const Item &item, Patience patience)
{
    const Step &step = *item.step;
    const Result<std::optional<store::JournalItem>> next = store::stepAhead(m_catalogue, step.direction);
    if (!next) {
        return std::unexpected(next.error());
    }
    if (!*next || (*next)->id != step.change) {
        // The queued step may itself have become a change, and be the last one: undo only what the user meant.
        return step.hasFacts ? std::unexpected(domain::Error::of(Failure::Conflict, u"change.notLast"_s))
                             : commitRebased(item.change, patience);
    }
    const Result<void> set = m_catalogue.execute(u"PRAGMA busy_timeout = %1"_s.arg(int(patience)));
    if (!set) {
        return set;
    }
    return (step.direction == store::Direction::Back ? store::undo(m_catalogue) : store::redo(m_catalogue))
        .transform([](const domain::Message &) {});
}

Result<void> WriteQueue::step(store::Direction direction)
{
    const Result<std::optional<store::JournalItem>> next =
        store::stepAhead(m_catalogue, direction, stepsAhead(direction));
    if (!next || !*next) {
        return next ? Result<void>() : std::unexpected(next.error());
    }
    ChangeSet change((*next)->label);
    std::ranges::for_each((*next)->entries, [&](const Entry &entry) { change.append(entry); });
    Item item{.change = direction == store::Direction::Back ? change.inverted() : change,
        .step = Step{.direction = direction, .change = (*next)->id, .hasFacts = !(*next)->facts.isEmpty()}};
    if (m_items.isEmpty()) {
        const Result<void> done = commitStep(item, AtHand);
        if (done) {
            noteStep(direction);
            Q_EMIT stepped(item.change, direction);
        }
        if (done || done.error().failure != Failure::Locked) {
            return done;
        }
    }
    const Result<store::Rebased> shown = store::rebased(m_catalogue, item.change, m_waiting);
    if (!shown) {
        return std::unexpected(shown.error());
    }
    item.change = shown->change;
    m_items.append(item);
    noteStep(direction);
    retryLater();
    noteWaiting();
    Q_EMIT stepped(item.change, direction);
    return {};
}

int WriteQueue::stepsAhead(store::Direction direction) const
{
    int steps = 0;
    for (auto item = m_items.crbegin(); item != m_items.crend() && item->step; ++item) {
        steps += item->step->direction == direction ? 1 : 0;
    }
    return steps;
}

void WriteQueue::noteStep(store::Direction direction)
{
    if (!m_takenBack.isEmpty()) {
        int &later = m_takenBack.last().stepsLater;
        later = std::max(0, later + (direction == store::Direction::Back ? 1 : -1));
    }
}

void WriteQueue::noteWaiting()
{
    m_waiting.clear();
    std::ranges::transform(m_items, std::back_inserter(m_waiting), &Item::change);
    Q_EMIT waitingChanged();
}

void WriteQueue::wait(const ChangeSet &change, Joining joining)
{
    if (joining == Joining::WithTyping && endsInChange() && goesOnIn(m_items.constLast().change, change)) {
        m_items.last().change = m_items.constLast().change.squashedWith(change);
        if (m_items.constLast().change.isEmpty()) {
            m_items.removeLast();
        }
    } else {
        m_items.append({.change = change});
    }
    retryLater();
    noteWaiting();
}

void WriteQueue::enqueue(const ChangeSet &change, const domain::Error &why)
{
    m_problem = why;
    wait(change, Joining::Never);
}

void WriteQueue::retryLater()
{
    if (!m_items.isEmpty() && !m_retry.isActive()) {
        m_retry.start();
        m_retry.setInterval(std::min(m_retry.interval() * 2, lastRetry));
    }
}

void WriteQueue::drain()
{
    m_retry.stop();
    if (m_items.isEmpty()) {
        return;
    }
    QElapsedTimer sinceBegin;
    sinceBegin.start();
    m_problem.reset();
    constexpr int slice = 50; // milliseconds, after which events are processed
    while (!m_items.isEmpty() && sinceBegin.elapsed() < slice) {
        // Removed from the queue before committing: listeners must not see it twice.
        const Item item = m_items.takeFirst();
        m_waiting.removeFirst();
        const Result<void> kept = commit(item, InPassing);
        if (kept) {
            m_retry.setInterval(firstRetry);
            continue;
        }
        if (kept.error().failure == Failure::Conflict) {
            if (item.step) {
                Q_EMIT stepFailed(kept.error());
            } else {
                Q_EMIT lost(item.change, item.change.entries());
            }
            continue;
        }
        m_items.prepend(item);
        if (kept.error().failure != Failure::Locked) {
            m_problem = kept.error();
        }
        break;
    }
    retryLater();
    noteWaiting();
}

bool WriteQueue::undoQueued()
{
    if (m_items.isEmpty() || undoQueuedLabel().isEmpty()) {
        return false;
    }
    const Item item = m_items.takeLast();
    if (item.step) {
        noteStep(store::Direction::Back);
    } else {
        m_takenBack.append({.change = item.change});
    }
    noteWaiting();
    Q_EMIT stepped(item.change.inverted(), store::Direction::Back);
    return true;
}

bool WriteQueue::redoQueued()
{
    if (redoQueuedLabel().isEmpty()) {
        return false;
    }
    ChangeSet effect;
    if (isUndoLast()) {
        effect = m_items.takeLast().change.inverted();
        noteStep(store::Direction::Again);
    } else {
        effect = m_takenBack.takeLast().change;
        m_items.append({.change = effect});
        retryLater();
    }
    noteWaiting();
    Q_EMIT stepped(effect, store::Direction::Again);
    return true;
}

bool WriteQueue::isUndoLast() const
{
    return !m_items.isEmpty() && m_items.constLast().step
        && m_items.constLast().step->direction == store::Direction::Back
        && (m_takenBack.isEmpty() || m_takenBack.constLast().stepsLater > 0);
}

domain::Message WriteQueue::undoQueuedLabel() const
{
    const bool isUndo =
        !m_items.isEmpty() && m_items.constLast().step && m_items.constLast().step->direction == store::Direction::Back;
    return m_items.isEmpty() || isUndo ? domain::Message() : m_items.constLast().change.label();
}

domain::Message WriteQueue::redoQueuedLabel() const
{
    if (isUndoLast()) {
        return m_items.constLast().change.label();
    }
    return m_takenBack.isEmpty() || m_takenBack.constLast().stepsLater > 0 ? domain::Message()
                                                                           : m_takenBack.constLast().change.label();
}

} // namespace leerschakel::ui
