// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/receive.h"

#include "store/compaction.h"
#include "store/derived.h"
#include "store/journalrows.h"
#include "store/reconciliation.h"
#include "store/renumbering.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::Change;
using changes::ChangeEntry;
using changes::Context;

namespace {

constexpr int greatestFormat = 1;

/** Which of the changes that lack some of their values are taken, where something would need those values. */
enum class Shortened { All, OfTheParcel, None };

bool isShortened(const Change &change)
{
    return std::ranges::any_of(change.entries, &ChangeEntry::isEmptied);
}

/** One parcel being taken, along with what was held before. */
class Reception
{
public:
    Reception(Catalogue &catalogue, const Parcel &parcel, Shortened shortened)
        : m_catalogue(catalogue), m_parcel(parcel), m_shortened(shortened), m_reconciliation(catalogue)
    {}

    Result<Received> run();

private:
    enum class Verdict { Take, Known, Wait, Refuse };
    using Item = std::pair<Change, QByteArray>;

    Result<void> takeHeld();
    Result<void> adoptWhereNeeded();
    Result<void> giveWayWhereNeeded();
    Result<Verdict> judge(const Item &item);
    Result<void> take(const Item &item);
    Result<void> hold(const Item &item, const QString &reason);
    Result<qint64> rowOfPerson(const QString &id);

    Catalogue &m_catalogue;
    const Parcel &m_parcel;
    Shortened m_shortened;
    Reconciliation m_reconciliation;
    QList<Item> m_waiting;
    QList<Item> m_left; ///< was held, and to be held again
    Context m_here;
    qint64 m_lastSeq = 0;
    QString m_lastChange;
    Received m_received;
};

Result<void> Reception::takeHeld()
{
    return m_catalogue
        .rows(u"SELECT change FROM held WHERE reason <> 'digest'"_s, {},
            [this](const Row &row) {
                if (const auto held = Change::fromJson(row.text(0))) {
                    (m_shortened == Shortened::OfTheParcel && isShortened(held->first) ? m_left : m_waiting)
                        .append(*held);
                }
            })
        .and_then([this] { return m_catalogue.execute(u"DELETE FROM held WHERE reason <> 'digest'"_s); });
}

/** Looks for changes of our own replica that are not here: this file was reverted to a state before them. */
Result<void> Reception::adoptWhereNeeded()
{
    QSet<QString> own;
    const Result<void> read = m_catalogue.rows(u"SELECT id FROM replica WHERE is_own = 1 AND successor IS NULL"_s, {},
        [&](const Row &row) { own.insert(row.string(0)); });
    const bool isBehind = std::ranges::any_of(m_waiting, [&](const Item &item) {
        return own.contains(item.first.replica) && item.first.number > m_here.value(item.first.replica);
    });
    return read && isBehind ? adoptReplica(m_catalogue) : read;
}

/**
 * Looks for changes of one of our replicas whose numbers we gave to others: another file is a copy of this one, and no
 * guard noticed. What has not left this file yet gives way.
 */
Result<void> Reception::giveWayWhereNeeded()
{
    QMap<qint64, qint64> firstUsedTwice; // by row of the replica
    Result<void> done;
    for (auto item = m_waiting.cbegin(); done && item != m_waiting.cend(); ++item) {
        done = m_catalogue.rows(
            u"SELECT r.row, c.number FROM change c JOIN replica r ON r.row = c.replica WHERE r.id = ? AND c.number = ? "
            "AND r.is_own = 1 AND c.number > r.sealed AND c.digest <> ?"_s,
            {item->first.replica, item->first.number, item->second}, [&](const Row &row) {
                const auto known = firstUsedTwice.constFind(row.integer(0));
                firstUsedTwice[row.integer(0)] =
                    known == firstUsedTwice.cend() ? row.integer(1) : std::min(*known, row.integer(1));
            });
    }
    for (auto twice = firstUsedTwice.cbegin(); done && twice != firstUsedTwice.cend(); ++twice) {
        done = renumber(m_catalogue, twice.key(), twice.value());
    }
    if (!done || firstUsedTwice.isEmpty()) {
        return done;
    }
    return seenHere(m_catalogue).transform([this](const Context &here) { m_here = here; });
}

Result<Reception::Verdict> Reception::judge(const Item &item)
{
    const Change &change = item.first;
    const qint64 here = m_here.value(change.replica);
    if (change.number <= here) {
        return m_catalogue
            .single(
                u"SELECT c.digest FROM change c JOIN replica r ON r.row = c.replica WHERE r.id = ? AND c.number = ?"_s,
                {change.replica, change.number})
            .transform([&](const QVariant &digest) {
                return digest.toByteArray() == item.second ? Verdict::Known : Verdict::Refuse;
            });
    }
    bool isComplete = change.number == here + 1;
    for (auto seen = change.context.cbegin(); seen != change.context.cend(); ++seen) {
        isComplete = isComplete && m_here.value(seen.key()) >= seen.value();
    }
    isComplete = isComplete && (m_shortened != Shortened::None || !isShortened(change));
    const bool isUnderstood =
        change.format <= greatestFormat && change.requires_.isEmpty() && changes::changeKinds().contains(change.kind);
    if (!isComplete || !isUnderstood) {
        return Verdict::Wait;
    }
    return replicaRow(m_catalogue, change.replica, m_parcel.replicas.value(change.replica))
        .and_then([&](qint64 row) { return digestBefore(m_catalogue, row, change.number); })
        .transform([&](const QByteArray &previous) {
            return change.digest(previous) == item.second ? Verdict::Take : Verdict::Refuse;
        });
}

Result<qint64> Reception::rowOfPerson(const QString &id)
{
    const Result<QVariant> row = m_catalogue.single(u"SELECT row FROM person WHERE id = ?"_s, {id});
    if (!row || row->isValid()) {
        return row ? Result<qint64>(row->toLongLong()) : std::unexpected(row.error());
    }
    return m_catalogue
        .execute(u"INSERT INTO person (id, name) VALUES (?, ?)"_s, {id, m_parcel.persons.value(id, u""_s)})
        .transform([this] { return m_catalogue.lastInsertedRow(); });
}

Result<void> Reception::take(const Item &item)
{
    const Change &change = item.first;
    const Result<qint64> replica = replicaRow(m_catalogue, change.replica, m_parcel.replicas.value(change.replica));
    const Result<qint64> person = replica ? rowOfPerson(change.person) : std::unexpected(replica.error());
    const Result<qint64> seq =
        person ? appendChange(m_catalogue, change, *replica, *person, item.second) : std::unexpected(person.error());
    if (!seq) {
        return std::unexpected(seq.error());
    }
    m_here[change.replica] = change.number;
    m_lastSeq = *seq;
    m_lastChange = change.id;
    ++m_received.taken;
    for (const ChangeEntry &entry : change.entries) {
        m_reconciliation.add(entry.kind, entry.record);
    }
    return noteClock(m_catalogue, change.clock)
        .and_then([&] {
            // Also for one of ours: the sender has it under this name.
            return m_catalogue.execute(u"UPDATE replica SET sealed = max(sealed, ?) WHERE row = ? AND is_own = 1"_s,
                {change.number, *replica});
        })
        .and_then(
            [&] { return isShortened(change) ? raiseHorizon(m_catalogue, *replica, change.number) : Result<void>(); });
}

Result<void> Reception::hold(const Item &item, const QString &reason)
{
    ++m_received.held;
    return m_catalogue.execute(u"INSERT OR REPLACE INTO held (replica, number, reason, change) VALUES (?, ?, ?, ?)"_s,
        {item.first.replica, item.first.number, reason, QString::fromUtf8(item.first.toJson(item.second))});
}

Result<Received> Reception::run()
{
    const Result<Context> here = seenHere(m_catalogue);
    if (!here) {
        return std::unexpected(here.error());
    }
    m_here = *here;
    m_waiting = m_parcel.changes;
    Result<void> done =
        takeHeld().and_then([this] { return giveWayWhereNeeded(); }).and_then([this] { return adoptWhereNeeded(); });
    for (bool goesOn = true; done && goesOn;) {
        goesOn = false;
        QList<Item> later;
        for (const Item &item : std::as_const(m_waiting)) {
            const Result<Verdict> verdict = done ? judge(item) : std::unexpected(done.error());
            if (!verdict) {
                return std::unexpected(verdict.error());
            }
            switch (*verdict) {
            case Verdict::Take:
                done = take(item);
                goesOn = true;
                break;
            case Verdict::Known:
                ++m_received.known;
                break;
            case Verdict::Refuse:
                done = hold(item, u"digest"_s);
                break;
            case Verdict::Wait:
                later.append(item);
            }
        }
        m_waiting = later;
    }
    m_left.removeIf([this](const Item &item) { return item.first.number <= m_here.value(item.first.replica); });
    m_waiting.append(m_left);
    for (auto item = m_waiting.cbegin(); done && item != m_waiting.cend(); ++item) {
        const bool isGap = changes::changeKinds().contains(item->first.kind) && item->first.format <= greatestFormat
            && item->first.requires_.isEmpty();
        done = hold(*item, isGap ? u"gap"_s : u"format"_s);
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    if (m_received.taken == 0) {
        return m_received;
    }
    Result<AppliedChange> applied = m_reconciliation.run(m_lastSeq, m_lastChange);
    if (!applied) {
        return std::unexpected(applied.error());
    }
    applied->seq = m_lastSeq;
    applied->id = m_lastChange;
    m_received.applied = *applied;
    return refreshDerived(m_catalogue, *applied, m_catalogue.now()).transform([this] { return m_received; });
}

} // namespace

Result<Context> seenHere(Catalogue &catalogue)
{
    Context here;
    const Result<void> read = catalogue.rows(
        u"SELECT r.id, max(c.number) FROM change c JOIN replica r ON r.row = c.replica GROUP BY c.replica"_s, {},
        [&](const Row &row) { here.insert(row.string(0), row.integer(1)); });
    return read ? Result<Context>(here) : std::unexpected(read.error());
}

Result<Parcel> collect(Catalogue &catalogue, const Context &known)
{
    Parcel parcel;
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        if (const Result<Clocks> clocks = mendClocks(catalogue); !clocks) {
            return std::unexpected(clocks.error());
        }
        return eachChange(catalogue, u"ORDER BY c.seq"_s, {},
            [&](StoredChange &stored) -> Result<void> {
                if (stored.change.number > known.value(stored.change.replica)) {
                    parcel.changes.append({stored.change, stored.digest});
                }
                return {};
            })
            .and_then([&] {
                return catalogue.rows(u"SELECT id, name FROM person"_s, {},
                    [&](const Row &row) { parcel.persons.insert(row.string(0), row.string(1)); });
            })
            .and_then([&] {
                return catalogue.rows(u"SELECT id, name FROM replica"_s, {},
                    [&](const Row &row) { parcel.replicas.insert(row.string(0), row.string(1)); });
            })
            .and_then([&] { return sealChanges(catalogue); });
    });
    return done ? Result<Parcel>(parcel) : std::unexpected(done.error());
}

Result<Received> receive(Catalogue &catalogue, const Parcel &parcel)
{
    Received received;
    const auto take = [&](Shortened shortened) {
        return catalogue.inTransaction([&] {
            return Reception(catalogue, parcel, shortened).run().transform([&](const Received &taken) {
                received = taken;
            });
        });
    };
    // Usually what replaced the missing values is here already, or in the same parcel. Where it is not, such changes
    // wait for it; those that waited before go on waiting, without holding back what is complete in this parcel.
    Result<void> done = take(Shortened::All);
    for (const Shortened less : {Shortened::OfTheParcel, Shortened::None}) {
        if (!done && done.error().message.code == u"change.valuesGone") {
            done = take(less);
        }
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    if (received.taken > 0) {
        Q_EMIT catalogue.changed(received.applied);
        Q_EMIT catalogue.stateChanged();
    }
    return received;
}

} // namespace leerschakel::store
