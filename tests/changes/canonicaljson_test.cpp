// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/canonicaljson.h"
#include "support/testmain.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** One text for one value: the examples of RFC 8785. */
class CanonicalJsonTest : public QObject
{
    Q_OBJECT

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
        QTEST(changes::canonicalJson(value), "json");
    }

    void keysAreSortedAndTextsEscaped()
    {
        // RFC 8785, section 3.2.3: by UTF-16 units, so that U+1F600 comes before U+FB33
        const QVariantMap map{{u"\u20ac"_s, u"Euro Sign"_s}, {u"\r"_s, u"Carriage Return"_s},
            {u"\ufb33"_s, u"Hebrew"_s}, {u"1"_s, u"One"_s}, {u"\U0001f600"_s, u"Emoji"_s}, {u"\u00f6"_s, u"Latin"_s}};
        QCOMPARE(changes::canonicalJson(map),
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u00f6\":\"Latin\",\"\u20ac\":\"Euro "
            "Sign\",\"\U0001f600\":\"Emoji\",\"\ufb33\":\"Hebrew\"}"_ba);
        QCOMPARE(changes::canonicalJson(u"\u20ac$\u000f\nA'B\"\\\"/"_s), "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\""_ba);
    }

    void whatIsWrittenReadsBack()
    {
        const QVariant value =
            QVariantMap{{u"a"_s, QVariantList{1, 2.5, true, QVariant(), u"é"_s}}, {u"b"_s, QVariantMap()}};
        const QByteArray json = changes::canonicalJson(value);
        QCOMPARE(json, "{\"a\":[1,2.5,true,null,\"é\"],\"b\":{}}"_ba);
        QCOMPARE(changes::canonicalJson(changes::fromCanonicalJson(json)), json);
        QVERIFY(changes::canonicalJson({}).isEmpty());
        QVERIFY(!changes::fromCanonicalJson({}).isValid());
        QVERIFY(!changes::fromCanonicalJson("{\"a\":").isValid());
    }
};

LEERSCHAKEL_TEST_MAIN(CanonicalJsonTest)
#include "canonicaljson_test.moc"
