// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"
#include "publishing/serving/requesthead.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using publishing::serving::Limits;
using publishing::serving::Problem;
using publishing::serving::readHead;
using publishing::serving::RequestHead;

/** What counts as a request and what is refused, byte by byte; no network. */
class RequestHeadTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray get(const QByteArray &target, const QByteArray &fields = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void aRequestIsReadWhole()
    {
        const QByteArray bytes = get("/courses?pageSize=10", "Accept: application/json\r\nX-Own: a\r\n");
        const auto head = readHead(QByteArray(bytes + "GET /"), {});
        QVERIFY(head && *head);
        QCOMPARE((*head)->method, "GET"_ba);
        QCOMPARE((*head)->target, "/courses?pageSize=10"_ba);
        QCOMPARE((*head)->size, bytes.size());
        QVERIFY((*head)->keepsOpen);
        // Headers that the desk does not use are not passed to Qt's server.
        QCOMPARE((*head)->forServer,
            "GET /courses?pageSize=10 HTTP/1.1\r\nHost: localhost\r\naccept: application/json\r\n\r\n"_ba);
    }

    void everyBeginningOfARequestWaitsForTheRest()
    {
        const QByteArray bytes = get("/courses", "If-None-Match: \"a\"\r\n");
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const auto head = readHead(bytes.first(size), {});
            QVERIFY2(head && !*head, bytes.first(size).constData());
        }
    }

    void linesBeforeARequestAreSkipped()
    {
        const auto head = readHead(QByteArray("\r\n\r\n" + get("/")), {});
        QVERIFY(head && *head);
        QCOMPARE((*head)->size, get("/").size() + 4);
    }

    void connectionsAreKeptOpenAsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("keepsOpen");
        QTest::newRow("1.1") << get("/") << true;
        QTest::newRow("close") << get("/", "Connection: close\r\n") << false;
        QTest::newRow("in a list") << get("/", "connection: TE, Close\r\n") << false;
        QTest::newRow("1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
    }
    void connectionsAreKeptOpenAsAskedFor()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, keepsOpen);
        const auto head = readHead(bytes, {});
        QVERIFY(head && *head);
        QCOMPARE((*head)->keepsOpen, keepsOpen);
        QCOMPARE((*head)->forServer.contains("Connection: close\r\n"), !keepsOpen);
    }

    void theHostOfAWholeAddressIsLeftOut()
    {
        const auto head = readHead(get("http://elders.example/courses?q=a"), {});
        QVERIFY(head && *head);
        QCOMPARE((*head)->target, "/courses?q=a"_ba);
        QCOMPARE((*readHead(get("https://elders.example"), {}))->target, "/"_ba);
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no words") << "\x16\x03\x01\x02 hallo\r\n\r\n"_ba << 400;
        QTest::newRow("no version") << "GET /\r\n\r\n"_ba << 400;
        QTest::newRow("two spaces") << "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("a fourth word") << "GET / HTTP/1.1 x\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("another protocol") << "GET / GOPHER/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("HTTP/2") << "GET / HTTP/2.0\r\nHost: x\r\n\r\n"_ba << 505;
        QTest::newRow("HTTP/1.9") << "GET / HTTP/1.9\r\nHost: x\r\n\r\n"_ba << 505;
        QTest::newRow("no slash") << get("courses") << 400;
        QTest::newRow("a control character") << get("/a\x01") << 400;
        QTest::newRow("a space in quotes") << get("/a b") << 400;
        QTest::newRow("a fragment") << get("/a#b") << 400;
        QTest::newRow("half an escape") << get("/a%2") << 400;
        QTest::newRow("no escape") << get("/a%zz") << 400;
        QTest::newRow("a byte 0") << get("/a%00") << 400;
        QTest::newRow("more than ASCII") << get("/caf\xc3\xa9") << 400;
        QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("two hosts") << get("/", "Host: y\r\n") << 400;
        QTest::newRow("lines end with LF") << "GET / HTTP/1.1\nHost: x\n\n"_ba << 400;
        QTest::newRow("a lone CR") << get("/", "A: b\rc\r\n") << 400;
        QTest::newRow("a folded line") << get("/", "A: b\r\n c\r\n") << 400;
        QTest::newRow("a space before the colon") << get("/", "A : b\r\n") << 400;
        QTest::newRow("no colon") << get("/", "A\r\n") << 400;
        QTest::newRow("no name") << get("/", ": b\r\n") << 400;
        QTest::newRow("a control character in a field") << get("/", "A: b\x02\r\n") << 400;
        QTest::newRow("two tokens") << get("/", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n") << 400;
        QTest::newRow("a body") << get("/", "Content-Length: 3\r\n") << 413;
        QTest::newRow("a chunked body") << get("/", "Transfer-Encoding: chunked\r\n") << 413;
        QTest::newRow("two lengths") << get("/", "Content-Length: 3\r\nContent-Length: 4\r\n") << 400;
        QTest::newRow("no length") << get("/", "Content-Length: -1\r\n") << 400;
        QTest::newRow("an empty length") << get("/", "Content-Length:\r\n") << 400;
        QTest::newRow("something to write")
            << "POST /courses HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n"_ba << 405;
        QTest::newRow("a long address") << get('/' + QByteArray(9'000, 'a')) << 414;
        QTest::newRow("a long address, unfinished") << "GET /" + QByteArray(9'000, 'a') << 414;
        QTest::newRow("a long field") << get("/", "A: " + QByteArray(17'000, 'a') + "\r\n") << 431;
        QTest::newRow("a long field, unfinished") << get("/").chopped(2) + "A: " + QByteArray(17'000, 'a') << 431;
        QTest::newRow("many fields") << get("/", QByteArray("A: b\r\n").repeated(100)) << 431;
        QTest::newRow("no end of it") << QByteArray(17'000, 'a') << 414;
    }
    void whatIsNoRequestIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        const auto head = readHead(bytes, {});
        QVERIFY(!head);
        QCOMPARE(head.error().status, status);
        const QJsonObject document = QJsonDocument::fromJson(documentOf(head.error())).object();
        QCOMPARE(document[u"status"_s].toString(), QString::number(status));
        QVERIFY(!document[u"title"_s].toString().isEmpty());
        // As a sentence, not as a code.
        QVERIFY2(document[u"detail"_s].toString().contains(u' '), qPrintable(document[u"detail"_s].toString()));
    }

    void otherMethodsAreRequestsToo()
    {
        const auto head = readHead("DELETE /courses/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", {});
        QVERIFY(head && *head);
        QCOMPARE((*head)->method, "DELETE"_ba);
        QVERIFY(readHead("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", {}).value());
    }

    /** No input crashes it, or makes it consume more than it was given. */
    void mutationsAreReadOrRefused()
    {
        QRandomGenerator random(7);
        const QByteArray whole = get("/courses?q=%C3%A9&pageSize=10", "Accept: */*\r\nContent-Length: 0\r\n");
        int read = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = whole;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const int place = random.bounded(int(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[place] = char(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(place, random.bounded(1, 4));
                    break;
                default:
                    bytes.insert(place, char(random.bounded(256)));
                }
                if (bytes.isEmpty()) {
                    break;
                }
            }
            const auto head = readHead(bytes, {});
            if (head && *head) {
                QVERIFY((*head)->size <= bytes.size());
                QVERIFY((*head)->target.startsWith('/'));
                QCOMPARE((*head)->forServer.count("\r\n\r\n"), 1);
                ++read;
            }
        }
        QVERIFY(read > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(RequestHeadTest)
#include "requesthead_test.moc"
