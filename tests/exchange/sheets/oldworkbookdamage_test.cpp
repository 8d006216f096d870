// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/oldfiles.h"
#include "support/process.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::tests;

/**
 * Workbooks from before 2007 that are damaged or hostile: refused with a message, quickly, and within memory bounds.
 */
class OldWorkbookDamageTest : public QObject
{
    Q_OBJECT

private:
    /** A small workbook with a record of each kind that is read. */
    static QByteArray stream()
    {
        const QByteArray real = bytesOf(quint64(0x4000'0000'0000'0000));
        const QByteArray text = QByteArray("\0\0\0\0\0\0\xFF\xFF", 8) + QByteArray(8, '\0');
        const QByteArray cells = numberCell(0, 0, 1) + cell(0x0203, 0, 1, real) + cell(0x0204, 0, 2, unicode(u"a"_s))
            + cell(0x00FD, 1, 0, doubleWord(1)) + cell(0x0006, 1, 1, text) + record(0x0207, unicode(u"Жb"_s))
            + record(0x00BD, word(2) + word(0) + word(0) + doubleWord(6) + word(1) + doubleWord(10) + word(1))
            + cell(0x0205, 2, 2, QByteArray("\7\1", 2)) + cell(0x00D6, 2, 3, unicode(u"c"_s) + word(1) + doubleWord(0));
        return workbookOf(
            {{.name = u"B"_s, .cells = cells}, {.name = u"C"_s, .cells = numberCell(0, 0, 2), .state = 1}},
            record(0x0042, word(1200)) + record(0x0022, word(0)) + record(0x041E, word(164) + unicode(u"yyyy"_s))
                + record(0x00E0, word(0) + word(164) + QByteArray(16, '\0'))
                + record(0x00FC, doubleWord(2) + doubleWord(2) + unicode(u"x"_s) + word(4) + '\0' + "yy")
                + record(0x003C, QByteArray("\1y\0Ж\4", 5)));
    }

    /** Whether \a cells end with an error, and were in order up to there. */
    static bool isRefused(const QStringList &cells)
    {
        return !cells.isEmpty() && cells.last().startsWith(u"import.") && !cells.contains(u"disorder"_s);
    }

    static QByteArray fixture(const QString &name)
    {
        QFile file(sourcePath(u"tests/fuzz/corpus/sheets/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void cutOffAnywhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no compound file") << stream();
        QTest::newRow("small") << compound(stream());
        QTest::newRow("version 4") << compound(stream(), {.shift = 12, .isReversed = true});
        QTest::newRow("xlwt") << fixture(u"xlwt.xls"_s);
        QTest::newRow("Excel 95") << fixture(u"gnumeric95.xls"_s);
    }

    void cutOffAnywhere()
    {
        QFETCH(QByteArray, bytes);
        const QStringList whole = cellsOf(bytes);
        QVERIFY(whole.size() >= 10 && !isRefused(whole));
        qsizetype refused = 0;
        for (qsizetype size = 4; size < bytes.size(); ++size) {
            const QStringList cells = cellsOf(bytes.first(size));
            // Everything, if only irrelevant bytes were cut off; otherwise an error, never fewer cells without one.
            QVERIFY2(cells == whole || isRefused(cells), qPrintable(QString::number(size)));
            refused += isRefused(cells) ? 1 : 0;
        }
        QVERIFY(refused > bytes.size() / 4);
    }

    void anyByteOtherwise_data()
    {
        cutOffAnywhere_data();
        QTest::newRow("LibreOffice") << fixture(u"libreoffice.xls"_s);
        QTest::newRow("two in one") << fixture(u"gnumericboth.xls"_s);
    }

    void anyByteOtherwise()
    {
        QFETCH(QByteArray, bytes);
        const QStringList whole = cellsOf(bytes);
        constexpr qsizetype large = 5000; // beyond this, one change per byte takes long enough
        const QList<int> changes = bytes.size() < large ? QList<int>{0xFF, 0x01, 0x80} : QList<int>{0xFF};
        qsizetype refused = 0;
        qsizetype otherwise = 0;
        for (qsizetype i = 4; i < bytes.size(); ++i) {
            for (const int change : changes) {
                const char before = bytes[i];
                bytes[i] = char(before ^ change);
                const QStringList cells = cellsOf(bytes);
                QVERIFY2(!cells.contains(u"disorder"_s), qPrintable(QString::number(i)));
                refused += isRefused(cells) ? 1 : 0;
                otherwise += !isRefused(cells) && cells != whole ? 1 : 0;
                bytes[i] = before;
            }
        }
        QVERIFY(refused > 0 && otherwise > 0);
        QCOMPARE(cellsOf(bytes), whole);
    }

    /** Sectors, directory entries and lists of sectors that lead back to where they came from. */
    void rings()
    {
        const QStringList bad{u"import.badWorkbook boek.xls OLE"_s};
        QByteArray cells;
        for (int i = 0; i < 500; ++i) {
            cells += numberCell(i, 0, i);
        }
        const MadeCompoundFile file(workbookOf({{.name = u"B"_s, .cells = cells}}));
        QCOMPARE(cellsOf(file.bytes()).size(), 500);
        const qsizetype table = file.placeOfTable();
        QCOMPARE(cellsOf(file.changed(table + 4 * 4, doubleWord(0))), bad); // the first sector follows the fifth
        QCOMPARE(cellsOf(file.changed(table + 4 * 4, doubleWord(4))), bad);
        QCOMPARE(cellsOf(file.changed(table + 4 * 4, doubleWord(1'000'000))), bad);
        QCOMPARE(cellsOf(file.changed(table + 4 * 4, doubleWord(0xFFFF'FFFE))), bad); // too short
        const qsizetype storage = file.placeOfEntry(1);
        QCOMPARE(cellsOf(file.changed(storage + 72, doubleWord(1))), bad); // its own sibling
        QCOMPARE(cellsOf(file.changed(storage + 72, doubleWord(77))), bad);
        const qsizetype directory = (file.placeOfEntry(0) / 512) - 1;
        QCOMPARE(cellsOf(file.changed(table + directory * 4, doubleWord(directory))), bad);
        const MadeCompoundFile small(stream());
        const qsizetype pieces = small.placeOfEntry(0) - 512;
        QCOMPARE(cellsOf(small.changed(pieces + 4, doubleWord(0))), bad);
        QCOMPARE(cellsOf(small.changed(pieces + 4, doubleWord(9999))), bad);
        QCOMPARE(cellsOf(small.changed(small.placeOfEntry(0) + 116, doubleWord(0xFFFF'FFFE))), bad);
    }

    void aRingInTheListOfTables()
    {
        const QByteArray letters(60'000, 'a');
        QByteArray cells;
        for (int i = 0; i < 130; ++i) {
            cells += cell(0x0204, i, 0, word(int(letters.size())) + '\0' + letters);
        }
        const MadeCompoundFile file(workbookOf({{.name = u"B"_s, .cells = cells}}));
        const qsizetype list = file.placeOfSector(file.list());
        QCOMPARE(cellsOf(file.bytes()).size(), 130);
        const QByteArray ring = file.changed(list, QByteArray(508, '\xFF') + doubleWord(file.list()));
        QCOMPARE(cellsOf(ring), QStringList{u"import.badWorkbook boek.xls OLE"_s});
    }

    void sizesOfGigabytes()
    {
        const double before = memoryOf(u"self"_s, "VmHWM:");
        const QStringList bad{u"import.badWorkbook boek.xls OLE"_s};
        const MadeCompoundFile file(stream());
        QCOMPARE(cellsOf(file.changed(file.placeOfEntry(3) + 120, doubleWord(0xFFFF'FFFF))), bad);
        const MadeCompoundFile modern(stream(), {.shift = 12});
        QCOMPARE(cellsOf(modern.changed(modern.placeOfEntry(3) + 120, bytesOf(~quint64(0)))), bad);
        // In version 3 the upper half is ignored.
        QCOMPARE(cellsOf(file.changed(file.placeOfEntry(3) + 124, doubleWord(0xFFFF'FFFF))), cellsOf(file.bytes()));
        for (const qsizetype field : {44, 48, 56, 60, 64, 68, 72, 76}) { // counts and numbers of sectors in the header
            const QStringList cells = cellsOf(file.changed(field, doubleWord(0xFFFF'FFF0)));
            QVERIFY2(isRefused(cells) || cells == cellsOf(file.bytes()), qPrintable(QString::number(field)));
        }
        for (const int shift : {0, 1, 6, 8, 10, 13, 31, 32, 63, 64, 0xFFFF}) {
            QCOMPARE(cellsOf(file.changed(30, word(shift))), bad);
            QVERIFY(shift == 6 || cellsOf(file.changed(32, word(shift))) == bad);
        }
        const double after = memoryOf(u"self"_s, "VmHWM:");
        QVERIFY2(after - before < 20, qPrintable(QString::number(after - before)));
    }

    void countsOfThousandsOfMillions()
    {
        const double before = memoryOf(u"self"_s, "VmHWM:");
        const QByteArray many = doubleWord(0xFFFF'FFFF);
        const auto read = [](const QByteArray &shared) {
            const QByteArray cells = cell(0x00FD, 0, 0, doubleWord(0)) + cell(0x00FD, 1, 0, doubleWord(1));
            return cellsOf(compound(workbookOf({{.name = u"B"_s, .cells = cells}}, shared)));
        };
        const QStringList bad{u"import.badWorkbook boek.xls Workbook"_s};
        // The record claims to have more texts than its two.
        QCOMPARE(read(record(0x00FC, many + many + unicode(u"x"_s) + unicode(u"y"_s))),
            (QStringList{u"B!A1 text: x"_s, u"B!A2 text: y"_s}));
        QCOMPARE(read(record(0x00FC, many + many + unicode(u"x"_s))),
            (QStringList{u"B!A1 text: x"_s, u"import.badWorkbook boek.xls B"_s})); // a cell refers to a missing text
        QCOMPARE(read(record(0x00FC, many + many + word(0xFFFF) + '\0' + "x")), bad);
        QCOMPARE(read(record(0x00FC, many + many + word(1) + '\4' + many + "x")), bad); // a huge size of phonetic data
        QCOMPARE(read(record(0x00FC, many + many + word(2) + '\1' + "xyz")), bad); // one and a half characters
        QCOMPARE(read(record(0x00FC, many)), bad);
        const double after = memoryOf(u"self"_s, "VmHWM:");
        QVERIFY2(after - before < 20, qPrintable(QString::number(after - before)));
    }

    /** A few bytes declare another sheet, and every declaration can refer to the same large sheet. */
    void moreSheetsThanFit()
    {
        QByteArray cells;
        for (int i = 0; i < 20'000; ++i) {
            cells += numberCell(i % 65'536, 0, 1);
        }
        const QByteArray once = workbookOf({{.name = u"B"_s, .cells = cells}});
        const qint64 place = bof(biff8, 5).size() + record(0x0085, QByteArray(9, '\0')).size() + eof().size();
        QByteArray stream = bof(biff8, 5);
        constexpr int again = 1000;
        for (int i = 0; i < again; ++i) {
            stream += record(0x0085, doubleWord(place + (again - 1) * 13) + word(0) + QByteArray("\1\0B", 3));
        }
        stream += eof() + once.sliced(place);
        QElapsedTimer timer;
        timer.start();
        const QStringList read = cellsOf(compound(stream));
        QCOMPARE(read.last(), u"import.badWorkbook boek.xls B"_s);
        QCOMPARE(read.size(), 20'001);
        QVERIFY(timer.elapsed() < 5000);
        const QList<MadeSheet> tooMany(5000, {.name = u"B"_s});
        QCOMPARE(cellsOf(compound(workbookOf(tooMany))), QStringList{u"import.tooManySheets boek.xls 4096"_s});
    }

    void placesThatAreNoSheet()
    {
        const auto read = [](qint64 place) {
            const QByteArray begin =
                bof(biff8, 5) + record(0x0085, doubleWord(place) + word(0) + QByteArray("\1\0B", 3)) + eof();
            return cellsOf(begin + bof(biff8, 0x10) + numberCell(0, 0, 1) + eof());
        };
        QCOMPARE(read(37), QStringList{u"B!A1 number: 1"_s});
        for (const qint64 place : {qint64(20), qint64(38), qint64(57), qint64(1'000'000), qint64(0xFFFF'FFFF)}) {
            QVERIFY2(isRefused(read(place)), qPrintable(QString::number(place)));
        }
        QCOMPARE(read(0), QStringList()); // the BOF there is not that of a worksheet
    }

    void largerThanAnyIs()
    {
        QByteArray large = compound(stream());
        large.resize((64 << 20) + 1);
        QCOMPARE(cellsOf(large), QStringList{u"import.tooLarge boek.xls 64"_s});
    }
};

LEERSCHAKEL_TEST_MAIN(OldWorkbookDamageTest)
#include "oldworkbookdamage_test.moc"
