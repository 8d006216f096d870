// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/courier.h"
#include "support/mockendpoint.h"
#include "support/result.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace std::chrono_literals;
using publishing::delivery::Courier;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;

/** Stops at the n-th step, and remembers the messages it received. */
class Onlooker : public domain::Progress
{
public:
    bool step(qint64, qint64, const domain::Message &what) override
    {
        m_told.append(what.code);
        return m_left-- > 0;
    }
    QStringList m_told;
    int m_left = 1'000'000;
};

/** Documents reach the given server and no other; every failure on the way ends the delivery in bounded time. */
class CourierTest : public QObject
{
    Q_OBJECT

private:
    Onlooker m_onlooker;

    static exchange::reading::EndpointLimits limits()
    {
        exchange::reading::EndpointLimits limits = Courier::usualLimits();
        limits.pause = 5ms;
        limits.silence = 2s;
        return limits;
    }
    [[nodiscard]] store::Result<publishing::delivery::Receipt> sent(
        const MockEndpoint &server, const QByteArray &method = "PUT")
    {
        Courier courier(server.url(), {.user = {}, .password = {}, .token = u"geheim-1234"_s}, m_onlooker, limits());
        return courier.send(method, u"suppliers/a%2Fb/programs/1"_s, "{\"a\":1}");
    }
    /** Answers each request with the next of \a answers, and repeats the last of them. */
    static MockEndpoint::Answering inTurn(const QList<MockAnswer> &answers)
    {
        return [answers, number = qsizetype(0)](
                   const MockRequest &) mutable { return answers[std::min(number++, answers.size() - 1)]; };
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_onlooker = Onlooker();
    }

    void whatIsSentArrivesAsItIs()
    {
        const MockEndpoint server(inTurn({{.body = R"({"status":"ok"})"}}));
        const auto receipt = sent(server);
        SUCCEEDS(receipt);
        QCOMPARE(receipt->status, 200);
        QCOMPARE(receipt->content[u"status"].toString(), u"ok"_s);
        const MockRequest request = server.requests().constFirst();
        QCOMPARE(request.method, "PUT");
        QCOMPARE(request.encodedPath, u"/v5/suppliers/a%2Fb/programs/1"_s);
        QCOMPARE(request.body, "{\"a\":1}");
        QCOMPARE(request.headers["content-type"], "application/json");
        QCOMPARE(request.headers["authorization"], "Bearer geheim-1234");
    }

    void addressesAreHttpsOrOfThisMachine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("error");
        QTest::newRow("https") << u"https://api.example.org/data/v1/"_s << QString();
        QTest::newRow("here") << u"http://127.0.0.1:8080"_s << QString();
        QTest::newRow("here, by name") << u"http://localhost:8080/x"_s << QString();
        QTest::newRow("elsewhere") << u"http://api.example.org/data"_s << u"deliver.notHttps"_s;
        QTest::newRow("like here") << u"http://localhost.example.org"_s << u"deliver.notHttps"_s;
        QTest::newRow("a password") << u"https://u:p@api.example.org"_s << u"publish.secretInAddress"_s;
        QTest::newRow("a query") << u"https://api.example.org?key=1"_s << u"publish.secretInAddress"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << u"import.badAddress"_s;
        QTest::newRow("nothing") << u"api"_s << u"import.badAddress"_s;
    }
    void addressesAreHttpsOrOfThisMachine()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, error);
        const auto url = Courier::addressFrom(address);
        QCOMPARE(url ? QString() : url.error().message.code, error);
        if (url) {
            QVERIFY(!url->toString().endsWith(u'/'));
        } else {
            QVERIFY(!url.error().message.arguments.join(u' ').contains(u":p@"));
        }
    }

    void whatIsSaidAgainstItIsAReply()
    {
        const MockEndpoint server(inTurn({{.status = 422, .body = R"({"error":"nee"})"}}));
        const auto receipt = sent(server);
        SUCCEEDS(receipt);
        QCOMPARE(receipt->status, 422);
        QCOMPARE(receipt->content[u"error"].toString(), u"nee"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void aBusyServerIsAskedAgainWhenItSays()
    {
        const MockEndpoint server(
            inTurn({{.status = 429, .headers = {"Retry-After: 1"}}, {.body = R"({"status":"ok"})"}}));
        QElapsedTimer timer;
        timer.start();
        SUCCEEDS(sent(server));
        QVERIFY(timer.elapsed() >= 1000);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(m_onlooker.m_told.contains(u"import.waiting"_s));
    }

    void aServerThatAsksForTooLongIsLeftAlone()
    {
        const MockEndpoint server(inTurn({{.status = 429, .headers = {"Retry-After: 86400"}}}));
        FAILS_WITH(sent(server), u"import.comeBack"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void trialsHaveAnEnd()
    {
        const MockEndpoint recovers(inTurn({{.status = 500}, {.drops = true}, {.body = "{}"}}));
        SUCCEEDS(sent(recovers));
        QCOMPARE(recovers.requests().size(), 3);
        const MockEndpoint broken(inTurn({{.status = 503}}));
        FAILS_WITH(sent(broken), u"import.httpStatus"_s);
        QCOMPARE(broken.requests().size(), limits().tries);
    }

    void accessDeniedIsAnErrorWithoutTheSecret()
    {
        const MockEndpoint server(inTurn({{.status = 401, .body = "geheim-1234"}}));
        const auto receipt = sent(server);
        FAILS_WITH(receipt, u"import.refused"_s);
        QVERIFY(!domain::sentence(receipt.error()).contains(u"geheim"));
        QCOMPARE(server.requests().size(), 1);
    }

    void aHugeAnswerIsNotRead()
    {
        const MockEndpoint server(inTurn({{.body = QByteArray(8 << 20, ' ')}}));
        FAILS_WITH(sent(server), u"endpoint.tooLarge"_s);
    }

    void nobodyElseGetsIt()
    {
        const MockEndpoint other(inTurn({{.body = "{}"}}));
        const auto to = [](const QUrl &url, int status) {
            return inTurn({{.status = status, .headers = {"Location: " + url.toEncoded()}}});
        };
        for (const int status : {302, 307, 308}) {
            const MockEndpoint server(to(other.url(), status));
            for (const QByteArray &method : {QByteArray("PUT"), QByteArray("GET")}) {
                FAILS_WITH(sent(server, method), u"import.redirect"_s);
            }
        }
        QVERIFY(other.requests().isEmpty());
        // A redirect on the same host repeats the request unchanged.
        const MockEndpoint moved([](const MockRequest &request) {
            return request.path == u"/elders" ? MockAnswer{.body = "{}"}
                                              : MockAnswer{.status = 307, .headers = {"Location: /elders"}};
        });
        SUCCEEDS(sent(moved));
        QCOMPARE(moved.requests().constLast().method, "PUT");
        QCOMPARE(moved.requests().constLast().body, "{\"a\":1}");
    }

    void silenceAndStoppingHaveAnEnd()
    {
        const MockEndpoint server(inTurn({{.hangs = true}}));
        FAILS_WITH(sent(server), u"import.noAnswer"_s);
        m_onlooker = Onlooker();
        m_onlooker.m_left = 2;
        FAILS_WITH(sent(server), u"cancelled"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(CourierTest)
#include "courier_test.moc"
