// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
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
        const auto rows =
            m_catalogue->run(u"SELECT count(*) FROM offering_search WHERE offering_search MATCH ?"_s, {query});
        return rows && (*rows)->next() ? (*rows)->value(0).toInt() : -1;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(path());
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
        auto again = Catalogue::open(path(), Access::Write);
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

    void aTreeHasItsPartsInOrder()
    {
        const Record offering = heatPumps();
        QList<Record> records{offering};
        for (const double position : {3.0, 1.0, 2.0}) {
            Record outcome(Kind::Outcome);
            domain::outcomeTable().offering.set(outcome, offering.id());
            domain::outcomeTable().position.set(outcome, position);
            domain::outcomeTable().text.set(outcome, {.nl = QString::number(position), .en = {}});
            records.append(outcome);
        }
        SUCCEEDS(store::apply(*m_catalogue, creating(records)));
        const auto tree = store::loadTree(*m_catalogue, offering.id());
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        QStringList texts;
        for (const Record &outcome : (*tree)->of(Kind::Outcome)) {
            texts.append(domain::outcomeTable().text(outcome).nl);
        }
        QCOMPARE(texts, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        const auto row = m_catalogue->run(u"SELECT whole_hash FROM offering"_s);
        SUCCEEDS(row);
        QVERIFY((*row)->next());
        QCOMPARE((*row)->value(0).toString(), (*tree)->wholeHash());
        (*row)->finish();
        QCOMPARE(searchHits(u"outcomes: 2"_s), 1);
    }

    void aBackupIsWhole()
    {
        SUCCEEDS(store::apply(*m_catalogue, creating({heatPumps()})));
        const auto backup = store::backup(*m_catalogue, {});
        SUCCEEDS(backup);
        const auto copy = Catalogue::open(*backup, Access::Read);
        SUCCEEDS(copy);
        const auto counts = (*copy)->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 1);
        QCOMPARE(store::backupsOf(path()), QStringList{*backup});
    }
};

LEERSCHAKEL_TEST_MAIN(JournalTest)
#include "journal_test.moc"
