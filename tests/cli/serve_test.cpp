// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/testmain.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/**
 * leerschakel-cli serve as a program: what it prints, how it is queried, how it ends, and how it runs next to writers.
 */
class ServeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QString m_path;
    QProcess m_server;
    QUrl m_url;

    void start(const QStringList &options, const QByteArray &token = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LEERSCHAKEL_LANGUAGE"_s, u"en"_s);
        environment.remove(u"LEERSCHAKEL_SERVE_TOKEN"_s);
        if (!token.isEmpty()) {
            environment.insert(u"LEERSCHAKEL_SERVE_TOKEN"_s, QString::fromLatin1(token));
        }
        m_server.setProcessEnvironment(environment);
        m_server.start(tests::programPath(u"leerschakel-cli"_s),
            QStringList{u"serve"_s, m_path, u"--json"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--api"_s, u"ooapi5"_s}
                + options);
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY2_WITH_TIMEOUT(m_server.canReadLine(), m_server.readAllStandardError().constData(), 30'000);
        const QByteArray line = m_server.readLine();
        m_url = QUrl(QJsonDocument::fromJson(line)[u"url"_s].toString());
        QVERIFY2(m_url.isValid() && m_url.port() > 0, line.constData());
        QVERIFY(line.endsWith("}\n"));
    }

    struct Answered {
        int status = 0;
        QByteArray body;
    };
    Answered ask(const QString &address, const QByteArray &token = {})
    {
        QNetworkRequest request(QUrl(m_url.toString().chopped(1) + address));
        if (!token.isEmpty()) {
            request.setRawHeader("Authorization", "Bearer " + token);
        }
        const std::unique_ptr<QNetworkReply> reply(m_network->get(request));
        QEventLoop loop;
        connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), .body = reply->readAll()};
    }
    QJsonArray items(const QString &address)
    {
        return QJsonDocument::fromJson(ask(address).body)[u"items"_s].toArray();
    }

    int ended(int signal)
    {
        ::kill(pid_t(m_server.processId()), signal);
        return m_server.waitForFinished(10'000) && m_server.exitStatus() == QProcess::NormalExit ? m_server.exitCode()
                                                                                                 : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_network = std::make_unique<QNetworkAccessManager>();
        m_path = m_folder->filePath(u"voorbeeld.llo"_s);
        QCOMPARE(runCli({u"init"_s, m_path, u"--sample"_s}).code, 0);
    }
    void cleanup()
    {
        if (m_server.state() != QProcess::NotRunning) {
            m_server.kill();
            m_server.waitForFinished();
        }
        m_network.reset();
        m_folder.reset();
    }

    void itAnswersUntilItIsToldToEnd_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void itAnswersUntilItIsToldToEnd()
    {
        QFETCH(const int, signal);
        start({});
        QCOMPARE(ask(u"/"_s).status, 200);
        QCOMPARE(ask(u"/nergens"_s).status, 404);
        QVERIFY(items(u"/courses?pageSize=100"_s).size() > 5);
        QCOMPARE(ended(signal), 0);
        QVERIFY2(m_server.readAllStandardError().isEmpty(), "nothing is said of what went well");
        QCOMPARE(ask(u"/"_s).status, 0);
    }

    void eduxchangeIsReachedByTheAlliancesThatItIsStartedWith()
    {
        start({u"--alliance"_s, u"ewuu,lde"_s});
        const QByteArray body = ask(u"/courses"_s).body + ask(u"/programs"_s).body;
        QVERIFY2(body.contains("ewuu") && body.contains("eduxchange"), body.left(2000).constData());
        QCOMPARE(ended(SIGTERM), 0);
        start({});
        const QByteArray without = ask(u"/courses"_s).body + ask(u"/programs"_s).body;
        QVERIFY(!without.contains("ewuu"));
        QCOMPARE(ended(SIGTERM), 0);
        const Ended told = runCli({u"serve"_s, m_path, u"--listen"_s, u"127.0.0.1:0"_s, u"--alliance"_s, u"nato"_s});
        QVERIFY2(told.code == 2 && told.isOneLine(), told.messages.constData());
    }

    void whatOthersWriteIsServed()
    {
        start({});
        const QJsonObject course = items(u"/courses"_s).first().toObject();
        const QString id = course[u"courseId"_s].toString();
        const QString address = u"/courses/"_s + id;
        const Ended set = runCli({u"set"_s, m_path, id, u"title"_s, u"Anders genoemd"_s});
        QVERIFY2(set.code == 0, set.messages.constData());
        QVERIFY(ask(address).body.contains("Anders genoemd"));
        QCOMPARE(runCli({u"undo"_s, m_path}).code, 0);
        QVERIFY(!ask(address).body.contains("Anders genoemd"));
        QCOMPARE(runCli({u"set"_s, m_path, id, u"status"_s, u"retired"_s}).code, 0);
        QCOMPARE(ask(address).status, 404);
        // No writer was kept waiting, and the file is sound.
        QCOMPARE(runCli({u"check"_s, m_path}).code, 0);
        QCOMPARE(ended(SIGTERM), 0);
        QCOMPARE(runCli({u"check"_s, m_path}).code, 0);
    }

    void itCanBeImportedFrom()
    {
        start({}, "geheim");
        const QString copy = m_folder->filePath(u"kopie.llo"_s);
        QCOMPARE(runCli({u"init"_s, copy}).code, 0);
        QCOMPARE(runCli({u"import"_s, copy, m_url.toString(), u"--from"_s, u"ooapi5"_s}).code, 3); // without a token
        const Ended imported = tests::runShell(
            u"LEERSCHAKEL_TOKEN=geheim $CLI import \"$1\" \"$2\" --from ooapi5 --json"_s, {copy, m_url.toString()});
        QVERIFY2(imported.code == 0, imported.messages.constData());
        QVERIFY(imported.json()[u"new"_s].toInt() > 10);
        QCOMPARE(imported.json()[u"rejected"_s].toArray().size(), 0);
        // The same as from the files of an export: some programmes refer to modules that are not ready.
        const QString folder = m_folder->filePath(u"uit"_s);
        const QString other = m_folder->filePath(u"map.llo"_s);
        // An offering that is not ready is a finding, not a failure.
        QCOMPARE(
            runCli({u"export"_s, m_path, u"--to"_s, u"ooapi5"_s, u"--only"_s, u"ready"_s, u"--out"_s, folder}).code, 1);
        QCOMPARE(runCli({u"init"_s, other}).code, 0);
        const Ended fromFiles = runCli({u"import"_s, other, folder, u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QCOMPARE(fromFiles.json()[u"new"_s], imported.json()[u"new"_s]);
        QCOMPARE(imported.json()[u"lost"_s].toArray().size(), fromFiles.json()[u"lost"_s].toArray().size());
        QCOMPARE(ended(SIGTERM), 0);
    }

    void theTokenComesFromAFileToo()
    {
        QFile file(m_folder->filePath(u"token"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("uit een bestand\n");
        file.close();
        start({u"--token-file"_s, file.fileName()});
        QCOMPARE(ask(u"/"_s).status, 401);
        QCOMPARE(ask(u"/"_s, "uit een bestand").status, 200);
        QCOMPARE(ended(SIGTERM), 0);
        QVERIFY(file.resize(0));
        const Ended empty =
            runCli({u"serve"_s, m_path, u"--listen"_s, u"127.0.0.1:0"_s, u"--token-file"_s, file.fileName()});
        QCOMPARE(empty.code, 3);
        QVERIFY(empty.isOneLine());
    }

    void whatCannotBeIsSaidInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no file") << QStringList{} << 2;
        QTest::newRow("another API") << QStringList{u"%1"_s, u"--api"_s, u"ooapi4"_s} << 2;
        QTest::newRow("everything") << QStringList{u"%1"_s, u"--only"_s, u"all"_s} << 2;
        QTest::newRow("no port") << QStringList{u"%1"_s, u"--listen"_s, u"127.0.0.1:"_s} << 2;
        QTest::newRow("a port that is none") << QStringList{u"%1"_s, u"--listen"_s, u"127.0.0.1:70000"_s} << 2;
        QTest::newRow("no address") << QStringList{u"%1"_s, u"--listen"_s, u"nergens.example:80"_s} << 2;
        QTest::newRow("no catalogue") << QStringList{u"/nergens.llo"_s} << 3;
        QTest::newRow("an address that is not ours") << QStringList{u"%1"_s, u"--listen"_s, u"192.0.2.1:0"_s} << 3;
        QTest::newRow("no token file") << QStringList{u"%1"_s, u"--token-file"_s, u"/nergens"_s} << 3;
    }
    void whatCannotBeIsSaidInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const int, code);
        arguments.replaceInStrings(u"%1"_s, m_path);
        const Ended told = runCli(QStringList{u"serve"_s} + arguments);
        QVERIFY2(told.code == code && told.isOneLine(), told.messages.constData());
    }

    void aPortThatIsTakenIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        const Ended told = runCli({u"serve"_s, m_path, u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())});
        QCOMPARE(told.code, 3);
        QVERIFY2(told.isOneLine() && told.messages.contains(QByteArray::number(other.serverPort())),
            told.messages.constData());
    }
};

LEERSCHAKEL_TEST_MAIN(ServeTest)
#include "serve_test.moc"
