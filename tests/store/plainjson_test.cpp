// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainjson.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class PlainJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueAndItsText_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("json");
        QTest::newRow("absent") << QVariant() << QString();
        QTest::newRow("text") << QVariant(u"a \"b\" é"_s) << u"\"a \\\"b\\\" é\""_s;
        QTest::newRow("empty text") << QVariant(u""_s) << u"\"\""_s;
        QTest::newRow("a text with brackets") << QVariant(u"[x]"_s) << u"\"[x]\""_s;
        QTest::newRow("number") << QVariant(3) << u"3"_s;
        QTest::newRow("a large number") << QVariant(9007199254740993LL) << u"9007199254740993"_s;
        QTest::newRow("fraction") << QVariant(2.5) << u"2.5"_s;
        QTest::newRow("yes") << QVariant(true) << u"true"_s;
        QTest::newRow("list") << QVariant(QVariantList{u"a"_s, 1}) << u"[\"a\",1]"_s;
        QTest::newRow("words") << QVariant(QVariantList{u"nld"_s, u""_s, u"en g"_s}) << u"[\"nld\",\"\",\"en g\"]"_s;
        QTest::newRow("an empty word") << QVariant(QVariantList{u""_s}) << u"[\"\"]"_s;
        QTest::newRow("words with marks")
            << QVariant(QVariantList{u"a\",\"b"_s, u"é"_s, u"c\\"_s}) << u"[\"a\\\",\\\"b\",\"é\",\"c\\\\\"]"_s;
        QTest::newRow("a list of lists") << QVariant(QVariantList{u"a"_s, QVariantList{u"b"_s}})
                                         << u"[\"a\",[\"b\"]]"_s;
        QTest::newRow("empty list") << QVariant(QVariantList()) << u"[]"_s;
        QTest::newRow("map, sorted") << QVariant(QVariantMap{{u"b"_s, 1}, {u"a"_s, true}}) << u"{\"a\":true,\"b\":1}"_s;
    }

    void aValueAndItsText()
    {
        QFETCH(const QVariant, value);
        QFETCH(const QString, json);
        QCOMPARE(store::toJson(value), json);
        QCOMPARE(store::fromJson(json), value);
        QCOMPARE(store::fromJson(QByteArrayView(json.toUtf8())), value);
    }

    void whatIsNoJsonIsAbsent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a word") << u"word"_s;
        QTest::newRow("cut short") << u"{\"a\":"_s;
        QTest::newRow("a bracket too many") << u"1]"_s;
        QTest::newRow("a list of half a word") << u"[\"]"_s;
        QTest::newRow("a list without commas") << u"[\"a\"\"b\"]"_s;
        QTest::newRow("a list of words that goes on") << u"[\"a\",\"]"_s;
        QTest::newRow("nothing") << u""_s;
    }

    void whatIsNoJsonIsAbsent()
    {
        QFETCH(const QString, text);
        QVERIFY(!store::fromJson(text).isValid());
    }

    void valuesAreThoseOfQt_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
            {"0", "-1", "12345678901234567", "9223372036854775807", "9223372036854775808", "-0", "0.5", "-2.25", "3.0",
                "1e3", "1E-7", "01", "1.", ".5", "-", "+1", "12a", "true", "false", "null", "nul", "truer", "\"\"",
                "\"a\"", "\"\xC3\xA9\"", "\"\xC3\"", "\"\\n\"", "\"\\u00e9\"", "\"\t\"", "\"a", "[]", "[1,2.5,\"x\"]",
                "[1,]", "[,1]", "[1 ,2]", "[[[]]]", "[1", "{}", "{\"a\":1}", "{\"a\":{\"b\":[null,true]},\"c\":\"\"}",
                "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":2}", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", " 1", "1 ",
                "1,2", "\"a\",\"b\"", "{\"unit\":\"ec\",\"value\":2.5}", "[{\"unit\":\"hours\",\"value\":28}]"}) {
            QTest::newRow(json) << QByteArray(json);
        }
    }

    void valuesAreThoseOfQt()
    {
        QFETCH(const QByteArray, json);
        const QJsonArray values = QJsonDocument::fromJson('[' + json + ']').array();
        const QVariant expected = values.isEmpty() ? QVariant() : values.first().toVariant();
        const QVariant value = store::fromJson(QByteArrayView(json));
        QCOMPARE(value, expected);
        QCOMPARE(value.typeId(), expected.typeId());
        QCOMPARE(store::toJson(value), store::toJson(expected));
    }

    void listsForStatements()
    {
        const QList<domain::Id> ids{domain::Id::make(), domain::Id::make()};
        QCOMPARE(store::fromJson(store::jsonList(ids)), (QVariantList{ids[0].toString(), ids[1].toString()}));
        QCOMPARE(store::jsonList(QList<domain::Id>()), u"[]"_s);
        QCOMPARE(store::jsonList(QList<qint64>{1, -20, 3}), u"[1,-20,3]"_s);
        QCOMPARE(store::jsonList(QList<qint64>()), u"[]"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(PlainJsonTest)
#include "plainjson_test.moc"
