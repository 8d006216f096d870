// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue file that is copied, restored or cloned: no two files ever use the same number of a replica.
#include "changes/hybridclock.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/receive.h"
#include "store/records.h"
#include "store/replica.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trial.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Access;
using store::Catalogue;

class ReplicaTest : public QObject
{
    Q_OBJECT

    using File = std::unique_ptr<Catalogue>;

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    static File opened(const QString &path, const QString &device = u"d"_s)
    {
        auto file = Catalogue::open(path, Access::Write, {}, {.author = u"Ans"_s, .device = device});
        return file ? std::move(*file) : nullptr;
    }

    /** Makes a catalogue with one offering, and closes it. */
    Record made(const QString &name)
    {
        Record offering(Kind::Offering);
        offeringTable().code.set(offering, u"a"_s);
        const auto file = Catalogue::create(path(name), {}, {.author = u"Ans"_s, .device = u"d"_s});
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(offering);
        return file && store::apply(**file, change) ? offering : Record();
    }

    static void type(Catalogue &file, const QString &text)
    {
        const auto offerings = store::loadAll(file, Kind::Offering);
        SUCCEEDS(offerings);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {u"code"_s}});
        change.set(offerings->first(), offeringTable().code, text);
        SUCCEEDS(store::apply(file, change, store::Joining::WithTyping));
    }

    static QString replicaOf(Catalogue &file)
    {
        const auto mark = store::replicaMark(file);
        return mark ? mark->replica : QString();
    }

    static QMap<QString, QByteArray> digestsIn(Catalogue &file)
    {
        QMap<QString, QByteArray> digests;
        static_cast<void>(
            file.rows(u"SELECT r.id || ' ' || c.number, c.digest FROM change c JOIN replica r ON r.row = c.replica"_s,
                {}, [&](const store::Row &row) { digests.insert(row.string(0), row.text(1).toByteArray()); }));
        return digests;
    }

    /** Changes with the same number are equal in both files, and exchanging all changes makes the files equal. */
    static void areApart(Catalogue &a, Catalogue &b)
    {
        const QMap<QString, QByteArray> ofA = digestsIn(a);
        const QMap<QString, QByteArray> ofB = digestsIn(b);
        for (auto each = ofA.cbegin(); each != ofA.cend(); ++each) {
            QCOMPARE(ofB.value(each.key(), *each), *each);
        }
        comeTogether(a, b);
    }

    static void comeTogether(Catalogue &a, Catalogue &b)
    {
        for (int round = 0; round < 2; ++round) {
            const auto fromA = store::collect(a);
            SUCCEEDS(fromA);
            SUCCEEDS(store::receive(b, *fromA));
            const auto fromB = store::collect(b);
            SUCCEEDS(fromB);
            SUCCEEDS(store::receive(a, *fromB));
        }
        QCOMPARE(digestsIn(a), digestsIn(b));
        for (Catalogue *file : {&a, &b}) {
            QCOMPARE(file->single(u"SELECT count(*) FROM held"_s)->toInt(), 0);
            const auto problems = store::check(*file);
            SUCCEEDS(problems);
            QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().kind));
        }
        QCOMPARE(*store::loadAll(a, Kind::Offering), *store::loadAll(b, Kind::Offering));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("LEERSCHAKEL_REPLICAS", QFile::encodeName(path(u"guards"_s)));
        QVERIFY(!made(u"a.llo"_s).isNull());
    }

    void theSameFileGoesOn()
    {
        const QString replica = replicaOf(*opened(path(u"a.llo"_s)));
        QVERIFY(!replica.isEmpty());
        for (const QString &text : {u"b"_s, u"c"_s}) {
            const File file = opened(path(u"a.llo"_s));
            type(*file, text);
            QCOMPARE(replicaOf(*file), replica);
        }
        QVERIFY(QFile::rename(path(u"a.llo"_s), path(u"moved.llo"_s)));
        QCOMPARE(replicaOf(*opened(path(u"moved.llo"_s))), replica);
        // A trial that is rolled back, or another device that opens it meanwhile, does not make it another replica.
        {
            const File file = opened(path(u"moved.llo"_s));
            SUCCEEDS(tests::rolledBack(*file, [&]() -> store::Result<void> {
                type(*file, u"trial"_s);
                return {};
            }));
        }
        type(*opened(path(u"moved.llo"_s), u"other"_s), u"d"_s);
        QCOMPARE(replicaOf(*opened(path(u"moved.llo"_s))), replica);
    }

    void aCopyGoesItsOwnWay_data()
    {
        QTest::addColumn<bool>("isCopyFirst");
        QTest::newRow("the copy is opened first") << true;
        QTest::newRow("the copy is opened second") << false;
    }

    void aCopyGoesItsOwnWay()
    {
        QFETCH(const bool, isCopyFirst);
        type(*opened(path(u"a.llo"_s)), u"W"_s);
        QVERIFY(QFile::copy(path(u"a.llo"_s), path(u"copy.llo"_s)));
        const QString replica = replicaOf(*opened(path(isCopyFirst ? u"copy.llo"_s : u"a.llo"_s)));
        const File copy = opened(path(u"copy.llo"_s));
        const File original = opened(path(u"a.llo"_s));
        QVERIFY(replicaOf(*copy) != replicaOf(*original));
        // Typing that continues in both files makes changes with different ids.
        type(*copy, u"Wa"_s);
        type(*original, u"We"_s);
        type(*copy, u"War"_s);
        areApart(*copy, *original);
    }

    void bothOpenAtOnceAreApart()
    {
        QVERIFY(QFile::copy(path(u"a.llo"_s), path(u"copy.llo"_s)));
        const File original = opened(path(u"a.llo"_s));
        const File copy = opened(path(u"copy.llo"_s));
        type(*original, u"b"_s);
        type(*copy, u"c"_s);
        QVERIFY(replicaOf(*copy) != replicaOf(*original));
        areApart(*copy, *original);
    }

    void whatIsPutBackGoesItsOwnWay_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("a copy over it") << u"copy"_s;
        QTest::newRow("a backup over it") << u"backup over"_s;
        QTest::newRow("restore") << u"restore"_s;
        QTest::newRow("restore, where nothing changed since") << u"restore at once"_s;
        QTest::newRow("a backup that a reader made while one typed") << u"reader"_s;
    }

    /** Another replica knows the changes made after the copy: their numbers must not be used again. */
    void whatIsPutBackGoesItsOwnWay()
    {
        QFETCH(const QString, way);
        const QString file = path(u"a.llo"_s);
        QString kept = path(u"kept.llo"_s);
        File elsewhere;
        {
            const auto other = Catalogue::create(path(u"elsewhere.llo"_s), {}, {.author = u"Bo"_s, .device = u"e"_s});
            SUCCEEDS(other);
        }
        elsewhere = opened(path(u"elsewhere.llo"_s), u"e"_s);
        {
            File open = opened(file);
            type(*open, u"W"_s);
            if (way == u"copy") {
                open.reset();
                QVERIFY(QFile::copy(file, kept));
                open = opened(file);
            } else {
                const auto reader = open->reader();
                SUCCEEDS(reader);
                const auto backup = store::backup(way == u"reader" ? **reader : *open, path(u"backups"_s));
                SUCCEEDS(backup);
                kept = *backup;
            }
            if (way != u"restore at once") {
                type(*open, u"Wa"_s);
                const auto sent = store::collect(*open);
                SUCCEEDS(sent);
                SUCCEEDS(store::receive(*elsewhere, *sent));
            }
        }
        if (way.startsWith(u"restore")) {
            SUCCEEDS(store::restore(kept, file));
        } else {
            QFile::remove(file);
            QVERIFY(QFile::copy(kept, file));
        }
        const File restored = opened(file);
        QVERIFY(restored);
        type(*restored, u"X"_s);
        areApart(*restored, *elsewhere);
    }

    /** The other device that shares the file is restored with it. */
    void aRestoredFileIsAnotherForEveryDevice()
    {
        const QString file = path(u"a.llo"_s);
        type(*opened(file, u"e"_s), u"b"_s);
        const auto backup = store::backup(*opened(file), {});
        SUCCEEDS(backup);
        const QString replica = replicaOf(*opened(file, u"e"_s));
        type(*opened(file, u"e"_s), u"c"_s);
        SUCCEEDS(store::restore(*backup, file));
        QVERIFY(replicaOf(*opened(file, u"e"_s)) != replica);
    }

    void aBackupLetsNothingBeAddedToWhatIsInIt()
    {
        const File file = opened(path(u"a.llo"_s));
        type(*file, u"W"_s);
        SUCCEEDS(store::backup(*file, {}));
        type(*file, u"Wa"_s);
        QCOMPARE(store::history(*file)->size(), 3);
    }

    void withoutAGuardAFileCountsAsACopy()
    {
        type(*opened(path(u"a.llo"_s)), u"b"_s);
        const QString replica = replicaOf(*opened(path(u"a.llo"_s)));
        QVERIFY(QDir(store::ReplicaGuard::folder()).removeRecursively());
        const File file = opened(path(u"a.llo"_s));
        QVERIFY(replicaOf(*file) != replica);
        // Earlier changes can still be undone.
        SUCCEEDS(store::undo(*file));
        QVERIFY(store::check(*file)->isEmpty());
    }

    /**
     * A machine that was cloned with its guards: both use the same numbers, and that shows when they exchange changes.
     */
    void whatWasNotSentGivesWay()
    {
        const QString file = path(u"a.llo"_s);
        {
            const File open = opened(file);
            SUCCEEDS(store::collect(*open)); // both know the changes made so far
        }
        QVERIFY(QFile::copy(file, path(u"clone.llo"_s)));
        QVERIFY(QDir().mkpath(path(u"guards of the clone"_s)));
        const QStringList guards = QDir(path(u"guards"_s)).entryList(QDir::Files);
        for (const QString &name : guards) {
            QFile guard(path(u"guards/"_s + name));
            QVERIFY(guard.open(QIODevice::ReadOnly));
            QFile clone(path(u"guards of the clone/"_s + name));
            QVERIFY(clone.open(QIODevice::WriteOnly));
            // The clone's disk uses the same file numbers as the original.
            QJsonObject known = QJsonDocument::fromJson(guard.readAll()).object();
            known[u"file"_s] = u"0"_s;
            clone.write(QJsonDocument(known).toJson());
        }
        const File original = opened(file);
        qputenv("LEERSCHAKEL_REPLICAS", QFile::encodeName(path(u"guards of the clone"_s)));
        const File clone = opened(path(u"clone.llo"_s));
        QCOMPARE(replicaOf(*clone), replicaOf(*original));
        type(*original, u"original"_s);
        type(*clone, u"clone"_s);
        SUCCEEDS(store::undo(*clone));
        type(*clone, u"clone once more"_s);
        const auto sent = store::collect(*original);
        SUCCEEDS(sent);
        SUCCEEDS(store::receive(*clone, *sent));
        QVERIFY(replicaOf(*clone) != replicaOf(*original));
        comeTogether(*original, *clone);
        QCOMPARE(store::history(*original)->size(), 5);
        QCOMPARE(*original->single(u"SELECT count(*) FROM change u JOIN change c ON c.id = u.target"_s), QVariant(1));
        QVERIFY(*original->single(u"SELECT count(*) FROM conflict WHERE settled IS NULL"_s) != QVariant(0));
    }

    void aClockThatIsYearsAheadIsMended()
    {
        const QString file = path(u"a.llo"_s);
        const auto greatest = [](Catalogue &catalogue) {
            return changes::HybridClock::timeOf(catalogue.single(u"SELECT max(clock) FROM change"_s)->toLongLong());
        };
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(60);
        {
            const File open = opened(file);
            open->setClock([] { return QDateTime::currentDateTimeUtc().addYears(8); });
            type(*open, u"b"_s);
            type(*open, u"c"_s);
            QVERIFY(greatest(*open) > soon);
            open->setClock([] { return QDateTime::currentDateTimeUtc(); });
            const auto sent = store::collect(*open);
            SUCCEEDS(sent);
            QVERIFY(changes::HybridClock::timeOf(sent->changes.last().first.clock) < soon);
            QVERIFY(greatest(*open) < soon);
            QVERIFY(store::check(*open)->isEmpty());
            type(*open, u"d"_s);
            QVERIFY(greatest(*open) < soon);
            open->setClock([] { return QDateTime::currentDateTimeUtc().addYears(8); });
            type(*open, u"e"_s);
        }
        {
            const File open = opened(file);
            QCOMPARE(open->remarks().value(0).code, u"store.clockMended"_s);
            QVERIFY(greatest(*open) < soon);
            QVERIFY(store::check(*open)->isEmpty());
            // Changes that were sent stay as they are, which is reported.
            open->setClock([] { return QDateTime::currentDateTimeUtc().addYears(9); });
            type(*open, u"f"_s);
            SUCCEEDS(store::collect(*open));
        }
        const File open = opened(file);
        QCOMPARE(open->remarks().value(0).code, u"store.clockAhead"_s);
        type(*open, u"g"_s);
        QVERIFY(greatest(*open) > soon);
        QVERIFY(store::check(*open)->isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(ReplicaTest)
#include "replica_test.moc"
