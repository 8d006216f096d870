// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/csvwriter.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using text::CsvWriter;

/** Tables that other programs can read, and whose cells they do not run as formulas. */
class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const QString &cell, const QByteArray &written) {
            QTest::newRow(name) << cell << written;
        };
        row("plain", u"lassen"_s, "lassen");
        row("empty", {}, "");
        row("quotes and separators", u"een, \"twee\"; drie"_s, "\"een, \"\"twee\"\"; drie\"");
        row("two lines", u"een\ntwee"_s, "\"een\ntwee\"");
        row("spaces around it", u" een "_s, "\" een \"");
        row("letters", u"één €"_s, "één €");
        row("a formula", u"=1+1"_s, "'=1+1");
        row("a formula with arguments", u"=HYPERLINK(\"http://boos.example\";\"klik\")"_s,
            "\"'=HYPERLINK(\"\"http://boos.example\"\";\"\"klik\"\")\"");
        row("plus", u"+31 6"_s, "'+31 6");
        row("minus", u"-2+3"_s, "'-2+3");
        row("at", u"@SUM(1)"_s, "'@SUM(1)");
        row("a wide sign", u"\uFF1D1+1"_s, "'\uFF1D1+1");
        row("behind a tab", u"\t=1+1"_s, "\"'\t=1+1\"");
        row("behind a line end", u"\n=1+1"_s, "\"'\n=1+1\"");
        row("behind a space", u" =1+1"_s, "\"' =1+1\"");
        row("in the middle", u"a=1+1"_s, "a=1+1");
        row("an apostrophe of its own", u"'=1+1"_s, "''=1+1");
        row("a word with an apostrophe", u"'s avonds"_s, "'s avonds");
        row("an address", u"http://data.europa.eu/esco/skill/1"_s, "http://data.europa.eu/esco/skill/1");
    }

    void cells()
    {
        QFETCH(QString, cell);
        CsvWriter writer;
        writer.text(cell);
        QTEST(writer.bytes(), "written");
        QCOMPARE(leerschakel::text::undefused(leerschakel::text::defused(cell)), cell);
    }

    void aTable()
    {
        CsvWriter writer;
        writer.text(u"naam"_s).text(u"aantal"_s).endRow();
        writer.text(u"lassen"_s).number(-3).number(0.5, 4).endRow();
        QCOMPARE(writer.bytes(), QByteArray("naam,aantal\r\nlassen,-3,0.5000\r\n"));
        writer = CsvWriter(CsvWriter::For::DutchSpreadsheets);
        writer.text(u"een;twee"_s).exactNumber(0.1).number(1.5, 2).number(7).endRow();
        QCOMPARE(writer.taken(), QByteArray("\xEF\xBB\xBF\"een;twee\";0,1;1,50;7\r\n"));
        QCOMPARE(writer.bytes(), QByteArray());
        QVERIFY(CsvWriter(CsvWriter::For::Spreadsheets).bytes().startsWith("\xEF\xBB\xBF"));
    }
};

LEERSCHAKEL_TEST_MAIN(CsvWriterTest)
#include "csvwriter_test.moc"
