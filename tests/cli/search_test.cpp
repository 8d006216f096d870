// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::runCli;

/** What `vocabulary search` leaves out when it is asked to. */
class SearchCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    QStringList found(const QStringList &options)
    {
        const QJsonArray hits =
            runCli(QStringList{u"vocabulary"_s, u"search"_s, m_file, u"zagen"_s, u"--json"_s} + options)
                .json()
                .toArray();
        QStringList uris;
        for (const QJsonValue &hit : hits) {
            uris.append(hit[u"uri"_s].toString());
        }
        return uris;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"zoeken.llo"_s);
        QCOMPARE(runCli({u"init"_s, m_file}).code, 0);
        QFile file(m_folder.filePath(u"hout.ttl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
            "<urn:hout> a skos:ConceptScheme .\n"
            "<urn:1> a skos:Concept ; skos:inScheme <urn:hout> ; skos:prefLabel \"zagen\"@nl .\n"
            "<urn:2> a skos:Concept ; skos:inScheme <urn:hout> ; skos:prefLabel \"zagen op maat\"@nl .\n"
            "<urn:3> a skos:Concept ; skos:inScheme <urn:hout> ; skos:prefLabel \"zagen van merg\"@nl ; owl:deprecated "
            "true .\n"
            "<urn:groen> a skos:Collection ; skos:inScheme <urn:hout> ; skos:prefLabel \"groen\"@nl ; skos:member "
            "<urn:2>, <urn:3> .\n");
        file.close();
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, m_file, file.fileName()}).code, 0);
    }

    void findsAllUnasked() { QCOMPARE(found({}), (QStringList{u"urn:1"_s, u"urn:2"_s, u"urn:3"_s})); }

    void filtersByStatus()
    {
        QCOMPARE(found({u"--status"_s, u"all"_s}), found({}));
        QCOMPARE(found({u"--status"_s, u"current"_s}), (QStringList{u"urn:1"_s, u"urn:2"_s}));
        QCOMPARE(found({u"--status"_s, u"retired"_s}), QStringList{u"urn:3"_s});
        QCOMPARE(runCli({u"vocabulary"_s, u"search"_s, m_file, u"zagen"_s, u"--status"_s, u"new"_s}).code, 2);
    }

    void filtersByCollection()
    {
        QCOMPARE(found({u"--collection"_s, u"urn:groen"_s}), (QStringList{u"urn:2"_s, u"urn:3"_s}));
        QCOMPARE(found({u"--collection"_s, u"urn:groen"_s, u"--status"_s, u"current"_s}), QStringList{u"urn:2"_s});
        QVERIFY(found({u"--collection"_s, u"urn:paars"_s}).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(SearchCommandTest)
#include "search_test.moc"
