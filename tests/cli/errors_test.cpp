// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"
#include "support/catalogues.h"
#include "support/program.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;
using tests::runShell;
using tests::SmallCatalogue;

/** Every mistake ends in one clear line, the right exit code, and the catalogue as it was. */
class ErrorsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SmallCatalogue m_catalogue;
    QByteArray m_before;

    /** Verifies that \a ended is a failure as promised, with \a word in its line; otherwise shows what came instead. */
    static void expectFailure(const Ended &ended, int code, const QByteArray &word)
    {
        const QByteArray came =
            "exit " + QByteArray::number(ended.code) + "\nout: " + ended.out + "\nmessages: " + ended.messages;
        QVERIFY2(ended.code == code, came.constData());
        QVERIFY2(ended.isOneLine(), came.constData());
        QVERIFY2(ended.messages.startsWith("leerschakel-cli: ") && ended.messages.contains(word), came.constData());
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** The words of \a line with $FILE, $ID, $OTHER (a valid id of nothing) and $DIR filled in. */
    QStringList filled(const QString &line) const
    {
        QStringList words = line.split(u' ');
        for (QString &word : words) {
            word.replace(u"$FILE"_s, m_catalogue.path)
                .replace(u"$ID"_s, m_catalogue.offering)
                .replace(u"$DIR"_s, m_folder->path());
            word.replace(u"$OTHER"_s, u"01a20030-32e9-705b-890a-4fcd61aa4980"_s).replace(u"␣"_s, u" "_s);
        }
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(m_folder->filePath(u"proef.llo"_s));
        QVERIFY2(!m_catalogue.offering.isEmpty(), "build leerschakel-cli, and set LEERSCHAKEL_BIN to its folder");
        m_before = tests::contentOf(m_catalogue);
        QVERIFY(!m_before.isEmpty());
        write(u"leeg.llo"_s, {});
        write(u"tekst.llo"_s, "dit is geen catalogus\n");
        QByteArray half = bytesOf(m_catalogue.path);
        write(u"half.llo"_s, half.first(half.size() / 2));
        write(u"kop.llo"_s, half.first(60));
        half[63] = 99; // user_version, big-endian, at offset 60
        write(u"nieuwer.llo"_s, half);
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const QString &line, int code, const char *word) {
            QTest::newRow(qPrintable(line)) << line << code << QByteArray(word);
        };
        // usage
        row(u"frobnicate $FILE"_s, 2, "no command \"frobnicate\"");
        row(u"info"_s, 2, "FILE is missing");
        row(u"info $FILE again"_s, 2, "one value too many");
        row(u"info $FILE --frob"_s, 2, "no option \"frob\"");
        row(u"info -"_s, 2, "cannot be the name");
        row(u"list $FILE --limit many"_s, 2, "not a whole number");
        row(u"list $FILE --limit -1"_s, 2, "not a whole number");
        row(u"list $FILE --status finished"_s, 2, "draft, ");
        row(u"list $FILE --kind course"_s, 2, "module, programme");
        row(u"list $FILE --readiness ready"_s, 2, "go together");
        row(u"list $FILE --destination nowhere --readiness ready"_s, 2, "ooapi5");
        row(u"list $FILE --destination eduxchange --readiness ready"_s, 2, "ooapi5"); // a consumer, not a destination
        row(u"list $FILE --limit"_s, 2, "list:");
        row(u"show $FILE not-an-id"_s, 2, "not an id");
        row(u"show $FILE $OTHER"_s, 2, "no offering with the id");
        row(u"set $FILE $ID flavour sweet"_s, 2, "no field \"flavour\"");
        row(u"set $FILE $ID kept {}"_s, 2, "no field \"kept\"");
        row(u"set $FILE $ID id $OTHER"_s, 2, "no field \"id\"");
        row(u"set $FILE $ID level phd"_s, 2, "mbo1");
        row(u"set $FILE $ID validFrom 1-2-2027"_s, 2, "not a date");
        row(u"set $FILE $ID mkb perhaps"_s, 2, "true, false");
        row(u"set $FILE $ID provider $OTHER"_s, 2, "no organisation");
        row(u"set $FILE $ID provider somebody"_s, 2, "not an id");
        row(u"set $FILE $ID title Titre --lang fr"_s, 2, "nl, en");
        row(u"set $FILE $ID level mbo4 --lang nl"_s, 2, "--lang");
        row(u"set $FILE not-an-id level mbo4"_s, 2, "not an id");
        row(u"set $FILE $OTHER level mbo4"_s, 2, "no offering");
        row(u"tag $FILE $ID"_s, 2, "URI is missing");
        row(u"tag $FILE $ID skills"_s, 2, "not the URI");
        row(u"tag $FILE $ID http://example.org/1 --role likes"_s, 2, "teaches");
        row(u"tag $FILE $ID http://example.org/1 --outcome 1"_s, 2, "no learning outcome 1");
        row(u"tag $FILE $ID http://example.org/1 --outcome 0"_s, 2, "not a whole number");
        row(u"new $FILE --kind module"_s, 2, "--title is missing");
        row(u"new $FILE --kind course --title X"_s, 2, "module, programme");
        row(u"new $FILE --kind module --title ␣"_s, 2, "empty");
        row(u"history $FILE nope"_s, 2, "not an id");
        row(u"undo $FILE --steps 0"_s, 2, "not a whole number");
        row(u"redo $FILE"_s, 2, "nothing to redo");
        row(u"restore $FILE $DIR/nieuw.llo --offering nope"_s, 2, "not an id");
        // malformed JSON, with its position
        row(uR"(set $FILE $ID studyLoad [{"unit":"hours","value":12)"_s, 2, "at character");
        row(uR"(set $FILE $ID studyLoad [{"unit":"hours",,"value":12}])"_s, 2,
            "at character 1"); // Qt gives the place of the second comma or the next one
        row(uR"(set $FILE $ID studyLoad [1],[2])"_s, 2, "one value expected");
        row(uR"(set $FILE $ID studyLoad {"unit":"hours","value":12})"_s, 2, "a list in JSON");
        row(uR"(set $FILE $ID studyLoad [{"unit":"days","value":12}])"_s, 2, "contactHours");
        row(uR"(set $FILE $ID studyLoad [{"unit":"hours","amount":12}])"_s, 2, "amount");
        row(uR"(set $FILE $ID title {"nl":"x)"_s, 2, "not JSON");
        row(uR"(set $FILE $ID title {"fr":"x"})"_s, 2, "nl, en");
        row(uR"(set $FILE $ID outcomes [{"id":"$OTHER","text":"x"}])"_s, 2, "none with the id");
        row(uR"(set $FILE $ID outcomes [{"tekst":"x"}])"_s, 2, "tekst");
        row(uR"(set $FILE $ID outcomes [3])"_s, 2, "outcomes");
        row(uR"(set $FILE $ID outcomes "x")"_s, 2, "a list in JSON");
        row(uR"(set $FILE $ID partners [{"organisation":"$OTHER"}])"_s, 2, "no organisation");
        row(uR"(set $FILE $ID prices [{"cents":2.5}])"_s, 2, "not a number");
        // files
        row(u"info $DIR/weg.llo"_s, 3, "There is no file");
        row(u"set $DIR/weg.llo $ID level mbo4"_s, 3, "There is no file");
        row(u"info $DIR"_s, 3, "is a folder");
        row(u"info $DIR/leeg.llo"_s, 3, "not a Leerschakel catalogue");
        row(u"info $DIR/tekst.llo"_s, 3, "not a Leerschakel catalogue");
        row(u"info $DIR/kop.llo"_s, 3, "not a Leerschakel catalogue");
        row(u"info $DIR/half.llo"_s, 3, "damaged");
        row(u"check $DIR/half.llo"_s, 3, "damaged");
        row(u"set $DIR/half.llo $ID level mbo4"_s, 3, "damaged");
        row(u"set $DIR/nieuwer.llo $ID level mbo4"_s, 3, "newer Leerschakel (schema 99, this one knows");
        row(u"init $FILE"_s, 3, "already");
        row(u"init $DIR/weg/nieuw.llo"_s, 3, "cannot be written");
        row(u"backup $FILE --to $FILE/onder"_s, 3, "cannot be written");
        row(u"restore $DIR/tekst.llo $FILE"_s, 3, "not a Leerschakel catalogue");
        row(u"restore $DIR/half.llo $FILE"_s, 3, "damaged");
        row(u"restore $DIR/weg.llo $FILE"_s, 3, "There is no file");
        row(u"restore $FILE $DIR"_s, 3, "is a folder");
    }

    void mistakes()
    {
        QFETCH(const QString, line);
        QFETCH(const int, code);
        QFETCH(const QByteArray, word);
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        const QByteArray bytes = bytesOf(m_catalogue.path);
        expectFailure(runCli(filled(line)), code, word);
        // The same with --json: stdout stays empty.
        expectFailure(runCli(filled(line) << u"--json"_s << u"--quiet"_s), code, word);
        if (bytesOf(m_catalogue.path) != bytes) { // SQLite keeps statistics of its own
            QCOMPARE(tests::contentOf(m_catalogue), m_before);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    }

    void aNewerCatalogueCanBeRead()
    {
        const QString path = m_folder->filePath(u"nieuwer.llo"_s);
        const QByteArray before = bytesOf(path);
        const Ended info = runCli({u"info"_s, path, u"--json"_s});
        QCOMPARE(info.code, 0);
        QCOMPARE(info.json().toObject()[u"schemaVersion"_s].toInt(), 99);
        QCOMPARE(runCli({u"show"_s, path, m_catalogue.offering}).code, 0);
        QCOMPARE(bytesOf(path), before);
    }

    void whileAnotherWritesReadingGoesOn()
    {
        const auto writer = store::Catalogue::open(m_catalogue.path, store::Access::Write, vocabulary::derivations());
        QVERIFY(writer.has_value());
        const Ended refused = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"level"_s, u"mbo4"_s});
        expectFailure(refused, 3, "is being changed by");
        QVERIFY(refused.messages.contains(QByteArray::number(QCoreApplication::applicationPid())));
        for (const QString &command : {u"undo"_s, u"redo"_s}) {
            expectFailure(runCli({command, m_catalogue.path}), 3, "is being changed by");
        }
        QCOMPARE(tests::contentOf(m_catalogue), m_before);
        QCOMPARE(runCli({u"check"_s, m_catalogue.path}).code, 0);
        QCOMPARE(runCli({u"backup"_s, m_catalogue.path, u"--to"_s, m_folder->filePath(u"kopie"_s)}).code, 0);
    }

    void argumentsThatAreNoText()
    {
        const Ended ended = runShell(
            u"exec \"$CLI\" new \"$1\" --kind module --title \"$(printf '\\377\\376')\""_s, {m_catalogue.path});
        expectFailure(ended, 2, "not UTF-8");
        const Ended input =
            runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"description"_s, u"-"_s}, "caf\xe9");
        expectFailure(input, 3, "stdin is not UTF-8");
        QCOMPARE(tests::contentOf(m_catalogue), m_before);
    }

    void anyLocaleWillDo()
    {
        const Ended ended =
            runShell(u"LC_ALL=C LANG=C exec \"$CLI\" list \"$1\" --query warmtepömpen"_s, {m_catalogue.path});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.messages, QByteArray());
        QVERIFY(ended.out.contains("Warmtepompen"));
    }

    void aFullDiskChangesNothing()
    {
        // Files may not grow beyond the size of the catalogue, in blocks of 512 bytes: this acts as a full disk, and
        // needs no privileges.
        QTemporaryDir folder;
        const SmallCatalogue catalogue = tests::makeSmallCatalogue(folder.filePath(u"vol.llo"_s));
        const QByteArray before = tests::contentOf(catalogue);
        QVERIFY(!before.isEmpty());
        const Ended ended = runShell(
            u"ulimit -f $(($(stat -c %s \"$1\") / 512)); head -c 3000000 /dev/zero | tr '\\0' x | \"$CLI\" set "
            "\"$1\" \"$2\" description -"_s,
            {catalogue.path, catalogue.offering});
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.isOneLine(), ended.messages.constData());
        QCOMPARE(tests::contentOf(catalogue), before);
        QCOMPARE(runCli({u"check"_s, catalogue.path}).code, 0);
        const Ended init = runShell(u"ulimit -f 256; exec \"$CLI\" init \"$1\""_s, {folder.filePath(u"nieuw.llo"_s)});
        QCOMPARE(init.code, 3);
        QVERIFY2(init.isOneLine(), init.messages.constData());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vol.llo"_s});
    }

    void aFullFileSystemChangesNothing()
    {
        const QStringList own{u"unshare"_s, u"--user"_s, u"--map-root-user"_s, u"--mount"_s};
        if (runShell(u"mount -t tmpfs -o size=64k none \"$1\""_s, {m_folder->path()}, own).code != 0) {
            QSKIP("a small file system cannot be mounted here (unshare --user --mount); the limit on file sizes is "
                  "tested above");
        }
        QTemporaryDir folder;
        const Ended ended = runShell(uR"(mkdir -p "$1"; mount -t tmpfs -o size=1500k none "$1" || exit 99
            cd "$1"
            "$CLI" init a.llo --quiet >/dev/null || exit 98
            id=$("$CLI" new a.llo --kind module --title Vol) || exit 97
            "$CLI" show a.llo "$id" --json >"$2/before"
            head -c 4000000 /dev/zero | tr '\0' x | "$CLI" set a.llo "$id" description - 2>"$2/messages"
            echo $? >"$2/code"
            "$CLI" show a.llo "$id" --json >"$2/after"
            "$CLI" check a.llo >/dev/null)"_s,
            {m_folder->filePath(u"kopie"_s), folder.path()}, own);
        QVERIFY2(ended.code == 0, ended.messages.constData());
        QCOMPARE(bytesOf(folder.filePath(u"code"_s)).trimmed(), QByteArray("3"));
        const QByteArray messages = bytesOf(folder.filePath(u"messages"_s));
        QVERIFY2(messages.contains("The disk is full") && messages.count('\n') == 1, messages.constData());
        QVERIFY(!bytesOf(folder.filePath(u"before"_s)).isEmpty());
        QCOMPARE(bytesOf(folder.filePath(u"after"_s)), bytesOf(folder.filePath(u"before"_s)));
    }

    void aReadOnlyFolderCanBeReadFrom()
    {
        QTemporaryDir folder;
        const SmallCatalogue catalogue = tests::makeSmallCatalogue(folder.filePath(u"vast.llo"_s));
        QVERIFY(!catalogue.offering.isEmpty());
        QStringList wrapper;
        if (geteuid() == 0) { // permissions do not restrain root, so run as nobody
            wrapper = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
            if (runShell(u"\"$CLI\" --version"_s, {}, wrapper).code != 0) {
                QSKIP("this runs as root, and cannot become an ordinary user (setpriv) that may run the program");
            }
        }
        QVERIFY(QFile::setPermissions(catalogue.path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(folder.path(),
            QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                | QFile::ExeOther));
        const Ended shown =
            runShell(u"exec \"$CLI\" show \"$1\" \"$2\""_s, {catalogue.path, catalogue.offering}, wrapper);
        const Ended set =
            runShell(u"exec \"$CLI\" set \"$1\" \"$2\" level mbo4"_s, {catalogue.path, catalogue.offering}, wrapper);
        const Ended init = runShell(u"exec \"$CLI\" init \"$1\""_s, {folder.filePath(u"nieuw.llo"_s)}, wrapper);
        const Ended backup = runShell(u"exec \"$CLI\" backup \"$1\""_s, {catalogue.path}, wrapper);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY2(shown.code == 0 && shown.out.contains("Warmtepompen"), shown.messages.constData());
        expectFailure(set, 3, "cannot be written to");
        expectFailure(init, 3, "cannot be written");
        expectFailure(backup, 3, "cannot be written");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vast.llo"_s});
    }

    void aReaderThatHasHadEnoughIsNoError()
    {
        const Ended ended = runShell(
            u"\"$CLI\" history \"$1\" --json | head -c 5; exec \"$CLI\" check \"$1\" --quiet"_s, {m_catalogue.path});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.messages, QByteArray());
    }

    void outputThatCannotBeWrittenIsSaid()
    {
        if (!QFileInfo::exists(u"/dev/full"_s)) {
            QSKIP("there is no /dev/full here");
        }
        const Ended ended = runShell(u"exec \"$CLI\" info \"$1\" >/dev/full"_s, {m_catalogue.path});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.messages.contains("disk is full"));
    }

    // The next file that is opened would get the number of a closed stream.
    void aClosedStreamIsAnErrorAndNoFileOfOurs()
    {
        const Ended input =
            runShell(u"exec \"$CLI\" set \"$1\" \"$2\" code - <&-"_s, {m_catalogue.path, m_catalogue.offering});
        expectFailure(input, 3, "cannot be read");
        const Ended output = runShell(u"exec \"$CLI\" list \"$1\" >&-"_s, {m_catalogue.path});
        QCOMPARE(output.code, 3);
        const Ended messages =
            runShell(u"exec \"$CLI\" set \"$1\" \"$2\" code weg --quiet 2>&-"_s, {m_catalogue.path, QString(36, u'0')});
        QCOMPARE(messages.code, 2);
        QCOMPARE(tests::contentOf(m_catalogue), m_before);
    }

    void interruptedWhileWaiting()
    {
        QProcess process;
        process.start(tests::programPath(u"leerschakel-cli"_s),
            {u"set"_s, m_catalogue.path, m_catalogue.offering, u"description"_s, u"-"_s});
        QVERIFY(process.waitForStarted());
        process.write("een half ");
        QVERIFY(process.waitForBytesWritten());
        QVERIFY(!process.waitForFinished(1500)); // it waits for the rest
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const QByteArray messages = process.readAllStandardError();
        QVERIFY2(messages.startsWith("leerschakel-cli: Stopped") && messages.count('\n') == 1, messages.constData());
        QCOMPARE(tests::contentOf(m_catalogue), m_before);
    }
};

LEERSCHAKEL_TEST_MAIN(ErrorsTest)
#include "errors_test.moc"
