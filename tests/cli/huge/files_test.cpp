// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"
#include "support/process.h"
#include "support/program.h"
#include "support/testmain.h"

#include <KZip>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::ProcessUse;

namespace {

constexpr qint64 megabyte = 1 << 20;
/** The limits that the issue asks for. */
constexpr qint64 hugeFile = 500 * megabyte;
constexpr qint64 hugeText = 50 * megabyte;
constexpr qint64 million = 1'000'000;
constexpr double mostSecondsToStop = 1.0;
/** The memory that the program takes in addition to the current text, in MB, for files with few concepts. */
constexpr double usualPeak = 250;

using Part = std::function<QByteArray(qint64 number)>;

/** How a file is made: its head, parts up to a number of bytes or parts, and its tail. */
struct Recipe {
    QString name;
    QByteArray head;
    Part part;
    qint64 parts = 0;
    qint64 bytes = 0;
    QByteArray tail = {};
};

const char skos[] = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://e/> .\n"
                    ":s a skos:ConceptScheme .\n:c a skos:Concept ; skos:prefLabel \"een\"@nl .\n";
const char xmlHead[] = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                       "xmlns:s='http://www.w3.org/2004/02/skos/core#' xmlns:e='http://e/'>\n";
const char jsonHead[] = "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\"},\"@graph\":[\n";
const char csvHead[] = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
                       "modifiedDate,scopeNote,definition,inScheme,description\n";

/** A note of about \a size bytes, all with the same words. */
QByteArray note(qsizetype size)
{
    const QByteArray sentence = "Je houdt in een groot bestand overal dezelfde woorden aan, zoals een vocabulaire. ";
    return sentence.repeated(size / sentence.size() + 1).first(size);
}

QByteArray turtleConcept(qint64 i)
{
    static const QByteArray words = note(800);
    const QByteArray number = QByteArray::number(i);
    return ":c" + number + " a skos:Concept ; skos:prefLabel \"begrip " + number + "\"@nl, \"concept " + number
        + "\"@en ; skos:definition \"" + words + "\"@nl ; skos:broader :c" + QByteArray::number(i / 10) + " .\n";
}

QByteArray xmlConcept(qint64 i)
{
    static const QByteArray words = note(800);
    const QByteArray number = QByteArray::number(i);
    return "<s:Concept rdf:about='http://e/c" + number + "'><s:prefLabel xml:lang='nl'>begrip " + number
        + "</s:prefLabel><s:definition xml:lang='nl'>" + words + "</s:definition><s:broader rdf:resource='http://e/c"
        + QByteArray::number(i / 10) + "'/></s:Concept>\n";
}

QByteArray jsonConcept(qint64 i)
{
    static const QByteArray words = note(800);
    const QByteArray number = QByteArray::number(i);
    return QByteArray(i == 0 ? "" : ",") + "{\"@id\":\"http://e/c" + number
        + "\",\"@type\":\"s:Concept\",\"s:prefLabel\":{\"@value\":\"begrip " + number
        + "\",\"@language\":\"nl\"},\"s:definition\":{\"@value\":\"" + words
        + "\",\"@language\":\"nl\"},\"s:broader\":{\"@id\":\"http://e/c" + QByteArray::number(i / 10) + "\"}}\n";
}

QByteArray csvSkill(qint64 i)
{
    static const QByteArray words = note(800);
    const QByteArray number = QByteArray::number(i);
    return "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/" + number
        + ",skill/competence,cross-sector,vaardigheid " + number + ",,,released,2026-01-01T00:00:00Z,,,,\"" + words
        + "\"\n";
}

/** A triple that is irrelevant to a vocabulary. */
QByteArray foreignTriple(qint64 i)
{
    const QByteArray number = QByteArray::number(i);
    return "<http://e/thing/" + number + "> <http://e/says> \"something that is no label " + number + "\" .\n";
}

Part constantly(const QByteArray &part)
{
    return [part](qint64) { return part; };
}

/** A file with one text of hugeText bytes, written in pieces so that it is never in our memory as a whole. */
Recipe oneText(const QString &name, const QByteArray &head, const QByteArray &tail)
{
    return {.name = name, .head = head, .part = constantly(note(megabyte)), .bytes = hugeText, .tail = tail};
}

} // namespace

/**
 * The real program on files of 500 MB and on hostile files: the right result or one clear line, within bounds, and
 * stopped within a second.
 */
class FilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    tests::SmallCatalogue m_catalogue;

    QString made(const Recipe &recipe)
    {
        QFile file(m_folder.filePath(recipe.name));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write(recipe.head);
        for (qint64 i = 0; recipe.parts > 0 ? i < recipe.parts : file.pos() < recipe.bytes; ++i) {
            if (file.write(recipe.part(i)) < 0) {
                return {};
            }
        }
        return file.write(recipe.tail) == recipe.tail.size() ? file.fileName() : QString();
    }

    QString cli() const { return tests::programPath(u"leerschakel-cli"_s); }

    /** The contents of the catalogue, and whether it is sound. */
    QByteArray digest()
    {
        QByteArray all = tests::contentOf(m_catalogue);
        for (const QStringList &command : {QStringList{u"info"_s, m_catalogue.path, u"--json"_s},
                 {u"vocabulary"_s, u"list"_s, m_catalogue.path}, {u"check"_s, m_catalogue.path}}) {
            const ProcessUse use = tests::runProcess(cli(), command, {.keepsOutput = true});
            all += use.out + QByteArray::number(use.exitCode) + '\n';
        }
        return all;
    }

    void makeCatalogue()
    {
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s}) {
            QFile::remove(m_folder.filePath(u"proef.llo"_s + suffix));
        }
        m_catalogue = tests::makeSmallCatalogue(m_folder.filePath(u"proef.llo"_s));
        QVERIFY(!m_catalogue.offering.isEmpty());
    }

    ProcessUse import(const QStringList &command, std::optional<qint64> interruptAfter = {})
    {
        return tests::runProcess(cli(), command, {.interruptAfter = interruptAfter, .keepsOutput = true});
    }

    QStringList importing(const QString &source) const
    {
        return {u"vocabulary"_s, u"import"_s, m_catalogue.path, source, u"--json"_s};
    }

    static int conceptsIn(const ProcessUse &use)
    {
        int count = 0;
        const QJsonArray schemes = QJsonDocument::fromJson(use.out).object()[u"schemes"_s].toArray();
        for (const QJsonValue &scheme : schemes) {
            count += scheme.toObject()[u"concepts"_s].toInt();
        }
        return count;
    }

    static void tell(const char *what, const ProcessUse &use)
    {
        qInfo("%s: exit %d, %.1f s (%.1f of the processor), peak %.0f MB%s", what, use.exitCode, use.seconds,
            use.processorSeconds, use.peakMegabytes,
            use.secondsToStop
                ? qPrintable(u", stopped in %1 s (%2 of the processor)"_s.arg(*use.secondsToStop, 0, 'f', 2)
                          .arg(use.processorSecondsToStop, 0, 'f', 2))
                : "");
    }

    /** Verifies that \a command fails as promised: with \a word in one line, and the catalogue unchanged. */
    void refuses(const QStringList &command, const QByteArray &word, double mostPeak)
    {
        const QByteArray before = digest();
        const ProcessUse use = import(command);
        tell(QTest::currentDataTag(), use);
        qInfo("%s", use.messages.trimmed().constData());
        QCOMPARE(use.exitCode, 3);
        QVERIFY2(use.messages.contains(word) && use.messages.count('\n') == 1, use.messages.constData());
        QVERIFY2(use.peakMegabytes < mostPeak, qPrintable(QString::number(use.peakMegabytes)));
        QCOMPARE(digest(), before);
    }

private Q_SLOTS:
    void init() { makeCatalogue(); }

    void whatIsRightIsRead_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<double>("mostPeak");
        const auto row = [](const char *name, const Recipe &recipe, double mostPeak) {
            QTest::newRow(name) << recipe << mostPeak;
        };
        // Addresses, words and relations of half a million concepts are kept in memory: about a kilobyte each.
        const double ofConcepts = usualPeak + 500;
        row("turtle of 500 MB", {.name = u"a.ttl"_s, .head = skos, .part = turtleConcept, .bytes = hugeFile},
            ofConcepts);
        row("n-triples of 500 MB",
            {.name = u"a.nt"_s,
                .head = "<http://e/c> <http://www.w3.org/2004/02/skos/core#prefLabel> \"een\"@nl .\n",
                .part = foreignTriple,
                .bytes = hugeFile},
            usualPeak);
        row("rdf/xml of 500 MB",
            {.name = u"a.rdf"_s, .head = xmlHead, .part = xmlConcept, .bytes = hugeFile, .tail = "</rdf:RDF>"},
            ofConcepts);
        row("json-ld of 500 MB",
            {.name = u"a.jsonld"_s, .head = jsonHead, .part = jsonConcept, .bytes = hugeFile, .tail = "]}"},
            ofConcepts);
        row("csv of 500 MB", {.name = u"skills_nl.csv"_s, .head = csvHead, .part = csvSkill, .bytes = hugeFile},
            ofConcepts);
        row("turtle text of 50 MB", oneText(u"b.ttl"_s, skos + ":c skos:note \""_ba, "\"@nl ."), usualPeak + 200);
        row("turtle text of 50 MB, long quotes", oneText(u"b.ttl"_s, skos + ":c skos:note \"\"\""_ba, "\"\"\"@nl ."),
            usualPeak + 200);
        row("a million blank nodes",
            {.name = u"c.ttl"_s, .head = skos, .part = constantly("[] skos:prefLabel \"x\"@nl .\n"), .parts = million},
            usualPeak);
        row("a million named blank nodes",
            {.name = u"c.ttl"_s,
                .head = skos,
                .part = [](qint64 i) -> QByteArray {
                    return "_:b" + QByteArray::number(i) + " skos:prefLabel \"x\"@nl .\n";
                },
                .parts = million},
            usualPeak);
        row("a list of a million",
            {.name = u"c.ttl"_s,
                .head = skos + ":l a skos:OrderedCollection ; skos:memberList ("_ba,
                .part = constantly(" :c"),
                .parts = million,
                .tail = ") ."},
            usualPeak);
        row("a million blank nodes in rdf/xml",
            {.name = u"c.rdf"_s,
                .head = xmlHead + xmlConcept(0),
                .part = constantly("<s:Concept><s:broader><s:Concept/></s:broader></s:Concept>\n"),
                .parts = million / 2,
                .tail = "</rdf:RDF>"},
            usualPeak + 100);
        row("a million blank nodes in json-ld",
            {.name = u"c.jsonld"_s,
                .head = jsonHead + jsonConcept(0),
                .part = constantly(",{\"s:broader\":{\"s:prefLabel\":\"x\"}}\n"),
                .parts = million / 2,
                .tail = "]}"},
            usualPeak + 100);
    }

    void whatIsRightIsRead()
    {
        QFETCH(Recipe, recipe);
        QFETCH(double, mostPeak);
        const QString path = made(recipe);
        QVERIFY(!path.isEmpty());
        const ProcessUse use = import(importing(path));
        QFile::remove(path);
        tell(QTest::currentDataTag(), use);
        QVERIFY2(use.exitCode == 0 || use.exitCode == 1, use.messages.constData());
        QVERIFY2(conceptsIn(use) >= 1, use.out.left(2000).constData());
        QVERIFY2(use.peakMegabytes < mostPeak, qPrintable(QString::number(use.peakMegabytes)));
        const ProcessUse check = import({u"check"_s, m_catalogue.path});
        QVERIFY2(check.exitCode == 0, check.out.constData());
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<double>("mostPeak");
        const auto row = [](const char *name, const Recipe &recipe, const char *word, double mostPeak = usualPeak) {
            QTest::newRow(name) << recipe << QByteArray(word) << mostPeak;
        };
        // The memory of the graph and of the writer is limited to 512 MB each; an import that needs more is refused.
        row("ten million concepts",
            {.name = u"a.ttl"_s,
                .head = skos,
                .part = [](qint64 i) -> QByteArray { return ":" + QByteArray::number(i) + " a skos:Concept .\n"; },
                .parts = 10 * million},
            "512 MB of memory", 800);
        row("ten million labels",
            {.name = u"a.ttl"_s,
                .head = skos,
                .part = [](qint64 i) -> QByteArray {
                    const QByteArray number = QByteArray::number(i);
                    return ":" + QByteArray::number(i / 2000) + " a skos:Concept ; skos:altLabel \"x" + number + " y"
                        + number + "\"@nl .\n";
                },
                .parts = 10 * million},
            "512 MB of memory", 900);
        row("ten million relations",
            {.name = u"a.nt"_s,
                .head = {},
                .part = [](qint64 i) -> QByteArray {
                    return "<http://e/" + QByteArray::number(i % 1000)
                        + "> <http://www.w3.org/2004/02/skos/core#related> <http://e/" + QByteArray::number(i / 1000)
                        + "> .\n";
                },
                .parts = 30 * million},
            "512 MB of memory", 800);
        row("one list for many collections",
            {.name = u"a.ttl"_s,
                .head = skos + "_:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :c ; "_ba
                    + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l .\n",
                .part = [](qint64 i) -> QByteArray {
                    return ":l" + QByteArray::number(i)
                        + " skos:memberList _:0 .\n"
                          "_:"
                        + QByteArray::number(i)
                        + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :c ; "
                          "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:"
                        + QByteArray::number(i + 1) + " .\n";
                },
                .parts = 200'000},
            "of memory", 500);
        row("rdf/xml text of 50 MB",
            oneText(u"b.rdf"_s, xmlHead + "<s:Concept rdf:about='http://e/c'><s:note>"_ba,
                "</s:note></s:Concept></rdf:RDF>"),
            "more than 16 MB");
        row("rdf/xml attribute of 50 MB",
            oneText(u"b.rdf"_s, xmlHead + "<s:Concept rdf:about='http://e/c' s:note='"_ba, "'/></rdf:RDF>"),
            "more than 16 MB");
        row("json-ld text of 50 MB",
            oneText(u"b.jsonld"_s, jsonHead + "{\"@id\":\"http://e/c\",\"s:note\":\""_ba, "\"}]}"), "more than 16 MB");
        row("json-ld object of 500 MB",
            {.name = u"b.jsonld"_s,
                .head = "{\"@id\":\"http://e/c\"",
                .part = [](qint64 i) -> QByteArray {
                    return ",\"http://e/" + QByteArray::number(i) + "\":\"" + note(1000) + '"';
                },
                .bytes = hugeFile,
                .tail = "}"},
            "more than 64 MB");
        row("json-ld node of 500 MB",
            {.name = u"b.jsonld"_s,
                .head = jsonHead + "{\"@id\":\"http://e/c\",\"s:broader\":[{}"_ba,
                .part = constantly(",{}"),
                .bytes = hugeFile,
                .tail = "]}]}"},
            "more than 64 MB", 400);
        row("csv field of 50 MB", oneText(u"skills_nl.csv"_s, csvHead + "a,b,\""_ba, "\",d\n"), "line 2, column 5");
        row("csv line of 500 MB",
            {.name = u"skills_nl.csv"_s, .head = csvHead, .part = constantly(note(megabyte)), .bytes = hugeFile},
            "line 2, column 1");
        row("brackets, 100,000 deep",
            {.name = u"d.ttl"_s, .head = skos + ":c :p "_ba, .part = constantly("[ :p "), .parts = 100'000}, "256");
        row("lists, 100,000 deep",
            {.name = u"d.ttl"_s, .head = skos + ":c :p "_ba, .part = constantly("( "), .parts = 100'000}, "256");
        row("elements, 100,000 deep",
            {.name = u"d.rdf"_s, .head = xmlHead, .part = constantly("<s:Concept><s:broader>"), .parts = 50'000},
            "256");
        row("elements of an XML literal, 100,000 deep",
            {.name = u"d.rdf"_s,
                .head = xmlHead + "<s:Concept><s:note rdf:parseType='Literal'>"_ba,
                .part = constantly("<e:b>"),
                .parts = 100'000},
            "256");
        row("objects, 100,000 deep",
            {.name = u"d.jsonld"_s, .head = jsonHead, .part = constantly("{\"s:broader\":"), .parts = 100'000}, "256");
        row("prefixes of 500 MB",
            {.name = u"e.ttl"_s,
                .head = skos,
                .part = [](qint64 i) -> QByteArray {
                    return "@prefix p" + QByteArray::number(i) + ": <http://e/" + QByteArray::number(i) + "> .\n";
                },
                .bytes = hugeFile},
            "10000");
        row("a name of 500 MB",
            {.name = u"e.ttl"_s,
                .head = skos + ":c :p _:"_ba,
                .part = constantly(QByteArray(megabyte, 'a')),
                .bytes = hugeFile},
            "more than 1 MB");
        row("rdf:ID of 500 MB",
            {.name = u"e.rdf"_s,
                .head = QByteArray(xmlHead).replace("xmlns:e=", "xml:base='http://e/' xmlns:e="),
                .part = [](qint64 i) -> QByteArray {
                    return "<rdf:Description rdf:ID='i" + QByteArray::number(i) + "'/>\n";
                },
                .bytes = hugeFile,
                .tail = "</rdf:RDF>"},
            "2000000 times rdf:ID", 500);
        row("entities in an attribute",
            {.name = u"e.rdf"_s,
                .head = "<!DOCTYPE r [<!ENTITY a '" + note(1000) + "'>]>\n" + xmlHead
                    + "<s:Concept rdf:about='http://e/c' s:note='",
                .part = constantly("&a;"),
                .bytes = 15 * megabyte,
                .tail = "'/></rdf:RDF>"},
            "line 3");
        row("relative at the end of 500 MB",
            {.name = u"f.nt"_s,
                .head = {},
                .part = foreignTriple,
                .bytes = hugeFile,
                .tail = "<http://e/c> <http://e/p> <c> .\n"},
            "column 31");
        row("cut off behind 500 MB",
            {.name = u"f.nt"_s,
                .head = {},
                .part = foreignTriple,
                .bytes = hugeFile,
                .tail = "<http://e/c> <http://e/p> \"een beg"},
            "column");
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(Recipe, recipe);
        QFETCH(QByteArray, word);
        QFETCH(double, mostPeak);
        const QString path = made(recipe);
        QVERIFY(!path.isEmpty());
        refuses(importing(path), word, mostPeak);
        QFile::remove(path);
    }

    void aBombOfAZipIsRefused()
    {
        const QString path = m_folder.filePath(u"bom.zip"_s);
        {
            KZip zip(path);
            QVERIFY(zip.open(QIODevice::WriteOnly));
            const QByteArray nothing(megabyte, '\0');
            for (int member = 0; member < 3; ++member) {
                constexpr qint64 parts = 1600;
                QVERIFY(zip.prepareWriting(u"skills_nl%1.csv"_s.arg(member), {}, {}, parts * megabyte));
                for (qint64 i = 0; i < parts; ++i) {
                    QVERIFY(zip.writeData(nothing.constData(), nothing.size()));
                }
                QVERIFY(zip.finishWriting(parts * megabyte));
            }
        }
        refuses(importing(path), "more than 4 GB", usualPeak);
        QFile::remove(path);
    }

    void courseCataloguesAreBoundedToo_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<double>("mostPeak");
        // A document is kept in memory as a whole, with a list of where its values begin.
        QTest::newRow("500 MB") << Recipe{.name = u"courses.json"_s,
            .head = "{\"items\":[{}",
            .part = constantly(",{\"courseId\":\"x\"}"),
            .bytes = hugeFile,
            .tail = "]}"} << QByteArray("more than 100000 places")
                                << usualPeak + 1200;
        QTest::newRow("deep")
            << Recipe{.name = u"courses.json"_s, .head = "{\"items\":", .part = constantly("["), .parts = 100'000}
            << QByteArray("deeper than") << usualPeak;
    }

    void courseCataloguesAreBoundedToo()
    {
        QFETCH(Recipe, recipe);
        QFETCH(QByteArray, word);
        QFETCH(double, mostPeak);
        const QString path = made(recipe);
        QVERIFY(!path.isEmpty());
        refuses({u"import"_s, m_catalogue.path, path, u"--from"_s, u"ooapi5"_s}, word, mostPeak);
        QFile::remove(path);
    }

    void stopsWithinASecond_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<int>("moments");
        QTest::newRow("turtle") << Recipe{.name = u"a.ttl"_s, .head = skos, .part = turtleConcept, .bytes = hugeFile}
                                << 12;
        QTest::newRow("turtle of one word each") << Recipe{.name = u"a.ttl"_s,
            .head = skos,
            .part = [](qint64 i) -> QByteArray {
                const QByteArray number = QByteArray::number(i);
                return ":" + number + " a skos:Concept ; skos:prefLabel \"woord" + number + "\"@nl .\n";
            },
            .parts = 600'000} << 8;
        QTest::newRow("rdf/xml")
            << Recipe{.name = u"a.rdf"_s, .head = xmlHead, .part = xmlConcept, .bytes = hugeFile, .tail = "</rdf:RDF>"}
            << 4;
        QTest::newRow("json-ld")
            << Recipe{.name = u"a.jsonld"_s, .head = jsonHead, .part = jsonConcept, .bytes = hugeFile, .tail = "]}"}
            << 4;
        QTest::newRow("csv") << Recipe{.name = u"skills_nl.csv"_s, .head = csvHead, .part = csvSkill, .bytes = hugeFile}
                             << 6;
    }

    /**
     * Measured in processor time, as other work on the machine lengthens the time by the clock. The moments are spread
     * over the whole duration: in the middle of reading, sorting, writing, and building the index.
     */
    void stopsWithinASecond()
    {
        QFETCH(Recipe, recipe);
        QFETCH(int, moments);
        const QString path = made(recipe);
        QVERIFY(!path.isEmpty());
        const ProcessUse whole = import(importing(path));
        tell(QTest::currentDataTag(), whole);
        QVERIFY2(whole.exitCode < 2, whole.messages.constData());
        makeCatalogue();
        const QByteArray before = digest();
        int stopped = 0;
        double longest = 0;
        for (int moment = 1; moment <= moments; ++moment) {
            const qint64 after = qint64(whole.seconds * 1000) * moment / (moments + 1);
            const ProcessUse use = import(importing(path), after);
            tell(qPrintable(u"%1 at %2 %"_s.arg(QString::fromLatin1(QTest::currentDataTag()))
                         .arg(100 * moment / (moments + 1))),
                use);
            longest = std::max(longest, use.processorSecondsToStop);
            if (use.exitCode < 2) {
                makeCatalogue(); // it was faster than the first time, or was asked to stop after everything was written
                QCOMPARE(digest().size(), before.size());
                continue;
            }
            ++stopped;
            QCOMPARE(use.exitCode, 3);
            QVERIFY2(use.messages.contains("Stopped"), use.messages.constData());
            QCOMPARE(digest(), before);
        }
        QFile::remove(path);
        qInfo("%s: longest %.2f s of the processor", QTest::currentDataTag(), longest);
        QVERIFY(stopped > moments / 2);
        QVERIFY2(longest < mostSecondsToStop, qPrintable(QString::number(longest)));
    }
};

LEERSCHAKEL_TEST_MAIN(FilesTest)
#include "files_test.moc"
