// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/step.h"

#include "store/application.h"
#include "store/derived.h"
#include "store/journalrows.h"
#include "store/largewrite.h"
#include "store/reconciliation.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeEntry;
using changes::ChangeSet;
using changes::Entry;
using domain::Message;

namespace {

/** The last change, when typing may be added to it; absent otherwise. \a entry is the one that is typed. */
Result<std::optional<StoredChange>> joinable(Catalogue &catalogue, const Message &label, const ChangeEntry &entry)
{
    constexpr qint64 together = 60; // seconds: about one thought
    const Result<qint64> own = ownReplicaRow(catalogue);
    const Result<QVariant> last = own
        ? catalogue.single(
              u"SELECT c.seq FROM change c JOIN replica r ON r.row = c.replica JOIN undo_state u ON u.change = c.seq "
              "WHERE c.seq = (SELECT max(seq) FROM change) AND c.replica = ? AND c.number > r.sealed "
              "AND c.kind = 'edit' AND c.entries = 1 AND u.state = 'done' AND c.label = ?"_s,
              {*own, label.code})
        : std::unexpected(own.error());
    if (!last || !last->isValid()) {
        return last ? Result<std::optional<StoredChange>>(std::nullopt) : std::unexpected(last.error());
    }
    const Result<std::optional<StoredChange>> found = oneChange(catalogue, u"WHERE c.seq = ?"_s, {*last});
    const Result<qint64> person = personRow(catalogue, catalogue.identity().author);
    const Result<QString> author = person ? personId(catalogue, *person) : std::unexpected(person.error());
    if (!found || !author) {
        return std::unexpected(found ? author.error() : found.error());
    }
    if (!*found) {
        return std::nullopt;
    }
    const changes::Change &change = (*found)->change;
    const ChangeEntry &before = change.entries.constFirst();
    const qint64 age = QDateTime::fromString(change.time, Qt::ISODateWithMs).secsTo(catalogue.now());
    const bool isSame = before.record == entry.record && before.field == entry.field && !entry.field.isNull()
        && before.element == entry.element && before.after == entry.before && change.person == *author && age >= 0
        && age <= together;
    return isSame ? *found : std::nullopt;
}

/** Adds what is typed to the last change, where that is possible: \a applied then names that change. */
Result<bool> joinTyping(Catalogue &catalogue, const Message &label,
    const std::function<Result<void>(const TakeEntry &)> &each, AppliedChange &applied)
{
    QList<ChangeEntry> typed;
    const Result<void> read = each([&](const ChangeEntry &entry) -> Result<void> {
        typed.append(entry);
        return {};
    });
    if (!read || typed.size() != 1) {
        return read ? Result<bool>(false) : std::unexpected(read.error());
    }
    Result<std::optional<StoredChange>> before = joinable(catalogue, label, typed.constFirst());
    if (!before || !*before) {
        return before ? Result<bool>(false) : std::unexpected(before.error());
    }
    typed.first().before = (*before)->change.entries.constFirst().before;
    applied.seq = (*before)->seq;
    applied.id = (*before)->change.id;
    return rewriteEntry(catalogue, **before, typed.constFirst()).transform([] { return true; });
}

Result<void> noteUndoState(Catalogue &catalogue, const Step &step, qint64 seq)
{
    const Result<qint64> own = ownReplicaRow(catalogue);
    if (!own) {
        return std::unexpected(own.error());
    }
    if (step.isBackOrAgain()) {
        return catalogue.execute(u"UPDATE undo_state SET state = ? WHERE change = ?"_s,
            {step.kind == u"undo" ? u"undone"_s : u"done"_s, step.targetSeq});
    }
    if (!step.canBeTakenBack()) {
        return {};
    }
    return catalogue
        .execute(u"UPDATE undo_state SET state = 'abandoned' WHERE replica = ? AND state = 'undone'"_s, {*own})
        .and_then([&] {
            return catalogue.execute(
                u"INSERT INTO undo_state (change, replica, state) VALUES (?, ?, 'done')"_s, {seq, *own});
        });
}

/**
 * Adds what changes touched to \a applied, each record once. Where that is very much, the records no longer include
 * all parts of offerings, but one of each kind: an import may make millions, and listeners look at the offerings.
 */
class Joined
{
public:
    explicit Joined(AppliedChange &applied)
        : m_applied(applied),
          m_records(applied.records.cbegin(), applied.records.cend()),
          m_wholes(applied.wholes.cbegin(), applied.wholes.cend()),
          m_offerings(applied.offerings.cbegin(), applied.offerings.cend())
    {
        for (const changes::RecordRef &ref : std::as_const(applied.records)) {
            m_kinds.insert(ref.kind);
        }
    }

    void add(const AppliedChange &more)
    {
        constexpr qsizetype veryMuch = 10'000;
        for (const changes::RecordRef &ref : more.records) {
            const domain::FieldSpec *owner = domain::kindTable(ref.kind).owner();
            const bool isLeftOut = m_records.size() >= veryMuch && m_kinds.contains(ref.kind) && owner
                && owner->target() == domain::offeringTable().name();
            if (!isLeftOut) {
                append(m_applied.records, m_records, {ref});
                m_kinds.insert(ref.kind);
            }
        }
        append(m_applied.wholes, m_wholes, more.wholes);
        append(m_applied.offerings, m_offerings, more.offerings);
        m_applied.reworded.unite(more.reworded);
        m_applied.relinked.unite(more.relinked);
        for (auto judge = more.toJudge.cbegin(); judge != more.toJudge.cend(); ++judge) {
            m_applied.toJudge[judge.key()].unite(*judge);
        }
        m_applied.before.insert(more.before);
    }

private:
    template<typename Each>
    static void append(QList<Each> &all, QSet<Each> &known, const QList<Each> &others)
    {
        for (const Each &each : others) {
            if (!known.contains(each)) {
                known.insert(each);
                all.append(each);
            }
        }
    }

    AppliedChange &m_applied;
    QSet<changes::RecordRef> m_records;
    QSet<domain::Kind> m_kinds; ///< the kinds of these
    QSet<changes::RecordRef> m_wholes;
    QSet<domain::Id> m_offerings;
};

/**
 * Where something is parked, a change may settle it, and bring back what had to go: rows then become the result of all
 * changes. Returns whether anything was parked.
 */
Result<bool> reconcile(Catalogue &catalogue, AppliedChange &applied)
{
    const Result<QVariant> open = catalogue.single(u"SELECT 1 FROM conflict WHERE settled IS NULL LIMIT 1"_s);
    if (!open || !open->isValid()) {
        return open ? Result<bool>(false) : std::unexpected(open.error());
    }
    Reconciliation reconciliation(catalogue);
    // Not from the records of \a applied, which may not be complete.
    const Result<void> read = catalogue.rows(u"SELECT kind, record FROM change_entry WHERE change = ? GROUP BY kind, "
                                             "record ORDER BY min(position)"_s,
        {applied.seq}, [&](const Row &row) {
            if (const QString kind = row.string(0); domain::kindTable(kind)) {
                reconciliation.add(kind, row.string(1));
            }
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    const Result<AppliedChange> more = reconciliation.run(applied.seq, applied.id);
    if (!more) {
        return std::unexpected(more.error());
    }
    Joined(applied).add(*more);
    return true;
}

/** Reports the progress of a large change, and whether it goes on. */
class Pace
{
public:
    /** For \a entries, each of which is taken, put in the journal and written. */
    Pace(domain::Progress &progress, qsizetype entries) : m_progress(progress), m_total(3 * entries) {}

    /** Reports that \a more were done of \a what. */
    [[nodiscard]] Result<void> more(qsizetype more, const QString &what)
    {
        m_done += more;
        constexpr qint64 between = 200;
        if (m_done - m_said < between) {
            return {};
        }
        m_said = m_done;
        return m_progress.step(qMin(m_done, m_total), m_total, {.code = what, .arguments = {}}) ? Result<void>()
                                                                                                : domain::cancelled();
    }

private:
    domain::Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    qint64 m_said = 0;
};

/** Takes \a entries, which become what they amount to here (see Fit). */
Result<void> takeAll(Application &application, QList<Entry> &entries, Pace &pace)
{
    constexpr qsizetype atOnce = 500;
    for (qsizetype begin = 0; begin < entries.size(); begin += atOnce) {
        const std::span<Entry> batch(entries.begin() + begin, size_t(qMin(atOnce, entries.size() - begin)));
        if (const Result<void> looked = application.lookAhead(batch); !looked) {
            return looked;
        }
        for (Entry &entry : batch) {
            const Result<void> taken =
                application.take(entry).and_then([&] { return pace.more(1, u"change.taking"_s); });
            if (!taken) {
                return taken;
            }
        }
    }
    return {};
}

Result<void> applyWithin(Catalogue &catalogue, const Asked &asked, const Step &step, Joining joining,
    AppliedChange &applied, domain::Progress &progress)
{
    Application application(catalogue, step.isBackOrAgain() ? Fit::ByElement : Fit::Exact);
    QList<Entry> entries = asked.records.entries();
    Pace pace(progress, entries.size());
    if (const Result<void> taken = takeAll(application, entries, pace); !taken) {
        return taken;
    }
    for (const Fact &fact : asked.facts) {
        if (const Result<void> taken = takeFact(catalogue, fact); !taken) {
            return taken;
        }
    }
    applied = application.touched();
    changes::Change change;
    change.kind = step.kind;
    change.label = asked.records.label();
    change.target = step.target;
    const QDateTime now = catalogue.now();
    const auto each = [&](const TakeEntry &take) -> Result<void> {
        Result<void> taken = application.eachJournalEntry(entries, [&](const ChangeEntry &entry) {
            return take(entry).and_then([&] { return pace.more(1, u"change.taking"_s); });
        });
        for (auto fact = asked.facts.cbegin(); taken && fact != asked.facts.cend(); ++fact) {
            taken = take(entryOf(*fact));
        }
        return taken;
    };
    const auto written = [&] { return pace.more(1, u"change.writing"_s); };
    if (joining == Joining::WithTyping && entries.size() == 1) {
        const Result<bool> joined = joinTyping(catalogue, change.label, each, applied);
        if (!joined) {
            return std::unexpected(joined.error());
        }
        if (*joined) {
            return application.write(applied.seq, written)
                .and_then([&] { return application.keeps(applied.wholes); })
                .and_then([&] { return refreshDerived(catalogue, applied, now, written); });
        }
    }
    const Result<qint64> seq = appendOwn(catalogue, change, each);
    if (!seq) {
        return std::unexpected(seq.error());
    }
    applied.seq = *seq;
    applied.id = change.id;
    return application.write(*seq, written)
        .and_then([&] { return application.keeps(applied.wholes); })
        .and_then([&] { return reconcile(catalogue, applied); })
        .and_then([&](bool) { return noteUndoState(catalogue, step, *seq); })
        .and_then([&] { return refreshDerived(catalogue, applied, now, written); })
        .and_then([&] { return asked.also ? asked.also() : Result<void>(); });
}

/** \a label is the label in use until the pieces are written. */
Result<void> writeInPieces(
    Catalogue &catalogue, const Step &step, const WritePieces &write, domain::Message label, AppliedChange &applied)
{
    changes::Change change;
    change.kind = step.kind;
    change.label = std::move(label);
    change.target = step.target;
    Joined joined(applied);
    const auto done = [&](const AppliedChange &piece) {
        joined.add(piece);
        return refreshAllButSearch(catalogue, piece, catalogue.now());
    };
    const Result<qint64> seq =
        appendOwnInPieces(catalogue, change, [&](qint64 row, const TakeEntry &take) -> Result<void> {
            return write({.seq = row, .take = take, .done = done}).transform([&](const domain::Message &name) {
                change.label = name;
            });
        });
    if (!seq) {
        return std::unexpected(seq.error());
    }
    applied.seq = *seq;
    applied.id = change.id;
    return reconcile(catalogue, applied)
        .and_then([&](bool isMore) {
            return isMore ? refreshAllButSearch(catalogue, applied, catalogue.now()) : Result<void>();
        })
        .and_then([&] { return refreshSearch(catalogue, applied); })
        .and_then([&] { return noteUndoState(catalogue, step, *seq); });
}

} // namespace

Result<AppliedChange> writeEntries(
    Catalogue &catalogue, QList<Entry> entries, qint64 seq, const TakeEntry &take, bool byElement)
{
    domain::NoProgress progress; // the code that makes the pieces asks whether to go on
    Pace pace(progress, entries.size());
    Application application(catalogue, byElement ? Fit::ByElement : Fit::Exact);
    AppliedChange applied;
    const Result<void> written = takeAll(application, entries, pace)
                                     .and_then([&] { return application.eachJournalEntry(entries, take); })
                                     .and_then([&] {
                                         applied = application.touched();
                                         applied.seq = seq;
                                         return application.write(seq);
                                     })
                                     .and_then([&] { return application.keeps(applied.wholes); });
    return written ? Result<AppliedChange>(applied) : std::unexpected(written.error());
}

Result<AppliedChange> applyInPieces(
    Catalogue &catalogue, const Step &step, const domain::Message &label, const WritePieces &write)
{
    AppliedChange applied;
    const LargeCache cache(catalogue);
    const Result<void> done =
        catalogue.inTransaction([&] { return writeInPieces(catalogue, step, write, label, applied); });
    if (!done) {
        return std::unexpected(done.error());
    }
    Q_EMIT catalogue.changed(applied);
    return applied;
}

Result<AppliedChange> applyPieces(Catalogue &catalogue, const Pieces &pieces)
{
    Result<Piece> piece = pieces.next();
    if (!piece) {
        return std::unexpected(piece.error());
    }
    if (piece->isEmpty()) {
        return AppliedChange();
    }
    return applyInPieces(
        catalogue, {.kind = pieces.kind, .target = {}}, {}, [&](const InPieces &change) -> Result<domain::Message> {
            for (; piece && !piece->isEmpty(); piece = pieces.next()) {
                Result<void> written = writeMade(catalogue, piece->made, change.seq, change.take).and_then(change.done);
                if (written && !piece->rest.isEmpty()) {
                    written = writeEntries(catalogue, piece->rest.entries(), change.seq, change.take, false)
                                  .and_then(change.done);
                }
                if (!written) {
                    return std::unexpected(written.error());
                }
            }
            return piece ? Result<domain::Message>(pieces.label()) : std::unexpected(piece.error());
        });
}

Result<AppliedChange> applyStep(
    Catalogue &catalogue, const Asked &asked, const Step &step, Joining joining, domain::Progress &progress)
{
    AppliedChange applied;
    if (asked.isEmpty()) {
        return applied;
    }
    const Result<void> done =
        catalogue.inTransaction([&] { return applyWithin(catalogue, asked, step, joining, applied, progress); });
    if (!done) {
        return std::unexpected(done.error());
    }
    if (!asked.records.isEmpty()) {
        Q_EMIT catalogue.changed(applied);
    }
    if (!asked.facts.isEmpty()) {
        Q_EMIT catalogue.stateChanged();
    }
    return applied;
}

} // namespace leerschakel::store
