// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/barejson.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class BareJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void anyValueThereAndBack_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("text") << QJsonValue(u"één ]"_s) << QByteArray("\"één ]\"");
        QTest::newRow("number") << QJsonValue(2.5) << QByteArray("2.5");
        QTest::newRow("truth") << QJsonValue(true) << QByteArray("true");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << QByteArray("null");
        QTest::newRow("list") << QJsonValue(QJsonArray{1, u"b"_s}) << QByteArray(R"([1,"b"])");
        QTest::newRow("object") << QJsonValue(QJsonObject{{u"b"_s, 1}, {u"a"_s, QJsonArray()}})
                                << QByteArray(R"({"a":[],"b":1})");
    }

    void anyValueThereAndBack()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, json);
        QCOMPARE(text::compactJson(value), json);
        const auto values = text::jsonValues(json);
        QVERIFY(values.has_value());
        QCOMPARE(*values, QJsonArray{value});
    }

    void severalValuesAndNone()
    {
        QCOMPARE(text::jsonValues("1, 2").value_or(QJsonArray()).size(), 2);
        QCOMPARE(text::jsonValues("").value_or(QJsonArray{1}).size(), 0);
    }

    void anErrorHasItsPlaceInTheTextThatWasGiven()
    {
        const auto values = text::jsonValues("{\"a\": x}");
        QVERIFY(!values);
        QCOMPARE(values.error().offset, 6);
        const auto cut = text::jsonValues("[1, 2");
        QVERIFY(!cut);
        QVERIFY(cut.error().offset <= 5);
    }
};

LEERSCHAKEL_TEST_MAIN(BareJsonTest)
#include "barejson_test.moc"
