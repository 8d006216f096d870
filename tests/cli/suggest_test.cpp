// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"
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

/** leerschakel-cli vocabulary suggest: what it takes, prints and refuses. */
class SuggestCommandTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SmallCatalogue m_catalogue;
    SmallCatalogue m_empty;

    Ended suggest(const QStringList &options, const QByteArray &input = {}) const
    {
        return runCli(QStringList{u"vocabulary"_s, u"suggest"_s, m_catalogue.path} + options, input);
    }

    static QString firstUri(const QJsonValue &list) { return list.toArray().at(0)[u"uri"_s].toString(); }

    static void expectFailure(const Ended &ended, int code, const QByteArray &word)
    {
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.isOneLine() && ended.messages.contains(word), ended.messages.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(m_folder->filePath(u"proef.llo"_s));
        m_empty = tests::makeSmallCatalogue(m_folder->filePath(u"leeg.llo"_s));
        QVERIFY2(!m_catalogue.offering.isEmpty(), "build leerschakel-cli, and set LEERSCHAKEL_BIN to its folder");
        const Ended loaded = runCli({u"vocabulary"_s, u"import"_s, m_catalogue.path,
            tests::sourcePath(u"tests/data/esco/esco-9.1.0"_s), u"--json"_s});
        QVERIFY2(loaded.code <= 1, loaded.messages.constData());
    }

    void aTextGivesAList()
    {
        const Ended ended = suggest({u"--text"_s, u"Je installeert een warmtepomp."_s, u"--json"_s});
        QVERIFY2(ended.code == 0, ended.messages.constData());
        const QJsonObject first = ended.json().toArray().at(0).toObject();
        QCOMPARE(first.keys(), (QStringList{u"because"_s, u"label"_s, u"score"_s, u"uri"_s}));
        QCOMPARE(first[u"label"_s], u"warmtepompen installeren"_s);
        QVERIFY(first[u"because"_s].toArray().contains(u"warmtepomp"_s));
        QVERIFY(first[u"score"_s].toDouble() > 0);

        const Ended read = suggest({u"--text"_s, u"Je installeert een warmtepomp."_s});
        QCOMPARE(read.code, 0);
        QVERIFY(read.out.startsWith("warmtepompen installeren  ("));
        QCOMPARE(
            suggest({u"--text"_s, u"warmtepompen"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json().toArray().size(), 1);
        QCOMPARE(suggest({u"--text"_s, QString(), u"--json"_s}).out, "[]\n");
    }

    void inputIsAFileOrStandardInput()
    {
        QFile file(m_folder->filePath(u"tekst.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Je installeert\neen warmtepomp.") > 0);
        file.close();
        const Ended fromFile = suggest({u"--input"_s, file.fileName(), u"--json"_s});
        QVERIFY2(fromFile.code == 0, fromFile.messages.constData());
        QVERIFY(!firstUri(fromFile.json()).isEmpty());
        QCOMPARE(suggest({u"--input"_s, u"-"_s, u"--json"_s}, "Je installeert\neen warmtepomp.").out, fromFile.out);
    }

    void everyLineIsAText()
    {
        const QByteArray alone = suggest({u"--text"_s, u"isolatie aanbrengen"_s, u"--json"_s}).out;
        const Ended ended = suggest({u"--input"_s, u"-"_s, u"--lines"_s}, "warmtepomp\n\r\nisolatie aanbrengen");
        QVERIFY2(ended.code == 0, ended.messages.constData());
        const QList<QByteArray> lines = ended.out.split('\n');
        QCOMPARE(lines.size(), 4); // three, and nothing after the last line feed
        QCOMPARE(lines[1], "[]");
        QCOMPARE(lines[2] + '\n', alone);
        QCOMPARE(suggest({u"--input"_s, u"-"_s, u"--lines"_s}).out, QByteArray());
        const Ended many = suggest({u"--input"_s, u"-"_s, u"--lines"_s}, QByteArray("warmtepomp\n").repeated(1000));
        QCOMPARE(many.out.count('\n'), 1000);
        QCOMPARE(many.out, QByteArray(lines[0] + '\n').repeated(1000));
    }

    void aLineIsAnsweredBeforeTheNextOneComes()
    {
        // The second line is written only after the answer to the first has come.
        const Ended ended = tests::runShell(
            u"mkfifo \"$2\"; exec 3<>\"$2\"; echo warmtepomp >&3; $CLI vocabulary suggest \"$1\" --input - --lines "
            u"<\"$2\" >\"$3\" & "
            "n=0; while [ ! -s \"$3\" ] && [ $n -lt 300 ]; do sleep 0.1; n=$((n + 1)); done; kill $!; wait $! "
            "2>/dev/null; echo $?; wc -l <\"$3\""_s,
            {m_catalogue.path, m_folder->filePath(u"pijp"_s), m_folder->filePath(u"antwoord"_s)});
        QCOMPARE(ended.out.simplified(), "3 1"); // stopped while waiting: not finished, and reported
    }

    void oneVocabularyAlone()
    {
        const QStringList text{u"--text"_s, u"Je installeert een warmtepomp."_s, u"--json"_s};
        const Ended listed = runCli({u"vocabulary"_s, u"list"_s, m_catalogue.path, u"--json"_s});
        const QString skills = listed.json()[0][u"uri"_s].toString();
        QVERIFY(!skills.isEmpty());
        QCOMPARE(suggest(text + QStringList{u"--scheme"_s, skills}).out, suggest(text).out);
        expectFailure(suggest(text + QStringList{u"--scheme"_s, u"urn:x:nowhere"_s}), 2, "urn:x:nowhere");
    }

    void mistakesEndInOneLine()
    {
        expectFailure(suggest({}), 2, "--text or --input");
        expectFailure(suggest({u"--text"_s, u"a"_s, u"--input"_s, u"-"_s}), 2, "--text or --input");
        expectFailure(suggest({u"--text"_s, u"a"_s, u"--lang"_s, u"de"_s}), 2, "lang");
        expectFailure(suggest({u"--text"_s, u"a"_s, u"--limit"_s, u"0"_s}), 2, "limit");
        expectFailure(suggest({u"--input"_s, m_folder->filePath(u"nergens.txt"_s)}), 3, "nergens.txt");
        expectFailure(suggest({u"--input"_s, m_folder->path()}), 3, "cannot be read");
        expectFailure(suggest({u"--input"_s, u"-"_s}, "warmte\xff"), 3, "not UTF-8");
        expectFailure(suggest({u"--input"_s, u"-"_s, u"--lines"_s}, "\xff\n"), 3, "-:1 is not UTF-8");
        const QStringList onEmpty{u"vocabulary"_s, u"suggest"_s, m_empty.path, u"--text"_s, u"a"_s};
        expectFailure(runCli(onEmpty), 3, "no vocabulary is loaded");
        const QStringList nowhere{u"vocabulary"_s, u"suggest"_s, m_folder->filePath(u"weg.llo"_s), u"--text"_s, u"a"_s};
        expectFailure(runCli(nowhere), 3, "weg.llo");
    }
};

LEERSCHAKEL_TEST_MAIN(SuggestCommandTest)
#include "suggest_test.moc"
