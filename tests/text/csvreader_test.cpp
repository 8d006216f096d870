// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/csvreader.h"

#include <QBuffer>

using namespace leerschakel;
using text::CsvFault;
using text::CsvReader;

namespace {

using Table = QList<QByteArrayList>;

/** A device of any size that is never in memory as a whole: \a head, then \a filler repeated up to \a size. */
class LongDevice : public QIODevice
{
public:
    LongDevice(const QByteArray &head, char filler, qint64 size) : m_head(head), m_filler(filler), m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 given() const { return m_at; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        qint64 i = 0;
        for (; i < most && m_at < m_size; ++i, ++m_at) {
            data[i] = m_at < m_head.size() ? m_head[m_at] : m_filler;
        }
        return i;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    char m_filler;
    qint64 m_size;
    qint64 m_at = 0;
};

std::expected<Table, CsvFault> parsed(QByteArray text, char separator = 0)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, separator);
    Table table;
    for (;;) {
        const std::expected<bool, CsvFault> row = reader.next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return table;
        }
        QByteArrayList cells;
        for (const QByteArrayView cell : reader.cells()) {
            cells.append(cell.toByteArray());
        }
        table.append(cells);
    }
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void records_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Table>("expected");
        QTest::newRow("nothing") << QByteArray() << Table{};
        QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << Table{};
        QTest::newRow("one") << QByteArray("a,b\n") << Table{{"a", "b"}};
        QTest::newRow("no line end") << QByteArray("a,b\n1,2") << Table{{"a", "b"}, {"1", "2"}};
        QTest::newRow("empty last cell") << QByteArray("a,b\n1,") << Table{{"a", "b"}, {"1", ""}};
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,\"2\"\r\n") << Table{{"a", "b"}, {"1", "2"}};
        QTest::newRow("CR at the end") << QByteArray("a,\"b\"\r") << Table{{"a", "b"}};
        QTest::newRow("line ends in quotes")
            << QByteArray("a,b\r\n\"x\ny\",\"p\r\nq\"\r\n") << Table{{"a", "b"}, {"x\ny", "p\r\nq"}};
        QTest::newRow("doubled quotes") << QByteArray("\"a \"\"b\"\"\",\"\"\"\",\"\"\n")
                                        << Table{{"a \"b\"", "\"", ""}};
        QTest::newRow("quote inside a bare cell") << QByteArray("5\" pipe,b\n") << Table{{"5\" pipe", "b"}};
        QTest::newRow("ragged") << QByteArray("a,b,c\n1\n1,2,3,4\n")
                                << Table{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}};
        QTest::newRow("blank lines") << QByteArray("a,b\n\n\r\n1,2\n\n") << Table{{"a", "b"}, {"1", "2"}};
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf\"a\",b\n") << Table{{"a", "b"}};
        QTest::newRow("semicolons") << QByteArray("a;b\n\"1,5\";2\n") << Table{{"a", "b"}, {"1,5", "2"}};
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t\"2\t3\"\n") << Table{{"a", "b"}, {"1", "2\t3"}};
    }

    void records()
    {
        QFETCH(QByteArray, text);
        QFETCH(Table, expected);
        const std::expected<Table, CsvFault> table = parsed(text);
        QVERIFY(table);
        QCOMPARE(*table, expected);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<CsvFault::Kind>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("unclosed") << QByteArray("a,b\n1,\"x\ny") << CsvFault::Kind::UnclosedQuote << 2 << 3;
        QTest::newRow("behind a quote") << QByteArray("a,b\n\"x\ny\"z,2\n") << CsvFault::Kind::AfterQuote << 3 << 3;
        QTest::newRow("Latin-1") << QByteArray("a,b\nno,\xc3\xa9\xc3\xa9n,caf\xe9\n") << CsvFault::Kind::NotUtf8 << 2
                                 << 11;
        QTest::newRow("cut character") << QByteArray("a\nxx\xe2\x82") << CsvFault::Kind::NotUtf8 << 2 << 3;
        QTest::newRow("zero byte") << QByteArray("a,b\n1,x\0y\n", 10) << CsvFault::Kind::NotText << 2 << 4;
    }

    void errors()
    {
        QFETCH(QByteArray, text);
        QFETCH(CsvFault::Kind, kind);
        QFETCH(int, line);
        QFETCH(int, column);
        const std::expected<Table, CsvFault> table = parsed(text);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, kind);
        QCOMPARE(table.error().place.line, line);
        QCOMPARE(table.error().place.column, column);
    }

    void aRecordWithoutEndTakesLittleMemory_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<char>("filler");
        QTest::addColumn<CsvFault::Kind>("kind");
        QTest::newRow("200 MB on one line") << QByteArray("a,b\n1,2\n") << 'x' << CsvFault::Kind::TooLong;
        QTest::newRow("an open quote") << QByteArray("a,b\n1,\"") << '\n' << CsvFault::Kind::UnclosedQuote;
        QTest::newRow("only commas") << QByteArray("a,b\n") << ',' << CsvFault::Kind::TooLong;
    }

    void aRecordWithoutEndTakesLittleMemory()
    {
        QFETCH(QByteArray, head);
        QFETCH(char, filler);
        QFETCH(CsvFault::Kind, kind);
        LongDevice device(head, filler, 200'000'000);
        CsvReader reader(device);
        std::expected<bool, CsvFault> row = reader.next();
        while (row && *row) {
            row = reader.next();
        }
        QVERIFY(!row);
        QCOMPARE(row.error().kind, kind);
        QVERIFY2(device.given() < 3 * CsvReader::usualLimit, qPrintable(QString::number(device.given())));
    }

    void cellsAcrossTheBufferAreWhole()
    {
        // Records of all lengths around the size of a read, so that every kind of cut occurs.
        QByteArray text;
        Table expected;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray cell = QByteArray(i % 500, 'x') + "\"\xc3\xab\r\n";
            text += QByteArray::number(i) + ",\"" + QByteArray(cell).replace("\"", "\"\"") + "\"\r\n";
            expected.append({QByteArray::number(i), cell});
        }
        const std::expected<Table, CsvFault> table = parsed(text);
        QVERIFY(table);
        QCOMPARE(table->size(), expected.size());
        QCOMPARE(*table, expected);
    }

    void placesAreInCharacters()
    {
        QByteArray text("kop\n\"één\ntwee\",drie,\"vier\"\n");
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, ',');
        QVERIFY(*reader.next() && *reader.next());
        QCOMPARE(reader.placeOf(0).line, 2);
        QCOMPARE(reader.placeOf(0).column, 1);
        QCOMPARE(reader.placeOf(1).line, 3);
        QCOMPARE(reader.placeOf(1).column, 7);
        QCOMPARE(reader.placeOf(2).column, 12);
        QCOMPARE(reader.placeOf(9).column, 12);
        QVERIFY(!*reader.next());
        QCOMPARE(reader.bytesRead(), text.size());
    }
};

LEERSCHAKEL_TEST_MAIN(CsvReaderTest)
#include "csvreader_test.moc"
