// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/changeset.h"
#include "exchange/registry.h"
#include "exchange/sheets/others/sheetmapping.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "vocabulary/own/ownscheme.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using exchange::ImportReport;

/**
 * Sheets as people keep them: their offerings are imported, and what was not understood is reported by row and column.
 */
class OtherSheetsTest
    : public QObject
    , protected tests::FreshCatalogue
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    exchange::Result<ImportReport> read(const QString &name, const QByteArray &mapping = {}, bool isDry = false)
    {
        domain::NoProgress progress;
        return exchange::importer(u"csv"_s)->read(
            *m_catalogue, {.source = path(name), .dryRun = isDry, .credentials = {}, .mapping = mapping}, progress);
    }

    exchange::Result<QByteArray> mappingOf(const QString &name)
    {
        domain::NoProgress progress;
        return exchange::importer(u"csv"_s)->mapping(
            *m_catalogue, {.source = path(name), .dryRun = true, .credentials = {}}, progress);
    }

    /** The offering with \a title and its parts; null if there is none, or more than one. */
    domain::OfferingTree offering(const QString &title)
    {
        const auto all = store::loadAll(*m_catalogue, Kind::Offering);
        QList<domain::Id> found;
        for (const Record &each : all.value_or(QList<Record>())) {
            const domain::LocalizedText name = offeringTable().title(each);
            if (name.nl == title || name.en == title) {
                found.append(each.id());
            }
        }
        const auto trees = store::loadTrees(*m_catalogue, found);
        return found.size() == 1 && trees ? trees->first() : domain::OfferingTree();
    }

    /** The codes of what was reported for the cell \a path, such as "import.readAs". */
    static QStringList told(const ImportReport &report, const QString &path)
    {
        QStringList codes;
        for (const exchange::LostInput &each : report.lost) {
            if (each.path == path) {
                codes.append(each.text.code);
            }
        }
        for (const exchange::Rejected &each : report.rejected) {
            if (each.path == path) {
                codes.append(each.text.code);
            }
        }
        return codes;
    }

    static QVariantMap keptOf(const Record &record)
    {
        return record.value(*domain::kindTable(record.kind()).field(u"kept"_s)).toMap().value(u"sheet"_s).toMap();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void aListOfCourses()
    {
        put(u"aanbod.csv"_s,
            "Aanbieder,Titel,Doelgroep,Tijdsduur,Kosten,Link,Bijzonderheden\n"
            "Zorgschool,Wondzorg thuis,Verpleegkundigen,60-75 minuten,In overleg,https://example.org/a,binnenkort\n"
            "Zorgschool,Medicatie,Iedereen,3 uur 45 min,\"€ 1.975,-\",https://example.org/b,\n"
            "Techniekhuis,Lassen 1,Starters,4+2 uur,€350-€750,https://example.org/c,\n"
            "Techniekhuis,Lassen 2,Starters,1 dag,£2300,https://example.org/d,n.v.t.\n"
            "Techniekhuis,Draaien,Starters,n.v.t.,€0,https://example.org/e,\n");
        const auto report = read(u"aanbod.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 5);
        QVERIFY(report->rejected.isEmpty());
        QCOMPARE(told(*report, u"aanbod!D2"_s), {u"import.badLength"_s});
        QCOMPARE(told(*report, u"aanbod!E2"_s), {u"import.priceInWords"_s});
        QCOMPARE(told(*report, u"aanbod!D4"_s), {u"import.readAs"_s});
        QCOMPARE(told(*report, u"aanbod!E4"_s), {u"import.priceInWords"_s});
        QCOMPARE(told(*report, u"aanbod!D6"_s), {u"import.saysNothing"_s});
        QCOMPARE(told(*report, u"aanbod!G1"_s), {u"import.columnKept"_s});
        QCOMPARE(report->lost.size(), 6);

        const domain::OfferingTree wounds = offering(u"Wondzorg thuis"_s);
        QCOMPARE(offeringTable().kind(wounds.offering), u"module"_s);
        QCOMPARE(offeringTable().status(wounds.offering), u"draft"_s);
        QCOMPARE(offeringTable().webPage(wounds.offering), u"https://example.org/a"_s);
        QCOMPARE(offeringTable().targetGroup(wounds.offering).nl, u"Verpleegkundigen"_s);
        QCOMPARE(keptOf(wounds.offering).value(u"Tijdsduur"_s).toString(), u"60-75 minuten"_s);
        QCOMPARE(keptOf(wounds.offering).value(u"Bijzonderheden"_s).toString(), u"binnenkort"_s);
        QCOMPARE(domain::priceTable().description(wounds.of(Kind::Price).first()).nl, u"In overleg"_s);
        QVERIFY(!domain::priceTable().cents(wounds.of(Kind::Price).first()));

        const domain::OfferingTree medicine = offering(u"Medicatie"_s);
        QCOMPARE(offeringTable().studyLoad(medicine.offering), (QList<domain::StudyLoad>{{u"hours"_s, 3.75}}));
        QCOMPARE(domain::priceTable().cents(medicine.of(Kind::Price).first()), 197'500);
        QCOMPARE(offeringTable().provider(medicine.offering), offeringTable().provider(wounds.offering));
        const domain::OfferingTree welding = offering(u"Lassen 2"_s);
        QCOMPARE(offeringTable().duration(welding.offering), u"P1D"_s);
        QCOMPARE(domain::priceTable().currency(welding.of(Kind::Price).first()), u"GBP"_s);
        QCOMPARE(domain::priceTable().cents(offering(u"Draaien"_s).of(Kind::Price).first()), 0);
        QCOMPARE(m_catalogue->counts()->organisations, 2);
    }

    void theSameSheetAgainChangesNothingAndKeepsOwnWork()
    {
        put(u"aanbod.csv"_s, "Titel;Omschrijving;Startdatum;Plaats\nLassen;Met vuur;1-9-2026;Hengelo\nDraaien;;;\n");
        SUCCEEDS(read(u"aanbod.csv"_s));
        const auto again = read(u"aanbod.csv"_s);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(again->change, 0);

        const domain::OfferingTree before = offering(u"Lassen"_s);
        Record mine = before.offering;
        offeringTable().description.set(mine, {.nl = u"Van mij"_s, .en = {}});
        offeringTable().status.set(mine, u"approved"_s);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(before.offering, mine);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto kept = read(u"aanbod.csv"_s);
        SUCCEEDS(kept);
        QCOMPARE(kept->unchanged, 2);
        QCOMPARE(offeringTable().description(offering(u"Lassen"_s).offering).nl, u"Van mij"_s);
        QCOMPARE(offeringTable().status(offering(u"Lassen"_s).offering), u"approved"_s);

        put(u"aanbod.csv"_s,
            "Titel;Omschrijving;Startdatum;Plaats\nLassen;Met vuur;8-9-2026;Hengelo\nDraaien;Rond;;\n");
        const auto changed = read(u"aanbod.csv"_s);
        SUCCEEDS(changed);
        QCOMPARE(changed->changed, 2);
        QCOMPARE(offeringTable().description(offering(u"Draaien"_s).offering).nl, u"Rond"_s);
        QCOMPARE(offeringTable().description(offering(u"Lassen"_s).offering).nl, u"Van mij"_s);
    }

    void rowsOfOneOfferingAreItsEditions()
    {
        put(u"rooster.csv"_s,
            "Cursuscode;Cursusnaam;EC;Startdatum;Einddatum;Locatie;Prijs;Docent\n"
            "W1;Warmtepompen;5;1-9-2026;15-12-2026;Hengelo;€ 500;A\n"
            "W1;Warmtepompen;5;1-2-2027;TBC;Deventer;€ 550;B\n"
            ";;;1-9-2027;;Zwolle;€ 550;C\n"
            "W2;Isoleren;3;45000;;;;\n"
            "W1;Warmtepompen;5;1-9-2026;15-12-2026;Hengelo;€ 500;A\n");
        const auto report = read(u"rooster.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(told(*report, u"rooster!4"_s), {u"import.rowOfAbove"_s});
        QCOMPARE(told(*report, u"rooster!6"_s), {u"import.rowAgain"_s});
        QCOMPARE(told(*report, u"rooster!D5"_s), {u"import.badDate"_s});
        QCOMPARE(told(*report, u"rooster!E3"_s), {u"import.saysNothing"_s});
        const domain::OfferingTree pumps = offering(u"Warmtepompen"_s);
        QCOMPARE(offeringTable().code(pumps.offering), u"W1"_s);
        QCOMPARE(offeringTable().studyLoad(pumps.offering), (QList<domain::StudyLoad>{{u"ec"_s, 5}}));
        QCOMPARE(pumps.of(Kind::Edition).size(), 3);
        QCOMPARE(pumps.of(Kind::Price).size(), 3);
        QSet<QString> starts;
        for (const Record &edition : pumps.of(Kind::Edition)) {
            starts.insert(domain::editionTable().start(edition).toString(Qt::ISODate));
            QVERIFY(!keptOf(edition).value(u"Docent"_s).toString().isEmpty());
        }
        QCOMPARE(starts, (QSet<QString>{u"2026-09-01"_s, u"2027-02-01"_s, u"2027-09-01"_s}));
        QCOMPARE(offering(u"Isoleren"_s).of(Kind::Edition).size(), 0);
        QCOMPARE(keptOf(offering(u"Isoleren"_s).offering).value(u"Startdatum"_s).toString(), u"45000"_s);
        const auto again = read(u"rooster.csv"_s);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 2);
    }

    void whatIsNoOfferingIsTold()
    {
        put(u"lijst.csv"_s,
            "Overzicht van de opleidingen;;;\n\n"
            "Opleiding ; Niveau;Prijs;Taal\n"
            "Techniek;;;\n"
            "Lassen;mbo 3;€ 100;Nederlands/Engels\n"
            "Opleiding;Niveau;Prijs;Taal\n"
            "Draaien;mbo 12;€ 100;Nederlands\n"
            ";mbo 3;€ 100;Nederlands\n"
            "Frezen;mbo 3;#N/B;Engels\n"
            "Slijpen;mbo 4;€ 90;nl\n"
            "Totaal;;€ 290;\n");
        const auto report = read(u"lijst.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 4);
        QCOMPARE(told(*report, u"lijst!1"_s), {u"import.aboveHeaders"_s});
        QCOMPARE(told(*report, u"lijst!4"_s), {u"import.rowAlone"_s});
        QCOMPARE(told(*report, u"lijst!B7"_s), {u"import.unknownValue"_s});
        QCOMPARE(told(*report, u"lijst!8"_s), {u"import.rowUnnamed"_s});
        QCOMPARE(told(*report, u"lijst!11"_s), {u"import.rowTotal"_s});
        QCOMPARE(offeringTable().level(offering(u"Lassen"_s).offering), u"mbo3"_s);
        QCOMPARE(offeringTable().languages(offering(u"Lassen"_s).offering), (QStringList{u"nld"_s, u"eng"_s}));
        QCOMPARE(keptOf(offering(u"Draaien"_s).offering).value(u"Niveau"_s).toString(), u"mbo 12"_s);
    }

    void aCodeOfADepartmentIsNotThatOfAnOffering()
    {
        put(u"courses.csv"_s,
            "departmentCode,name,description\nENG,Reading,To read\nENG,Writing,To write\nENG,Speaking,\nMAT,Algebra,x "
            "and y\n");
        const auto report = read(u"courses.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 4);
        QCOMPARE(told(*report, u"courses!A1"_s), {u"import.columnKept"_s});
        QCOMPARE(offeringTable().title(offering(u"Reading"_s).offering).en, u"Reading"_s);
        QCOMPARE(offeringTable().code(offering(u"Reading"_s).offering), QString());
        QCOMPARE(keptOf(offering(u"Reading"_s).offering).value(u"departmentCode"_s).toString(), u"ENG"_s);
    }

    void valuesThatDifferBetweenRowsStayTogether()
    {
        put(u"tabel.csv"_s, "code;titel;vak;uren\nA1;Techniek;Taal;2\nA1;Techniek;Rekenen;3\nA2;Zorg;Taal;2\n");
        const auto report = read(u"tabel.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        const QVariantList rows = keptOf(offering(u"Techniek"_s).offering).value(u"rows"_s).toList();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].toMap().value(u"vak"_s).toString(), u"Rekenen"_s);
        QCOMPARE(read(u"tabel.csv"_s)->unchanged, 2);
    }

    void monthsFirst()
    {
        put(u"dates.csv"_s, "Course name,Start date\nReading,12/25/2026\nWriting,3/4/2026\nSpeaking,1/31/2027\n");
        SUCCEEDS(read(u"dates.csv"_s));
        const Record edition = offering(u"Writing"_s).of(Kind::Edition).value(0);
        QCOMPARE(domain::editionTable().start(edition), QDate(2026, 3, 4));
    }

    void anOfferingOfOneCodeIsTheSame()
    {
        Record mine(Kind::Offering);
        offeringTable().kind.set(mine, u"module"_s);
        offeringTable().code.set(mine, u"W1"_s);
        offeringTable().status.set(mine, u"approved"_s);
        offeringTable().title.set(mine, {.nl = u"Warmtepompen"_s, .en = {}});
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.create(mine);
        SUCCEEDS(store::apply(*m_catalogue, change));
        put(u"aanbod.csv"_s, "Code;Titel;Doelgroep\nW1;Warmtepompen;Installateurs\n");
        const auto report = read(u"aanbod.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->added, 0);
        QCOMPARE(offeringTable().status(offering(u"Warmtepompen"_s).offering), u"approved"_s);
    }

    void anUnsureSheetWaitsForAMapping()
    {
        const QByteArray rows = "Instituut,Waar,Specialisatie\nA,Zwolle,Zorg en welzijn\nB,Hengelo,Techniek thuis\n";
        put(u"lijst.csv"_s, rows);
        const auto refused = read(u"lijst.csv"_s);
        FAILS_WITH(refused, u"import.mappingUnsure"_s);
        QCOMPARE(m_catalogue->counts()->offerings, 0);
        const auto proposed = mappingOf(u"lijst.csv"_s);
        SUCCEEDS(proposed);
        auto mapping = exchange::sheets::SheetMapping::fromJson(*proposed);
        SUCCEEDS(mapping);
        QCOMPARE(mapping->headerRow, 1);
        QCOMPARE(mapping->columnFor(u"provider"_s), 0);
        QCOMPARE(mapping->columnFor(u"title"_s), 2); // the likeliest column, if any
        mapping->columns[2].field = u"title"_s;
        QCOMPARE(*exchange::sheets::SheetMapping::fromJson(mapping->toJson()), *mapping);

        SUCCEEDS(read(u"lijst.csv"_s, mapping->toJson(), true));
        FAILS_WITH(read(u"lijst.csv"_s), u"import.mappingUnsure"_s); // trying a mapping does not keep it
        const auto report = read(u"lijst.csv"_s, mapping->toJson());
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        // The mapping is kept for sheets of that shape, whatever else they contain, also above the headers.
        put(u"later.csv"_s, "Stand van 1 mei,,\n INSTITUUT,waar,Specialisatie \nC,Almelo,Bouwen\n");
        const auto later = read(u"later.csv"_s);
        SUCCEEDS(later);
        QCOMPARE(later->added, 1);
        QVERIFY(!offering(u"Bouwen"_s).offering.isNull());
        QCOMPARE(read(u"lijst.csv"_s)->unchanged, 2);
    }

    void mappingsThatCannotBeUsed()
    {
        put(u"lijst.csv"_s, "Titel,Waar\nLassen,Zwolle\n");
        FAILS_WITH(read(u"lijst.csv"_s, "{"), u"import.badMapping"_s);
        FAILS_WITH(read(u"lijst.csv"_s, "{}"), u"import.badMapping"_s);
        const QByteArray start = "{\"sheetMapping\":1,\"headerRow\":1,\"columns\":[{\"column\":\"A\",\"header\":";
        FAILS_WITH(read(u"lijst.csv"_s, start + "\"Titel\",\"field\":\"toverij\"}]}"), u"import.badMapping"_s);
        FAILS_WITH(read(u"lijst.csv"_s, start + "\"Naam\",\"field\":\"title\"}]}"), u"import.mappingDoesNotFit"_s);
        SUCCEEDS(read(u"lijst.csv"_s, start + "\"Titel\",\"field\":\"title\"}]}"));
        // Columns are found by their headers, in whatever order.
        put(u"om.csv"_s, "Waar,Titel\nZwolle,Frezen\n");
        SUCCEEDS(read(u"om.csv"_s, start + "\"Titel\",\"field\":\"title\"}]}"));
        QVERIFY(!offering(u"Frezen"_s).offering.isNull());
    }
};

LEERSCHAKEL_TEST_MAIN(OtherSheetsTest)
#include "others_test.moc"
