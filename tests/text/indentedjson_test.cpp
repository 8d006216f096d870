// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/indentedjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class IndentedJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMemberALine()
    {
        const QByteArray json = "{\"b\":[1,{\"a\":\"x, {\\\"y\\\": [1]}\"}],\"leeg\":{},\"niets\":[ ],\"é\":null}";
        const QString indented = u"{\n  \"b\": [\n    1,\n    {\n      \"a\": \"x, {\\\"y\\\": [1]}\"\n    }\n  ],\n"
                                 "  \"leeg\": {},\n  \"niets\": [],\n  \"é\": null\n}\n"_s;
        QCOMPARE(text::indentedJson(json.toStdString()), indented);
        QCOMPARE(text::indentedJson("\"een\\\\\""), u"\"een\\\\\"\n"_s);
    }

    void itSaysTheSame()
    {
        const QByteArray json = "{\"a\":[true,false,null,-1.5e3,\"\\u00e9\\n\"],\"b\":{\"c\":[[],[[]],{}]}}";
        const QString once = text::indentedJson(json.toStdString());
        QCOMPARE(QJsonDocument::fromJson(once.toUtf8()), QJsonDocument::fromJson(json));
        QCOMPARE(text::indentedJson(once.toStdString()), once);
    }

    /** Invalid JSON is shown as far as it can be read. */
    void itEnds_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "{", "]]]", "\"open", "\"\\", "{\"a\":", ",,,:"}) {
            QTest::newRow(json) << QByteArray(json);
        }
    }
    void itEnds()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(text::indentedJson(json.toStdString()).endsWith(u'\n'));
    }
};

LEERSCHAKEL_TEST_MAIN(IndentedJsonTest)
#include "indentedjson_test.moc"
