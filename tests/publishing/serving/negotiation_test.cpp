// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/negotiation.h"
#include "support/testmain.h"

#include <KCompressionDevice>

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace leerschakel;
namespace serving = publishing::serving;

class NegotiationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void documentsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("nothing said") << ""_ba << true;
        QTest::newRow("anything") << "*/*"_ba << true;
        QTest::newRow("any application") << "application/*"_ba << true;
        QTest::newRow("JSON") << "application/json"_ba << true;
        QTest::newRow("as OOAPI wants it") << "application/json; version=5"_ba << true;
        QTest::newRow("in capitals") << "Application/JSON;Version=\"5\""_ba << true;
        QTest::newRow("5.0") << "application/json;version=5.0"_ba << true;
        QTest::newRow("a browser") << "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"_ba << true;
        QTest::newRow("version 4") << "application/json; version=4"_ba << false;
        QTest::newRow("version 50") << "application/json; version=50"_ba << false;
        QTest::newRow("version 6, or whatever there is") << "application/json; version=6, */*;q=0.1"_ba << true;
        QTest::newRow("6 rather than 5") << "application/json; version=6, application/json; version=5"_ba << true;
        QTest::newRow("HTML") << "text/html"_ba << false;
        QTest::newRow("anything but JSON") << "*/*, application/json;q=0"_ba << false;
        QTest::newRow("not version 5") << "application/json, application/json;version=5;q=0"_ba << false;
    }
    void documentsAreTaken()
    {
        QFETCH(const QByteArray, accept);
        QFETCH(const bool, isTaken);
        QCOMPARE(serving::takesDocuments(accept), isTaken);
    }

    void gzipIsTaken_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("nothing said") << ""_ba << false;
        QTest::newRow("gzip") << "gzip"_ba << true;
        QTest::newRow("among others") << "br, GZip;q=0.5, deflate"_ba << true;
        QTest::newRow("anything") << "*"_ba << true;
        QTest::newRow("not gzip") << "gzip;q=0, *"_ba << false;
        QTest::newRow("others") << "br, deflate"_ba << false;
        QTest::newRow("identity") << "identity"_ba << false;
    }
    void gzipIsTaken()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const bool, isTaken);
        QCOMPARE(serving::takesGzip(field), isTaken);
    }

    void tagsAreCompared()
    {
        QVERIFY(serving::hasTag("\"a\"", "\"a\""));
        QVERIFY(serving::hasTag("\"b\", W/\"a\"", "\"a\""));
        QVERIFY(serving::hasTag("*", "\"a\""));
        QVERIFY(!serving::hasTag("", "\"a\""));
        QVERIFY(!serving::hasTag("\"ab\", a", "\"a\""));
    }

    void tokensAreCompared()
    {
        QVERIFY(serving::hasToken("Bearer geheim", "geheim"));
        QVERIFY(serving::hasToken("bearer  geheim ", "geheim"));
        for (const QByteArray &wrong : {""_ba, "Bearer"_ba, "Bearer "_ba, "Bearer geheim1"_ba, "Bearer gehei"_ba,
                 "Basic geheim"_ba, "geheim"_ba, "Bearer Geheim"_ba}) {
            QVERIFY2(!serving::hasToken(wrong, "geheim"), wrong.constData());
        }
        QVERIFY(!serving::hasToken("Bearer ", ""));
    }

    void whatIsPackedUnpacks()
    {
        const QByteArray body = QByteArray("{\"name\":\"Warmtepompen\"}\n").repeated(5'000);
        QByteArray packed = serving::gzipped(body);
        QVERIFY(packed.startsWith("\x1f\x8b"));
        QVERIFY(packed.size() < body.size() / 20);
        QBuffer buffer(&packed);
        KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
        QVERIFY(device.open(QIODevice::ReadOnly));
        QCOMPARE(device.readAll(), body);
    }
};

LEERSCHAKEL_TEST_MAIN(NegotiationTest)
#include "negotiation_test.moc"
