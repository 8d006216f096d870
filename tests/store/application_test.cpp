// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/application.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using changes::Entry;
using changes::RecordRef;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Application;

class ApplicationTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void aChangeHasToFit_data()
    {
        QTest::addColumn<Entry>("entry");
        QTest::addColumn<QString>("code");
        const RecordRef there{.kind = Kind::Offering, .id = Id::fromString(u"018f0000-0000-7000-8000-000000000001"_s)};
        const RecordRef absent{.kind = Kind::Offering, .id = Id::fromString(u"018f0000-0000-7000-8000-000000000009"_s)};
        QTest::newRow("a field from what it is")
            << Entry{.record = there, .field = u"level"_s, .before = {}, .after = u"mbo4"_s} << QString();
        QTest::newRow("a field from something else")
            << Entry{.record = there, .field = u"level"_s, .before = u"mbo2"_s, .after = u"mbo4"_s}
            << u"change.conflict"_s;
        QTest::newRow("one language of a text")
            << Entry{.record = there, .field = u"title"_s, .before = {}, .after = u"One"_s, .element = u"en"_s}
            << QString();
        QTest::newRow("one language from something else")
            << Entry{.record = there, .field = u"title"_s, .before = u"Uno"_s, .after = u"One"_s, .element = u"en"_s}
            << u"change.conflict"_s;
        QTest::newRow("a field of no record")
            << Entry{.record = absent, .field = u"level"_s, .before = {}, .after = u"mbo4"_s} << u"change.missing"_s;
        QTest::newRow("a field there is none of")
            << Entry{.record = there, .field = u"colour"_s, .before = {}, .after = u"red"_s} << u"field.unknown"_s;
        QTest::newRow("a record that is to go, as something else")
            << Entry{.record = there, .field = {}, .before = QVariantMap{{u"level"_s, u"mbo2"_s}}, .after = {}}
            << u"change.conflict"_s;
    }

    void aChangeHasToFit()
    {
        QFETCH(Entry, entry);
        QFETCH(const QString, code);
        const Record record(Kind::Offering, Id::fromString(u"018f0000-0000-7000-8000-000000000001"_s));
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(record);
        SUCCEEDS(store::apply(*m_catalogue, change));
        Application application(*m_catalogue);
        const auto taken = application.take(entry);
        QCOMPARE(taken ? QString() : taken.error().message.code, code);
    }

    void whatIsMadeTwiceIsRefused()
    {
        const Record record(Kind::Offering, m_one.id());
        Entry made{.record = RecordRef::of(record), .field = {}, .before = {}, .after = record.toMap()};
        // A record to be created is not looked up first: the row that exists already makes the write fail.
        Application application(*m_catalogue);
        SUCCEEDS(application.take(made));
        FAILS_WITH(m_catalogue->inTransaction([&] { return application.write(1); }), u"change.exists"_s);
        FAILS_WITH(application.take(made), u"change.exists"_s);
    }

    void valuesOfOthersStayWhereTheFitIsByElement_data()
    {
        QTest::addColumn<store::Fit>("fit");
        QTest::addColumn<QStringList>("result");
        QTest::newRow("exact") << store::Fit::Exact << QStringList{u"AM01"_s, u"AM02"_s};
        QTest::newRow("by element") << store::Fit::ByElement << QStringList{u"AM01"_s, u"AM02"_s, u"AM03"_s};
    }

    void valuesOfOthersStayWhereTheFitIsByElement()
    {
        QFETCH(const store::Fit, fit);
        QFETCH(const QStringList, result);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(m_one.stored(*m_catalogue), domain::offeringTable().regions, QStringList{u"AM01"_s, u"AM02"_s});
        SUCCEEDS(store::apply(*m_catalogue, change));
        // A user who saw only AM01 added AM03.
        Entry entry{.record = {.kind = Kind::Offering, .id = m_one.id()},
            .field = u"regions"_s,
            .before = QStringList{u"AM01"_s},
            .after = QStringList{u"AM01"_s, u"AM03"_s}};
        Application application(*m_catalogue, fit);
        const auto taken = application.take(entry);
        QCOMPARE(taken.has_value(), fit == store::Fit::ByElement);
        SUCCEEDS(m_catalogue->inTransaction([&] { return application.write(1); }));
        QCOMPARE(m_one.stored(*m_catalogue).value(domain::offeringTable().regions).toStringList(), result);
    }

    void partsAreOfTheirWhole()
    {
        Record part(Kind::Outcome);
        domain::outcomeTable().offering.set(part, m_one.id());
        Application application(*m_catalogue);
        SUCCEEDS(application.put(RecordRef::of(part), part));
        const RecordRef whole = application.wholeOf(RecordRef::of(part));
        QCOMPARE(whole, (RecordRef{.kind = Kind::Offering, .id = m_one.id()}));
        QCOMPARE(application.wholeOf(whole), whole);
        const store::AppliedChange touched = application.touched();
        QCOMPARE(touched.records, QList<RecordRef>{RecordRef::of(part)});
        QCOMPARE(touched.wholes, QList<RecordRef>{whole});
        QCOMPARE(touched.offerings, QList<Id>{m_one.id()});
    }

    void aTextInTwoLanguagesIsTwoEntries()
    {
        const Record before = m_one.stored(*m_catalogue);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(before, domain::offeringTable().title, QVariantMap{{u"nl"_s, u"Twee"_s}, {u"en"_s, u"Two"_s}});
        change.set(before, domain::offeringTable().level, u"mbo4"_s);
        QStringList entries;
        QSet<QByteArray> salts;
        const Application application(*m_catalogue);
        SUCCEEDS(application.eachJournalEntry(
            change.entries(), [&](const changes::ChangeEntry &entry) -> store::Result<void> {
                entries.append(entry.field + u'.' + entry.element + u'=' + QString::fromUtf8(entry.after));
                salts.insert(entry.salt);
                return {};
            }));
        entries.sort();
        QCOMPARE(entries, (QStringList{u"level.=\"mbo4\""_s, u"title.en=\"Two\""_s, u"title.nl=\"Twee\""_s}));
        QCOMPARE(salts.size(), 3);
    }

    void whatSomebodyElsesTriggerTookIsMissed()
    {
        const RecordRef offering{.kind = Kind::Offering, .id = m_one.id()};
        const Application application(*m_catalogue);
        SUCCEEDS(application.keeps({offering}));
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM offering"_s));
        FAILS_WITH(application.keeps({offering}), u"change.vanished"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(ApplicationTest)
#include "application_test.moc"
