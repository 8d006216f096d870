// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetfiles.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/process.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;

/** Sheets of others in various kinds of files: OpenDocument, old workbooks, text in old encodings. */
class OtherSheetFilesTest
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

    exchange::Result<exchange::ImportReport> read(const QString &source)
    {
        domain::NoProgress progress;
        return exchange::importer(u"ods"_s)->read(
            *m_catalogue, {.source = source, .dryRun = false, .credentials = {}}, progress);
    }

    /** An OpenDocument spreadsheet of \a tables. */
    void putDocument(const QString &name, const QByteArray &tables)
    {
        tests::writeZip(path(name),
            {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                {u"content.xml"_s,
                    "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
                    "xmlns:text=\"x\" xmlns:style=\"s\" xmlns:dc=\"d\"><office:automatic-styles><style:style "
                    "style:name=\"weg\" style:family=\"table\"><style:table-properties "
                    "table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"
                        + tables + "</office:spreadsheet></office:body></office:document-content>"}});
    }

    static QByteArray row(const QByteArray &cells, const QByteArray &attributes = {})
    {
        return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
    }
    static QByteArray text(const QByteArray &text)
    {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }
    static QByteArray table(const QByteArray &name, const QByteArray &rows, const QByteArray &style = {})
    {
        return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows + "</table:table>";
    }

    QStringList titles()
    {
        QStringList titles;
        const auto all = store::loadAll(*m_catalogue, domain::Kind::Offering);
        for (const domain::Record &each : all.value_or(QList<domain::Record>())) {
            titles.append(domain::offeringTable().title(each).preferring(domain::Language::Dutch));
        }
        titles.sort();
        return titles;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void cellsOfAnOpenDocument()
    {
        const QByteArray note = "<office:annotation><dc:date>2026-01-01</dc:date><text:p>een notitie</text:p>"
                                "</office:annotation>";
        putDocument(u"blad.ods"_s,
            table("Aanbod",
                row(text("Titel") + text("Prijs") + "<table:table-cell table:number-columns-repeated=\"16381\"/>")
                    + "<table:table-row-group>"
                    + row("<table:table-cell office:value-type=\"string\">" + note
                        + "<text:p>Warmte<text:s "
                          "text:c=\"2\"/>pompen</text:p><text:p><text:span>twee</text:span></text:p>"
                          "</table:table-cell><table:table-cell office:value-type=\"currency\" office:value=\"795\">"
                          "<text:p>€ 795,00</text:p></table:table-cell>"
                          "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-09-01T13:30:00\">"
                          "<text:p>1-9-26</text:p></table:table-cell>"
                          "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
                          "office:value=\"7\"><text:p>007</text:p></table:table-cell>"
                          "<table:covered-table-cell/><table:table-cell office:value-type=\"boolean\" "
                          "office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell>")
                    + "</table:table-row-group>" + row("<table:table-cell/>", "table:number-rows-repeated=\"5\"")
                    + row(text("Isoleren"), "table:number-rows-repeated=\"2\"")
                    + row("<table:table-cell/>", "table:number-rows-repeated=\"1048525\"")));
        const QList<Cells> rows = tests::sheetsIn(path(u"blad.ods"_s)).value(u"Aanbod"_s);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].size(), 2);
        QCOMPARE(rows[1][0].text, u"Warmte  pompen\ntwee"_s);
        QCOMPARE(rows[1][1].text, u"€ 795,00"_s);
        QCOMPARE(rows[1][2].date, QDate(2026, 9, 1));
        QCOMPARE(rows[1][2].text, u"13:30"_s);
        QCOMPARE(rows[1][4].shown(), u"007"_s);
        QVERIFY(rows[1][5].isEmpty());
        QCOMPARE(rows[1][6], Cell::ofTruth(true));
        QCOMPARE(rows[3], rows[2]);
    }

    void theBestOfSeveralSheetsIsRead()
    {
        putDocument(u"boek.ods"_s,
            table("Toelichting", row(text("Wat is dit") + text("Een lijst")))
                + table("Oud", row(text("Titel") + text("Prijs") + text("Plaats")) + row(text("Oud")), "weg")
                + table("Cursussen ",
                    row(text("Titel") + text("Prijs")) + row(text("Lassen") + text("€ 5"))
                        + row(text("Draaien") + text("€ 6"))));
        const auto report = read(path(u"boek.ods"_s));
        SUCCEEDS(report);
        QCOMPARE(titles(), (QStringList{u"Draaien"_s, u"Lassen"_s}));
        QCOMPARE(report->lost.size(), 1); // a hidden sheet is not reported
        QCOMPARE(report->lost.first().text.code, u"import.sheetNotChosen"_s);
        QCOMPARE(report->lost.first().value, u"Toelichting"_s);
    }

    void documentsThatAreBombs()
    {
        // Made first, as making it takes more memory than reading it may.
        putDocument(u"vak.ods"_s, table("A", row(text(QByteArray(64 << 20, 'a')))));
        const double before = tests::memoryOf(u"self"_s, "VmHWM:");
        putDocument(u"rijen.ods"_s, table("A", row(text("Titel"), "table:number-rows-repeated=\"99999999\"")));
        FAILS_WITH(read(path(u"rijen.ods"_s)), u"import.tooManyRows"_s);
        const QByteArray wide =
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\">"
            "<text:p>a</text:p></table:table-cell>";
        putDocument(u"cellen.ods"_s, table("A", row(wide, "table:number-rows-repeated=\"1048576\"")));
        FAILS_WITH(read(path(u"cellen.ods"_s)), u"import.tooManyRows"_s);
        FAILS_WITH(read(path(u"vak.ods"_s)), u"import.badWorkbook"_s);
        putDocument(u"half.ods"_s, "<table:table><table:table-row>");
        FAILS_WITH(read(path(u"half.ods"_s)), u"import.badWorkbook"_s);
        const double after = tests::memoryOf(u"self"_s, "VmHWM:");
        QVERIFY2(after - before < 60, qPrintable(QString::number(after - before)));
        QCOMPARE(m_catalogue->counts()->offerings, 0);
    }

    void anOldWorkbook()
    {
        const QString source = QFINDTESTDATA("../../fuzz/corpus/sheets/old.xls");
        QVERIFY(!source.isEmpty());
        const auto report = read(source);
        SUCCEEDS(report);
        QCOMPARE(titles(), (QStringList{u"Isoleren"_s, u"Warmtepompen: één dag"_s}));
        QCOMPARE(m_catalogue->counts()->editions, 3);
        QCOMPARE(report->lost.size(), 1); // the title above the headers
        const auto start = m_catalogue->single(u"SELECT min(start) FROM edition"_s, {});
        SUCCEEDS(start);
        QCOMPARE(start->toString(), u"2026-09-01"_s);
        const auto cents = m_catalogue->single(u"SELECT max(cents) FROM price"_s, {});
        SUCCEEDS(cents);
        QCOMPARE(cents->toInt(), 79'550);
    }

    void tabsNamedAsAWorkbook()
    {
        // Windows-1254: "Giriş dersi", "Çağdaş yazın"; each line begins with an empty cell.
        put(u"rooster.xls"_s,
            "\tCode\tName\tSection\tECTS\t\n\tADA 1\tGiri\xFE dersi\tADA 1_01\t6\t\n"
            "\tADA 1\tGiri\xFE dersi\tADA 1_02\t6\t\n\tADA 2\t\xC7"
            "a\xF0"
            "da\xFE yaz\xFDn\tADA 2_01\t5\t\n");
        const auto report = read(path(u"rooster.xls"_s));
        SUCCEEDS(report);
        QCOMPARE(titles(), (QStringList{u"Giriş dersi"_s, u"Çağdaş yazın"_s}));
        QCOMPARE(m_catalogue->counts()->editions, 3);
        QCOMPARE(report->lost.size(), 1);
        QCOMPARE(report->lost.first().text.arguments, {u"Windows-1254"_s});
    }

    void sheetsAsPeopleReallyKeepThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("offerings"); // -1: it needs a mapping
        QTest::addColumn<int>("editions");
        const auto row = [](const QString &file, int offerings, int editions) {
            QTest::newRow(qPrintable(file)) << file << offerings << editions;
        };
        row(u"be-lessentabellen.csv"_s, 63, 0);
        row(u"be-onderwijsstructuur.xlsx"_s, -1, 0);
        row(u"in-public-health-degrees.xlsx"_s, -1, 0);
        row(u"nl-ai-scholingsaanbod.csv"_s, 27, 0);
        row(u"nl-mbo-opleiding-dimensie.xlsx"_s, 4103, 0);
        row(u"ph-courses.ods"_s, 48, 0);
        row(u"tr-course-schedule.xls"_s, 536, 871);
        row(u"uk-apprenticeship-standards-2018.csv"_s, 546, 0);
        row(u"uk-epao-register-2018-06.xlsx"_s, 587, 0);
    }

    void sheetsAsPeopleReallyKeepThem()
    {
        QFETCH(QString, file);
        QFETCH(int, offerings);
        QFETCH(int, editions);
        SKIP_WITHOUT_SHARED();
        const QString source = tests::sharedFolder() + u"/data/real/spreadsheets/"_s + file;
        const auto report = read(source);
        if (offerings < 0) {
            FAILS_WITH(report, u"import.mappingUnsure"_s);
            return;
        }
        SUCCEEDS(report);
        QCOMPARE(report->added, offerings);
        QCOMPARE(m_catalogue->counts()->editions, editions);
        for (const exchange::LostInput &each : report->lost) {
            QVERIFY(!each.text.code.isEmpty() && (!each.path.isEmpty() || each.value.isEmpty()));
        }
        const auto again = read(source);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, offerings);
        QCOMPARE(again->change, 0);
    }

    void wideTextWithATitleAbove()
    {
        QByteArray wide;
        for (const QChar c : u"Standards accurate as of 08 May 2018\nName, Reference, Start Date, Price (£), Contact\n"
                             "Software developer,ST0116,12-11-2014,18000,a@example.org; b@example.org\n"
                             "Stage technician,ST0117,TBC,TBC,\n"_s) {
            wide += char(c.unicode() & 0xff);
            wide += char(c.unicode() >> 8);
        }
        put(u"standards.csv"_s, wide);
        const auto report = read(path(u"standards.csv"_s));
        SUCCEEDS(report);
        QCOMPARE(titles(), (QStringList{u"Software developer"_s, u"Stage technician"_s}));
        const auto price = m_catalogue->single(u"SELECT cents || ' ' || currency FROM price"_s, {});
        SUCCEEDS(price);
        QCOMPARE(price->toString(), u"1800000 GBP"_s);
        QStringList told;
        for (const exchange::LostInput &each : report->lost) {
            told.append(each.path + u' ' + each.text.code);
        }
        told.sort();
        QCOMPARE(told,
            (QStringList{u" import.encodingTaken"_s, u"standards!1 import.aboveHeaders"_s,
                u"standards!C4 import.saysNothing"_s, u"standards!D4 import.saysNothing"_s,
                u"standards!E3 import.firstOfSeveral"_s}));
    }
};

LEERSCHAKEL_TEST_MAIN(OtherSheetFilesTest)
#include "othersfiles_test.moc"
