// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/canonicaljson.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Each value has exactly one text: the examples of RFC 8785. */
class CanonicalJsonTest : public QObject
{
    Q_OBJECT

    static QString textOf(QRandomGenerator &random)
    {
        static const QStringList pieces{u"a"_s, u"Lassen"_s, u"é"_s, u"\""_s, u"\\"_s, u"/"_s, u"\n"_s, u"\t"_s,
            u"\r"_s, u"\b"_s, u"\f"_s, QString(QChar(1)), QString(QChar(0x1f)), QString(QChar(0x7f)),
            QString(QChar(0x2028)), u"😀"_s, u"<b>&"_s, u" "_s, u""_s, QString(QChar(0xd800)), QString(QChar(0xdc00))};
        QString text;
        for (int i = random.bounded(6); i > 0; --i) {
            text += pieces[random.bounded(pieces.size())];
        }
        return text;
    }

    static QVariant valueOf(QRandomGenerator &random, int depth)
    {
        switch (random.bounded(depth > 3 ? 7 : 10)) {
        case 0:
            return random.bounded(2) == 1;
        case 1:
            return random.bounded(-1000, 1000);
        case 2:
            return qlonglong(random.generate64());
        case 3:
            return double(random.bounded(-100, 100));
        case 4:
            return random.generateDouble() * std::pow(10, random.bounded(-20, 40));
        case 5:
            return random.bounded(20) == 0 ? QVariant() : QVariant(-0.0);
        case 6:
            return textOf(random);
        case 7: {
            QVariantList list;
            for (int i = random.bounded(4); i > 0; --i) {
                list.append(valueOf(random, depth + 1));
            }
            return list;
        }
        case 8:
            return QStringList{textOf(random), textOf(random)};
        default:
            return mapOf(random, depth + 1);
        }
    }

    static QVariantMap mapOf(QRandomGenerator &random, int depth)
    {
        static const QStringList keys{u"nl"_s, u"en"_s, u"title"_s, u"a b"_s, u"Z"_s, u"_"_s, u"é"_s, u"\""_s, u""_s,
            u"asItCame"_s, u"10"_s, u"9"_s};
        QVariantMap map;
        for (int i = random.bounded(6); i > 0; --i) {
            map.insert(keys[random.bounded(keys.size())], valueOf(random, depth));
        }
        return map;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void numbersAreWrittenAsEcmascriptDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("json");
        // RFC 8785, appendix B
        QTest::newRow("zero") << 0.0 << "0"_ba;
        QTest::newRow("minus zero") << -0.0 << "0"_ba;
        QTest::newRow("least") << 5e-324 << "5e-324"_ba;
        QTest::newRow("greatest") << std::numeric_limits<double>::max() << "1.7976931348623157e+308"_ba;
        QTest::newRow("large whole") << 9007199254740992.0 << "9007199254740992"_ba;
        QTest::newRow("295147905179352830000") << 295147905179352830000.0 << "295147905179352830000"_ba;
        QTest::newRow("21 digits") << 9.999999999999997e20 << "999999999999999700000"_ba;
        QTest::newRow("1e21") << 1e21 << "1e+21"_ba;
        QTest::newRow("1e23") << 1e23 << "1e+23"_ba;
        QTest::newRow("9.999999999999997e-7") << 9.999999999999997e-7 << "9.999999999999997e-7"_ba;
        QTest::newRow("0.000001") << 0.000001 << "0.000001"_ba;
        QTest::newRow("333333333.3333332") << 333333333.3333332 << "333333333.3333332"_ba;
        QTest::newRow("-0.0000033333333333333333") << -0.0000033333333333333333 << "-0.0000033333333333333333"_ba;
        QTest::newRow("2.5") << 2.5 << "2.5"_ba;
        QTest::newRow("100") << 100.0 << "100"_ba;
    }

    void numbersAreWrittenAsEcmascriptDoes()
    {
        QFETCH(double, value);
        QTEST(domain::canonicalJson(value), "json");
    }

    void keysAreSortedAndTextsEscaped()
    {
        // RFC 8785, section 3.2.3: by UTF-16 units, so that U+1F600 comes before U+FB33
        const QVariantMap map{{u"\u20ac"_s, u"Euro Sign"_s}, {u"\r"_s, u"Carriage Return"_s},
            {u"\ufb33"_s, u"Hebrew"_s}, {u"1"_s, u"One"_s}, {u"\U0001f600"_s, u"Emoji"_s}, {u"\u00f6"_s, u"Latin"_s}};
        QCOMPARE(domain::canonicalJson(map),
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u00f6\":\"Latin\",\"\u20ac\":\"Euro "
            "Sign\",\"\U0001f600\":\"Emoji\",\"\ufb33\":\"Hebrew\"}"_ba);
        QCOMPARE(domain::canonicalJson(u"\u20ac$\u000f\nA'B\"\\\"/"_s), "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\""_ba);
    }

    void whatIsWrittenReadsBack()
    {
        const QVariant value =
            QVariantMap{{u"a"_s, QVariantList{1, 2.5, true, QVariant(), u"é"_s}}, {u"b"_s, QVariantMap()}};
        const QByteArray json = domain::canonicalJson(value);
        QCOMPARE(json, "{\"a\":[1,2.5,true,null,\"é\"],\"b\":{}}"_ba);
        QCOMPARE(domain::canonicalJson(domain::fromCanonicalJson(json)), json);
        QVERIFY(domain::canonicalJson({}).isEmpty());
        QVERIFY(!domain::fromCanonicalJson({}).isValid());
        QVERIFY(!domain::fromCanonicalJson("{\"a\":").isValid());
    }

    void theTextStaysThatOfTheValueWhenItIsReadBack()
    {
        // A hash is computed from a record in memory, and again from the row that holds it as text.
        QRandomGenerator random(20261129);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray json = domain::canonicalJson(mapOf(random, 0));
            QCOMPARE(domain::canonicalJson(domain::fromCanonicalJson(json)), json);
        }
    }
};

LEERSCHAKEL_TEST_MAIN(CanonicalJsonTest)
#include "canonicaljson_test.moc"
