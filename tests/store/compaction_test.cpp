// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/canonicaljson.h"
#include "oneoffering.h"
#include "store/compaction.h"
#include "store/facts.h"
#include "store/integrity.h"
#include "store/journalrows.h"
#include "store/receive.h"
#include "support/interrupted.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::offeringTable;
using domain::Record;
using store::Catalogue;
using store::Compacted;

class CompactionTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<Catalogue> m_catalogue;
    QDateTime m_now;

    void edit(Catalogue &catalogue, const domain::FieldSpec &field, const QVariant &value)
    {
        m_now = m_now.addSecs(3600);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {field.key()}});
        change.set(m_one.stored(catalogue), field, value);
        SUCCEEDS(store::apply(catalogue, change));
    }
    void setSummary(const QString &text) { edit(*m_catalogue, offeringTable().summary, QVariantMap{{u"nl"_s, text}}); }
    QStringList codesFound(Catalogue &catalogue)
    {
        QStringList codes;
        const auto damage = store::check(catalogue);
        const QList<store::Damage> all =
            damage ? *damage : QList<store::Damage>{{.kind = u"?"_s, .record = {}, .text = {}, .message = {}}};
        for (const store::Damage &each : all) {
            codes.append(each.message.code);
        }
        return codes;
    }
    qint64 emptied(Catalogue &catalogue)
    {
        return tests::numberOf(catalogue, u"SELECT count(*) FROM change_entry WHERE erased IS NOT NULL"_s);
    }
    std::unique_ptr<Catalogue> another(const QString &name)
    {
        auto made = Catalogue::create(m_one.path(name), {}, {.author = u"Bas"_s, .device = u"e"_s});
        if (made) {
            (*made)->setClock([this] { return m_now; });
        }
        return made ? std::move(*made) : nullptr;
    }
    static void send(Catalogue &from, Catalogue &to)
    {
        const auto parcel = store::collect(from);
        SUCCEEDS(parcel);
        SUCCEEDS(store::receive(to, *parcel));
    }
    /** Each change without its entries. */
    static QStringList headers(Catalogue &catalogue)
    {
        return tests::textRows(catalogue,
            u"SELECT id || number || clock || coalesce(context, '') || time || kind || label || label_arguments || "
            "entries || hex(digest) FROM change ORDER BY seq"_s);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
        m_now = QDateTime::currentDateTimeUtc().addSecs(3600);
        m_catalogue->setClock([this] { return m_now; });
    }

    void valuesThatWereReplacedGo()
    {
        for (const QString &text : {u"Een"_s, u"Twee"_s, u"Drie"_s, u"Vier"_s}) {
            setSummary(text.repeated(100));
        }
        const QStringList before = headers(*m_catalogue);
        const QVariantMap record = m_one.stored(*m_catalogue).toMap();
        const auto could = store::compactable(*m_catalogue, m_now.addDays(1));
        SUCCEEDS(could);
        QCOMPARE(could->changes, 3);
        QCOMPARE(could->entries, 3);
        QVERIFY(could->bytes > 1500);
        QCOMPARE(emptied(*m_catalogue), 0);
        const auto done = store::compactJournal(*m_catalogue, m_now.addDays(1));
        SUCCEEDS(done);
        QVERIFY(*done == *could);
        QCOMPARE(emptied(*m_catalogue), 3);
        QCOMPARE(headers(*m_catalogue), before);
        QCOMPARE(m_one.stored(*m_catalogue).toMap(), record);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
        const auto again = store::compactJournal(*m_catalogue, m_now.addDays(1));
        SUCCEEDS(again);
        QVERIFY(*again == Compacted());
        // The history shows that values are no longer kept, also the history of one record.
        const auto items = store::history(*m_catalogue, {.record = m_one.id()});
        SUCCEEDS(items);
        QCOMPARE(items->size(), 6);
        QCOMPARE(items->at(0).entries.size(), 1);
        QVERIFY(items->at(0).emptied.isEmpty() && !items->at(0).isShortened);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(items->at(i).isShortened);
            QVERIFY(items->at(i).entries.isEmpty());
            QCOMPARE(items->at(i).emptied.size(), 1);
            QCOMPARE(items->at(i).emptied.constFirst().field, u"summary"_s);
        }
    }

    void onlyBeforeTheTimeAsked()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        const QDateTime then = m_now;
        setSummary(u"Drie"_s);
        setSummary(u"Vier"_s);
        QCOMPARE(store::compactable(*m_catalogue, then)->changes, 1);
        SUCCEEDS(store::compactJournal(*m_catalogue, then));
        QCOMPARE(emptied(*m_catalogue), 1);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
    }

    void undoGoesBackToTheHorizon()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        edit(*m_catalogue, offeringTable().level, u"mbo4"_s);
        edit(*m_catalogue, offeringTable().level, u"mbo3"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(emptied(*m_catalogue), 1);
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(offeringTable().level(m_one.stored(*m_catalogue)), u"mbo3"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(offeringTable().level(m_one.stored(*m_catalogue)).isEmpty());
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(offeringTable().summary(m_one.stored(*m_catalogue)).nl, u"Een"_s);
        FAILS_WITH(store::undo(*m_catalogue), u"change.nothingToUndo"_s);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
    }

    void whatPublishingReadsStays()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        const qint64 last = *m_catalogue->lastChange();
        setSummary(u"Drie"_s);
        setSummary(u"Vier"_s);
        SUCCEEDS(m_catalogue->execute(u"INSERT INTO publication (id, destination, time, author, device, target, "
                                      u"change, offerings, files, bytes, hash, digest) "
                                      "VALUES ('p', 'ooapi5', '', '', '', '', ?, 1, 1, 1, '', '')"_s,
            {last}));
        SUCCEEDS(m_catalogue->execute(u"INSERT INTO published VALUES (?, 'ooapi5', 1, '', '', ?, 'published', '')"_s,
            {m_one.id().toString(), last}));
        QCOMPARE(store::compactable(*m_catalogue, m_now.addDays(1))->changes, 2);
        SUCCEEDS(m_catalogue->execute(u"UPDATE published SET change = change + 2"_s));
        QCOMPARE(store::compactable(*m_catalogue, m_now.addDays(1))->changes, 3);
    }

    void whatTheLastImportBroughtStays()
    {
        const auto import = [this](const QString &level) {
            m_now = m_now.addSecs(3600);
            ChangeSet change({.code = u"change.import"_s, .arguments = {}});
            change.set(m_one.stored(*m_catalogue), offeringTable().level, level);
            SUCCEEDS(store::apply(*m_catalogue, change));
        };
        import(u"mbo1"_s);
        import(u"mbo2"_s);
        edit(*m_catalogue, offeringTable().level, u"mbo3"_s);
        edit(*m_catalogue, offeringTable().level, u"mbo4"_s);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(tests::textRows(*m_catalogue,
                     u"SELECT coalesce(e.after, 'gone') FROM change_entry e WHERE field = 'level' ORDER BY change"_s),
            (QStringList{u"gone"_s, u"\"mbo2\""_s, u"gone"_s, u"\"mbo4\""_s}));
    }

    void listsFactsAndWholeRecordsStay()
    {
        edit(*m_catalogue, offeringTable().regions, QStringList{u"AM01"_s});
        edit(*m_catalogue, offeringTable().regions, QStringList{u"AM02"_s});
        SUCCEEDS(store::changeSetting(*m_catalogue, u"review"_s, u"off"_s));
        SUCCEEDS(store::changeSetting(*m_catalogue, u"review"_s, u"on"_s));
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(m_one.stored(*m_catalogue));
        SUCCEEDS(store::apply(*m_catalogue, removal));
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(emptied(*m_catalogue), 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(offeringTable().regions(m_one.stored(*m_catalogue)), QStringList{u"AM02"_s});
    }

    /** Values are kept as long as a known replica has not seen what replaced them. */
    void whatOthersHaveNotSeenStays()
    {
        const auto other = another(u"ander.llo"_s);
        QVERIFY(other);
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        send(*m_catalogue, *other);
        edit(*other, offeringTable().level, u"mbo4"_s);
        send(*other, *m_catalogue);
        setSummary(u"Drie"_s);
        setSummary(u"Vier"_s);
        QCOMPARE(store::compactable(*m_catalogue, m_now.addDays(1))->changes, 2);
        send(*m_catalogue, *other);
        edit(*other, offeringTable().level, u"mbo3"_s);
        send(*other, *m_catalogue);
        // All three values of the summary; the level belongs to the other replica.
        QCOMPARE(store::compactable(*m_catalogue, m_now.addDays(1))->changes, 4);
        edit(*m_catalogue, offeringTable().nlqf, u"4"_s);
        m_now = m_now.addYears(2); // the other replica is not waited for indefinitely
        setSummary(u"Vijf"_s);
        setSummary(u"Zes"_s);
        QCOMPARE(store::compactable(*m_catalogue, m_now.addDays(1))->changes, 6);
    }

    void aConflictWithWhatWasReplaced()
    {
        const auto other = another(u"ander.llo"_s);
        QVERIFY(other);
        setSummary(u"Een"_s);
        send(*m_catalogue, *other);
        edit(*other, offeringTable().summary, QVariantMap{{u"nl"_s, u"Anders"_s}});
        setSummary(u"Twee"_s);
        setSummary(u"Drie"_s);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(emptied(*m_catalogue), 2);
        const auto parcel = store::collect(*other);
        SUCCEEDS(parcel);
        const auto received = store::receive(*m_catalogue, *parcel);
        SUCCEEDS(received);
        QVERIFY(received->known > 0); // changes that lost their values here, received with values
        QCOMPARE(received->taken, 1);
        QCOMPARE(offeringTable().summary(m_one.stored(*m_catalogue)).nl, u"Drie"_s);
        QCOMPARE(tests::textRows(*m_catalogue, u"SELECT base || ours || theirs FROM conflict WHERE settled IS NULL"_s),
            QStringList{u"\"Een\"\"Drie\"\"Anders\""_s});
        // Values in an open conflict are kept.
        setSummary(u"Vier"_s);
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM conflict WHERE settled IS NULL"_s), 0);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(codesFound(*m_catalogue), QStringList());
        send(*m_catalogue, *other);
        QCOMPARE(offeringTable().summary(m_one.stored(*other)).nl, u"Vier"_s);
        QCOMPARE(codesFound(*other), QStringList());
    }

    void whoHasNothingYetGetsAllThatCounts()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        setSummary(u"Drie"_s);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        const auto other = another(u"ander.llo"_s);
        QVERIFY(other);
        auto parcel = store::collect(*m_catalogue);
        SUCCEEDS(parcel);
        store::Parcel part = *parcel;
        part.changes.removeLast();
        // Changes without values wait until the changes that replaced those values arrive.
        const auto first = store::receive(*other, part);
        SUCCEEDS(first);
        QCOMPARE(first->taken, 2);
        QCOMPARE(first->held, 2);
        QCOMPARE(tests::titleIn(*other, m_one.id()), u"Een"_s);
        QVERIFY(offeringTable().summary(m_one.stored(*other)).nl.isEmpty());
        const auto all = store::receive(*other, *parcel);
        SUCCEEDS(all);
        QCOMPARE(all->held, 0);
        QCOMPARE(m_one.stored(*other).toMap(), m_one.stored(*m_catalogue).toMap());
        QCOMPARE(headers(*other), headers(*m_catalogue));
        QCOMPARE(codesFound(*other), QStringList());
        const auto again = store::receive(*other, *parcel);
        SUCCEEDS(again);
        QCOMPARE(again->known, int(parcel->changes.size()));
    }

    /** A change that waits for its successors does not hold up complete changes. */
    void whatWaitsKeepsNothingBack()
    {
        for (const QString &text : {u"Een"_s, u"Twee"_s, u"Drie"_s}) {
            setSummary(text);
        }
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        const auto second = another(u"tweede.llo"_s);
        const auto other = another(u"ander.llo"_s);
        QVERIFY(second && other);
        const Record offering(domain::Kind::Offering);
        ChangeSet making({.code = u"change.create"_s, .arguments = {}});
        making.create(offering);
        SUCCEEDS(store::apply(*second, making));
        for (const QString &code : {u"1"_s, u"2"_s, u"3"_s}) {
            m_now = m_now.addSecs(3600);
            const auto now = store::load(*second, domain::Kind::Offering, offering.id());
            SUCCEEDS(now);
            ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set(**now, offeringTable().code, code);
            SUCCEEDS(store::apply(*second, change));
        }
        SUCCEEDS(store::compactJournal(*second, m_now.addDays(1)));
        const auto parcel = store::collect(*m_catalogue);
        SUCCEEDS(parcel);
        store::Parcel part = *parcel;
        part.changes.removeLast();
        SUCCEEDS(store::receive(*other, part));
        send(*second, *other);
        const auto came = store::load(*other, domain::Kind::Offering, offering.id());
        SUCCEEDS(came);
        QVERIFY(came->has_value());
        QCOMPARE(offeringTable().code(**came), u"3"_s);
        QCOMPARE(tests::numberOf(*other, u"SELECT count(*) FROM held"_s), 2);
        SUCCEEDS(store::receive(*other, *parcel));
        QCOMPARE(tests::numberOf(*other, u"SELECT count(*) FROM held"_s), 0);
        QCOMPARE(offeringTable().summary(m_one.stored(*other)).nl, u"Drie"_s);
        QCOMPARE(codesFound(*other), QStringList());
    }

    void damageIsFoundAsBefore_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &command, const QString &code) {
            QTest::newRow(name) << command << code;
        };
        row("a value above the horizon", u"UPDATE change_entry SET after = '\"x\"' WHERE change = 7"_s,
            u"check.changeAltered"_s);
        row("an entry above the horizon", u"DELETE FROM change_entry WHERE change = 7"_s, u"check.changeAltered"_s);
        row("a value above the horizon taken out",
            u"UPDATE change_entry SET before = NULL, after = NULL, salt = NULL WHERE change = 7"_s,
            u"check.changeAltered"_s);
        row("a change below the horizon",
            u"DELETE FROM change_entry WHERE change = 4; DELETE FROM change WHERE seq = 4"_s, u"check.changeMissing"_s);
        row("the first change", u"DELETE FROM change_entry WHERE change = 1; DELETE FROM change WHERE seq = 1"_s,
            u"check.changeMissing"_s);
        row("an entry below the horizon", u"DELETE FROM change_entry WHERE change = 4"_s, u"check.changeAltered"_s);
        row("what it was about", u"UPDATE change_entry SET field = 'title' WHERE change = 4"_s,
            u"check.changeAltered"_s);
        row("the hash in its place", u"UPDATE change_entry SET erased = zeroblob(32) WHERE change = 4"_s,
            u"check.changeAltered"_s);
        row("a value that is put in", u"UPDATE change_entry SET after = '\"x\"', salt = x'01' WHERE change = 4"_s,
            u"check.changeAltered"_s);
        row("its label", u"UPDATE change SET label = 'x' WHERE seq = 4"_s, u"check.changeAltered"_s);
        row("the horizon lower", u"UPDATE horizon SET number = 2"_s, u"check.horizonWrong"_s);
        row("no horizon", u"DELETE FROM horizon"_s, u"check.valuesGone"_s);
        row("the change at the horizon", u"UPDATE change SET digest = zeroblob(32) WHERE seq = 5"_s,
            u"check.horizonWrong"_s);
    }

    void damageIsFoundAsBefore()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, code);
        setSummary(u"Een"_s); // 3
        setSummary(u"Twee"_s);
        setSummary(u"Drie"_s);
        const QDateTime then = m_now.addSecs(1);
        setSummary(u"Vier"_s);
        setSummary(u"Vijf"_s);
        SUCCEEDS(store::compactJournal(*m_catalogue, then));
        QCOMPARE(emptied(*m_catalogue), 3);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
        SUCCEEDS(m_catalogue->execute(u"PRAGMA foreign_keys = OFF"_s));
        const QStringList commands = command.split(u"; "_s);
        for (const QString &each : commands) {
            SUCCEEDS(m_catalogue->execute(each));
        }
        QVERIFY2(codesFound(*m_catalogue).contains(code), qPrintable(codesFound(*m_catalogue).join(u' ')));
    }

    /** The latest value was removed, and all hashes were made to fit. */
    void theLastValueIsNotLeftOutOnPurpose()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        setSummary(u"Drie"_s);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        const auto last = store::oneChange(*m_catalogue, u"ORDER BY c.seq DESC"_s, {});
        SUCCEEDS(last);
        SUCCEEDS(m_catalogue->execute(
            u"UPDATE change_entry SET before = NULL, after = NULL, salt = NULL, erased = ? WHERE change = ?"_s,
            {(*last)->change.entries.constFirst().valueHash(), (*last)->seq}));
        QCOMPARE(codesFound(*m_catalogue), QStringList{u"check.valuesGone"_s});
    }

    void anOlderFile()
    {
        setSummary(u"Een"_s);
        setSummary(u"Twee"_s);
        setSummary(u"Drie"_s);
        for (const QString &step :
            {u"DROP INDEX change_entry_emptied"_s, u"DROP TABLE horizon"_s, u"DROP TABLE pushed"_s,
                u"ALTER TABLE component DROP COLUMN elective_count"_s, u"PRAGMA user_version = 2"_s}) {
            SUCCEEDS(m_catalogue->execute(step));
        }
        m_catalogue.reset();
        {
            const auto reader = m_one.opened(store::Access::Read);
            QVERIFY(reader);
            QCOMPARE(reader->fileSchema(), 2);
            QCOMPARE(store::compactable(*reader, m_now.addDays(1))->changes, 2);
            QCOMPARE(store::history(*reader)->size(), 5);
        }
        m_catalogue = m_one.opened();
        QVERIFY(m_catalogue);
        QCOMPARE(m_catalogue->fileSchema(), store::Catalogue::schemaVersion());
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        QCOMPARE(emptied(*m_catalogue), 2);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
    }

    /** Compaction that is interrupted at any moment changes nothing. */
    void brokenOffNothingIsDone()
    {
        for (int i = 0; i < 20; ++i) {
            setSummary(QString::number(i).repeated(100));
        }
        const QStringList before = tests::textRows(*m_catalogue, u"SELECT * FROM change_entry"_s);
        int times = 0;
        bool isDone = false;
        for (qint64 instructions = 50; !isDone; instructions += instructions / 4) {
            {
                const tests::InterruptedAfter soon(*m_catalogue, instructions, 1);
                const auto done = store::compactJournal(*m_catalogue, m_now.addDays(1));
                isDone = done.has_value();
                if (!isDone) {
                    QCOMPARE(done.error().message.code, u"cancelled"_s);
                }
            }
            if (!isDone) {
                QCOMPARE(tests::textRows(*m_catalogue, u"SELECT * FROM change_entry"_s), before);
                QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM horizon"_s), 0);
                QVERIFY2(++times < 100, "it never ends");
            }
        }
        QVERIFY2(times > 10, qPrintable(QString::number(times)));
        QCOMPARE(emptied(*m_catalogue), 19);
        QCOMPARE(codesFound(*m_catalogue), QStringList());
    }

    void theFileShrinks()
    {
        for (int i = 0; i < 50; ++i) {
            setSummary(QString::number(i).repeated(5000));
        }
        const qint64 before = *store::sizeOf(*m_catalogue);
        SUCCEEDS(store::compactJournal(*m_catalogue, m_now.addDays(1)));
        SUCCEEDS(store::shrink(*m_catalogue));
        const qint64 after = *store::sizeOf(*m_catalogue);
        QVERIFY2(after < before / 2, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
        QCOMPARE(codesFound(*m_catalogue), QStringList());
        m_catalogue.reset();
        QCOMPARE(QFileInfo(m_one.path()).size(), after);
    }
};

LEERSCHAKEL_TEST_MAIN(CompactionTest)
#include "compaction_test.moc"
