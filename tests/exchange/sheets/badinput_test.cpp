// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetfiles.h"
#include "support/freshcatalogue.h"
#include "support/process.h"
#include "vocabulary/own/ownscheme.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;

/** Sheets that are damaged, hostile or unusual: refused with a clear message, within memory bounds, or read. */
class SheetBadInputTest
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

    exchange::Result<exchange::ImportReport> read(const QString &name)
    {
        domain::NoProgress progress;
        return exchange::importer(u"xlsx"_s)->read(
            *m_catalogue, {.source = path(name), .dryRun = false, .credentials = {}}, progress);
    }

    /** A workbook with one sheet; \a sheet is its sheetData, \a shared its shared strings. */
    void putWorkbook(const QString &name, const QByteArray &sheet, const QByteArray &shared = {})
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        tests::writeZip(path(name),
            {{u"xl/workbook.xml"_s,
                 head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                     + "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Blad 1\" sheetId=\"1\" "
                       "r:id=\"rId1\"/></sheets></workbook>"},
                {u"xl/_rels/workbook.xml.rels"_s,
                    head
                        + "<Relationships><Relationship Id=\"rId1\" "
                          "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                {u"xl/styles.xml"_s,
                    head
                        + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000\"/><numFmt numFmtId=\"165\" "
                          "formatCode=\"[$-413]d mmmm yyyy;@\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                          "numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
                          "numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"},
                {u"xl/sharedStrings.xml"_s, head + "<sst>" + shared + "</sst>"},
                {u"xl/worksheets/sheet1.xml"_s,
                    head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet + "</sheetData></worksheet>"}});
    }

    static QByteArray row(const QByteArray &cells) { return "<row>" + cells + "</row>"; }
    static QByteArray text(const QByteArray &text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void cellsOfOtherPrograms()
    {
        putWorkbook(u"boek.xlsx"_s,
            row("<c t=\"s\"><v>0</v></c><c s=\"1\"><v>44804</v></c><c s=\"2\"><v>110</v></c><c><v>110</v></c>")
                + "<row r=\"5\"><c r=\"C5\" s=\"3\"><v>1</v></c><c r=\"D5\" t=\"e\"><v>#N/A</v></c><c "
                  "t=\"b\"><v>1</v></c>"
                  "<c t=\"str\"><f>A1</f><v>uitkomst</v></c><c s=\"4\"><v>44804.75</v></c><c r=\"H5\" s=\"1\"/><c "
                  "r=\"I5\" s=\"5\"><v>0.5625</v></c></row>"
                + "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>",
            "<si><r><t>Warmte</t></r><r><t xml:space=\"preserve\">pompen </t></r><rPh><t>x</t></rPh></si>");
        const QList<Cells> rows = tests::sheetsIn(path(u"boek.xlsx"_s)).value(u"Blad 1"_s);
        QCOMPARE(rows.size(), 2); // a row with only formats does not count
        QCOMPARE(rows[0][0].text, u"Warmtepompen "_s);
        QCOMPARE(rows[0][1], Cell::of(QDate(2026, 9, 1))); // counted from 1904
        QCOMPARE(rows[0][2].shown(), u"0110"_s);
        QCOMPARE(rows[0][3].shown(), u"110"_s);
        QCOMPARE(rows[1].size(), 9);
        QVERIFY(rows[1][0].isEmpty() && rows[1][1].isEmpty());
        QCOMPARE(rows[1][2].date, QDate(1904, 1, 2));
        QCOMPARE(rows[1][3].type, Cell::Type::Error);
        QCOMPARE(rows[1][4], Cell::ofTruth(true));
        QCOMPARE(rows[1][5].text, u"uitkomst"_s);
        QCOMPARE(rows[1][6].text, u"18:00"_s);
        QVERIFY(rows[1][7].isEmpty());
        QCOMPARE(rows[1][8], Cell::of(u"13:30"_s)); // a time without a date
        FAILS_WITH(read(u"boek.xlsx"_s), u"import.mappingUnsure"_s);
    }

    void codesThatBecameNumbersAreTold()
    {
        QByteArray head;
        for (const char *key :
            {"kind", "code", "title.nl", "validFrom", "id", "leerschakel:offering:kind code title.nl"}) {
            head += text(key);
        }
        putWorkbook(u"boek.xlsx"_s,
            row(head) + row(text("module") + "<c><v>110</v></c>" + text("Een") + "<c s=\"4\"><v>44804.75</v></c>")
                + row(text("module") + "<c s=\"2\"><v>110</v></c>" + text("Twee")) + row("<c s=\"1\"/><c s=\"2\"/>"));
        const auto report = read(u"boek.xlsx"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QVERIFY(report->rejected.isEmpty());
        QCOMPARE(report->lost.size(), 2);
        QCOMPARE(report->lost[0].path, u"Blad 1!B2"_s);
        QCOMPARE(report->lost[0].text.code, u"import.readAs"_s);
        QCOMPARE(report->lost[1].text.code, u"import.timeLeftOut"_s);
        const auto kept = m_catalogue->single(u"SELECT count(*) FROM offering WHERE code IN ('110', '0110')"_s, {});
        SUCCEEDS(kept);
        QCOMPARE(kept->toInt(), 2);
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"kind;code;title.nl;id\r\nmodule;W-1;Één café € 5;\r\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QByteArray windows = text.toLatin1();
        windows.replace("?", "\x80");
        QTest::newRow("Windows-1252") << windows;
        QByteArray wide;
        for (const QChar c : text) {
            wide += char(c.unicode() & 0xff);
            wide += char(c.unicode() >> 8);
        }
        QTest::newRow("UTF-16 without a mark") << wide;
        QTest::newRow("UTF-16 with a mark") << QByteArray("\xff\xfe", 2) + wide;
        QTest::newRow("commas") << QString(text).replace(u';', u',').toUtf8();
        QTest::newRow("tabs") << QString(text).replace(u';', u'\t').toUtf8();
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        put(u"offering.csv"_s, bytes);
        const auto report = read(u"offering.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        const auto title = m_catalogue->single(u"SELECT title_nl FROM offering"_s, {});
        SUCCEEDS(title);
        QCOMPARE(title->toString(), u"Één café € 5"_s);
    }

    void identifiersThatAreThereTwice()
    {
        const QString id = domain::Id::make().toString();
        put(u"offering.csv"_s,
            "kind;title.nl;id\r\nmodule;Een;" + id.toUtf8() + "\r\nmodule;Twee;" + id.toUtf8()
                + "\r\nmodule;Drie;12\r\n");
        const auto report = read(u"offering.csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejected.size(), 2);
        QCOMPARE(report->rejected[0].text.code, u"import.twice"_s);
        QCOMPARE(report->rejected[0].path, u"offering!C3"_s);
        QCOMPARE(report->rejected[1].text.code, u"import.badIdentifier"_s);
    }

    void whatIsNoSheetIsRefused()
    {
        put(u"leeg.xlsx"_s, {});
        FAILS_WITH(read(u"leeg.xlsx"_s), u"import.noRows"_s);
        put(u"oud.xls"_s, QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0'));
        FAILS_WITH(read(u"oud.xls"_s), u"import.badWorkbook"_s);
        put(u"pagina.xls"_s, "<html><table><tr><td>Titel</td></tr></table></html>");
        FAILS_WITH(read(u"pagina.xls"_s), u"import.notASheet"_s);
        tests::writeZip(path(u"ander.xlsx"_s), {{u"brief.txt"_s, "hallo"}});
        FAILS_WITH(read(u"ander.xlsx"_s), u"import.badWorkbook"_s);
        putWorkbook(u"half.xlsx"_s, "<row><c><v>1</v>");
        FAILS_WITH(read(u"half.xlsx"_s), u"import.badWorkbook"_s);
        put(u"quote.csv"_s, "kind;title.nl;id\r\nmodule;\"Een;\r\n");
        FAILS_WITH(read(u"quote.csv"_s), u"import.badCsv"_s);
        FAILS_WITH(read(u"nergens.xlsx"_s), u"store.missing"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"map"_s));
        FAILS_WITH(read(u"map"_s), u"import.nothing"_s);
    }

    void bombsStayWithinBounds()
    {
        // A few kilobytes of zip with large effects: a huge cell, entities, a row number beyond any sheet.
        putWorkbook(u"cel.xlsx"_s, row(text(QByteArray(64 << 20, 'a'))));
        const double before = tests::memoryOf(u"self"_s, "VmHWM:");
        FAILS_WITH(read(u"cel.xlsx"_s), u"import.badWorkbook"_s);
        putWorkbook(u"laughs.xlsx"_s, "<!DOCTYPE a [<!ENTITY b \"c\">]>" + row(text("&b;")));
        FAILS_WITH(read(u"laughs.xlsx"_s), u"import.badWorkbook"_s);
        putWorkbook(u"ver.xlsx"_s, "<row r=\"9999999\">" + text("a") + "</row>");
        FAILS_WITH(read(u"ver.xlsx"_s), u"import.tooManyRows"_s);
        const double after = tests::memoryOf(u"self"_s, "VmHWM:");
        QVERIFY2(after - before < 60, qPrintable(QString::number(after - before)));
    }

    void tooManyRowsAreRefused()
    {
        QFile file(path(u"offering.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("kind;title.nl;id\r\n");
        const QByteArray rows = QByteArray("m\r\n").repeated(100'000);
        for (int i = 0; i < 11; ++i) {
            QCOMPARE(file.write(rows), rows.size());
        }
        file.close();
        FAILS_WITH(read(u"offering.csv"_s), u"import.tooManyRows"_s);
        QCOMPARE(m_catalogue->counts()->offerings, 0);
    }
};

LEERSCHAKEL_TEST_MAIN(SheetBadInputTest)
#include "badinput_test.moc"
