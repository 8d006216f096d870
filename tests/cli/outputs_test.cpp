// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"
#include "support/catalogues.h"
#include "support/program.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/** What the command line writes goes into files and folders of its own, never over something else. */
class OutputsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::SmallCatalogue m_catalogue;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    /** The type of the file at \a path (S_IFMT); 0 if there is none. */
    static mode_t kindOf(const QString &path)
    {
        struct stat there = {};
        return ::lstat(QFile::encodeName(path).constData(), &there) == 0 ? there.st_mode & S_IFMT : 0;
    }

    QStringList command(const QString &name, const QString &output) const
    {
        if (name == u"coverage") {
            return {name, m_catalogue.path, u"--csv"_s, output};
        }
        if (name == u"export") {
            return {name, m_catalogue.path, u"--to"_s, u"ooapi5"_s, u"--only"_s, u"all"_s, u"--out"_s, output};
        }
        if (name == u"backup") {
            return {name, m_catalogue.path, u"--to"_s, output};
        }
        return {u"vocabulary"_s, u"export"_s, m_catalogue.path, u"http://v.example/s"_s, output, u"--format"_s,
            u"turtle"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(path(u"proef.llo"_s));
        QVERIFY2(!m_catalogue.offering.isEmpty(), "build leerschakel-cli, and set LEERSCHAKEL_BIN to its folder");
        QFile file(path(u"v.ttl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "<http://v.example/s> a skos:ConceptScheme ; skos:prefLabel \"S\"@nl .\n"
            "<http://v.example/g> a skos:Concept ; skos:inScheme <http://v.example/s> ; skos:prefLabel \"groep\"@nl .\n"
            "<http://v.example/1> a skos:Concept ; skos:inScheme <http://v.example/s> ; skos:broader "
            "<http://v.example/g> ; "
            "skos:prefLabel \"=HYPERLINK(\\\"http://boos.example\\\")\"@nl .\n");
        file.close();
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, m_catalogue.path, path(u"v.ttl"_s)}).code, 0);
        QCOMPARE(runCli({u"tag"_s, m_catalogue.path, m_catalogue.offering, u"http://v.example/1"_s}).code, 0);
    }

    void whatIsNoFileStaysWhatItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("output");
        for (const QString &name : {u"coverage"_s, u"vocabulary export"_s, u"export"_s, u"backup"_s}) {
            for (const QString &output : {u"fifo"_s, u"fifolink"_s, u"socket"_s, u"null"_s}) {
                QTest::addRow("%s to a %s", qPrintable(name), qPrintable(output)) << name << output;
            }
        }
    }

    void whatIsNoFileStaysWhatItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, output);
        const QString fifo = path(u"fifo"_s);
        QString target = output == u"null" ? u"/dev/null"_s : path(output);
        if (kindOf(fifo) == 0) {
            QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
            QVERIFY(QFile::link(fifo, path(u"fifolink"_s)));
            const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
            const QByteArray at = QFile::encodeName(path(u"socket"_s));
            QVERIFY(size_t(at.size()) < sizeof(address.sun_path));
            qstrncpy(address.sun_path, at.constData(), sizeof(address.sun_path));
            QCOMPARE(::bind(made, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
            ::close(made);
        }
        const mode_t before = kindOf(target);
        QVERIFY(before != 0 && before != S_IFREG);
        const Ended ended = runCli(command(name, target));
        QVERIFY2(ended.code == 3, ended.messages.constData());
        QVERIFY2(ended.isOneLine(), ended.messages.constData());
        QCOMPARE(kindOf(target), before);
    }

    void aLinkToAFileStaysALink()
    {
        QFile file(path(u"tabel.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::link(file.fileName(), path(u"naar.csv"_s)));
        QCOMPARE(runCli(command(u"coverage"_s, path(u"naar.csv"_s))).code, 0);
        QCOMPARE(kindOf(path(u"naar.csv"_s)), mode_t(S_IFLNK));
        QVERIFY(file.size() > 0);
    }

    void aTableDoesNotRun()
    {
        const Ended ended = runCli({u"coverage"_s, m_catalogue.path, u"--by"_s, u"skill"_s, u"--csv"_s, u"-"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains(",\"'=HYPERLINK(\"\"http://boos.example\"\")\","), ended.out.constData());
        QVERIFY(!ended.out.contains(",="));
    }

    void aSecretInAnAddressIsNotTold()
    {
        const Ended ended = runCli({u"import"_s, m_catalogue.path, u"ftp://anna:gehEIM@x.example/v5?sleutel=gehEIM"_s,
            u"--from"_s, u"ooapi5"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.isOneLine() && ended.messages.contains("ftp://x.example/v5"), ended.messages.constData());
        QVERIFY2(!ended.messages.contains("gehEIM") && !ended.messages.contains("anna"), ended.messages.constData());
    }

    void aTriggerThatWouldTakeTheOfferingAwayDoesNothing_data()
    {
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("set") << u"AFTER UPDATE OF code ON offering BEGIN DELETE FROM offering WHERE id = NEW.id; END"_s
                             << QStringList{u"set"_s, u"$FILE"_s, u"$ID"_s, u"code"_s, u"X"_s};
        QTest::newRow("set, before it")
            << u"BEFORE UPDATE OF code ON offering BEGIN DELETE FROM offering WHERE id = OLD.id; END"_s
            << QStringList{u"set"_s, u"$FILE"_s, u"$ID"_s, u"code"_s, u"X"_s};
        QTest::newRow("new") << u"AFTER INSERT ON offering BEGIN DELETE FROM offering WHERE id = NEW.id; END"_s
                             << QStringList{u"new"_s, u"$FILE"_s, u"--kind"_s, u"module"_s, u"--title"_s, u"Weg"_s};
        QTest::newRow("tag") << u"AFTER INSERT ON skill_link BEGIN DELETE FROM offering WHERE id = NEW.offering; END"_s
                             << QStringList{u"tag"_s, u"$FILE"_s, u"$ID"_s, u"http://v.example/g"_s};
        QTest::newRow("outcomes")
            << u"AFTER INSERT ON outcome BEGIN DELETE FROM offering WHERE id = NEW.offering; END"_s
            << QStringList{u"set"_s, u"$FILE"_s, u"$ID"_s, u"outcomes"_s, u"[\"een\"]"_s};
    }

    /** A foreign trigger does nothing while the program uses the catalogue, and check reports it. */
    void aTriggerThatWouldTakeTheOfferingAwayDoesNothing()
    {
        QFETCH(QString, trigger);
        QFETCH(QStringList, arguments);
        const tests::SmallCatalogue catalogue =
            tests::makeSmallCatalogue(path(QUuid::createUuid().toString(QUuid::Id128) + u".llo"_s));
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, catalogue.path, path(u"v.ttl"_s)}).code, 0);
        {
            auto opened = store::Catalogue::open(catalogue.path, store::Access::Write, vocabulary::derivations());
            QVERIFY(opened);
            QVERIFY((*opened)->execute(u"CREATE TRIGGER vreemd "_s + trigger));
        }
        for (QString &argument : arguments) {
            argument.replace(u"$FILE"_s, catalogue.path).replace(u"$ID"_s, catalogue.offering);
        }
        const Ended ended = runCli(arguments);
        QVERIFY2(ended.code == 0, ended.messages.constData());
        QCOMPARE(runCli({u"show"_s, catalogue.path, catalogue.offering}).code, 0);
        const Ended checked = runCli({u"check"_s, catalogue.path});
        QCOMPARE(checked.code, 1);
        QVERIFY2(checked.out.contains("vreemd") || checked.messages.contains("vreemd"), checked.out.constData());
    }

    /** A dry run changes not a byte of the catalogue, and leaves no files next to it. */
    void aVocabularyThatIsOnlyTried()
    {
        QFile list(path(u"tweede.ttl"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <http://w.example/s> a skos:ConceptScheme . "
            "<http://w.example/1> a skos:Concept ; skos:inScheme <http://w.example/s> ; skos:prefLabel \"een\"@nl .");
        list.close();
        const auto bytes = [this] {
            QFile file(m_catalogue.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        const QStringList beside = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        const Ended tried =
            runCli({u"vocabulary"_s, u"import"_s, m_catalogue.path, list.fileName(), u"--dry-run"_s, u"--json"_s});
        QCOMPARE(tried.code, 0);
        QCOMPARE(tried.json()[u"schemes"][0][u"new"].toInt(), 1);
        QVERIFY(!before.isEmpty() && bytes() == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), beside);
    }
};

LEERSCHAKEL_TEST_MAIN(OutputsTest)
#include "outputs_test.moc"
