// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"
#include "store/gate.h"
#include "support/catalogues.h"
#include "support/program.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Access;
using store::Catalogue;
using tests::Ended;
using tests::runCli;
using tests::runShell;
using tests::SmallCatalogue;

/**
 * leerschakel-cli with a file in a bad place: a full disk, a read-only one, a pipe, the log of another file, triggers
 * of somebody else.
 */
class FilesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SmallCatalogue m_catalogue;

    /** The catalogue with a change that is only in its log, as after a kill. */
    [[nodiscard]] SmallCatalogue killed() const
    {
        SmallCatalogue left = m_catalogue;
        left.path = m_folder->filePath(u"dood/proef.llo"_s);
        const auto writer = Catalogue::open(m_catalogue.path, Access::Write, vocabulary::derivations());
        QDir(m_folder->path()).mkdir(u"dood"_s);
        const bool isSet = writer
            && (*writer)->inTransaction([&] { return (*writer)->setInfo(u"proef"_s, u"in the log"_s); }).has_value();
        for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
            if (!isSet || QProcess::execute(u"cp"_s, {m_catalogue.path + suffix, left.path + suffix}) != 0) {
                left.path.clear();
            }
        }
        return left;
    }

    static QString infoIn(const QString &path)
    {
        const auto catalogue = Catalogue::open(path, Access::Read, {});
        return catalogue ? (*catalogue)->info(u"proef"_s).value_or(QString()) : QString();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(m_folder->filePath(u"proef.llo"_s));
        QVERIFY(!m_catalogue.offering.isEmpty());
    }

    void nothingCanBeWrittenAtAll_data()
    {
        QTest::addColumn<bool>("hasLog");
        QTest::newRow("a catalogue that was closed") << false;
        QTest::newRow("one with a log") << true;
    }

    /** No room for the files that SQLite keeps next to a catalogue. */
    void nothingCanBeWrittenAtAll()
    {
        QFETCH(const bool, hasLog);
        const SmallCatalogue catalogue = hasLog ? killed() : m_catalogue;
        QVERIFY(!catalogue.path.isEmpty());
        for (const QString &command : {u"list"_s, u"info"_s, u"check"_s, u"history"_s}) {
            const Ended ended =
                runShell(u"ulimit -f 0; exec \"$CLI\" \"$2\" \"$1\" --json"_s, {catalogue.path, command});
            QVERIFY2(ended.code == 0, ended.messages.constData());
            QVERIFY(!ended.json().isUndefined());
        }
        const Ended set = runShell(
            u"ulimit -f 0; exec \"$CLI\" set \"$1\" \"$2\" level mbo4"_s, {catalogue.path, catalogue.offering});
        QCOMPARE(set.code, 3);
        QVERIFY2(set.isOneLine(), set.messages.constData());
        if (hasLog) {
            QCOMPARE(infoIn(catalogue.path), u"in the log"_s);
        }
        const Ended after = runCli({u"set"_s, catalogue.path, catalogue.offering, u"level"_s, u"mbo4"_s});
        QVERIFY2(after.code == 0, after.messages.constData());
        if (hasLog) {
            QCOMPARE(infoIn(catalogue.path), u"in the log"_s);
        }
    }

    void zeroBytesFree()
    {
        // A disk of its own, which an ordinary user can make in a private namespace where the system allows it.
        const QString script =
            u"unshare -rm sh -c '"
            "mount -t tmpfs -o size=3m tmpfs \"$1/schijf\" || exit 77; cp \"$1/proef.llo\" \"$1/schijf/\"; "
            "head -c 9000000 /dev/zero > \"$1/schijf/vol\" 2>/dev/null; "
            "\"$CLI\" list \"$1/schijf/proef.llo\" --json && \"$CLI\" check \"$1/schijf/proef.llo\" --json >&2; "
            "\"$CLI\" set \"$1/schijf/proef.llo\" \"$2\" level mbo4; test $? = 3 || exit 5; "
            "rm \"$1/schijf/vol\"; exec \"$CLI\" set \"$1/schijf/proef.llo\" \"$2\" level mbo4 >&2' sh \"$@\""_s;
        QVERIFY(QDir(m_folder->path()).mkdir(u"schijf"_s));
        const Ended ended = runShell(script, {m_folder->path(), m_catalogue.offering});
        if (ended.code == 77 || ended.messages.contains("unshare")) {
            QSKIP("no disk of one's own can be made here");
        }
        QVERIFY2(ended.code == 0, ended.messages.constData());
        QVERIFY2(ended.messages.contains("The disk is full"), ended.messages.constData());
        QVERIFY(ended.messages.contains("\"ok\":true") || ended.messages.contains("\"ok\": true"));
        QVERIFY(ended.out.contains("Warmtepompen"));
    }

    void aReadOnlyPlaceWithALog()
    {
        const SmallCatalogue catalogue = killed();
        QVERIFY(!catalogue.path.isEmpty());
        const QFileInfo file(catalogue.path);
        QFile::setPermissions(catalogue.path, QFile::ReadOwner);
        QFile::setPermissions(file.path(), QFile::ReadOwner | QFile::ExeOwner);
        const Ended list = runCli({u"list"_s, catalogue.path});
        const bool canWriteAnywhere = QFileInfo(file.path()).isWritable(); // root
        QFile::setPermissions(file.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (canWriteAnywhere) {
            QSKIP("this user can write everywhere");
        }
        QCOMPARE(list.code, 3);
        QVERIFY2(list.isOneLine(), list.messages.constData());
        QVERIFY2(list.messages.contains("proef.llo-wal"), list.messages.constData());
    }

    void aPipeIsNotWaitedFor()
    {
        const QString pipe = m_folder->filePath(u"pijp.llo"_s);
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
        for (const QStringList &command :
            {QStringList{u"list"_s, pipe}, QStringList{u"check"_s, pipe},
                QStringList{u"set"_s, pipe, m_catalogue.offering, u"level"_s, u"mbo4"_s},
                QStringList{u"restore"_s, pipe, m_catalogue.path}, QStringList{u"restore"_s, m_catalogue.path, pipe}}) {
            const Ended ended = runShell(u"exec timeout 20 \"$CLI\" \"$@\""_s, command);
            QVERIFY2(ended.code == 3, qPrintable(command.join(u' ')));
            QVERIFY2(ended.isOneLine(), ended.messages.constData());
        }
        QVERIFY(QFileInfo(pipe).exists() && !QFileInfo(pipe).isFile());
    }

    void theLogOfAnotherFileIsTold()
    {
        const QString copy = m_folder->filePath(u"kopie.llo"_s);
        QCOMPARE(QProcess::execute(u"cp"_s, {m_catalogue.path, copy}), 0);
        const SmallCatalogue catalogue = killed();
        QVERIFY(!catalogue.path.isEmpty());
        QCOMPARE(QProcess::execute(u"cp"_s, {copy, catalogue.path}), 0);
        const Ended list = runCli({u"list"_s, catalogue.path, u"--json"_s});
        QCOMPARE(list.code, 0);
        QVERIFY(list.json().isArray());
        QVERIFY2(list.messages.contains("belongs to another file"), list.messages.constData());
        const Ended set = runCli({u"set"_s, catalogue.path, catalogue.offering, u"level"_s, u"mbo4"_s});
        QCOMPARE(set.code, 0);
        QVERIFY2(set.messages.contains("-wal.aside-"), set.messages.constData());
        QVERIFY(runCli({u"check"_s, catalogue.path}).messages.isEmpty());
    }

    void somebodyElsesTriggersDoNothing()
    {
        QCOMPARE(
            QProcess::execute(u"sqlite3"_s,
                {m_catalogue.path, u"CREATE TRIGGER weg AFTER UPDATE ON offering BEGIN DELETE FROM offering; END"_s}),
            0);
        const Ended set = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"level"_s, u"mbo4"_s});
        QVERIFY2(set.code == 0, set.messages.constData());
        QCOMPARE(runCli({u"list"_s, m_catalogue.path, u"--json"_s}).json().toArray().size(), 1);
    }
};

LEERSCHAKEL_TEST_MAIN(FilesTest)
#include "files_test.moc"
