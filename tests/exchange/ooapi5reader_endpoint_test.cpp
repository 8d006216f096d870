// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange.h"
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

/** Stops after so many milliseconds. */
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

/** Page \a number of \a total courses, \a size a page. */
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
class Ooapi5ReaderEndpointTest : public QObject
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
        auto made = store::Catalogue::create(m_folder->filePath(u"proef.llo"_s));
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
        SUCCEEDS(store::undo(*m_catalogue)); // one step
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
            // The first page is good: what came in with it must go again.
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
};

LEERSCHAKEL_TEST_MAIN(Ooapi5ReaderEndpointTest)
#include "ooapi5reader_endpoint_test.moc"
