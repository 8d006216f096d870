// SPDX-License-Identifier: GPL-3.0-or-later
#include "writequeue.h"

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

/** Typing that goes on in the field in which \a before was made. */
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
    if (m_waiting.isEmpty()) {
        Result<void> kept = commit(change, joining, AtHand);
        if (!kept && kept.error().failure == Failure::Conflict) {
            kept = commitRebased(change, AtHand); // long work was done a moment ago, and the form did not show it yet
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

void WriteQueue::wait(const ChangeSet &change, Joining joining)
{
    if (joining == Joining::WithTyping && !m_waiting.isEmpty() && goesOnIn(m_waiting.constLast(), change)) {
        m_waiting.last() = m_waiting.constLast().squashedWith(change);
        if (m_waiting.constLast().isEmpty()) {
            m_waiting.removeLast();
        }
    } else {
        m_waiting.append(change);
    }
    retryLater();
    Q_EMIT waitingChanged();
}

void WriteQueue::retryLater()
{
    if (!m_waiting.isEmpty() && !m_retry.isActive()) {
        m_retry.start();
        m_retry.setInterval(std::min(m_retry.interval() * 2, lastRetry));
    }
}

void WriteQueue::drain()
{
    m_retry.stop();
    if (m_waiting.isEmpty()) {
        return;
    }
    QElapsedTimer sinceBegin;
    sinceBegin.start();
    m_problem.reset();
    constexpr int slice = 50; // milliseconds: then the window has its turn
    while (!m_waiting.isEmpty() && sinceBegin.elapsed() < slice) {
        // Out of the queue before it is kept: who hears of it must not find it twice.
        const ChangeSet change = m_waiting.takeFirst();
        Result<void> kept = commit(change, Joining::Never, InPassing);
        if (!kept && kept.error().failure == Failure::Conflict) {
            kept = commitRebased(change, InPassing);
        }
        if (kept) {
            m_retry.setInterval(firstRetry);
            continue;
        }
        if (kept.error().failure == Failure::Conflict) {
            Q_EMIT lost(change, change.entries());
            continue;
        }
        m_waiting.prepend(change);
        if (kept.error().failure != Failure::Locked) {
            m_problem = kept.error();
        }
        break;
    }
    retryLater();
    Q_EMIT waitingChanged();
}

bool WriteQueue::makes(const domain::Id &record) const
{
    return std::ranges::any_of(m_waiting, [&](const ChangeSet &change) {
        return std::ranges::any_of(change.entries(),
            [&](const Entry &entry) { return entry.record.id == record && entry.isWhole() && entry.after.isValid(); });
    });
}

bool WriteQueue::takeBack()
{
    if (m_waiting.isEmpty()) {
        return false;
    }
    m_takenBack.append(m_waiting.takeLast());
    Q_EMIT waitingChanged();
    return true;
}

bool WriteQueue::doAgain()
{
    if (m_takenBack.isEmpty()) {
        return false;
    }
    m_waiting.append(m_takenBack.takeLast());
    retryLater();
    Q_EMIT waitingChanged();
    return true;
}

domain::Message WriteQueue::takeBackLabel() const
{
    return m_waiting.isEmpty() ? domain::Message() : m_waiting.constLast().label();
}

domain::Message WriteQueue::doAgainLabel() const
{
    return m_takenBack.isEmpty() ? domain::Message() : m_takenBack.constLast().label();
}

} // namespace leerschakel::ui
