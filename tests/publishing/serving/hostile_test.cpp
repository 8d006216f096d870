// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "publishing/serving/served.h"
#include "support/process.h"
#include "support/result.h"
#include "support/sanitized.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace std::chrono_literals;
using publishing::serving::Limits;
using tests::RawClient;
using tests::Served;

/** Clients that disconnect early, send anything, send too much, or are slow, and what other clients notice of it. */
class HostileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    static Limits limits()
    {
        Limits limits;
        limits.connections = 20;
        limits.forHead = 400ms;
        limits.idle = 600ms;
        limits.forTaking = 600ms;
        limits.forRefused = 300ms;
        return limits;
    }
    static QByteArray get(const QByteArray &target, const QByteArray &fields = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
    }
    static bool isWhole(const QByteArray &answer)
    {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const qsizetype at = answer.toLower().indexOf("content-length: ");
        if (end < 0 || at < 0 || at > end) {
            return false;
        }
        const qint64 length = answer.mid(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
        return answer.size() >= end + 4 + length;
    }
    static int statusOf(const QByteArray &answer)
    {
        return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
    }
    static bool isServed(const Served &served)
    {
        RawClient client(served.url());
        client.send(get("/courses"));
        const QByteArray answer = client.answer(isWhole);
        return statusOf(answer) == 200 && isWhole(answer);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"proef.llo"_s);
        auto made = store::Catalogue::create(m_path, vocabulary::derivations());
        SUCCEEDS(made);
        SUCCEEDS(tests::makeSample(**made));
    }
    void init() { tests::failOnWarnings(); }

    void requestsFollowOneAnotherOnOneConnection()
    {
        const Served served(m_path, {}, limits());
        RawClient client(served.url());
        for (int round = 0; round < 5; ++round) {
            client.send(get("/courses"));
            QCOMPARE(statusOf(client.answer(isWhole)), 200);
        }
        // This also works if requests come at once, or a byte at a time.
        client.send(get("/courses") + get("/nergens") + get("/programs"));
        const QByteArray three = client.answer([](const QByteArray &all) {
            return all.count("HTTP/1.1 200") == 2 && all.contains("HTTP/1.1 404") && all.endsWith("]}\n");
        });
        QCOMPARE(three.count("HTTP/1.1 "), 3);
        QVERIFY(three.indexOf("404") > three.indexOf("200"));
        for (const char byte : get("/organizations")) {
            client.send(QByteArray(1, byte));
        }
        QCOMPARE(statusOf(client.answer(isWhole)), 200);
        QVERIFY(client.isOpen());
    }

    void headHasNoBody()
    {
        const Served served(m_path, {}, limits());
        RawClient client(served.url());
        client.send("HEAD /courses HTTP/1.1\r\nHost: x\r\n\r\n" + get("/"));
        const QByteArray both = client.answer([](const QByteArray &all) { return all.contains("contactEmail"); });
        QCOMPARE(both.count("HTTP/1.1 200"), 2);
        const QByteArray first = both.left(both.indexOf("\r\n\r\n") + 2);
        const QByteArray length = first.toLower().mid(first.toLower().indexOf("content-length: ") + 16);
        QVERIFY2(length.left(length.indexOf('\r')).toInt() > 1'000, first.constData());
        QVERIFY(both.mid(first.size() + 2).startsWith("HTTP/1.1 200"));
        // Nor has the answer to a client that already has the document.
        const qsizetype tag = first.indexOf("\"");
        client.send(get("/courses", "If-None-Match: " + first.mid(tag, first.indexOf('"', tag + 1) - tag + 1) + "\r\n")
            + get("/"));
        const QByteArray again = client.answer([](const QByteArray &all) { return all.contains("contactEmail"); });
        QCOMPARE(statusOf(again), 304);
        QVERIFY(again.mid(again.indexOf("\r\n\r\n") + 4).startsWith("HTTP/1.1 200"));
    }

    void connectionsAreClosedAsAskedFor()
    {
        const Served served(m_path, {}, limits());
        for (const QByteArray &request :
            {get("/courses", "Connection: close\r\n"), "GET /courses HTTP/1.0\r\n\r\n"_ba}) {
            RawClient client(served.url());
            client.send(request);
            const QByteArray answer = client.answer();
            QVERIFY(isWhole(answer) && answer.toLower().contains("\r\nconnection: close\r\n"));
            QVERIFY(!client.isOpen());
        }
    }

    void whatIsNoRequestIsRefusedAndTheConnectionClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << "\x16\x03\x01\x02\x00\x01 hallo\r\n\r\n"_ba << 400;
        QTest::newRow("no version") << "GET /\r\n\r\n"_ba << 400;
        QTest::newRow("LF") << "GET / HTTP/1.1\nHost: x\n\n"_ba << 400;
        QTest::newRow("upwards") << "GET ../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("HTTP/2") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 505;
        QTest::newRow("a body") << get("/", "Content-Length: 9\r\n") + "GET / HTT" << 413;
        QTest::newRow("a chunked body") << get("/", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n" << 413;
        QTest::newRow("both") << get("/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << 413;
        QTest::newRow("a long address") << get('/' + QByteArray(100'000, 'a')) << 414;
        QTest::newRow("a long field") << get("/", "A: " + QByteArray(100'000, 'a') + "\r\n") << 431;
        QTest::newRow("many fields") << get("/", QByteArray("A: b\r\n").repeated(1'000)) << 431;
        QTest::newRow("no end") << QByteArray(3'000'000, 'a') << 414;
        QTest::newRow("a post") << "POST /courses HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n"
                + QByteArray(2'000'000, 'a')
                                << 405;
    }
    void whatIsNoRequestIsRefusedAndTheConnectionClosed()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        const Served served(m_path, {}, limits());
        RawClient client(served.url());
        client.send(bytes);
        const QByteArray answer = client.answer();
        // A client that sends more than the server discards may be cut off before it reads the reason.
        QVERIFY2(statusOf(answer) == status || (bytes.size() > 1'000'000 && answer.isEmpty()), answer.constData());
        QVERIFY(!client.isOpen());
        if (!answer.isEmpty()) {
            QVERIFY(answer.contains("application/problem+json"));
            QVERIFY(QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).isObject());
        }
        QVERIFY(isServed(served));
    }

    void otherMethodsChangeNothing()
    {
        const Served served(m_path, {}, limits());
        for (const QByteArray &method : {"PUT"_ba, "DELETE"_ba, "PATCH"_ba, "OPTIONS"_ba, "TRACE"_ba, "CONNECT"_ba,
                 "POST"_ba, "PROPFIND"_ba, "get"_ba}) {
            RawClient client(served.url());
            client.send(method + " /courses HTTP/1.1\r\nHost: x\r\n\r\n");
            const QByteArray answer = client.answer(isWhole);
            QVERIFY2(statusOf(answer) == 405, qPrintable(QString::fromLatin1(method + ' ' + answer)));
            QVERIFY(answer.toLower().contains("allow: get, head"));
        }
    }

    void nothingIsReachedUpwards()
    {
        const Served served(m_path, {}, limits());
        for (const QByteArray &target : {"/../../etc/passwd"_ba, "/%2e%2e/%2e%2e/etc/passwd"_ba,
                 "/courses/..%2f..%2f..%2fetc%2fpasswd"_ba, "//etc/passwd"_ba, "/courses/%5c..%5cproef.llo"_ba,
                 "/file:///etc/passwd"_ba, "http://localhost/../etc/passwd"_ba, "/proef.llo"_ba}) {
            RawClient client(served.url());
            client.send(get(target));
            QVERIFY2(statusOf(client.answer(isWhole)) == 404, target.constData());
        }
    }

    void whoAsksForAnotherProtocolGetsThisOne()
    {
        const Served served(m_path, {}, limits());
        RawClient client(served.url());
        client.send(get("/courses",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            "dGhlIHNhbXBsZSBub25jZQ==\r\n"));
        QCOMPARE(statusOf(client.answer(isWhole)), 200);
    }

    void whoTakesTooLongIsShownOut()
    {
        const Served served(m_path, {}, limits());
        RawClient silent(served.url());
        RawClient slow(served.url());
        slow.send("GET /courses HTTP/1.1\r\nHost: ");
        QElapsedTimer timer;
        timer.start();
        // An occasional byte does not help: the time limit is for the whole head.
        while (slow.isOpen() && timer.elapsed() < 5'000) {
            slow.socket().write("x");
            slow.socket().waitForReadyRead(100);
        }
        const QByteArray answer = slow.socket().readAll();
        QCOMPARE(statusOf(answer), 408);
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(silent.answer(), QByteArray());
        QVERIFY(!silent.isOpen());
        QVERIFY(isServed(served));
    }

    void whoReadsNothingIsShownOut()
    {
        const Served served(m_path, {}, limits());
        RawClient client(served.url());
        client.socket().setReadBufferSize(1'024);
        QByteArray many;
        for (int i = 0; i < 200'000; ++i) {
            many += get("/education-specifications?pageSize=250");
        }
        client.socket().write(many);
        client.socket().waitForBytesWritten(1'000);
        const double before = tests::memoryOf(u"self"_s, "VmRSS:");
        QTest::qWait(2'000);
        QVERIFY(isServed(served));
        // The answers to all requests would take tens of megabytes.
        const double after = tests::memoryOf(u"self"_s, "VmRSS:");
        constexpr double most = tests::isSanitized ? 300 : 20; // the sanitizer keeps freed memory
        QVERIFY2(after - before < most, qPrintable(QString::number(after - before)));
    }

    void notTooManyAtATime()
    {
        const Served served(m_path, {}, limits());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < limits().connections; ++i) {
            clients.push_back(std::make_unique<RawClient>(served.url()));
            clients.back()->send(get("/"));
            QCOMPARE(statusOf(clients.back()->answer(isWhole)), 200);
        }
        RawClient oneMore(served.url());
        oneMore.send(get("/"));
        const QByteArray answer = oneMore.answer();
        QCOMPARE(statusOf(answer), 503);
        QVERIFY(!oneMore.isOpen());
        clients.clear();
        QTRY_VERIFY(isServed(served));
    }

    void anythingAtAllLeavesItServing()
    {
        const Served served(m_path, {}, limits());
        QRandomGenerator random(11);
        const QByteArray whole = get("/courses?q=%C3%A9&pageSize=10", "Accept: */*\r\nAccept-Encoding: gzip\r\n");
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = round % 3 == 0 ? QByteArray() : whole;
            for (int change = random.bounded(1, 30); change > 0; --change) {
                bytes.insert(random.bounded(int(bytes.size()) + 1), char(random.bounded(256)));
            }
            RawClient client(served.url());
            client.send(bytes);
            if (round % 10 == 0) {
                client.answer(isWhole, 100);
            }
            if (round % 2 == 0) {
                client.socket().abort();
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(isServed(served), 5'000);
    }

    void stoppingWaitsForAnswers()
    {
        auto served = std::make_unique<Served>(m_path, QByteArray(), limits());
        const QUrl url = served->url();
        RawClient client(url);
        client.send(get("/courses"));
        QVERIFY(isWhole(client.answer(isWhole)));
        QElapsedTimer timer;
        timer.start();
        served.reset();
        QVERIFY(timer.elapsed() < 1'500);
        client.socket().waitForDisconnected(1'000);
        QVERIFY(!client.isOpen());
        RawClient late(url);
        QVERIFY(!late.isOpen());
    }

    void theTokenIsAskedFor()
    {
        const Served served(m_path, "geheim", limits());
        RawClient client(served.url());
        client.send(get("/"));
        const QByteArray answer = client.answer(isWhole);
        QCOMPARE(statusOf(answer), 401);
        QVERIFY(answer.toLower().contains("www-authenticate: bearer"));
        QVERIFY(!answer.contains("geheim"));
        client.send(get("/", "Authorization: Bearer geheim\r\n"));
        QCOMPARE(statusOf(client.answer(isWhole)), 200);
    }
};

LEERSCHAKEL_TEST_MAIN(HostileTest)
#include "hostile_test.moc"
