// SPDX-License-Identifier: GPL-3.0-or-later
// Several catalogues that are changed separately and exchange their changes, compared with an engine that computes
// everything from the whole log.
#include "domain/canonicaljson.h"
#include "store/backup.h"
#include "store/compaction.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/journalrows.h"
#include "store/receive.h"
#include "store/records.h"
#include "store/replica.h"
#include "support/journaloracle.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::Change;
using changes::ChangeEntry;
using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::outcomeTable;
using domain::Record;
using store::Access;
using store::Catalogue;

namespace {

/** Catalogues that exchange changes, one of them of a newer program. */
class Simulation
{
public:
    Simulation(quint32 seed, const QString &folder) : m_random(seed), m_folder(folder)
    {
        const int count = 2 + m_random.bounded(3);
        for (int i = 0; i < count; ++i) {
            add();
        }
    }

    void run(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            const int choice = m_random.bounded(100);
            const int which = m_random.bounded(int(m_files.size()));
            if (choice < 55) {
                edit(which);
            } else if (choice < 61) {
                const auto undone = store::undo(*m_files[which]);
                const bool isFine = undone || undone.error().message.code == u"change.nothingToUndo"
                    || undone.error().message.code == u"change.changedSince"
                    || undone.error().message.code == u"change.inUse";
                QVERIFY2(isFine, qPrintable(undone ? QString() : undone.error().message.code));
            } else if (choice < 64) {
                restart(which);
            } else if (choice < 66 && m_files.size() < 5) {
                copy(which);
            } else if (choice < 67) {
                restore(which);
            } else if (choice < 68) {
                editYearsAhead(which);
            } else if (choice < 70) {
                beNewer(which);
            } else if (choice < 76) {
                compact(which);
            } else {
                exchange(which, m_random.bounded(int(m_files.size())));
            }
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    /** Every catalogue receives everything. */
    void finish()
    {
        for (int round = 0; round < 2; ++round) {
            for (const auto &from : m_files) {
                const auto parcel = store::collect(*from);
                SUCCEEDS(parcel);
                for (const auto &to : m_files) {
                    SUCCEEDS(store::receive(*to, *parcel));
                }
            }
        }
    }

    void compare()
    {
        QList<Change> log = changesOf(*m_files.front());
        for (Change &change : log) {
            for (ChangeEntry &entry : change.entries) {
                if (entry.isEmptied()) {
                    QVERIFY(m_values.contains(entry.erased));
                    entry = m_values[entry.erased];
                }
            }
        }
        const tests::JournalOracle oracle(log);
        for (const auto &file : m_files) {
            const auto number = file->single(u"SELECT count(*) FROM change"_s);
            SUCCEEDS(number);
            QCOMPARE(number->toInt(), log.size());
            QCOMPARE(
                file->single(u"SELECT coalesce(group_concat(reason || ' ' || replica || ' ' || number, '; '), '') FROM "
                             "held"_s)
                    ->toString(),
                QString());
            QCOMPARE(stateOf(*file), oracle.state);
            QCOMPARE(parkedIn(*file), oracle.parked);
            QCOMPARE(hashesOf(*file), hashesOf(*m_files.front()));
            const auto problems = store::check(*file);
            SUCCEEDS(problems);
            QVERIFY2(problems->isEmpty(),
                problems->isEmpty() ? ""
                                    : qPrintable(problems->first().kind + u' ' + problems->first().record + u' '
                                          + problems->first().message.code + problems->first().text));
        }
        everyEditIsAccountedFor(log, oracle);
        everyTokenSurvives(log, oracle);
    }

    /** How many values compaction removed. */
    qint64 emptied = 0;

private:
    void add()
    {
        const QString path = m_folder + u"/%1.llo"_s.arg(m_files.size());
        auto made = Catalogue::create(path, {}, identity());
        SUCCEEDS(made);
        m_files.push_back(std::move(*made));
        useClock(int(m_files.size()) - 1);
    }
    [[nodiscard]] store::Identity identity() const
    {
        return {.author = u"Person %1"_s.arg(m_files.size()), .device = u"Device %1"_s.arg(m_files.size())};
    }
    /** Each catalogue has a clock that is wrong by a constant. */
    void useClock(int which)
    {
        // There are no power failures here, and waiting for the disk would take most of the time.
        SUCCEEDS(m_files[which]->execute(u"PRAGMA synchronous = OFF"_s));
        const qint64 wrong = m_random.bounded(2'000'000) - 1'000'000;
        m_files[which]->setClock([this, wrong] { return m_now.addMSecs(wrong); });
    }

    Record anyOf(Catalogue &file, Kind kind)
    {
        const auto records = store::loadAll(file, kind);
        return records && !records->isEmpty() ? records->at(m_random.bounded(records->size())) : Record();
    }

    void apply(Catalogue &file, const ChangeSet &change)
    {
        const auto applied =
            store::apply(file, change, m_random.bounded(2) == 0 ? store::Joining::WithTyping : store::Joining::Never);
        QVERIFY2(applied || applied.error().message.code == u"change.inUse"
                || applied.error().message.code == u"change.exists",
            qPrintable(
                applied ? QString() : applied.error().message.code + applied.error().message.arguments.join(u' ')));
    }

    void edit(int which)
    {
        Catalogue &file = *m_files[which];
        m_now = m_now.addMSecs(m_random.bounded(3'000));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        const Record offering = anyOf(file, Kind::Offering);
        const int choice = m_random.bounded(12);
        if (offering.isNull() || choice == 0) {
            // Some records are made with the same id in several catalogues, as by an import.
            Record made(Kind::Offering, Id::fromName(u"shared %1"_s.arg(m_random.bounded(6))));
            offeringTable().code.set(made, QString::number(m_random.bounded(4)));
            offeringTable().regions.set(made, {u"base"_s});
            change.create(made);
        } else if (choice == 1) {
            const auto tree = store::loadTree(file, offering.id());
            SUCCEEDS(tree);
            for (const QList<Record> &parts : std::as_const((*tree)->parts)) {
                for (const Record &part : parts) {
                    change.remove(part);
                }
            }
            change.remove(offering);
        } else if (choice < 4) {
            change.set(offering, offeringTable().code, QString::number(m_random.bounded(6)));
        } else if (choice < 6) {
            Record after = offering;
            const domain::LocalizedText was = offeringTable().title(offering);
            const QString word = u"w%1"_s.arg(m_random.bounded(50));
            offeringTable().title.set(after,
                m_random.bounded(2) == 0 ? domain::LocalizedText{.nl = word, .en = was.en}
                                         : domain::LocalizedText{.nl = was.nl, .en = word});
            change.update(offering, after);
        } else if (choice < 8) {
            QStringList regions = offeringTable().regions(offering);
            if (m_random.bounded(5) == 0) {
                std::ranges::reverse(regions);
            } else {
                regions.insert(m_random.bounded(int(regions.size()) + 1), u"token %1"_s.arg(++m_tokens));
            }
            Record after = offering;
            offeringTable().regions.set(after, regions);
            change.update(offering, after);
        } else if (choice < 9) {
            Record after = offering;
            offeringTable().studyLoad.set(
                after, {{.unit = m_random.bounded(2) == 0 ? u"ec"_s : u"hours"_s, .value = 1.5 * m_random.bounded(9)}});
            change.update(offering, after);
        } else if (choice < 10) {
            Record outcome(Kind::Outcome);
            outcomeTable().offering.set(outcome, offering.id());
            outcomeTable().text.set(outcome, {.nl = u"o%1"_s.arg(m_random.bounded(99)), .en = {}});
            change.create(outcome);
        } else if (choice < 11) {
            Record provider = anyOf(file, Kind::Organisation);
            if (provider.isNull() || m_random.bounded(4) == 0) {
                provider = Record(Kind::Organisation);
                change.create(provider);
            }
            change.set(offering, offeringTable().provider, provider.id().toString());
        } else {
            const Record provider = anyOf(file, Kind::Organisation);
            if (!provider.isNull()) {
                const auto using_ =
                    store::loadWhere(file, Kind::Offering, offeringTable().provider, provider.id().toString());
                SUCCEEDS(using_);
                for (const Record &each : *using_) {
                    change.set(each, offeringTable().provider, {});
                }
                change.remove(provider);
            }
        }
        apply(file, change);
    }

    void restart(int which)
    {
        const QString path = m_files[which]->path();
        const store::Identity who = m_files[which]->identity();
        m_files[which].reset();
        auto again = Catalogue::open(path, Access::Write, {}, who);
        SUCCEEDS(again);
        m_files[which] = std::move(*again);
        useClock(which);
    }

    /** Copies the file with SQL or as a file; the copy becomes a catalogue of its own. */
    void copy(int which)
    {
        const QString path = m_folder + u"/%1.llo"_s.arg(m_files.size());
        const QString from = m_files[which]->path();
        const store::Identity who = m_files[which]->identity();
        if (m_random.bounded(2) == 0) {
            SUCCEEDS(m_files[which]->execute(u"VACUUM INTO '%1'"_s.arg(path)));
        } else {
            m_files[which].reset();
            QVERIFY(QFile::copy(from, path));
        }
        auto copied = Catalogue::open(path, Access::Write, {}, who);
        SUCCEEDS(copied);
        m_files.push_back(std::move(*copied));
        useClock(int(m_files.size()) - 1);
        if (!m_files[which]) {
            auto again = Catalogue::open(from, Access::Write, {}, who);
            SUCCEEDS(again);
            m_files[which] = std::move(*again);
            useClock(which);
        }
    }

    /**
     * The file is restored to an earlier state. Later changes come back from the others that received them; the last
     * ones are lost everywhere.
     */
    void restore(int which)
    {
        const QString path = m_files[which]->path();
        const store::Identity who = m_files[which]->identity();
        const auto backup = store::backup(*m_files[which], m_folder + u"/backups"_s);
        SUCCEEDS(backup);
        const int edits = m_random.bounded(3);
        for (int i = 0; i < edits; ++i) {
            edit(which);
        }
        const auto parcel = store::collect(*m_files[which]);
        SUCCEEDS(parcel);
        for (const auto &other : m_files) {
            SUCCEEDS(store::receive(*other, *parcel));
        }
        if (m_random.bounded(2) == 0) {
            edit(which);
        }
        m_files[which].reset();
        if (m_random.bounded(2) == 0) {
            SUCCEEDS(store::restore(*backup, path));
        } else {
            QVERIFY(QFile::remove(path));
            QVERIFY(QFile::copy(*backup, path));
        }
        auto again = Catalogue::open(path, Access::Write, {}, who);
        SUCCEEDS(again);
        m_files[which] = std::move(*again);
        useClock(which);
    }

    /** The clock of the computer is years ahead for some edits. */
    void editYearsAhead(int which)
    {
        m_files[which]->setClock([this] { return m_now.addYears(8); });
        const int edits = 1 + m_random.bounded(2);
        for (int i = 0; i < edits; ++i) {
            edit(which);
        }
        useClock(which);
    }

    /** Values that were replaced some time ago are removed; the oracle still has them. */
    void compact(int which)
    {
        Catalogue &file = *m_files[which];
        const Record offering = anyOf(file, Kind::Offering);
        const int edits = offering.isNull() ? 0 : m_random.bounded(5);
        for (int i = 0; i < edits; ++i) {
            m_now = m_now.addSecs(40);
            ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            const auto now = store::load(file, Kind::Offering, offering.id());
            SUCCEEDS(now);
            change.set(**now, offeringTable().code, QString::number(m_random.bounded(6)));
            apply(file, change);
        }
        const QList<Change> log = changesOf(file);
        for (const Change &change : log) {
            for (const ChangeEntry &entry : change.entries) {
                if (!entry.isEmptied()) {
                    m_values.insert(entry.valueHash(), entry);
                }
            }
        }
        // Sometimes years later, when the others are no longer waited for.
        const bool isLater = m_random.bounded(2) == 0;
        if (isLater) {
            file.setClock([this] { return m_now.addYears(2); });
        }
        const auto compacted = store::compactJournal(file, m_now.addSecs(1'200 - m_random.bounded(1'800)));
        SUCCEEDS(compacted);
        emptied += compacted->entries;
        if (isLater) {
            useClock(which);
        }
    }

    /** Sends any part of what \a from has, in any order, some of it twice. */
    void exchange(int from, int to)
    {
        if (from == to) {
            return;
        }
        auto parcel = store::collect(
            *m_files[from], m_random.bounded(2) == 0 ? *store::seenHere(*m_files[to]) : changes::Context());
        SUCCEEDS(parcel);
        std::shuffle(parcel->changes.begin(), parcel->changes.end(), m_random);
        if (m_random.bounded(3) == 0) {
            parcel->changes.resize(parcel->changes.size() - parcel->changes.size() / 3);
        }
        if (!parcel->changes.isEmpty()) {
            parcel->changes.append(parcel->changes.first());
        }
        SUCCEEDS(store::receive(*m_files[to], *parcel));
    }

    /** A newer program writes a field and a kind that this program does not know. */
    void beNewer(int which)
    {
        Catalogue &file = *m_files[which];
        const QString replica = Id::make().toString();
        const Record offering = anyOf(file, Kind::Offering);
        const auto seen = store::seenHere(file);
        const auto clock = file.single(u"SELECT clock FROM catalogue"_s);
        SUCCEEDS(seen);
        SUCCEEDS(clock);
        Change change;
        change.id = Id::make().toString();
        change.replica = replica;
        change.number = 1;
        change.clock = clock->toLongLong() + 1 + m_random.bounded(1000);
        change.context = *seen;
        change.time = m_now.toString(Qt::ISODateWithMs);
        change.person = u"newer"_s;
        change.kind = u"edit"_s;
        ChangeEntry entry;
        entry.salt = QByteArray(16, 'x');
        entry.kind = u"badge"_s;
        entry.record = u"badge %1"_s.arg(m_random.bounded(3));
        entry.field = u"colour"_s;
        entry.after = '"' + QByteArray::number(m_random.bounded(5)) + '"';
        change.entries.append(entry);
        if (!offering.isNull()) {
            entry.kind = u"offering"_s;
            entry.record = offering.id().toString();
            entry.field = u"evening"_s;
            change.entries.append(entry);
        }
        SUCCEEDS(store::receive(file, {.changes = {{change, change.digest({})}}, .persons = {}, .replicas = {}}));
    }

    static QList<Change> changesOf(Catalogue &file)
    {
        QList<Change> log;
        const auto read = store::eachChange(file, {}, {}, [&](store::StoredChange &stored) -> store::Result<void> {
            log.append(stored.change);
            return {};
        });
        return read ? log : QList<Change>();
    }

    static QMap<QString, QVariantMap> stateOf(Catalogue &file)
    {
        QMap<QString, QVariantMap> state;
        for (const Kind kind : {Kind::Offering, Kind::Outcome, Kind::Organisation}) {
            const auto records = store::loadAll(file, kind);
            for (const Record &record : records ? *records : QList<Record>()) {
                state.insert(domain::kindTable(kind).name() + u' ' + record.id().toString(), record.toMap());
            }
        }
        static_cast<void>(file.rows(u"SELECT kind, id, content FROM other_record"_s, {}, [&](const store::Row &row) {
            state.insert(row.string(0) + u' ' + row.string(1),
                QJsonDocument::fromJson(row.text(2).toByteArray()).object().toVariantMap());
        }));
        return state;
    }

    static QStringList hashesOf(Catalogue &file)
    {
        QStringList hashes;
        static_cast<void>(file.rows(
            u"SELECT hash FROM offering UNION ALL SELECT whole_hash FROM offering UNION ALL SELECT hash FROM "
            "outcome UNION ALL SELECT hash FROM organisation UNION ALL SELECT hash FROM other_record ORDER BY 1"_s,
            {}, [&](const store::Row &row) { hashes.append(row.string(0)); }));
        return hashes;
    }

    static QSet<QString> parkedIn(Catalogue &file)
    {
        QSet<QString> parked;
        static_cast<void>(file.rows(
            u"SELECT kind, record_kind || ' ' || record, field, element, ours_change, theirs_change FROM conflict "
            "WHERE settled IS NULL"_s,
            {}, [&](const store::Row &row) {
                QStringList parts;
                for (int i = 0; i < 6; ++i) {
                    parts.append(row.string(i));
                }
                parked.insert(parts.join(u'|'));
            }));
        return parked;
    }

    /** Each edit is the current value, or was seen by a later edit or a deletion, or is parked. */
    static void everyEditIsAccountedFor(const QList<Change> &log, const tests::JournalOracle &oracle)
    {
        for (const Change &change : log) {
            for (const ChangeEntry &entry : change.entries) {
                if (entry.kind != u"offering" || entry.field != u"code") {
                    continue;
                }
                const QString name = entry.kind + u' ' + entry.record;
                const bool isShown =
                    oracle.state.value(name).value(entry.field) == domain::fromCanonicalJson(entry.after)
                    && oracle.state.contains(name);
                const bool isParked = std::ranges::any_of(oracle.parked, [&](const QString &parked) {
                    return parked.startsWith(u"value|"_s + name) && parked.endsWith(change.id);
                });
                const bool isSuperseded = std::ranges::any_of(log, [&](const Change &later) {
                    return oracle.sees(later, change)
                        && std::ranges::any_of(later.entries, [&](const ChangeEntry &other) {
                               return other.record == entry.record
                                   && (other.field.isEmpty() || other.field == entry.field);
                           });
                });
                QVERIFY2(isShown || isParked || isSuperseded, qPrintable(name + change.id));
            }
        }
    }

    /**
     * An element added to a list is there wherever the offering is, unless the replica that added it undid that. Where
     * a copy undid it while the file it was copied from still had it, the element of that file is parked.
     */
    static void everyTokenSurvives(const QList<Change> &log, const tests::JournalOracle &oracle)
    {
        QSet<QString> takenBack;
        for (const Change &change : log) {
            if (change.kind == u"undo") {
                takenBack.insert(change.target);
            }
        }
        for (const Change &change : log) {
            for (const ChangeEntry &entry : change.entries) {
                const QString name = entry.kind + u' ' + entry.record;
                if (entry.field != u"regions" || change.kind != u"edit" || takenBack.contains(change.id)
                    || !oracle.state.contains(name)) {
                    continue;
                }
                const QStringList was = domain::fromCanonicalJson(entry.before).toStringList();
                const QStringList is = domain::fromCanonicalJson(entry.after).toStringList();
                for (const QString &token : is) {
                    const bool wasRemade = std::ranges::any_of(log, [&](const Change &later) {
                        return oracle.sees(later, change)
                            && std::ranges::any_of(later.entries, [&](const ChangeEntry &other) {
                                   return other.record == entry.record && other.field.isEmpty();
                               });
                    });
                    const auto tookBack = [&](const Change &later) {
                        return later.kind == u"undo"
                            && std::ranges::any_of(later.entries, [&](const ChangeEntry &other) {
                                   return other.record == entry.record && other.field == entry.field
                                       && domain::fromCanonicalJson(other.before).toStringList().contains(token)
                                       && !domain::fromCanonicalJson(other.after).toStringList().contains(token);
                               });
                    };
                    const bool wasTakenBackApart = std::ranges::any_of(log, tookBack);
                    const bool isParked = std::ranges::any_of(oracle.parked, [&](const QString &parked) {
                        return parked.startsWith(QStringList{u"value"_s, name, entry.field, token, {}}.join(u'|'))
                            && parked.endsWith(change.id);
                    });
                    // For a copy: it made the same change under another id, and the undo had seen that one too.
                    const bool wasTakenBackSeen = std::ranges::any_of(
                        log, [&](const Change &later) { return oracle.sees(later, change) && tookBack(later); });
                    if (wasTakenBackSeen || (wasTakenBackApart && isParked)) {
                        continue;
                    }
                    if (!was.contains(token) && !wasRemade) {
                        QVERIFY2(oracle.state.value(name).value(u"regions"_s).toStringList().contains(token),
                            qPrintable(token));
                    }
                }
            }
        }
    }

    QRandomGenerator m_random;
    QString m_folder;
    QDateTime m_now{QDate(2027, 2, 1), QTime(8, 0), QTimeZone::UTC};
    int m_tokens = 0;
    QHash<QByteArray, ChangeEntry> m_values; ///< by their hash, including values removed from catalogues
    std::vector<std::unique_ptr<Catalogue>> m_files;
};

} // namespace

class ReplicasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void allComeToTheSame()
    {
        // LEERSCHAKEL_SEEDS=from-to runs more seeds, or one that failed.
        qint64 emptied = 0;
        const QStringList asked = qEnvironmentVariable("LEERSCHAKEL_SEEDS", u"1-100"_s).split(u'-');
        for (int seed = asked.first().toInt(); seed <= asked.last().toInt(); ++seed) {
            const QTemporaryDir folder;
            Simulation simulation(quint32(seed), folder.path());
            simulation.run(45);
            simulation.finish();
            simulation.compare();
            emptied += simulation.emptied;
            if (QTest::currentTestFailed()) {
                qInfo("seed %d", seed);
                return;
            }
        }
        qInfo("%lld values were taken out", emptied);
        QVERIFY(emptied > 0 || asked.first() == asked.last());
    }
};

LEERSCHAKEL_TEST_MAIN(ReplicasTest)
#include "replicas_test.moc"
