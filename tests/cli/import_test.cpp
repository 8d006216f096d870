// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"
#include "support/mockendpoint.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;
using tests::SmallCatalogue;

/** leerschakel-cli import: what it prints, how it ends, and that a failure leaves the catalogue as it was. */
class ImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SmallCatalogue m_catalogue;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    static QByteArray course()
    {
        return "{\"courseId\": \"c1\", \"name\": \"Lassen\", \"teachingLanguage\": \"nld\", \"duration\": \"lang\"}";
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(m_folder->filePath(u"proef.llo"_s));
        QVERIFY2(!m_catalogue.offering.isEmpty(), "build leerschakel-cli, and set LEERSCHAKEL_BIN to its folder");
    }

    void whatComesInIsToldAndCanBeTakenBack()
    {
        const QString source = write(u"bron.json"_s, course());
        const Ended dry =
            runCli({u"import"_s, m_catalogue.path, source, u"--from"_s, u"ooapi5"_s, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(dry.code == 0, dry.messages.constData());
        QCOMPARE(dry.json()[u"new"_s].toInt(), 1);
        const QByteArray before = tests::contentOf(m_catalogue);
        const Ended done = runCli({u"import"_s, m_catalogue.path, source, u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QVERIFY2(done.code == 0, done.messages.constData());
        QCOMPARE(done.out, dry.out);
        const QJsonObject report = done.json().toObject();
        QCOMPARE(report.value(u"changed"_s).toInt(-1), 0);
        QCOMPARE(report.value(u"unchanged"_s).toInt(-1), 0);
        QCOMPARE(report.value(u"rejected"_s).toArray().size(), 0);
        const QJsonObject lost = report.value(u"lost"_s).toArray().first().toObject();
        QCOMPARE(lost.value(u"path"_s).toString(), u"/duration"_s);
        QCOMPARE(lost.value(u"value"_s).toString(), u"lang"_s);
        QCOMPARE(lost.value(u"source"_s).toString(), source);
        QVERIFY(tests::contentOf(m_catalogue) != before);
        const Ended undone = runCli({u"undo"_s, m_catalogue.path, u"--json"_s});
        QVERIFY2(undone.out.contains("bron.json"), undone.out.constData());
        QCOMPARE(runCli({u"list"_s, m_catalogue.path, u"--json"_s}).json().toArray().size(), 1);
    }

    void rejectedRowsEndInOne()
    {
        const QString source = write(u"bron.json"_s, "{\"items\": [" + course() + ", {\"what\": 1}]}");
        const Ended done = runCli({u"import"_s, m_catalogue.path, source, u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QCOMPARE(done.code, 1);
        const QJsonObject rejected = done.json()[u"rejected"_s].toArray().first().toObject();
        QCOMPARE(rejected.value(u"path"_s).toString(), u"/items/1"_s);
        QVERIFY(!rejected.value(u"text"_s).toString().isEmpty());
    }

    void sheetsOfOthersAreMapped()
    {
        const QString source =
            write(u"lijst.csv"_s, "Instituut;Waar;Onderwerp\nA;Zwolle;Zorg thuis\nB;Hengelo;Techniek thuis\n");
        const QString mapping = m_folder->filePath(u"lijst.map"_s);
        const QStringList import{u"import"_s, m_catalogue.path, source, u"--from"_s, u"csv"_s, u"--json"_s};
        const QByteArray before = tests::contentOf(m_catalogue);
        const Ended unsure = runCli(import + QStringList{u"--dry-run"_s, u"--write-mapping"_s, mapping});
        QCOMPARE(unsure.code, 3);
        QVERIFY2(unsure.messages.contains("Onderwerp"), unsure.messages.constData());
        QCOMPARE(unsure.messages.count('\n'), 1);
        QFile file(mapping);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        file.close();
        QVERIFY(json.contains("\"provider\""));
        json.replace("\"field\": \"title\"", "\"field\": \"\"");
        const qsizetype last = json.lastIndexOf("\"field\": \"\"");
        json.replace(last, qsizetype(sizeof("\"field\": \"\"") - 1), "\"field\": \"title\"");
        QVERIFY(!write(u"lijst.map"_s, json).isEmpty());
        QCOMPARE(tests::contentOf(m_catalogue), before);
        const Ended done = runCli(import + QStringList{u"--mapping"_s, mapping});
        QVERIFY2(done.code == 0, done.messages.constData());
        QCOMPARE(done.json()[u"new"_s].toInt(), 2);
        const Ended again = runCli(import); // the mapping is remembered
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"unchanged"_s].toInt(), 2);
        QCOMPARE(runCli({u"undo"_s, m_catalogue.path}).code, 0);
        QCOMPARE(runCli({u"list"_s, m_catalogue.path, u"--json"_s}).json().toArray().size(), 1);
        QCOMPARE(runCli(import + QStringList{u"--mapping"_s, u"/nergens/x.map"_s}).code, 3);
        const QString other = write(u"bron.json"_s, course());
        QCOMPARE(
            runCli({u"import"_s, m_catalogue.path, other, u"--from"_s, u"ooapi5"_s, u"--mapping"_s, mapping}).code, 2);
    }

    void sheetsComeBackAsTheyWere()
    {
        for (const QString &format : {u"xlsx"_s, u"csv"_s}) {
            const QString out = m_folder->filePath(format);
            const Ended written =
                runCli({u"export"_s, m_catalogue.path, u"--to"_s, format, u"--out"_s, out, u"--json"_s});
            QVERIFY2(written.code == 0, written.messages.constData());
            QCOMPARE(written.json()[u"offerings"_s].toInt(), 1); // including drafts: sheets are for editing
            QCOMPARE(written.json()[u"lost"_s].toArray().size(), 0);
            QVERIFY(QFile::exists(out + u"/loss-report.json"_s));
            const QByteArray before = tests::contentOf(m_catalogue);
            const Ended read = runCli({u"import"_s, m_catalogue.path, out, u"--from"_s, format, u"--json"_s});
            QVERIFY2(read.code == 0, read.messages.constData());
            QCOMPARE(read.json()[u"unchanged"_s].toInt(), 1);
            QCOMPARE(read.json()[u"lost"_s].toArray().size(), 0);
            QCOMPARE(tests::contentOf(m_catalogue), before);
        }
        const QString some = m_folder->filePath(u"some"_s);
        const QStringList exported{u"export"_s, m_catalogue.path, u"--out"_s, some, u"--columns"_s, u"title"_s};
        QCOMPARE(runCli(exported + QStringList{u"--to"_s, u"csv"_s}).code, 0);
        QVERIFY(!QFile::exists(some + u"/edition.csv"_s));
        QCOMPARE(runCli(exported + QStringList{u"--to"_s, u"ooapi5"_s}).code, 2);
    }

    void mistakesLeaveTheCatalogueAsItWas_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("word");
        const QStringList from{u"--from"_s, u"ooapi5"_s};
        QTest::newRow("no format") << course() << QStringList{} << 2 << QByteArray("--from");
        QTest::newRow("other format") << course() << QStringList{u"--from"_s, u"word"_s} << 2 << QByteArray("word");
        QTest::newRow("malformed") << QByteArray("{\n \"courseId\" 1}") << from << 3 << QByteArray("line 2, column");
        QTest::newRow("truncated") << course().first(40) << from << 3 << QByteArray("stops in the middle");
        QTest::newRow("latin-1") << QByteArray("{\"courseId\": \"caf\xE9\"}") << from << 3 << QByteArray("not UTF-8");
        QTest::newRow("html") << QByteArray("<html>") << from << 3 << QByteArray("HTML");
        QTest::newRow("empty") << QByteArray() << from << 3 << QByteArray("empty");
    }

    void mistakesLeaveTheCatalogueAsItWas()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, word);
        const QByteArray before = tests::contentOf(m_catalogue);
        const Ended ended =
            runCli(QStringList{u"import"_s, m_catalogue.path, write(u"bron.json"_s, content)} + options);
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.isOneLine() && ended.messages.contains(word), ended.messages.constData());
        QCOMPARE(tests::contentOf(m_catalogue), before);
    }

    void anEndpointIsReadWithATokenFromTheEnvironment()
    {
        const tests::MockEndpoint endpoint([](const tests::MockRequest &request) -> tests::MockAnswer {
            if (request.headers.value("authorization") != "Bearer geheim") {
                return {.status = 401};
            }
            return request.path == u"/v5/courses"
                ? tests::MockAnswer{.body = "{\"hasNextPage\": false, \"items\": [" + course() + "]}"}
                : tests::MockAnswer{.status = 404};
        });
        const QStringList arguments{
            u"import"_s, m_catalogue.path, endpoint.url().toString(), u"--from"_s, u"ooapi5"_s, u"--json"_s};
        const Ended refused = runCli(arguments);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.isOneLine() && refused.messages.contains("401"), refused.messages.constData());
        qputenv("LEERSCHAKEL_TOKEN", "geheim");
        const Ended done = runCli(arguments);
        qunsetenv("LEERSCHAKEL_TOKEN");
        QVERIFY2(done.code == 0, done.messages.constData());
        QCOMPARE(done.json()[u"new"_s].toInt(), 1);
    }
};

LEERSCHAKEL_TEST_MAIN(ImportTest)
#include "import_test.moc"
