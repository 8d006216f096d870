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

/** init --sample, and coverage of the catalogue that it makes. */
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

    void countsOverMappingsWhenAsked()
    {
        // A vocabulary of one skill, which is an exact match of a skill that an offering of the sample is linked to.
        const QJsonObject taught = coverage({u"--by"_s, u"skill"_s})[u"rows"_s][0].toObject();
        const QString path = m_folder.filePath(u"eigen.ttl"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:eigen> a skos:ConceptScheme .\n"
            "<urn:eigen:1> a skos:Concept ; skos:inScheme <urn:eigen> ; skos:prefLabel \"eigen\"@nl ; skos:exactMatch <"
            + taught[u"uri"_s].toString().toUtf8() + "> .\n");
        file.close();
        const QString copy = m_folder.filePath(u"eigen.llo"_s);
        QVERIFY(QFile::copy(m_file, copy));
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, copy, path}).code, 0);
        // Both vocabularies are flat for this one; a scheme is chosen by what most links point into, so it is linked to
        // alone.
        const QJsonObject list = runCli({u"list"_s, copy, u"--skill"_s, taught[u"uri"_s].toString(), u"--json"_s})
                                     .json()
                                     .toArray()[0]
                                     .toObject();
        const QString offering = list[u"id"_s].toString();
        QCOMPARE(runCli({u"tag"_s, copy, offering, u"urn:eigen:1"_s}).code, 0);
        const auto row = [&](const QStringList &options) {
            const QJsonArray rows =
                runCli(QStringList{u"coverage"_s, copy, u"--by"_s, u"skill"_s, u"--json"_s} + options)
                    .json()
                    .toObject()[u"rows"_s]
                    .toArray();
            for (const QJsonValue &each : rows) {
                if (each[u"uri"_s] == taught[u"uri"_s]) {
                    return each.toObject();
                }
            }
            return QJsonObject();
        };
        // The offering now has the skill under two names, and counts as before.
        QCOMPARE(row({}), taught);
        QCOMPARE(row({u"--over-mappings"_s}), taught);
        const auto links = [&](const QString &key, const QStringList &options) {
            return runCli(QStringList{u"coverage"_s, copy, u"--json"_s} + options).json().toObject()[key].toInt(-1);
        };
        QCOMPARE(links(u"linksElsewhere"_s, {}), 1);
        QCOMPARE(links(u"linksElsewhere"_s, {u"--over-mappings"_s}), 0);
        QCOMPARE(links(u"linksMapped"_s, {u"--over-mappings"_s}), 1);
        QCOMPARE(links(u"linksMapped"_s, {}), 0);
        // An offering that has it under the other name only is counted in addition.
        const QJsonArray all = runCli({u"list"_s, copy, u"--json"_s}).json().toArray();
        for (const QJsonValue &each : all) {
            const QString id = each[u"id"_s].toString();
            if (id != offering && each[u"status"_s].toString() != u"retired") {
                static_cast<void>(runCli({u"untag"_s, copy, id, taught[u"uri"_s].toString()})); // where it is linked
                QCOMPARE(runCli({u"tag"_s, copy, id, u"urn:eigen:1"_s}).code, 0);
            }
        }
        const QJsonObject before = row({}), after = row({u"--over-mappings"_s});
        QCOMPARE(before[u"offerings"_s].toInt(), 1);
        QCOMPARE(after[u"offerings"_s].toInt(), int(all.size()) - 1); // all but the retired one
        QCOMPARE(after[u"links"_s].toInt(), before[u"links"_s].toInt() + after[u"offerings"_s].toInt() - 1);
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
