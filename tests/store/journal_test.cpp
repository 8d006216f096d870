// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/journalcheck.h"
#include "store/records.h"
#include "store/replica.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;
using store::Access;
using store::Catalogue;

class JournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"proef.llo"_s); }

    static Record heatPumps()
    {
        Record offering(Kind::Offering);
        offeringTable().kind.set(offering, u"module"_s);
        offeringTable().title.set(offering, {.nl = u"Warmtepompen"_s, .en = u"Heat pumps"_s});
        offeringTable().studyLoad.set(offering, {{.unit = u"ec"_s, .value = 2.5}, {.unit = u"hours"_s, .value = 70}});
        offeringTable().validFrom.set(offering, QDate(2027, 2, 1));
        return offering;
    }

    static ChangeSet creating(const QList<Record> &records)
    {
        ChangeSet change({.code = u"change.create"_s, .arguments = {u"x"_s}});
        for (const Record &record : records) {
            change.create(record);
        }
        return change;
    }

    Record stored(const Record &record)
    {
        const auto loaded = store::load(*m_catalogue, record.kind(), record.id());
        return loaded && *loaded ? **loaded : Record();
    }

    int searchHits(const QString &query)
    {
        return int(tests::numberOf(
            *m_catalogue, u"SELECT count(*) FROM offering_search WHERE offering_search MATCH ?"_s, {query}));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(path(), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void whatIsWrittenIsReadBackEqual()
    {
        const Record offering = heatPumps();
        QSignalSpy spy(m_catalogue.get(), &Catalogue::changed);
        const auto applied = store::apply(*m_catalogue, creating({offering}));
        SUCCEEDS(applied);
        QCOMPARE(applied->offerings, QList<Id>{offering.id()});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(stored(offering), offering);
        QCOMPARE(stored(offering).contentHash(), offering.contentHash());
        QCOMPARE(searchHits(u"warmtep*"_s), 1);
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY2(problems->isEmpty(),
            problems->isEmpty() ? "" : qPrintable(problems->first().kind + problems->first().text));
    }

    void undoAndRedoSurviveARestart()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {u"level"_s, u"x"_s}});
        change.set(offering, offeringTable().level, u"hboBachelor"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));

        m_catalogue.reset();
        auto again = Catalogue::open(path(), Access::Write, {});
        SUCCEEDS(again);
        m_catalogue = std::move(*again);

        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(stored(offering), offering);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(stored(offering).isNull());
        QCOMPARE(searchHits(u"warmtepompen"_s), 0);
        FAILS_WITH(store::undo(*m_catalogue), u"change.nothingToUndo"_s);
        SUCCEEDS(store::redo(*m_catalogue));
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(offeringTable().level(stored(offering)), u"hboBachelor"_s);
        FAILS_WITH(store::redo(*m_catalogue), u"change.nothingToRedo"_s);
    }

    void aNewChangeAfterAnUndoKeepsTheAbandonedBranch()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offering, offeringTable().level, u"mbo4"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(store::undo(*m_catalogue));
        ChangeSet other({.code = u"change.edit"_s, .arguments = {}});
        other.set(offering, offeringTable().nlqf, u"6"_s);
        SUCCEEDS(store::apply(*m_catalogue, other));
        FAILS_WITH(store::redo(*m_catalogue), u"change.nothingToRedo"_s);

        const auto items = store::history(*m_catalogue, {.record = offering.id()});
        SUCCEEDS(items);
        QCOMPARE(items->size(), 4);
        QCOMPARE(items->at(1).kind, u"undo"_s);
        QCOMPARE(items->at(2).state, store::JournalItem::State::Abandoned);
        QCOMPARE(items->at(2).entries.first().after.toString(), u"mbo4"_s);
    }

    void aChangeThatDoesNotFitWritesNothing()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        Record stale = offering;
        offeringTable().level.set(stale, u"mbo2"_s);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offering, offeringTable().nlqf, u"4"_s);
        change.set(stale, offeringTable().level, u"mbo3"_s);
        FAILS_WITH(store::apply(*m_catalogue, change), u"change.conflict"_s);
        QCOMPARE(stored(offering), offering);

        FAILS_WITH(store::apply(*m_catalogue, creating({offering})), u"change.exists"_s);
    }

    void aRecordInUseCannotBeDeleted()
    {
        const Record provider(Kind::Organisation);
        Record offering = heatPumps();
        offeringTable().provider.set(offering, provider.id());
        SUCCEEDS(store::apply(*m_catalogue, creating({offering, provider})));
        ChangeSet change({.code = u"change.delete"_s, .arguments = {}});
        change.remove(provider);
        FAILS_WITH(store::apply(*m_catalogue, change), u"change.inUse"_s);
        QVERIFY(!stored(provider).isNull());
    }

    void typingJoinsTheChangeBefore()
    {
        Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        for (const QString &text : {u"W"_s, u"Wa"_s, u"War"_s}) {
            ChangeSet change({.code = u"change.edit"_s, .arguments = {u"code"_s}});
            change.set(offering, offeringTable().code, text);
            SUCCEEDS(store::apply(*m_catalogue, change, store::Joining::WithTyping));
            offering = stored(offering);
        }
        QCOMPARE(offeringTable().code(offering), u"War"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(offeringTable().code(stored(offering)).isEmpty());
        QVERIFY(!stored(offering).isNull());
    }

    void typingInAnotherLanguageIsAChangeOfItsOwn()
    {
        Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        for (const LocalizedText &text : {LocalizedText{.nl = u"A"_s, .en = u"Heat pumps"_s},
                 LocalizedText{.nl = u"Ab"_s, .en = u"Heat pumps"_s}, LocalizedText{.nl = u"Ab"_s, .en = u"C"_s}}) {
            Record after = offering;
            offeringTable().title.set(after, text);
            ChangeSet change({.code = u"change.edit"_s, .arguments = {u"title"_s}});
            change.update(offering, after);
            SUCCEEDS(store::apply(*m_catalogue, change, store::Joining::WithTyping));
            offering = stored(offering);
        }
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QCOMPARE(items->size(), 3);
        QCOMPARE(items->at(0).entries.size(), 1);
        QCOMPARE(items->at(0).entries.first().after, (QVariant(QVariantMap{{u"en"_s, u"C"_s}})));
        QCOMPARE(items->at(1).entries.first().before, (QVariant(QVariantMap{{u"nl"_s, u"Warmtepompen"_s}})));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(offeringTable().title(stored(offering)), (LocalizedText{.nl = u"Ab"_s, .en = u"Heat pumps"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(offeringTable().title(stored(offering)), offeringTable().title(heatPumps()));
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void nothingIsAddedToWhatLeftTheCatalogue()
    {
        Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        for (const QString &text : {u"W"_s, u"Wa"_s}) {
            ChangeSet change({.code = u"change.edit"_s, .arguments = {u"code"_s}});
            change.set(offering, offeringTable().code, text);
            SUCCEEDS(store::apply(*m_catalogue, change, store::Joining::WithTyping));
            SUCCEEDS(m_catalogue->inTransaction([&] { return store::sealChanges(*m_catalogue); }));
            offering = stored(offering);
        }
        QCOMPARE(store::history(*m_catalogue)->size(), 3);
    }

    void theFirstEntriesOfALargeChange()
    {
        QList<Record> offerings;
        for (int i = 0; i < 7; ++i) {
            offerings.append(Record(Kind::Offering));
        }
        SUCCEEDS(store::apply(*m_catalogue, creating(offerings)));
        const auto first =
            store::history(*m_catalogue, {.record = {}, .before = 0, .limit = 1, .withEntries = true, .entries = 3});
        SUCCEEDS(first);
        QCOMPARE(first->first().entries.size(), 3);
        QCOMPARE(first->first().entries.first().record.id, offerings.first().id());
        QCOMPARE(first->first().more, 4);
        QCOMPARE(store::history(*m_catalogue)->first().entries.size(), 7);
        QCOMPARE(store::history(*m_catalogue)->first().more, 0);
    }

    void oneTakesBackOnesOwn()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        const auto edit = [&](const QString &device, const domain::FieldSpec &field, const QVariant &value) {
            m_catalogue.reset();
            auto again =
                Catalogue::open(path(), Access::Write, {}, {.author = u"Person of "_s + device, .device = device});
            SUCCEEDS(again);
            m_catalogue = std::move(*again);
            ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set(stored(offering), field, value);
            SUCCEEDS(store::apply(*m_catalogue, change));
        };
        edit(u"a"_s, offeringTable().level, u"mbo2"_s);
        edit(u"a"_s, offeringTable().regions, QVariantList{u"AM01"_s});
        edit(u"b"_s, offeringTable().regions, QVariantList({u"AM01"_s, u"AM05"_s}));
        edit(u"b"_s, offeringTable().level, u"mbo4"_s);
        m_catalogue.reset();
        auto again = Catalogue::open(path(), Access::Write, {}, {.author = u"Person of a"_s, .device = u"a"_s});
        SUCCEEDS(again);
        m_catalogue = std::move(*again);
        // The region that the other user added stays.
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(offeringTable().regions(stored(offering)), QStringList{u"AM05"_s});
        // A field that the other user changed since is reported, not overwritten.
        const auto undone = store::undo(*m_catalogue);
        FAILS_WITH(undone, u"change.changedSince"_s);
        QCOMPARE(undone.error().message.arguments,
            (QStringList{u"change.edit"_s, u"level"_s, offering.id().toString(), u""_s, u"Person of b"_s}));
        QCOMPARE(offeringTable().level(stored(offering)), u"mbo4"_s);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void aClockThatJumpsBackIsSurvived()
    {
        QDateTime now(QDate(2035, 1, 1), QTime(12, 0), QTimeZone::UTC);
        m_catalogue->setClock([&] { return now; });
        SUCCEEDS(store::apply(*m_catalogue, creating({heatPumps()})));
        now = now.addYears(-10);
        SUCCEEDS(store::apply(*m_catalogue, creating({heatPumps()})));
        SUCCEEDS(store::apply(*m_catalogue, creating({heatPumps()})));
        const auto wrong = m_catalogue->single(
            u"SELECT count(*) FROM change a JOIN change b ON b.number = a.number + 1 AND b.clock <= a.clock"_s);
        SUCCEEDS(wrong);
        QCOMPARE(wrong->toInt(), 0);
        QCOMPARE(m_catalogue->single(u"SELECT clock = (SELECT max(clock) FROM change) FROM catalogue"_s)->toInt(), 1);
    }

    void fieldsOfANewerProgramAreKept()
    {
        Record offering = heatPumps();
        offering.setUnknown({{u"evening"_s, true}});
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        QCOMPARE(stored(offering), offering);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offering, offeringTable().level, u"mbo4"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(stored(offering).unknown(), offering.unknown());
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(stored(offering));
        SUCCEEDS(store::apply(*m_catalogue, removal));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(stored(offering).unknown(), offering.unknown());
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void aCopyIsAReplicaOfItsOwn()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        const auto before = store::replicaMark(*m_catalogue);
        SUCCEEDS(before);
        QCOMPARE(before->number, 1);
        SUCCEEDS(store::adoptReplica(*m_catalogue));
        const auto after = store::replicaMark(*m_catalogue);
        SUCCEEDS(after);
        QVERIFY(after->replica != before->replica);
        QCOMPARE(after->number, 0);
        // The new replica can still undo what was made before.
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(stored(offering).isNull());
        QCOMPARE(store::replicaMark(*m_catalogue)->number, 1);
        const auto context = m_catalogue->single(u"SELECT context FROM change ORDER BY seq DESC LIMIT 1"_s);
        SUCCEEDS(context);
        QCOMPARE(context->toString(), u"{\"%1\":1}"_s.arg(before->replica));
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void whatIsAlteredInTheHistoryIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QString &sql, const QString &kind = u"journal"_s) {
            QTest::newRow(name) << sql << kind;
        };
        row("value", u"UPDATE change_entry SET after = replace(after, 'Heat', 'Hear') WHERE after LIKE '%Heat%'"_s);
        row("salt", u"UPDATE change_entry SET salt = zeroblob(16) WHERE position = 0"_s);
        row("all entries gone", u"DELETE FROM change_entry"_s);
        row("one entry gone", u"DELETE FROM change_entry WHERE change = 3"_s);
        row("entry added",
            u"INSERT INTO change_entry (change, position, kind, record) VALUES (2, 9, 'offering', 'x')"_s);
        row("time", u"UPDATE change SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 2"_s);
        row("label", u"UPDATE change SET label = 'change.import' WHERE seq = 2"_s);
        row("digest", u"UPDATE change SET digest = zeroblob(32) WHERE seq = 2"_s);
        row("change gone", u"DELETE FROM change WHERE seq = 2"_s);
        row("last change gone", u"DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)"_s);
        row("version", u"UPDATE version SET change = 1"_s, u"version"_s);
        row("tombstone gone", u"DELETE FROM tombstone"_s, u"tombstone"_s);
        row("tombstone of what is there", u"INSERT INTO tombstone SELECT id, 'offering', NULL, 1 FROM offering"_s,
            u"tombstone"_s);
    }

    void whatIsAlteredInTheHistoryIsNoticed()
    {
        const Record offering = heatPumps();
        const Record other = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        SUCCEEDS(store::apply(*m_catalogue, creating({other})));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offering, offeringTable().level, u"mbo4"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(other);
        SUCCEEDS(store::apply(*m_catalogue, removal));
        QVERIFY(store::check(*m_catalogue)->isEmpty());
        QFETCH(QString, sql);
        SUCCEEDS(m_catalogue->execute(u"PRAGMA foreign_keys = OFF"_s));
        SUCCEEDS(m_catalogue->execute(sql));
        QVERIFY(m_catalogue->rowsWritten() > 0);
        const auto problems = store::checkJournal(*m_catalogue, store::mostDamage);
        SUCCEEDS(problems);
        QVERIFY(!problems->isEmpty());
        QTEST(problems->first().kind, "kind");
        QVERIFY(!problems->first().message.isEmpty());
    }

    void whatIsAlteredInTheHistoryIsNotTakenBack()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offering, offeringTable().level, u"mbo4"_s);
        const auto applied = store::apply(*m_catalogue, change);
        SUCCEEDS(applied);
        const auto undone = store::undo(*m_catalogue);
        SUCCEEDS(undone);
        SUCCEEDS(store::redo(*m_catalogue));
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM change_entry WHERE change = ?"_s, {applied->seq}));
        const auto refused = store::undo(*m_catalogue);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message.code, u"change.altered"_s);
        QCOMPARE(offeringTable().level(stored(offering)), u"mbo4"_s);
    }

    void anEditByHandIsNoticedAlsoAfterTheNextChange()
    {
        const Record offering = heatPumps();
        SUCCEEDS(store::apply(*m_catalogue, creating({offering})));
        SUCCEEDS(m_catalogue->execute(u"UPDATE offering SET summary_nl = 'by hand'"_s));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(stored(offering), offeringTable().level, u"mbo4"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(offeringTable().level(stored(offering)), u"mbo4"_s);
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"hash"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(JournalTest)
#include "journal_test.moc"
