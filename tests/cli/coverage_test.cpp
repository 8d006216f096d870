// SPDX-License-Identifier: GPL-3.0-or-later
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

/** init --sample, and coverage of what it made. */
class CoverageCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    QJsonObject coverage(const QStringList &options)
    {
        return runCli(QStringList{u"coverage"_s, m_file, u"--json"_s} + options).json().toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"voorbeeld.llo"_s);
        QCOMPARE(runCli({u"init"_s, m_file, u"--sample"_s}).code, 0);
        QCOMPARE(runCli({u"info"_s, m_file, u"--json"_s}).json().toObject()[u"offerings"_s].toInt(), 28);
    }

    void tellsWithoutDemand()
    {
        const QJsonObject all = coverage({});
        QVERIFY(all.contains(u"demand"_s) && all[u"demand"_s].isNull());
        QVERIFY(all[u"whiteSpots"_s].isArray() && all[u"whiteSpots"_s].toArray().isEmpty());
        QCOMPARE(all[u"rows"_s].toArray().size(), 10);
        QCOMPARE(all[u"covered"_s].toInt(), 63);
        QCOMPARE(all[u"share"_s].toDouble(), 63.0 / 85);
        for (const QString &key :
            {u"uri"_s, u"label"_s, u"concepts"_s, u"taught"_s, u"share"_s, u"offerings"_s, u"links"_s}) {
            QVERIFY(all[u"rows"_s][0].toObject().contains(key));
        }
        QCOMPARE(coverage({u"--top"_s, u"3"_s, u"--by"_s, u"skill"_s})[u"rows"_s].toArray().size(), 3);
        QCOMPARE(coverage({u"--region"_s, u"AM30"_s})[u"covered"_s].toInt(-1), 0);
    }

    void writesATable()
    {
        const QString path = m_folder.filePath(u"dekking.csv"_s);
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--csv"_s, path, u"--top"_s, u"2"_s}).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 3);
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--csv"_s, u"-"_s}).out.count('\n'), 11);
    }

    void saysWhatIsWrong()
    {
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--by"_s, u"colour"_s}).code, 2);
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--region"_s, u"AM99"_s}).code, 2);
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--demand"_s, u"none"_s}).code, 2);
        QCOMPARE(runCli({u"coverage"_s, m_file, u"--csv"_s, m_folder.filePath(u"weg/dekking.csv"_s)}).code, 3);
        QCOMPARE(runCli({u"coverage"_s, m_folder.filePath(u"weg.llo"_s)}).code, 3);
        QCOMPARE(runCli({u"init"_s, m_file, u"--sample"_s}).code, 3);
        QVERIFY(QFile::exists(m_file));
    }
};

LEERSCHAKEL_TEST_MAIN(CoverageCommandTest)
#include "coverage_test.moc"
