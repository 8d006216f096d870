// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/oldfiles.h"
#include "support/testmain.h"

#include <QFile>
#include <QStringDecoder>

#include <bit>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::tests;

/**
 * Reading workbooks from before 2007 (xls): written by several programs, and made record by record according to
 * [MS-XLS].
 */
class OldWorkbookTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int formula = 0x0006;
    static constexpr int rich = 0x00D6;
    static constexpr int sharedText = 0x00FD;
    static constexpr int number = 0x0203;
    static constexpr int label = 0x0204;
    static constexpr int truthOrError = 0x0205;
    static constexpr int string = 0x0207;
    static constexpr int smallNumber = 0x027E;
    static constexpr int continued = 0x003C;

    static QByteArray realOf(double value) { return bytesOf(std::bit_cast<quint64>(value)); }

    /** What is read from a workbook with one sheet, "B", that has \a cells. */
    static QStringList read(const QByteArray &cells, const QByteArray &parts = {}, int version = biff8)
    {
        return cellsOf(compound(workbookOf({{.name = u"B"_s, .cells = cells}}, parts, version)));
    }

    /** Formats 0 to 2 of cells: the standard one, \a code, and a built-in date. */
    static QByteArray formats(const QString &code)
    {
        const auto xf = [](int format) { return record(0x00E0, word(0) + word(format) + QByteArray(16, '\0')); };
        return record(0x041E, word(0) + unicode(u"Standard"_s)) + record(0x041E, word(164) + unicode(code)) + xf(0)
            + xf(164) + xf(14);
    }

    /** The result of a formula that is not a number ([MS-XLS] 2.5.133). */
    static QByteArray result(int kind, int value = 0)
    {
        return QByteArray(1, char(kind)) + '\0' + char(value) + QByteArray(3, '\0') + "\xFF\xFF" + QByteArray(8, '\0');
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    /**
     * xlwt.xls: by xlwt 1.3, with a cell of each kind that it can write. libreoffice.xls: the same, opened in
     * LibreOffice 7.4 and saved as Excel 97–2003. gnumeric95.xls and gnumericboth.xls: by Gnumeric 1.12, as Excel 95
     * (BIFF 7) and as Excel 95 and 97 in one file.
     */
    void filesOfSeveralPrograms_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        QStringList small{u"Aanbod!A1 text: Titel"_s, u"Aanbod!B1 text: Code"_s, u"Aanbod!C1 text: Prijs"_s,
            u"Aanbod!D1 text: Start"_s, u"Aanbod!E1 text: Begin"_s, u"Aanbod!F1 text: Moment"_s,
            u"Aanbod!G1 text: Deel"_s, u"Aanbod!H1 text: Ja"_s, u"Aanbod!I1 text: Fout"_s, u"Aanbod!J1 text: Leeg"_s,
            u"Aanbod!A2 text: Één café € 5"_s, u"Aanbod!B2 number: 0110"_s, u"Aanbod!C2 number: 795.5"_s,
            u"Aanbod!D2 date: 2026-09-01"_s, u"Aanbod!E2 text: 13:30"_s, u"Aanbod!F2 date: 2026-09-01 18:00"_s,
            u"Aanbod!G2 number: 0.25"_s, u"Aanbod!H2 truth: true"_s, u"Aanbod!I2 number: 42"_s,
            u"Aanbod!A3 text: Žluťoučký 課程 \U0001F600"_s, u"Aanbod!B3 number: 12345678"_s,
            u"Aanbod!C3 number: -0.01"_s, u"Aanbod!D3 date: 1900-01-01"_s, u"Aanbod!F3 date: 1900-02-28 12:00"_s,
            u"Aanbod!J5 text: eind"_s, u"Aanbod!A6 number: 1"_s, u"Aanbod!B6 number: 2"_s, u"Aanbod!C6 number: 3.25"_s,
            u"Aanbod!D6 number: 1e+300"_s, u"|Verborgen!A1 text: weg"_s};
        QTest::newRow("xlwt") << u"xlwt.xls"_s << small;
        // It kept the formulas as well, with their results.
        small.insert(small.size() - 1, u"Aanbod!A7 number: 0"_s);
        small.insert(small.size() - 1, u"Aanbod!B7 number: 2"_s);
        QTest::newRow("LibreOffice") << u"libreoffice.xls"_s << small;
        const QStringList sheet{u"t!A1 text: Titel"_s, u"t!B1 text: Prijs"_s, u"t!C1 text: Start"_s,
            u"t!D1 text: Tijd"_s, u"t!E1 text: Formule"_s, u"t!F1 text: Waar"_s, u"t!A2 text: Één café € 5"_s,
            u"t!B2 number: 795.5"_s, u"t!C2 date: 2026-09-01"_s, u"t!D2 text: 13:30"_s, u"t!E2 text: Één café € 5x"_s,
            u"t!F2 truth: true"_s, u"t!A3 text: Isoleren"_s, u"t!B3 number: -3"_s, u"t!C3 date: 2026-10-01"_s,
            u"t!D3 text: 00:15:30"_s, u"t!E3 error: #DIV/0!"_s, u"t!F3 truth: false"_s};
        QTest::newRow("Gnumeric, Excel 95") << u"gnumeric95.xls"_s << sheet;
        QTest::newRow("Gnumeric, two in one") << u"gnumericboth.xls"_s << sheet;
    }

    void filesOfSeveralPrograms()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, expected);
        QFile source(sourcePath(u"tests/fuzz/corpus/sheets/"_s + file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(cellsOf(source.readAll()), expected);
    }

    void numbersInAllTheirRecords()
    {
        const auto rk = [](quint32 value) { return doubleWord(value); };
        const QByteArray cells = cell(smallNumber, 0, 0, rk((quint32(-5) << 2) | 2)) // an integer
            + cell(smallNumber, 0, 1, rk((12345U << 2) | 3)) // an integer, in hundredths
            + cell(smallNumber, 0, 2, rk(quint32(std::bit_cast<quint64>(1.5) >> 32))) // the upper half of a double
            + cell(smallNumber, 0, 3, rk(quint32(std::bit_cast<quint64>(150.0) >> 32) | 1)) // in hundredths
            + record(0x00BD,
                word(0) + word(4) + word(0) + rk((7U << 2) | 2) + word(1) + rk((8U << 2) | 2) + word(5)) // two of them
            + cell(number, 0, 6, realOf(0.1)) + cell(number, 0, 7, realOf(std::numeric_limits<double>::quiet_NaN()))
            + record(0x0201, word(0) + word(8) + word(0)) // a format without a value
            + record(0x00BE, word(0) + word(9) + word(0) + word(0) + word(10)) // the same, twice
            + cell(number, 0, 300, realOf(1)); // a column beyond any sheet
        QCOMPARE(read(cells, formats(u"0000"_s)),
            (QStringList{u"B!A1 number: -5"_s, u"B!B1 number: 123.45"_s, u"B!C1 number: 1.5"_s, u"B!D1 number: 1.5"_s,
                u"B!E1 number: 7"_s, u"B!F1 number: 0008"_s, u"B!G1 number: 0.1"_s}));
    }

    void daysAndTimes()
    {
        const QByteArray cells = cell(number, 0, 0, realOf(46266.75), 1) + cell(number, 0, 1, realOf(46266), 2)
            + cell(number, 0, 2, realOf(46266), 0) + cell(number, 0, 3, realOf(46266), 77)
            + cell(number, 0, 4, realOf(-1), 2) + cell(number, 0, 5, realOf(1e9), 2);
        const QStringList rest{
            u"B!C1 number: 46266"_s, u"B!D1 number: 46266"_s, u"B!E1 number: -1"_s, u"B!F1 number: 1e+09"_s};
        QCOMPARE(read(cells, formats(u"d mmm yyyy;@"_s)),
            (QStringList{u"B!A1 date: 2026-09-01 18:00"_s, u"B!B1 date: 2026-09-01"_s} + rest));
        QCOMPARE(read(cells, record(0x0022, word(1)) + formats(u"jjjj"_s)),
            (QStringList{u"B!A1 date: 2030-09-02 18:00"_s, u"B!B1 date: 2030-09-02"_s} + rest));
        const QByteArray time = cell(number, 0, 0, realOf(0.5625), 1) + cell(number, 0, 1, realOf(0), 1)
            + cell(number, 0, 2, realOf(0.5 + 1.0 / 86'400), 1);
        QCOMPARE(read(time, formats(u"h:mm"_s)),
            (QStringList{u"B!A1 text: 13:30"_s, u"B!B1 text: 00:00"_s, u"B!C1 text: 12:00:01"_s}));
        // A duration of more than a day is not 2 January 1900.
        const QByteArray lengths = cell(number, 0, 0, realOf(1.25), 1) + cell(number, 0, 1, realOf(0.03125), 1)
            + cell(number, 0, 2, realOf(-1), 1);
        for (const QString &format : {u"[h]:mm"_s, u"[HH]:mm:ss"_s, u"[m]"_s}) {
            QCOMPARE(read(lengths, formats(format)),
                (QStringList{u"B!A1 text: 30:00"_s, u"B!B1 text: 00:45"_s, u"B!C1 number: -1"_s}));
        }
        QCOMPARE(read(lengths, formats(u"0 \"[h]\""_s)).constFirst(), u"B!A1 number: 1.25"_s);
    }

    void textsTruthsAndErrors()
    {
        const QByteArray look = word(1) + QByteArray(4, '\0');
        const QByteArray cells = cell(label, 0, 0, unicode(u"café"_s)) + cell(label, 0, 1, unicode(u"課程"_s))
            + cell(rich, 0, 2, unicode(u"vet"_s) + look) + cell(truthOrError, 0, 3, QByteArray("\1\0", 2))
            + cell(truthOrError, 0, 4, QByteArray("\0\0", 2)) + cell(truthOrError, 0, 5, QByteArray("\x2A\1", 2))
            + cell(truthOrError, 0, 6, QByteArray("\x17\1", 2)) + cell(truthOrError, 0, 7, QByteArray("\x63\1", 2))
            + cell(label, 0, 8, unicode({})) + cell(label, 0, 9, unicode(u"vol\0\0"_s));
        QCOMPARE(read(cells),
            (QStringList{u"B!A1 text: café"_s, u"B!B1 text: 課程"_s, u"B!C1 text: vet"_s, u"B!D1 truth: true"_s,
                u"B!E1 truth: false"_s, u"B!F1 error: #N/A"_s, u"B!G1 error: #REF!"_s, u"B!H1 error: #99"_s,
                u"B!J1 text: vol"_s}));
    }

    void resultsOfFormulas()
    {
        const QByteArray mark(1, '\1');
        const QByteArray cells = cell(formula, 0, 0, realOf(2.5) + QByteArray(8, '\0'))
            + cell(formula, 0, 1, realOf(46266) + QByteArray(8, '\0'), 2) + cell(formula, 0, 2, result(0))
            + record(0x04BC, QByteArray(10, '\0')) // a formula that several cells share
            + record(string, unicode(u"uitkomst"_s)) + cell(formula, 0, 3, result(1, 1))
            + cell(formula, 0, 4, result(2, 7)) + cell(formula, 0, 5, result(3))
            + record(string, unicode(u"van niemand"_s)) + cell(formula, 1, 0, result(0))
            + record(string, word(6) + '\0' + "ver") + record(continued, mark + word(u'd') + word(u'е') + word(u'r'))
            + cell(formula, 2, 0, result(0)) + numberCell(2, 1, 1) + record(string, unicode(u"te laat"_s));
        QCOMPARE(read(cells, formats(u"0"_s)),
            (QStringList{u"B!A1 number: 2.5"_s, u"B!B1 date: 2026-09-01"_s, u"B!C1 text: uitkomst"_s,
                u"B!D1 truth: true"_s, u"B!E1 error: #DIV/0!"_s, u"B!A2 text: verdеr"_s, u"B!B3 number: 1"_s}));
    }

    /**
     * A text may continue in the next record, with characters of another width; so may its formatting and phonetic
     * data.
     */
    void textsInSeveralRecords()
    {
        const QByteArray wide(1, '\1');
        const QByteArray narrow(1, '\0');
        const QByteArray shared =
            record(0x00FC, doubleWord(5) + doubleWord(5) + unicode(u"een"_s) + word(6) + narrow + "twe")
            + record(continued, wide + word(u'Ж') + word(u'Ж')) + record(continued, narrow + "e")
            + record(continued, // begins with a new text
                word(3) + QByteArray(1, '\x0C') + word(2) + doubleWord(5) + "vet" + QByteArray(3, '!'))
            + record(continued, QByteArray(5 + 5, '!') + word(2) + wide + word(u'課')) + record(continued, QByteArray())
            + record(continued, wide + word(u'程') + word(4) + narrow) + record(continued, narrow + "vijf");
        QByteArray cells;
        for (int i = 0; i < 5; ++i) {
            cells += cell(sharedText, i, 0, doubleWord(i));
        }
        QCOMPARE(read(cells, shared),
            (QStringList{u"B!A1 text: een"_s, u"B!A2 text: tweЖЖe"_s, u"B!A3 text: vet"_s, u"B!A4 text: 課程"_s,
                u"B!A5 text: vijf"_s}));
    }

    void textsOfBefore1997_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing said") << 0 << u"\u20ACl\u00F0\u00FE"_s;
        QTest::newRow("Windows-1252") << 1252 << u"\u20ACl\u00F0\u00FE"_s;
        QTest::newRow("the same as BIFF counts it") << 32'769 << u"\u20ACl\u00F0\u00FE"_s;
        QTest::newRow("Turkish") << 1254 << u"\u20ACl\u011F\u015F"_s;
        QTest::newRow("Central European") << 1250 << u"\u20ACl\u0111\u0163"_s;
        QTest::newRow("Cyrillic") << 1251 << u"\u0402l\u0440\u044E"_s;
        QTest::newRow("Macintosh") << 10'000 << u"\u00C4l\uF8FF\u02DB"_s;
        QTest::newRow("DOS") << 850 << u"\u00C7l\u00AD\u25A0"_s;
        QTest::newRow("Unicode, which it is not") << 1200 << QString();
        QTest::newRow("none") << 4711 << QString();
    }

    void textsOfBefore1997()
    {
        QFETCH(int, page);
        QFETCH(QString, text);
        const bool isOwn = page == 0 || page == 1252 || page == 1254 || page == 32'769 || text.isEmpty();
        if (!isOwn && !QStringDecoder("windows-1250").isValid()) {
            QSKIP("needs a Qt that was built with ICU");
        }
        const QByteArray bytes("\x80l\xF0\xFE");
        const QByteArray cells = cell(label, 0, 0, word(4) + bytes) + cell(rich, 0, 1, word(4) + bytes + "\1\0\0")
            + cell(formula, 0, 2, result(0)) + record(string, word(4) + "\x80l")
            + record(continued, "\xF0\xFE"); // a string of bytes has no width to repeat
        const QByteArray parts = page == 0 ? QByteArray() : record(0x0042, word(page));
        QCOMPARE(read(cells, parts, biff5),
            text.isEmpty() ? QStringList{u"import.codePage boek.xls %1"_s.arg(page)}
                           : (QStringList{u"B!A1 text: "_s + text, u"B!B1 text: "_s + text, u"B!C1 text: "_s + text}));
    }

    void whichSheets()
    {
        const QByteArray chart = bof(biff8, 0x20) + numberCell(0, 5, 9) + eof();
        const QByteArray stream =
            workbookOf({{.name = u"Één"_s, .cells = numberCell(0, 0, 1) + chart + numberCell(0, 1, 2)},
                {.name = u"Leeg"_s, .cells = {}},
                {.name = u"Grafiek"_s, .cells = numberCell(0, 0, 3), .state = 2 << 8, .kind = 0x20},
                {.name = u"Weg"_s, .cells = numberCell(0, 0, 4), .state = 1},
                {.name = u"Diep"_s, .cells = numberCell(0, 0, 5), .state = 2},
                {.name = u"Anders"_s, .cells = numberCell(0, 0, 6), .kind = 0x40}});
        QCOMPARE(cellsOf(compound(stream)),
            (QStringList{
                u"Één!A1 number: 1"_s, u"Één!B1 number: 2"_s, u"|Weg!A1 number: 4"_s, u"|Diep!A1 number: 5"_s}));
        QCOMPARE(read({}), QStringList());
    }

    /** Programs do not have to write cells row by row. */
    void rowsInAnyOrder()
    {
        constexpr int rows = 300;
        constexpr int columns = 7;
        QByteArray inOrder;
        QByteArray byColumn;
        QByteArray backwards;
        const auto at = [](int row, int column) -> QByteArray {
            return column == 3 ? cell(formula, row, column, result(0)) + record(string, unicode(QString::number(row)))
                               : numberCell(row, column, row * columns + column);
        };
        for (int i = 0; i < rows * columns; ++i) {
            inOrder += at(i / columns, i % columns);
            byColumn += at(i % rows, i / rows);
            backwards.prepend(at(i / columns, i % columns));
        }
        const QStringList expected = read(inOrder);
        QCOMPARE(expected.size(), rows * columns);
        QCOMPARE(expected.at(columns + 3), u"B!D2 text: 1"_s);
        QCOMPARE(read(byColumn), expected);
        QCOMPARE(read(backwards), expected);
        // If a cell occurs twice, the last one counts.
        QCOMPARE(read(numberCell(1, 0, 1) + numberCell(0, 0, 2) + numberCell(1, 0, 3)),
            (QStringList{u"B!A1 number: 2"_s, u"B!A2 number: 3"_s}));
    }

    void compoundFilesOfAllForms()
    {
        const QByteArray few = workbookOf({{.name = u"B"_s, .cells = numberCell(0, 0, 1)}});
        const QStringList expected{u"B!A1 number: 1"_s};
        QByteArray cells;
        for (int i = 0; i < 1000; ++i) {
            cells += numberCell(i, 0, i);
        }
        const QByteArray many = workbookOf({{.name = u"B"_s, .cells = cells}});
        QVERIFY(few.size() < 4096 && many.size() > 4096); // the former is in the mini stream
        QCOMPARE(cellsOf(few), expected); // without a compound file around it
        for (const int shift : {9, 12}) {
            for (const bool isReversed : {false, true}) {
                const CompoundForm form{.shift = shift, .isReversed = isReversed};
                QCOMPARE(cellsOf(compound(few, form)), expected);
                QCOMPARE(cellsOf(compound(many, form)).size(), 1000);
                QCOMPARE(cellsOf(compound(many, form)).constLast(), u"B!A1000 number: 999"_s);
            }
        }
        QCOMPARE(cellsOf(compound(few, {.name = u"BOOK"_s})), expected); // the name used before 1997
        QCOMPARE(cellsOf(compound(few, {.name = u"Brief"_s})), QStringList{u"import.badWorkbook boek.xls Workbook"_s});
    }

    /** The table of sectors takes more than 109 sectors; with small sectors, such a file has seven megabytes. */
    void largeCompoundFiles()
    {
        constexpr int rows = 250;
        QByteArray cells;
        const QByteArray text = QString(32'000, u'a').toLatin1();
        for (int i = 0; i < rows; ++i) {
            cells += cell(label, i, 0, word(int(text.size())) + '\0' + text);
        }
        const MadeCompoundFile file(workbookOf({{.name = u"B"_s, .cells = cells}}), {.isReversed = true});
        QVERIFY(file.bytes().size() > 109 * 128 * 512);
        const QStringList read = cellsOf(file.bytes());
        QCOMPARE(read.size(), rows);
        QCOMPARE(read.last().size(), u"B!A250 text: "_s.size() + text.size());
    }

    /**
     * Websites that make "Excel files" with a short script write the records of one sheet with no workbook around it.
     */
    void aSheetWithoutAWorkbook()
    {
        const QByteArray stream = record(0x0809, word(0) + word(0x10) + doubleWord(0))
            + cell(label, 0, 0, word(5) + "Titel") + cell(number, 1, 0, realOf(3)) + eof();
        QCOMPARE(cellsOf(stream), (QStringList{u"boek!A1 text: Titel"_s, u"boek!A2 number: 3"_s}));
    }

    void whatCannotBeRead()
    {
        const QStringList password{u"import.hasPassword boek.xls"_s};
        QCOMPARE(read(numberCell(0, 0, 1), record(0x002F, QByteArray(54, 'x'))), password);
        QCOMPARE(read(numberCell(0, 0, 1), record(0x002F, QByteArray(4, 'x')), biff5), password);
        QCOMPARE(read(record(0x002F, QByteArray(4, 'x')) + numberCell(0, 0, 1)), password);
        // xlsx with a password: a compound file with a package that cannot be read
        QCOMPARE(cellsOf(compound(QByteArray(5000, 'x'), {.name = u"EncryptedPackage"_s})), password);
        const QStringList tooOld{u"import.workbookTooOld boek.xls"_s};
        QCOMPARE(cellsOf(record(0x0009, word(2) + word(0x10)) + eof()), tooOld);
        QCOMPARE(cellsOf(record(0x0209, word(0) + word(0x10) + word(0)) + eof()), tooOld);
        QCOMPARE(cellsOf(record(0x0409, word(0) + word(0x10) + word(0)) + eof()), tooOld);
        QCOMPARE(cellsOf(compound(record(0x0409, word(0) + word(0x100) + word(0)) + eof())), tooOld);
    }
};

LEERSCHAKEL_TEST_MAIN(OldWorkbookTest)
#include "oldworkbook_test.moc"
