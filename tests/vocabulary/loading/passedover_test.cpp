// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/search/conceptindex.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace leerschakel;
using vocabulary::VocabularyProblem;
using vocabulary::VocabularyReport;

/**
 * Parts of a vocabulary that a catalogue cannot take as they are: it is loaded all the same, and what became of them is
 * reported.
 */
class PassedOverTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    store::Result<VocabularyReport> import(const QString &path)
    {
        domain::NoProgress progress;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = {path}}, progress);
    }

    static QStringList told(const VocabularyReport &report)
    {
        QStringList lines;
        for (const VocabularyProblem &each : report.problems) {
            lines.append(
                u"%1:%2 %3 %4"_s.arg(each.source).arg(each.line).arg(each.text.code, each.text.arguments.join(u' ')));
        }
        return lines;
    }

    QStringList labels() { return tests::textRows(*m_catalogue, u"SELECT text FROM concept_label ORDER BY row"_s); }

    static QByteArray turtle(const QByteArray &concepts)
    {
        return "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://e/> .\n"
               ":s a skos:ConceptScheme ; skos:prefLabel \"Proef\"@nl .\n"
            + concepts;
    }
    static QByteArray json(const QByteArray &concepts)
    {
        return "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\"},\"@graph\":[\n" + concepts + "]}";
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = *std::move(made);
    }

    void cleanup() { m_catalogue.reset(); }

    void whatJsonPassesOverIsTold()
    {
        const auto report = import(write(u"j.jsonld"_s,
            json("{\"@id\":\"http://e/a\",\"@type\":\"s:Concept\",\"s:prefLabel\":\"een\",\n"
                 "\"s:prefLabel\":\"twee\",\"s:notation\":1e400},\n"
                 "{\"@id\":\"http://e/b\",\"@type\":\"s:Concept\",\"s:prefLabel\":\"drie\\uD83D\"}")));
        SUCCEEDS(report);
        QCOMPARE(told(*report),
            (QStringList{u"j.jsonld:3 rdf.duplicateKey 1 s:prefLabel"_s, u"j.jsonld:4 rdf.halfCharacters 1"_s,
                u"j.jsonld:3 rdf.numberTooLarge 1 1e400"_s}));
        QVERIFY(labels().contains(u"drie\uFFFD"_s));
        for (const VocabularyProblem &each : std::as_const(report->problems)) {
            QVERIFY(!domain::englishSentence(each.text).contains(each.text.code));
        }
    }

    void aRingOfBroaderConceptsIsTold()
    {
        constexpr int ring = 5000;
        QByteArray concepts =
            ":top a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"top\"@nl .\n"
            ":under a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"onder\"@nl ; skos:broader :top, :r7 .\n";
        for (int i = 0; i < ring; ++i) {
            concepts += ":r" + QByteArray::number(i) + " a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"ring "
                + QByteArray::number(i) + "\"@nl ; skos:broader :r" + QByteArray::number((i + 1) % ring) + ", :top .\n";
        }
        const auto report = import(write(u"r.ttl"_s, turtle(concepts)));
        SUCCEEDS(report);
        QCOMPARE(told(*report),
            QStringList{u"r.ttl:0 vocabulary.inRings 5000 http://e/r7"_s}); // the first one named in the file
        // Without the last link there is no ring.
        const auto straight = import(write(u"r.ttl"_s, turtle(concepts.replace(":broader :r0, ", ":broader "))));
        SUCCEEDS(straight);
        QCOMPARE(told(*straight), QStringList());
    }

#ifdef Q_OS_UNIX
    void aPipeIsNoVocabulary()
    {
        const QString pipe = m_folder->filePath(u"pijp.ttl"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        FAILS_WITH(import(pipe), u"vocabulary.notAFile"_s);
    }
#endif
};

LEERSCHAKEL_TEST_MAIN(PassedOverTest)
#include "passedover_test.moc"
