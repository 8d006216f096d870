// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/edudexcatalogue.h"
#include "support/freshcatalogue.h"
#include "support/mockendpoint.h"
#include "support/program.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;
using tests::runCli;

/** leerschakel-cli push as a nightly job runs it. */
class PushTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const tests::SampleOfferings m_ids;
    std::unique_ptr<MockEndpoint> m_server;
    /** The server refuses the program whose id contains this; none if empty. */
    QString m_wrong;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"proef.llo"_s); }
    Ended push(const QStringList &more)
    {
        return runCli(QStringList{u"push"_s, file(), u"--to"_s, u"edudex"_s, u"--only"_s, u"ready"_s, u"--address"_s,
                          m_server->url().toString(), u"--json"_s}
            + more);
    }
    void writeToken(const QByteArray &token)
    {
        QFile secret(m_folder->filePath(u"token"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write(token);
    }
    [[nodiscard]] QString tokenFile() const { return u"file:"_s + m_folder->filePath(u"token"_s); }

private Q_SLOTS:
    void initTestCase() { qputenv("LEERSCHAKEL_HTTP_PAUSE", "5"); }
    void init()
    {
        makeCatalogue();
        SUCCEEDS(tests::makeEdudexSample(*m_catalogue));
        m_catalogue.reset();
        m_wrong.clear();
        m_server = std::make_unique<MockEndpoint>([this](const MockRequest &request) -> MockAnswer {
            if (request.headers[QByteArray("authorization")] != "Bearer geheim-99") {
                return {.status = 401};
            }
            if (!m_wrong.isEmpty() && request.path.contains(m_wrong)) {
                return {.status = 422,
                    .body = R"({"status":422,"error":"no","validationMessages":[{"level":"error","message":"te lang",)"
                            R"("ruleName":"maximum","forClient":null,)"
                            R"("contextPath":"programDescriptions.programName.nl"}]})"};
            }
            return request.method == "POST"
                ? MockAnswer{.body = R"({"validates":true,"validationMessages":[]})"}
                : MockAnswer{.body = R"({"status":"ok","validationMessages":[],"lastChange":"2026-11-21T12:00:00Z"})"};
        });
        writeToken("geheim-99\n");
    }
    void cleanup()
    {
        m_server.reset();
        dropCatalogue();
    }

    void itSendsOnceAndSaysWhatBecameOfIt()
    {
        const Ended tried = push({u"--token-from"_s, tokenFile(), u"--dry-run"_s});
        QVERIFY2(tried.code == 0 || tried.code == 1, tried.messages.constData());
        const QJsonObject trial = tried.json().toObject();
        QVERIFY(trial[u"dryRun"].toBool());
        const int all = trial[u"sent"].toInt();
        QVERIFY(all >= 3);

        m_wrong = m_ids.welding.toString();
        const Ended first = push({u"--token-from"_s, tokenFile()});
        QCOMPARE(first.code, 1);
        const QJsonObject report = first.json().toObject();
        for (const QString &key : {u"destination"_s, u"address"_s, u"dryRun"_s, u"sent"_s, u"unchanged"_s, u"deleted"_s,
                 u"kept"_s, u"refused"_s, u"failed"_s, u"remarks"_s, u"skipped"_s}) {
            QVERIFY2(report.contains(key), qPrintable(key));
        }
        QCOMPARE(report[u"sent"].toInt(), all - 1);
        QCOMPARE(report[u"refused"].toArray().size(), 1);
        const QJsonObject refused = report[u"refused"][0].toObject();
        QCOMPARE(refused[u"offering"].toString(), m_ids.welding.toString());
        QCOMPARE(refused[u"field"].toString(), u"title"_s);
        QCOMPARE(refused[u"kind"].toString(), u"offering"_s);
        QVERIFY(refused[u"text"].toString().contains(u"te lang"));

        m_wrong.clear();
        qputenv("PUSH_TEST_TOKEN", "geheim-99");
        const Ended second = push({u"--token-from"_s, u"env:PUSH_TEST_TOKEN"_s});
        qunsetenv("PUSH_TEST_TOKEN");
        QVERIFY2(second.code == 0 || second.code == 1, second.messages.constData());
        QCOMPARE(second.json()[u"sent"].toInt(), 1);
        QCOMPARE(second.json()[u"unchanged"].toInt(), all - 1);
        QVERIFY(second.json()[u"refused"].toArray().isEmpty());
        const Ended published = runCli({u"publications"_s, file(), u"--destination"_s, u"edudex"_s, u"--json"_s});
        QVERIFY(published.out.contains("published"));
    }

    void someOnly()
    {
        const Ended one = push({u"--token-from"_s, tokenFile(), u"--offering"_s, m_ids.welding.toString()});
        QCOMPARE(one.code, 0);
        QCOMPARE(one.json()[u"sent"].toInt(), 1);
        QCOMPARE(m_server->requests().size(), 1);
    }

    /** There is no key store here; where there is one, only a user can unlock it. */
    void aKeyStoreThatDoesNotAnswerIsSaid()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        const Ended asked = push({u"--token-from"_s, u"keystore"_s});
        const Ended kept = push({u"--token-from"_s, tokenFile(), u"--keep-token"_s});
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QCOMPARE(asked.code, 3);
        QVERIFY(asked.out.isEmpty());
        QVERIFY2(asked.messages.contains("key store"), asked.messages.constData());
        // The offerings were sent nevertheless.
        QVERIFY2(kept.code == 0 || kept.code == 1, kept.messages.constData());
        QVERIFY(kept.json()[u"sent"].toInt() > 0);
        QVERIFY2(kept.messages.contains("key store"), kept.messages.constData());
        QVERIFY(!kept.messages.contains("geheim"));
        QCOMPARE(push({u"--keep-token"_s}).code, 2);
        QCOMPARE(push({u"--keep-token"_s, u"--token-from"_s, u"keystore"_s}).code, 2);
    }

    void whatCannotBeIsSaidInOneLineWithoutTheSecret()
    {
        writeToken("geheim-verkeerd");
        const Ended denied = push({u"--token-from"_s, tokenFile()});
        QCOMPARE(denied.code, 3);
        QVERIFY(denied.isOneLine());
        QVERIFY(!denied.messages.contains("geheim"));
        writeToken({});
        QCOMPARE(push({u"--token-from"_s, tokenFile()}).code, 3);
        const Ended given = push({u"--token-from"_s, u"geheim-99"_s});
        QCOMPARE(given.code, 2);
        QVERIFY(given.isOneLine());
        QVERIFY(!given.messages.contains("geheim"));
        for (const QStringList &wrong : {QStringList{u"push"_s, file()}, {u"push"_s, file(), u"--to"_s, u"elm"_s},
                 {u"push"_s, file(), u"--to"_s, u"rio"_s},
                 {u"push"_s, file(), u"--to"_s, u"edudex"_s, u"--address"_s, u"http://example.org"_s},
                 {u"push"_s, file(), u"--to"_s, u"edudex"_s, u"--only"_s, u"all"_s},
                 {u"push"_s, file(), u"--to"_s, u"edudex"_s, u"--offering"_s, u"geen"_s}}) {
            const Ended ended = runCli(wrong);
            QCOMPARE(ended.code, 2);
            QVERIFY(ended.isOneLine());
        }
    }
};

LEERSCHAKEL_TEST_MAIN(PushTest)
#include "push_test.moc"
