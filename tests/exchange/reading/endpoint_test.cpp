// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/endpoint.h"
#include "exchange/registry.h"
#include "store/journal.h"
#include "support/mockendpoint.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::ImportReport;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;

namespace {

/** Stops after a number of milliseconds. */
class StopAfter : public domain::Progress
{
public:
    explicit StopAfter(qint64 milliseconds) : m_after(milliseconds) { m_time.start(); }
    [[nodiscard]] bool step(qint64, qint64, const domain::Message &) override { return m_time.elapsed() < m_after; }

private:
    qint64 m_after;
    QElapsedTimer m_time;
};

QByteArray courseId(int number)
{
    return "018f0000-0000-7000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray list(const QJsonArray &items, int number, int size, bool hasNext)
{
    return QJsonDocument(QJsonObject{{u"pageSize"_s, size}, {u"pageNumber"_s, number},
                             {u"hasPreviousPage"_s, number > 1}, {u"hasNextPage"_s, hasNext}, {u"items"_s, items}})
        .toJson(QJsonDocument::Compact);
}

/** Page \a number of \a total courses, with \a size courses per page. */
QByteArray page(int total, int number, int size)
{
    QJsonArray items;
    const int first = (number - 1) * size;
    for (int i = first; i < qMin(total, first + size); ++i) {
        const QJsonArray name{QJsonObject{{u"language"_s, u"nl-NL"_s}, {u"value"_s, u"Cursus %1"_s.arg(i)}}};
        items.append(QJsonObject{
            {u"courseId"_s, QString::fromLatin1(courseId(i))}, {u"name"_s, name}, {u"teachingLanguage"_s, u"nld"_s}});
    }
    return list(items, number, size, first + size < total);
}

MockAnswer notThere()
{
    return {.status = 404,
        .body = "{\"status\": \"404\", \"title\": \"Not Found\"}",
        .contentType = "application/problem+json"};
}

/** An endpoint with \a total courses and nothing else. */
MockAnswer courses(const MockRequest &request, int total)
{
    if (request.path == u"/v5/courses") {
        return {.body = page(total, request.query.queryItemValue(u"pageNumber"_s).toInt(),
                    request.query.queryItemValue(u"pageSize"_s).toInt())};
    }
    return notThere();
}

} // namespace

/** Importing from a live endpoint, and from what only looks like one. */
class EndpointTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    exchange::Result<ImportReport> import(const QUrl &url, const exchange::Credentials &credentials = {})
    {
        domain::NoProgress progress;
        return import(url, credentials, progress);
    }

    exchange::Result<ImportReport> import(
        const QUrl &url, const exchange::Credentials &credentials, domain::Progress &progress)
    {
        return exchange::importer(u"ooapi5"_s)
            ->read(*m_catalogue, {.source = url.toString(), .dryRun = false, .credentials = credentials}, progress);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        qputenv("LEERSCHAKEL_HTTP_TIMEOUT", "1500");
        qputenv("LEERSCHAKEL_HTTP_PAUSE", "20");
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void allPagesAndOfferingsAreRead()
    {
        const MockEndpoint endpoint([](const MockRequest &request) -> MockAnswer {
            if (request.path.endsWith(u"/offerings"_s)) {
                const QString course = request.path.section(u'/', 3, 3);
                const QString id = QUuid::createUuidV5(QUuid(), course).toString(QUuid::WithoutBraces);
                return {.body = list({QJsonObject{{u"offeringId"_s, id}, {u"course"_s, course},
                                         {u"startDate"_s, u"2019-09-01"_s}}},
                            1, 250, false)};
            }
            return courses(request, 600);
        });
        const auto report = import(endpoint.url());
        SUCCEEDS(report);
        QCOMPARE(report->added, 600);
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->editions, 600);
        int pages = 0;
        const QList<MockRequest> requests = endpoint.requests();
        for (const MockRequest &request : requests) {
            QCOMPARE(request.headers.value("accept"), QByteArray("application/json; version=5"));
            QVERIFY(!request.headers.contains("authorization"));
            QCOMPARE(request.query.queryItemValue(u"pageSize"_s), u"250"_s);
            pages += request.path == u"/v5/courses" ? 1 : 0;
            if (request.path.endsWith(u"/offerings"_s)) {
                QVERIFY(QDate::fromString(request.query.queryItemValue(u"since"_s), Qt::ISODate).year() < 1950);
            }
        }
        QCOMPARE(pages, 3);
        SUCCEEDS(store::undo(*m_catalogue)); // the import is one step
        QCOMPARE(m_catalogue->counts()->offerings, 0);
    }

    void credentialsGoAlongAndAreNotTold_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("basic") << u"anna"_s << QString() << QByteArray("Basic " + QByteArray("anna:gehéim").toBase64());
        QTest::newRow("bearer") << QString() << u"abc.def"_s << QByteArray("Bearer abc.def");
    }

    void credentialsGoAlongAndAreNotTold()
    {
        QFETCH(QString, user);
        QFETCH(QString, token);
        QFETCH(QByteArray, header);
        const MockEndpoint endpoint([header](const MockRequest &request) -> MockAnswer {
            return request.headers.value("authorization") == header
                ? courses(request, 1)
                : MockAnswer{.status = 401, .headers = {"WWW-Authenticate: Basic realm=\"x\""}};
        });
        FAILS_WITH(import(endpoint.url()), u"import.refused"_s);
        const exchange::Credentials credentials{
            .user = user, .password = user.isEmpty() ? QString() : u"gehéim"_s, .token = token};
        SUCCEEDS(import(endpoint.url(), credentials));
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QVERIFY(!items->first().label.arguments.join(u' ').contains(u"gehéim"_s));
        QFile file(m_folder->filePath(u"proef.llo"_s));
        m_catalogue.reset();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("gehéim") && !bytes.contains("abc.def") && !bytes.contains(header));
    }

    void aPasswordInTheAddressIsNotTold()
    {
        const MockEndpoint endpoint([](const MockRequest &request) -> MockAnswer {
            return request.headers.value("authorization") == "Basic " + QByteArray("u:geheim").toBase64()
                ? MockAnswer{.status = 500}
                : MockAnswer{.status = 401};
        });
        QUrl url = endpoint.url();
        url.setUserInfo(u"u:geheim"_s);
        const auto report = import(url);
        FAILS_WITH(report, u"import.httpStatus"_s);
        QVERIFY(!domain::sentence(report.error()).contains(u"geheim"_s));
    }

    void busyEndpointsAreTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("429, says when") << 429 << QByteArray("Retry-After: 1") << 1000;
        QTest::newRow("503") << 503 << QByteArray("X-Nothing: 1") << 40;
    }

    void busyEndpointsAreTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(int, atLeast);
        std::atomic<int> times = 0;
        const MockEndpoint endpoint([&](const MockRequest &request) -> MockAnswer {
            if (request.path == u"/v5/courses" && times++ < (status == 429 ? 1 : 2)) {
                return {.status = status, .headers = {header}};
            }
            return courses(request, 3);
        });
        QElapsedTimer timer;
        timer.start();
        const auto report = import(endpoint.url());
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
        QVERIFY2(timer.elapsed() >= atLeast, qPrintable(QString::number(timer.elapsed())));
    }

    void whatStaysBrokenIsAnErrorAndNothingComesIn_data()
    {
        QTest::addColumn<MockAnswer>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("500") << MockAnswer{.status = 500} << u"import.httpStatus"_s;
        QTest::newRow("400") << MockAnswer{.status = 400} << u"import.httpStatus"_s;
        QTest::newRow("403") << MockAnswer{.status = 403} << u"import.refused"_s;
        QTest::newRow("html") << MockAnswer{.body = "<html>Log in</html>", .contentType = "text/html; charset=utf-8"}
                              << u"import.notJson"_s;
        QTest::newRow("html as json") << MockAnswer{.body = "<html>Log in</html>"} << u"import.markup"_s;
        QTest::newRow("half") << MockAnswer{.body = "{\"items\": [{\"cou"} << u"import.cutShort"_s;
        QTest::newRow("closed half way") << MockAnswer{.body = page(2, 1, 2), .cutShortBy = 500}
                                         << u"import.connection"_s;
        QTest::newRow("elsewhere, unprotected")
            << MockAnswer{.status = 302, .headers = {"Location: http://example.invalid/courses"}}
            << u"import.redirect"_s;
        QTest::newRow("round and round") << MockAnswer{.status = 302, .headers = {"Location: /v5/courses"}}
                                         << u"import.redirect"_s;
    }

    void whatStaysBrokenIsAnErrorAndNothingComesIn()
    {
        QFETCH(MockAnswer, answer);
        QFETCH(QString, code);
        const MockEndpoint endpoint([answer](const MockRequest &request) -> MockAnswer {
            if (request.path != u"/v5/courses") {
                return notThere();
            }
            // The first page is good: what was imported from it must be removed again.
            const bool isFirst = request.query.queryItemValue(u"pageNumber"_s) == u"1";
            return isFirst ? courses(request, 300) : answer;
        });
        const auto report = import(endpoint.url());
        FAILS_WITH(report, code);
        QVERIFY2(report.error().message.arguments.first().startsWith(endpoint.url().toString()),
            qPrintable(report.error().message.arguments.first()));
        if (code == u"import.notJson") {
            QCOMPARE(report.error().message.arguments.value(1), u"text/html"_s);
        }
        QCOMPARE(m_catalogue->counts()->offerings, 0);
    }

    void aHangingEndpointEnds()
    {
        const MockEndpoint endpoint([](const MockRequest &) { return MockAnswer{.hangs = true}; });
        QElapsedTimer timer;
        timer.start();
        FAILS_WITH(import(endpoint.url()), u"import.noAnswer"_s);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void cancelIsHeardWithinASecond()
    {
        qputenv("LEERSCHAKEL_HTTP_TIMEOUT", "20000");
        const MockEndpoint endpoint([](const MockRequest &) { return MockAnswer{.hangs = true}; });
        StopAfter progress(300);
        QElapsedTimer timer;
        timer.start();
        FAILS_WITH(import(endpoint.url(), {}, progress), u"cancelled"_s);
        QVERIFY2(timer.elapsed() < 1300, qPrintable(QString::number(timer.elapsed())));

        const MockEndpoint busy(
            [](const MockRequest &) { return MockAnswer{.status = 429, .headers = {"Retry-After: 50"}}; });
        StopAfter again(300);
        timer.restart();
        FAILS_WITH(import(busy.url(), {}, again), u"cancelled"_s);
        QVERIFY2(timer.elapsed() < 1300, qPrintable(QString::number(timer.elapsed())));
    }

    void nobodyListensIsAnError()
    {
        QUrl url;
        {
            const MockEndpoint endpoint([](const MockRequest &) { return notThere(); });
            url = endpoint.url();
        }
        FAILS_WITH(import(url), u"import.connection"_s);
    }

    void anAddressWithoutOoapiIsAnError()
    {
        const MockEndpoint endpoint([](const MockRequest &) { return notThere(); });
        FAILS_WITH(import(endpoint.url()), u"import.nothing"_s);
        FAILS_WITH(import(QUrl(u"http:///x"_s)), u"import.badAddress"_s);
    }

    void oneThingAtAnAddressIsReadToo()
    {
        const MockEndpoint endpoint([](const MockRequest &request) -> MockAnswer {
            return request.path == u"/v5/courses/1"
                ? MockAnswer{.body = "{\"courseId\": \"1\", \"name\": \"Een\", \"teachingLanguage\": \"nld\"}"}
                : notThere();
        });
        QUrl url = endpoint.url();
        url.setPath(u"/v5/courses/1"_s);
        const auto report = import(url);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
    }

    void anEndpointThatKnowsNoPagesEnds()
    {
        const MockEndpoint endpoint([](const MockRequest &request) -> MockAnswer {
            QByteArray body = page(3, 1, 250);
            body.replace("\"hasNextPage\":false", "\"hasNextPage\":true");
            return request.path == u"/v5/courses" ? MockAnswer{.body = body} : notThere();
        });
        const auto report = import(endpoint.url());
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
    }

    void aTrickleEnds_data()
    {
        QTest::addColumn<QByteArray>("silence");
        QTest::addColumn<QByteArray>("deadline");
        QTest::newRow("too few bytes a second") << QByteArray("1000") << QByteArray("60000");
        QTest::newRow("too long as a whole") << QByteArray("20000") << QByteArray("1000");
    }

    /** An occasional byte is not silence, but such an answer could go on for ever. */
    void aTrickleEnds()
    {
        QFETCH(QByteArray, silence);
        QFETCH(QByteArray, deadline);
        qputenv("LEERSCHAKEL_HTTP_TIMEOUT", silence);
        qputenv("LEERSCHAKEL_HTTP_DEADLINE", deadline);
        const MockEndpoint endpoint([](const MockRequest &request) -> MockAnswer {
            return request.path == u"/v5/courses" ? MockAnswer{.body = page(200, 1, 250), .trickle = 100} : notThere();
        });
        QElapsedTimer timer;
        timer.start();
        const auto report = import(endpoint.url());
        qunsetenv("LEERSCHAKEL_HTTP_DEADLINE");
        FAILS_WITH(report, u"import.tooSlow"_s);
        QCOMPARE(report.error().message.arguments.size(), 3);
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    }

    void whoAsksForALongPauseIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("seconds") << QByteArray("3600");
        QTest::newRow("more seconds than a number holds") << QByteArray("99999999999");
        QTest::newRow("and yet more") << QByteArray("99999999999999999999999");
        QTest::newRow("a date") << QByteArray("Fri, 31 Dec 2094 23:59:59 GMT");
    }

    void whoAsksForALongPauseIsLeftAlone()
    {
        QFETCH(QByteArray, retryAfter);
        std::atomic<int> times = 0;
        const MockEndpoint endpoint([&](const MockRequest &) {
            ++times;
            return MockAnswer{.status = 503, .headers = {"Retry-After: " + retryAfter}};
        });
        const auto report = import(endpoint.url());
        FAILS_WITH(report, u"import.comeBack"_s);
        QVERIFY2(
            domain::sentence(report.error()).contains(u"before 2"_s), qPrintable(domain::sentence(report.error())));
        QCOMPARE(int(times), 1);
    }

    void aPauseIsSaid()
    {
        class Listening : public domain::Progress
        {
        public:
            [[nodiscard]] bool step(qint64, qint64, const domain::Message &what) override
            {
                said.insert(domain::sentence(what));
                return true;
            }
            QSet<QString> said;
        };
        std::atomic<int> times = 0;
        const MockEndpoint endpoint([&](const MockRequest &request) -> MockAnswer {
            return times++ == 0 ? MockAnswer{.status = 429, .headers = {"Retry-After: 1"}} : courses(request, 1);
        });
        Listening progress;
        SUCCEEDS(import(endpoint.url(), {}, progress));
        QVERIFY(std::ranges::any_of(
            progress.said, [](const QString &text) { return text.endsWith(u"is busy; asking again in 2 seconds"_s); }));
    }

    void credentialsGoNowhereElse()
    {
        const exchange::Credentials credentials{.user = {}, .password = {}, .token = u"geheim"_s};
        const MockEndpoint other([](const MockRequest &request) { return courses(request, 1); });
        QUrl elsewhere = other.url();
        elsewhere.setPath(u"/v5/courses"_s);
        elsewhere.setQuery(u"pageNumber=1&pageSize=250"_s);
        const MockEndpoint endpoint([&](const MockRequest &request) -> MockAnswer {
            return request.path == u"/v5/courses"
                ? MockAnswer{.status = 302, .headers = {"Location: " + elsewhere.toEncoded()}}
                : notThere();
        });
        SUCCEEDS(import(endpoint.url(), credentials));
        QCOMPARE(endpoint.requests().first().headers.value("authorization"), QByteArray("Bearer geheim"));
        QCOMPARE(other.requests().size(), 1);
        QVERIFY(!other.requests().first().headers.contains("authorization"));
    }

    void credentialsGoUnprotectedToThisMachineOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("elsewhere") << u"http://ooapi.example.invalid/v5?sleutel=abc"_s;
        QTest::newRow("with them in the address") << u"http://u:geheim@ooapi.example.invalid/v5"_s;
        QTest::newRow("a name that only begins so") << u"http://127.0.0.1.example.invalid/v5"_s;
        QTest::newRow("a neighbour") << u"http://192.168.1.10/v5"_s;
    }

    void credentialsGoUnprotectedToThisMachineOnly()
    {
        QFETCH(QString, address);
        const exchange::Credentials credentials{.user = {}, .password = {}, .token = u"geheim"_s};
        const auto report = import(QUrl(address), credentials);
        FAILS_WITH(report, u"import.unprotected"_s);
        QVERIFY(!domain::sentence(report.error()).contains(u"geheim"_s));
        QVERIFY(!domain::sentence(report.error()).contains(u"abc"_s));
    }

    void noAddressIsShownWithItsSecrets_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a path") << u"/home/anna/lijst@school?.json"_s << u"/home/anna/lijst@school?.json"_s;
        QTest::newRow("an address") << u"https://u:geheim@x.example/v5?key=geheim#geheim"_s
                                    << u"https://x.example/v5"_s;
        QTest::newRow("another kind") << u"ftp://u:geheim@x.example/v5"_s << u"ftp://x.example/v5"_s;
        QTest::newRow("not well formed") << u"https://u:ge heim@x.example:port/v5?key=geheim"_s
                                         << u"https://x.example:port/v5"_s;
        QTest::newRow("signs in the password") << u"ftp://u:ge/he?im#@x.example/v5"_s << u"ftp://x.example/v5"_s;
    }

    void noAddressIsShownWithItsSecrets()
    {
        QFETCH(QString, source);
        QFETCH(QString, shown);
        QCOMPARE(exchange::reading::shownSource(source), shown);
        if (source.contains(u"://"_s) && !QUrl(source, QUrl::StrictMode).host().startsWith(u"x.example"_s)) {
            domain::NoProgress progress;
            const auto report =
                exchange::importer(u"ooapi5"_s)
                    ->read(*m_catalogue,
                        {.source = source, .dryRun = false, .credentials = {.user = {}, .password = {}, .token = {}}},
                        progress);
            QVERIFY(!report);
            QVERIFY2(!domain::sentence(report.error()).contains(u"im"_s), qPrintable(domain::sentence(report.error())));
        }
    }

    void pagesAreReadAsTheyAreTold_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("hole");
        QTest::addColumn<int>("taken");
        QTest::newRow("the number of pages") << QByteArray("'pageSize':10,'totalPages':3,") << 10 << 0 << 25;
        QTest::newRow("the size of a page") << QByteArray("'pageSize':10,") << 10 << 0 << 25;
        QTest::newRow("no next page, and three pages")
            << QByteArray("'totalPages':3,'hasNextPage':false,") << 10 << 0 << 25;
        QTest::newRow("an empty page in the middle") << QByteArray("'totalPages':3,") << 10 << 2 << 15;
        QTest::newRow("nothing at all") << QByteArray() << 250 << 0 << 25;
    }

    void pagesAreReadAsTheyAreTold()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, size);
        QFETCH(int, hole);
        QFETCH(int, taken);
        said.replace('\'', '"');
        const MockEndpoint endpoint([&](const MockRequest &request) -> MockAnswer {
            const int number = request.query.queryItemValue(u"pageNumber"_s).toInt();
            if (request.path != u"/v5/courses") {
                return notThere();
            }
            const QJsonArray items = QJsonDocument::fromJson(page(25, number, size)).object()[u"items"].toArray();
            const QByteArray list = QJsonDocument(number == hole ? QJsonArray() : items).toJson(QJsonDocument::Compact);
            return {.body = "{" + said + "\"items\":" + list + "}"};
        });
        const auto report = import(endpoint.url());
        SUCCEEDS(report);
        QCOMPARE(report->added, taken);
        QVERIFY(report->lost.isEmpty());
    }

    void anEndpointThatPromisesPagesForEverEnds_data()
    {
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("the same page with another number") << false;
        QTest::newRow("empty pages") << true;
    }

    void anEndpointThatPromisesPagesForEverEnds()
    {
        QFETCH(bool, isEmpty);
        const MockEndpoint endpoint([&](const MockRequest &request) -> MockAnswer {
            if (request.path != u"/v5/courses") {
                return notThere();
            }
            const int number = request.query.queryItemValue(u"pageNumber"_s).toInt();
            const QJsonArray items =
                QJsonDocument::fromJson(page(isEmpty && number > 1 ? 0 : 3, 1, 250)).object()[u"items"].toArray();
            return {.body = list(items, number, 250, true)};
        });
        const auto report = import(endpoint.url());
        SUCCEEDS(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(report->lost.size(), 1);
        QCOMPARE(report->lost.first().text.code, u"import.pagesRepeat"_s);
        const QList<MockRequest> requests = endpoint.requests();
        QVERIFY(std::ranges::count(requests, u"/v5/courses"_s, &MockRequest::path) <= 5);
        // The offerings of each course are asked for once.
        QCOMPARE(std::ranges::count_if(
                     requests, [](const MockRequest &request) { return request.path.endsWith(u"/offerings"_s); }),
            3);
    }
};

LEERSCHAKEL_TEST_MAIN(EndpointTest)
#include "endpoint_test.moc"
