// SPDX-License-Identifier: GPL-3.0-or-later
// Derived and imported data is compared with the records that it follows from.
#include "store/derived.h"
#include "store/derivedcheck.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::Record;
using store::Catalogue;

class DerivedCheckTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    QHash<Kind, Record> m_records;

    QStringList kindsFound()
    {
        const auto problems = store::check(*m_catalogue);
        QStringList kinds;
        for (const store::Damage &problem : problems ? *problems : QList<store::Damage>()) {
            kinds.append(problem.kind);
        }
        return kinds;
    }

    static QString fieldOf(Kind kind) { return kind == Kind::Location ? u"city"_s : u"webPage"_s; }
    static QVariant valueFor(Kind kind) { return kind == Kind::Location ? u"Delft"_s : u"https://example.org"_s; }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        // An offering with all that it can refer to, each with its own organisation.
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        m_records.clear();
        const auto make = [&](Record record) {
            change.create(record);
            m_records.insert(record.kind(), record);
            return record.id();
        };
        const auto organisation = [&](const QString &name) {
            Record record(Kind::Organisation);
            domain::organisationTable().name.set(record, {.nl = name, .en = {}});
            return make(record);
        };
        Record contact(Kind::Contact);
        domain::contactTable().organisation.set(contact, organisation(u"of the contact"_s));
        Record location(Kind::Location);
        domain::locationTable().organisation.set(location, organisation(u"of the location"_s));
        Record deal(Kind::Deal);
        domain::dealTable().partners.set(deal, {organisation(u"of the deal"_s)});
        Record offering(Kind::Offering);
        domain::offeringTable().title.set(offering, {.nl = u"Warmtepompen plaatsen"_s, .en = {}});
        domain::offeringTable().provider.set(offering, organisation(u"provider"_s));
        domain::offeringTable().contact.set(offering, make(contact));
        domain::offeringTable().deal.set(offering, make(deal));
        Record edition(Kind::Edition);
        domain::editionTable().offering.set(edition, make(offering));
        domain::editionTable().location.set(edition, make(location));
        make(edition);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(kindsFound(), QStringList());
    }

    /** Hashes and counts of an offering follow every value of another record that is in its documents. */
    void whatIsReferredToIsFollowed()
    {
        for (const Kind kind : {Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal}) {
            const auto records = store::loadAll(*m_catalogue, kind);
            SUCCEEDS(records);
            for (const Record &record : *records) {
                const auto before = m_catalogue->single(u"SELECT whole_hash FROM offering"_s);
                Record after = record;
                after.setValue(*domain::kindTable(kind).field(fieldOf(kind)), valueFor(kind));
                ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
                change.update(record, after);
                QVERIFY(!change.isEmpty());
                SUCCEEDS(store::apply(*m_catalogue, change));
                QCOMPARE(kindsFound(), QStringList());
                QVERIFY2(m_catalogue->single(u"SELECT whole_hash FROM offering"_s) != before,
                    qPrintable(domain::kindTable(kind).name() + u' ' + record.id().toString()));
            }
        }
    }

    void whatDoesNotFollowIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("kind");
        QTest::newRow("other words")
            << u"INSERT INTO offering_search (rowid, title_nl) SELECT row, 'Zonnepanelen leggen' FROM offering"_s
            << u"search"_s;
        QTest::newRow("the same words in another field")
            << u"INSERT INTO offering_search (rowid, title_en) SELECT row, title_nl FROM offering"_s << u"search"_s;
        QTest::newRow("counts") << u"UPDATE readiness SET blocks = blocks + 1"_s << u"readiness"_s;
        QTest::newRow("no counts") << u"DELETE FROM readiness"_s << u"readiness"_s;
        QTest::newRow("hash of all parts") << u"UPDATE offering SET whole_hash = 'x'"_s << u"readiness"_s;
    }

    void whatDoesNotFollowIsFound()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, kind);
        if (sql.contains(u"offering_search"_s)) {
            SUCCEEDS(m_catalogue->execute(u"DELETE FROM offering_search"_s));
        }
        SUCCEEDS(m_catalogue->execute(sql));
        QCOMPARE(kindsFound(), QStringList{kind});
        const auto mended = store::mendDerived(*m_catalogue);
        SUCCEEDS(mended);
        QCOMPARE(*mended, 1);
        QCOMPARE(kindsFound(), QStringList());
    }

    /** A read-only connection can check as well. */
    void aReaderChecksWords()
    {
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        const auto found = store::checkSearchWords(**reader, store::mostDamage);
        SUCCEEDS(found);
        QVERIFY(found->isEmpty());
    }

    void demandIsWhatItsNameSays_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("value") << u"UPDATE demand_figure SET value = value + 1 WHERE region = 'AM01'"_s;
        QTest::newRow("region") << u"UPDATE demand_figure SET region = 'AM03' WHERE region = 'AM01'"_s;
        QTest::newRow("a figure more")
            << u"INSERT INTO demand_figure (content, period, measure, value) VALUES (1, '2026', 'vacancies', 1)"_s;
        QTest::newRow("a figure less") << u"DELETE FROM demand_figure WHERE region = 'AM01'"_s;
        QTest::newRow("time") << u"UPDATE demand_content SET imported = '2020-01-01T00:00:00.000Z'"_s;
        QTest::newRow("number of figures") << u"UPDATE demand_content SET figures = 9"_s;
    }

    void demandIsWhatItsNameSays()
    {
        QFETCH(const QString, sql);
        const QString imported = u"2026-11-21T00:00:00.000Z"_s;
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO demand_content (number, name, source, imported, origin, figures) VALUES (1, '', 'proef', "
            "?, ?, 2)"_s,
            {imported, store::digestOfOrigin({}, u"proef"_s, imported)}));
        for (const QString &region : {u"AM02"_s, u"AM01"_s}) {
            SUCCEEDS(m_catalogue->execute(
                u"INSERT INTO demand_figure (content, period, region, measure, value) VALUES (1, '2026', ?, "
                "'vacancies', 1.5)"_s,
                {region}));
        }
        const auto name = store::nameOfDemand(*m_catalogue, 1);
        SUCCEEDS(name);
        SUCCEEDS(m_catalogue->execute(u"UPDATE demand_content SET name = ?"_s, {*name}));
        QCOMPARE(kindsFound(), QStringList());
        SUCCEEDS(m_catalogue->execute(sql));
        QCOMPARE(kindsFound(), QStringList{u"demand"_s});
    }
};

LEERSCHAKEL_TEST_MAIN(DerivedCheckTest)
#include "derivedcheck_test.moc"
