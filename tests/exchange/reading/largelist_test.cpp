// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/largelist.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::reading;

/** A list read block by block has the same items as one that is read whole. */
class LargeListTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString line(const ReadItem &item)
    {
        return item.path + u' ' + QString::number(item.passedOver.size()) + u' '
            + QString::fromUtf8(QJsonDocument::fromVariant(item.value).toJson(QJsonDocument::Compact));
    }

    static QStringList whole(const QByteArray &json, const std::optional<LeaveOut> &leaveOut = {})
    {
        QStringList items;
        const auto read = readJson(
            json, u"lijst"_s,
            [&](const ReadItem &item) -> exchange::Result<void> {
                items.append(line(item));
                return {};
            },
            leaveOut);
        if (!read) {
            items.append(read.error().message.code);
        }
        return items;
    }

    LargeList inBlocks(const QByteArray &json, QStringList &items, const std::optional<LeaveOut> &leaveOut = {})
    {
        QFile file(m_folder.filePath(u"lijst.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
            return {};
        }
        file.close();
        return readLargeList(
            file.fileName(),
            [&](const ReadItem &item) -> exchange::Result<void> {
                items.append(line(item));
                return {};
            },
            leaveOut, [] { return true; })
            .value_or(LargeList{.isAll = false, .items = -1});
    }

private Q_SLOTS:
    void plainLists_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray("{\"items\": []}");
        QTest::newRow("few") << QByteArray(
            " {\"pageSize\": 3,\"items\":[{\"a\":1},{\"b\":[{},{\"c\":\"}{\\\"]\"}]} ] , \"next\":null}");
        QTest::newRow("with a mark") << QByteArray(
            "\xEF\xBB\xBF{\"items\": [{\"a\": \"\xC3\xA9\\\\\"}], \"x\": \"y\"}\n");
        QTest::newRow("two lists") << QByteArray("{\"items\":[{\"a\":1}],\"items\":[{\"a\":2},{\"a\":2,\"a\":3}]}");
        QTest::newRow("truth") << QByteArray("{\"hasNextPage\":false,\"totalPages\":-1.5E+2,\"items\":[{}]}");
        QByteArray many = "{\"pageSize\":250,\"items\":[";
        for (int i = 0; i < 30'000; ++i) {
            many += (i ? "," : "") + QByteArray("{\"courseId\":\"") + QByteArray::number(i) + "\",\"name\":\"\\\"[{é"
                + QByteArray(i % 300, 'x') + "\",\"deep\":[[{\"a\":{\"b\":" + QByteArray::number(i) + "}}]]}\n";
        }
        QTest::newRow("many blocks") << many + "]}";
        QTest::newRow("an item of many blocks")
            << "{\"items\":[{\"a\":\"" + QByteArray(5'000'000, 'y') + "\"},{\"b\":2}]}";
    }

    void plainLists()
    {
        QFETCH(const QByteArray, json);
        QStringList items;
        const LargeList read = inBlocks(json, items);
        QVERIFY(read.isAll);
        QCOMPARE(read.items, items.size());
        QCOMPARE(items, whole(json));
    }

    void someAreLeftOut()
    {
        const QByteArray json =
            "{\"items\":[{\"id\":\"A\"},{\"id\":7},{\"id\":\"b\"},{\"x\":1},{\"id\":\"no\",\"id\":\"a\"},\"text\"]}";
        const LeaveOut leaveOut{.identifier = u"id"_s,
            .isLeftOut = [](const QString &id, bool) { return id.toLower() == u"a" || id == u"7"; }};
        QStringList items;
        const LargeList read = inBlocks(json, items, leaveOut);
        QVERIFY(!read.isAll); // no list of texts
        QCOMPARE(read.items, 5);
        QCOMPARE(items, whole(json, leaveOut).first(2));
    }

    void whatIsDerivedIsLeftOut()
    {
        const QByteArray json = "{\"items\":[{\"id\":\"a\",\"ext\":{\"us\":{\"v\":1}}},{\"ext\":{\"us\":{\"v\":1}}},"
                                "{\"id\":\"b\",\"ext\":{\"us\":{}}},{\"id\":\"c\",\"ext\":1},{\"id\":\"d\"}]}";
        const LeaveOut leaveOut{.identifier = u"id"_s,
            .derived = u"/ext/us"_s,
            .isLeftOut = [](const QString &, bool isDerived) { return isDerived; }};
        QStringList items;
        const LargeList read = inBlocks(json, items, leaveOut);
        QVERIFY(read.isAll);
        QCOMPARE(read.items, 5);
        QCOMPARE(items.size(), 4);
        QVERIFY(items.first().startsWith(u"/items/1 "));
        QCOMPARE(items, whole(json, leaveOut));
    }

    void whatIsOutOfTheOrdinaryIsForOthers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("items");
        const auto row = [](const char *json, int items) { QTest::newRow(json) << QByteArray(json) << items; };
        row("", 0);
        row("[{}]", 0);
        row("{\"a\": 1}", 0);
        row("{\"responses\": {}}", 0);
        row("{\"items\": {}}", 0);
        row("{\"items\": [{}", 1);
        row("{\"items\": [{},]}", 1);
        row("{\"items\": [{\"a\": 1}, {\"a\": }]}", 1);
        row("{\"items\": [{\"a\": 1}, {\"a\": 1e999}]}", 1);
        row("{\"items\": [{}]} more", 1);
        row("{\"items\": [{}], \"x\": tru}", 1);
        row("{\"items\": [{}], \"\\u0078\": 1}", 1);
        row("{\"items\": [{}], \"x\": [1]}", 1);
        row("{\"items\": [{\"a\": \"\xFF\"}]}", 0);
    }

    void whatIsOutOfTheOrdinaryIsForOthers()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const int, items);
        QStringList taken;
        const LargeList read = inBlocks(json, taken);
        QVERIFY(!read.isAll);
        QCOMPARE(read.items, items);
        QCOMPARE(taken.size(), items);
    }

    void itCanBeStopped()
    {
        QFile file(m_folder.filePath(u"stop.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"items\": [" + QByteArray("{\"a\": 1},").repeated(500'000) + "{}]}");
        file.close();
        int left = 3;
        const auto read = readLargeList(
            file.fileName(), [](const ReadItem &) { return exchange::Result<void>(); }, {}, [&] { return --left > 0; });
        FAILS_WITH(read, u"cancelled"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(LargeListTest)
#include "largelist_test.moc"
