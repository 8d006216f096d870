// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/journal.h"
#include "store/receive.h"
#include "store/records.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::Change;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::outcomeTable;
using domain::Record;
using store::Catalogue;
using store::Parcel;

/** Changes sent from one catalogue to another, one case at a time; replicas_test has all cases at once. */
class ReceiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_ours;
    std::unique_ptr<Catalogue> m_theirs;
    Record m_offering;

    std::unique_ptr<Catalogue> made(const QString &name) const
    {
        auto file = Catalogue::create(m_folder->filePath(name + u".llo"_s), {}, {.author = name, .device = name});
        return file ? std::move(*file) : nullptr;
    }

    static void apply(Catalogue &file, const std::function<void(ChangeSet &)> &fill)
    {
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        fill(change);
        SUCCEEDS(store::apply(file, change));
    }

    void edit(Catalogue &file, const domain::FieldSpec &field, const QVariant &value)
    {
        apply(file, [&](ChangeSet &change) { change.set(stored(file), field, value); });
    }

    Record stored(Catalogue &file) const
    {
        const auto loaded = store::load(file, Kind::Offering, m_offering.id());
        return loaded && *loaded ? **loaded : Record();
    }

    static Parcel sent(Catalogue &file)
    {
        const auto parcel = store::collect(file);
        return parcel ? *parcel : Parcel();
    }

    static QString heldIn(Catalogue &file)
    {
        const auto held = file.single(u"SELECT group_concat(reason) FROM held"_s);
        return held ? held->toString() : u"?"_s;
    }

    static QStringList parkedIn(Catalogue &file)
    {
        QStringList parked;
        static_cast<void>(file.rows(u"SELECT kind FROM conflict WHERE settled IS NULL"_s, {},
            [&](const store::Row &row) { parked.append(row.string(0)); }));
        return parked;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_ours = made(u"ours"_s);
        m_theirs = made(u"theirs"_s);
        m_offering = Record(Kind::Offering);
        offeringTable().code.set(m_offering, u"A"_s);
        apply(*m_ours, [&](ChangeSet &change) { change.create(m_offering); });
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(stored(*m_theirs), m_offering);
    }

    void cleanup()
    {
        for (Catalogue *file : {m_ours.get(), m_theirs.get()}) {
            const auto problems = store::check(*file);
            SUCCEEDS(problems);
            QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().kind));
        }
    }

    /** After a restore: the sender has them under their ids, so that those may no longer change. */
    void oursThatComeBackCountAsSent()
    {
        const QString path = m_ours->path();
        const QString before = m_folder->filePath(u"before.llo"_s);
        SUCCEEDS(m_ours->execute(u"VACUUM INTO '%1'"_s.arg(before)));
        m_ours->setClock([] { return QDateTime::currentDateTimeUtc().addYears(8); });
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        m_ours.reset();
        QVERIFY(QFile::remove(path) && QFile::rename(before, path));
        auto again = Catalogue::open(path, store::Access::Write, {}, {.author = u"ours"_s, .device = u"ours"_s});
        SUCCEEDS(again);
        m_ours = std::move(*again);
        SUCCEEDS(store::receive(*m_ours, sent(*m_theirs)));
        QCOMPARE(offeringTable().level(stored(*m_ours)), u"mbo2"_s);
        static_cast<void>(sent(*m_ours)); // corrects clocks that are ahead, in changes that no other replica has
        QCOMPARE(tests::textRows(*m_ours, u"SELECT id FROM change ORDER BY seq"_s),
            tests::textRows(*m_theirs, u"SELECT id FROM change ORDER BY seq"_s));
    }

    void whatIsKnownIsTakenOnce()
    {
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        const auto first = store::receive(*m_theirs, sent(*m_ours));
        SUCCEEDS(first);
        QCOMPARE(first->taken, 1);
        QCOMPARE(first->known, 1);
        const auto second = store::receive(*m_theirs, sent(*m_ours));
        SUCCEEDS(second);
        QCOMPARE(second->taken, 0);
        QCOMPARE(second->known, 2);
    }

    void onlyWhatTheOtherDoesNotHaveIsSent()
    {
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        const auto seen = store::seenHere(*m_theirs);
        SUCCEEDS(seen);
        const auto parcel = store::collect(*m_ours, *seen);
        SUCCEEDS(parcel);
        QCOMPARE(parcel->changes.size(), 1);
        QCOMPARE(parcel->changes.first().first.number, 2);
    }

    void aGapIsWaitedFor()
    {
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        edit(*m_ours, offeringTable().level, u"mbo3"_s);
        Parcel parcel = sent(*m_ours);
        const auto missing = parcel.changes.takeAt(1);
        auto received = store::receive(*m_theirs, parcel);
        SUCCEEDS(received);
        QCOMPARE(received->held, 1);
        QCOMPARE(heldIn(*m_theirs), u"gap"_s);
        QVERIFY(offeringTable().level(stored(*m_theirs)).isEmpty());
        received = store::receive(*m_theirs, {.changes = {missing}, .persons = {}, .replicas = {}});
        SUCCEEDS(received);
        QCOMPARE(received->taken, 2);
        QCOMPARE(heldIn(*m_theirs), QString());
        QCOMPARE(offeringTable().level(stored(*m_theirs)), u"mbo3"_s);
    }

    void whatANewerProgramDoesIsKeptForIt_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"kind", "format", "requires"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    void whatANewerProgramDoesIsKeptForIt()
    {
        QFETCH(const QString, what);
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        Parcel parcel = sent(*m_ours);
        auto &[change, digest] = parcel.changes.last();
        change.kind = what == u"kind" ? u"reconsider"_s : change.kind;
        change.format = what == u"format" ? 2 : change.format;
        change.requires_ = what == u"requires" ? QStringList{u"rooms"_s} : QStringList();
        digest = change.digest(parcel.changes.first().second);
        const auto received = store::receive(*m_theirs, parcel);
        SUCCEEDS(received);
        QCOMPARE(received->taken, 0);
        QCOMPARE(heldIn(*m_theirs), u"format"_s);
        QCOMPARE(stored(*m_theirs), m_offering);
    }

    void whatIsNotWhatItsDigestSaysIsNotTaken()
    {
        edit(*m_ours, offeringTable().level, u"mbo2"_s);
        Parcel parcel = sent(*m_ours);
        parcel.changes.last().first.entries.first().after = "\"mbo4\"";
        SUCCEEDS(store::receive(*m_theirs, parcel));
        QCOMPARE(heldIn(*m_theirs), u"digest"_s);
        QCOMPARE(stored(*m_theirs), m_offering);
        // The genuine change is received all the same.
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(offeringTable().level(stored(*m_theirs)), u"mbo2"_s);
    }

    void aPartOfWhatTheOtherDeletedIsParkedAndComesBack()
    {
        Record outcome(Kind::Outcome);
        outcomeTable().offering.set(outcome, m_offering.id());
        outcomeTable().text.set(outcome, {.nl = u"kan lassen"_s, .en = {}});
        // Ours deletes the offering; theirs adds a part to it, without changing the offering itself.
        apply(*m_theirs, [&](ChangeSet &change) { change.create(outcome); });
        apply(*m_ours, [&](ChangeSet &change) { change.remove(m_offering); });
        SUCCEEDS(store::receive(*m_ours, sent(*m_theirs)));
        QVERIFY(stored(*m_ours).isNull());
        QCOMPARE(parkedIn(*m_ours), QStringList{u"ownerGone"_s});
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(parkedIn(*m_theirs), QStringList{u"ownerGone"_s});
        SUCCEEDS(store::undo(*m_ours)); // the deletion
        QCOMPARE(parkedIn(*m_ours), QStringList());
        const auto parts =
            store::loadWhere(*m_ours, Kind::Outcome, outcomeTable().offering, m_offering.id().toString());
        SUCCEEDS(parts);
        QCOMPARE(*parts, QList<Record>{outcome});
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(stored(*m_theirs), m_offering);
    }

    void aReferenceToWhatIsGoneIsParked()
    {
        const Record provider(Kind::Organisation);
        apply(*m_ours, [&](ChangeSet &change) { change.create(provider); });
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        edit(*m_theirs, offeringTable().provider, provider.id().toString());
        apply(*m_ours, [&](ChangeSet &change) { change.remove(provider); });
        SUCCEEDS(store::receive(*m_ours, sent(*m_theirs)));
        QVERIFY(!stored(*m_ours).value(offeringTable().provider).isValid());
        QCOMPARE(parkedIn(*m_ours), QStringList{u"referenceGone"_s});
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(stored(*m_theirs), stored(*m_ours));
        QCOMPARE(parkedIn(*m_theirs), QStringList{u"referenceGone"_s});
    }

    void settlingEndsAConflictEverywhere()
    {
        edit(*m_ours, offeringTable().code, u"B"_s);
        edit(*m_theirs, offeringTable().code, u"C"_s);
        SUCCEEDS(store::receive(*m_ours, sent(*m_theirs)));
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(stored(*m_ours), stored(*m_theirs));
        QCOMPARE(parkedIn(*m_ours), QStringList{u"value"_s});
        QCOMPARE(m_ours->single(u"SELECT id FROM conflict"_s), m_theirs->single(u"SELECT id FROM conflict"_s));
        edit(*m_ours, offeringTable().code, u"D"_s);
        QCOMPARE(parkedIn(*m_ours), QStringList());
        SUCCEEDS(store::receive(*m_theirs, sent(*m_ours)));
        QCOMPARE(parkedIn(*m_theirs), QStringList());
        QCOMPARE(offeringTable().code(stored(*m_theirs)), u"D"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(ReceiveTest)
#include "receive_test.moc"
