// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"
#include "exchange/reading/packing.h"
#include "exchange/reading/shelf.h"
#include "support/result.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::reading;
using domain::Kind;
using domain::Record;

/** What is put aside comes back unchanged. */
class ShelfTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray thing(int number) { return QByteArray::number(number).repeated(number % 50); }

private Q_SLOTS:
    void thingsComeBack_data()
    {
        QTest::addColumn<int>("inMemory");
        QTest::newRow("all in memory") << 8'000'000;
        QTest::newRow("nearly all in a file") << 1000;
        QTest::newRow("each in a file") << 0;
    }

    void thingsComeBack()
    {
        QFETCH(const int, inMemory);
        constexpr int many = 3000;
        Shelf shelf(inMemory);
        for (int i = 0; i < many; ++i) {
            QCOMPARE(shelf.add(thing(i)), i);
        }
        for (int i = 0; i < many; ++i) {
            const auto same = shelf.at(i);
            SUCCEEDS(same);
            QCOMPARE(*same, thing(i));
        }
        shelf.replace(7, "another");
        shelf.add("behind it");
        for (int i = many - 1; i >= 0; i -= 3) {
            const auto same = shelf.at(i);
            SUCCEEDS(same);
            QCOMPARE(*same, i == 7 ? QByteArray("another") : thing(i));
        }
        QCOMPARE(shelf.at(7).value_or("?"), QByteArray("another"));
        QCOMPARE(shelf.at(many).value_or("?"), QByteArray("behind it"));
        QCOMPARE(shelf.size(), many + 1);
    }

    void withoutAFileItStaysInMemory()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/nowhere/at/all");
        Shelf shelf(10);
        shelf.add(thing(40));
        shelf.add(thing(41));
        qputenv("TMPDIR", before);
        QCOMPARE(shelf.at(0).value_or("?"), thing(40));
        QCOMPARE(shelf.at(1).value_or("?"), thing(41));
    }

    void valuesAreTheSame()
    {
        const QVariantMap map{{u"null"_s, QVariant::fromValue(nullptr)}, {u"none"_s, QVariant()}, {u"yes"_s, true},
            {u"no"_s, false}, {u"whole"_s, qlonglong(-5'000'000'000)}, {u"real"_s, 0.1}, {u"text"_s, u"é€😀"_s},
            {u"empty"_s, u""_s}, {u"words"_s, QStringList{u"a"_s, u"b"_s}}, {u"number"_s, 7},
            {u"list"_s, QVariantList{1.5, u"x"_s, QVariantMap{{u"deep"_s, QVariantList{}}}}}, {u""_s, u"no name"_s}};
        Record offering(Kind::Offering);
        domain::offeringTable().title.set(offering, {.nl = u"Zon"_s, .en = u"Sun"_s});
        domain::offeringTable().studyLoad.set(offering, {{.unit = u"ec"_s, .value = 2.5}});
        offering.setUnknown({{u"later"_s, 1.25}});
        const QList<Record> records{offering, Record(), Record(Kind::Price)};
        const Place place{.source = u"a b"_s, .path = {}};

        Packing packing;
        packing << map << offering << records << place << true << QStringList{u"x"_s, QString()} << qint64(-1);
        QVariantMap sameMap;
        Record sameOffering;
        QList<Record> sameRecords;
        Place samePlace;
        bool isTrue = false;
        QStringList texts;
        qint64 number = 0;
        Unpacking(packing.bytes()) >> sameMap >> sameOffering >> sameRecords >> samePlace >> isTrue >> texts >> number;
        QCOMPARE(sameMap, map);
        for (auto each = map.cbegin(); each != map.cend(); ++each) {
            QCOMPARE(sameMap.value(each.key()).typeId(), each->typeId());
        }
        QVERIFY(sameOffering == offering);
        QVERIFY(sameRecords == records);
        QCOMPARE(samePlace.source, place.source);
        QVERIFY(samePlace.path.isNull());
        QVERIFY(isTrue);
        QVERIFY(texts[1].isNull());
        QCOMPARE(number, -1);
    }
};

LEERSCHAKEL_TEST_MAIN(ShelfTest)
#include "shelf_test.moc"
