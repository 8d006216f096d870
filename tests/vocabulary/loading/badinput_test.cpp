// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/search/conceptindex.h"

#include <KZip>

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlRecord>
#include <QStringEncoder>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Catalogue;

namespace {

const QByteArray turtleHead = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://e/> .\n"
                              ":a a skos:Concept ; skos:prefLabel \"een\"@nl .\n";
const QByteArray xmlHead = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                           "xmlns:s=\"http://www.w3.org/2004/02/skos/core#\">\n"
                           "<s:Concept rdf:about=\"http://e/a\"><s:prefLabel>een</s:prefLabel></s:Concept>\n";
const QByteArray xmlTail = "</rdf:RDF>";
const QByteArray jsonHead = "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\"},\"@graph\":[\n"
                            "{\"@id\":\"http://e/a\",\"@type\":\"s:Concept\",\"s:prefLabel\":\"een\"}";
const QByteArray jsonTail = "]}";
const QByteArray csvHead = "conceptType,conceptUri,skillType,preferredLabel\n"
                           "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,een\n";

QByteArray inUtf16(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

/** Counts steps, stops the work at one of them, and remembers what was being done then. */
class StoppingProgress : public domain::Progress
{
public:
    explicit StoppingProgress(qint64 last) : m_last(last) {}

    [[nodiscard]] bool step(qint64, qint64, const domain::Message &what) override
    {
        ++m_steps;
        m_what = what.code;
        return m_steps < m_last;
    }
    [[nodiscard]] bool isReached() const { return m_steps >= m_last; }
    [[nodiscard]] const QString &what() const { return m_what; }

private:
    qint64 m_last;
    qint64 m_steps = 0;
    QString m_what;
};

/**
 * Puts \a value as the size in the \a which-th entry of the directory of \a zip (APPNOTE 4.3.12,
 * offset 24).
 */
void forgeSize(QByteArray &zip, int which, quint32 value)
{
    qsizetype at = -1;
    for (int i = 0; i <= which; ++i) {
        at = zip.indexOf("PK\x01\x02", at + 1);
    }
    qToLittleEndian(value, zip.data() + at + 24);
}

} // namespace

/**
 * Files that are damaged or malicious: each is refused with the place of the error or read correctly, and nothing is
 * half loaded.
 */
class BadInputTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    store::Result<vocabulary::VocabularyReport> import(const QStringList &sources)
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = sources}, nobody);
    }

    /** The number of rows of each table that an import writes to, including the shadow tables of the search. */
    QStringList rows()
    {
        QStringList counts;
        for (const char *table : {"vocabulary_content", "concept", "concept_label", "concept_note", "concept_relation",
                 "concept_mapping", "concept_search_docsize", "scheme", "change", "sqlite_schema"}) {
            counts.append(tests::textRows(*m_catalogue, u"SELECT count(*) FROM "_s + QLatin1StringView(table)));
        }
        return counts;
    }

    QString zipOf(const QString &name, const QList<std::pair<QString, QByteArray>> &members)
    {
        KZip zip(m_folder->filePath(name));
        bool done = zip.open(QIODevice::WriteOnly);
        for (const auto &[member, bytes] : members) {
            done = done && zip.writeFile(member, bytes);
        }
        return done && zip.close() ? m_folder->filePath(name) : QString();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void attacks_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code"); // empty: read, with the concept "een" in it
        QTest::addColumn<QString>("place"); // line:column; empty where it cannot be known
        const auto row = [](const char *name, const QString &file, const QByteArray &bytes, const QString &code,
                             const QString &place = {}) { QTest::newRow(name) << file << bytes << code << place; };
        const QString turtle = u"a.ttl"_s, xml = u"a.rdf"_s, json = u"a.jsonld"_s, csv = u"skills_nl.csv"_s;

        // Bytes that are no text.
        row("turtle in utf-16", turtle, inUtf16(turtleHead, QStringConverter::Utf16LE), u"rdf.notUtf8"_s, u"1:1"_s);
        row("turtle in utf-16, the other way", turtle, inUtf16(turtleHead, QStringConverter::Utf16BE), u"rdf.notUtf8"_s,
            u"1:1"_s);
        row("rdf/xml in utf-16", xml, inUtf16(xmlHead + xmlTail, QStringConverter::Utf16LE), {});
        row("json-ld in utf-16", json, inUtf16(jsonHead + jsonTail, QStringConverter::Utf16LE), u"rdf.notUtf8"_s,
            u"1:1"_s);
        row("csv in utf-16", csv, inUtf16(csvHead, QStringConverter::Utf16LE), u"csv.notUtf8"_s, u"1:1"_s);
        row("turtle, not utf-8", turtle, turtleHead + ":b skos:note \"caf\xE9\" .", u"rdf.notUtf8"_s, u"4:18"_s);
        // The XML reader decodes some way ahead, so its place is before the byte.
        row("rdf/xml, not utf-8", xml, xmlHead + "<s:Concept><s:note>caf\xE9</s:note></s:Concept>" + xmlTail,
            u"rdf.syntax"_s);
        row("json-ld, not utf-8", json, jsonHead + ",{\"s:note\":\"caf\xE9\"}" + jsonTail, u"rdf.notUtf8"_s, u"2:81"_s);
        row("csv, not utf-8", csv, csvHead + "KnowledgeSkillCompetence,http://b,knowledge,caf\xE9\n", u"csv.notUtf8"_s,
            u"3:48"_s);
        // Zero bytes.
        row("turtle, zero byte", turtle, turtleHead + QByteArray(3, '\0') + ":b a skos:Concept .", u"rdf.syntax"_s,
            u"4:1"_s);
        row("turtle, zero byte in a text", turtle, turtleHead + ":b skos:note \"x" + QByteArray(1, '\0') + "\" .", {});
        row("turtle, zero escaped in a text", turtle, turtleHead + ":b skos:note \"x\\u0000\" .", {});
        row("turtle, zero byte in a comment", turtle,
            turtleHead + "# x" + QByteArray(1, '\0') + "\n:b a skos:Concept .", u"rdf.syntax"_s, u"4:4"_s);
        row("turtle, zero byte in an address", turtle,
            turtleHead + "<http://e/" + QByteArray(1, '\0') + "> a skos:Concept .", u"rdf.syntax"_s, u"4:10"_s);
        row("turtle, zero escaped in an address", turtle, turtleHead + "<http://e/\\u0000> a skos:Concept .",
            u"rdf.escape"_s, u"4:16"_s);
        row("rdf/xml, zero byte", xml, xmlHead + QByteArray(1, '\0') + xmlTail, u"rdf.syntax"_s, u"3:2"_s);
        row("json-ld, zero byte", json, jsonHead + QByteArray(1, '\0') + jsonTail, u"rdf.syntax"_s, u"2:61"_s);
        row("json-ld, zero escaped in a text", json,
            jsonHead + ",{\"@id\":\"http://e/a\",\"s:note\":\"x\\u0000\"}" + jsonTail, {});
        row("json-ld, zero escaped in an address", json,
            jsonHead + ",{\"@id\":\"http://e/\\u0000\",\"@type\":\"s:Concept\"}" + jsonTail, u"rdf.syntax"_s);
        row("csv, zero byte", csv, csvHead + QByteArray(1, '\0') + "\n", u"csv.notText"_s, u"3:1"_s);
        // Relative addresses without a base.
        row("turtle, relative", turtle, turtleHead + ":b skos:broader <c> .", u"rdf.relative"_s, u"4:21"_s);
        row("rdf/xml, relative", xml, xmlHead + "<s:Concept rdf:about='c'/>" + xmlTail, u"rdf.relative"_s, u"3:27"_s);
        row("json-ld, relative", json, jsonHead + ",{\"@id\":\"c\",\"@type\":\"s:Concept\"}" + jsonTail,
            u"rdf.relative"_s);
        // Cut off.
        row("turtle, cut off in a text", turtle, turtleHead + ":b skos:prefLabel \"twe", u"rdf.syntax"_s, u"4:22"_s);
        row("turtle, cut off in a long text", turtle, turtleHead + ":b skos:prefLabel \"\"\"twe\n\"", u"rdf.syntax"_s,
            u"5:1"_s);
        row("n-quads, cut off", u"a.nq"_s,
            "<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"een\" <http://g> .\n<http://e/b> \"tw",
            u"rdf.syntax"_s, u"2:13"_s);
        row("trig, cut off", u"a.trig"_s, turtleHead + "<http://g> { :b skos:prefLabel \"b\" ", u"rdf.syntax"_s,
            u"4:35"_s);
        row("rdf/xml, cut off", xml, xmlHead + "<s:Concept><s:prefLabel>twe", u"rdf.syntax"_s, u"3:28"_s);
        row("json-ld, cut off", json, jsonHead + ",{\"s:prefLabel\":\"twe", u"rdf.syntax"_s, u"2:81"_s);
        row("csv, cut off", csv, csvHead + "KnowledgeSkillCompetence,http://b,knowledge,\"twe", u"csv.unclosedQuote"_s,
            u"3:45"_s);
        // Deep nesting.
        row("brackets", turtle, turtleHead + ":b skos:broader " + QByteArray("[ skos:broader ").repeated(100'000),
            u"rdf.nesting"_s);
        row("lists", turtle, turtleHead + ":b skos:broader " + QByteArray(100'000, '('), u"rdf.nesting"_s);
        row("elements", xml, xmlHead + QByteArray("<s:Concept><s:broader>").repeated(50'000), u"rdf.nesting"_s);
        row("objects", json, jsonHead + ",{\"s:broader\":" + QByteArray("{\"s:broader\":").repeated(100'000),
            u"rdf.nesting"_s);
        // Small files that expand.
        row("laughs", xml,
            "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n"
                + QByteArray(xmlHead).replace("een", "&d;") + xmlTail,
            u"rdf.syntax"_s);
        row("many small laughs", xml,
            "<!DOCTYPE r [<!ENTITY a \"" + QByteArray(1000, 'a') + "\">]>\n" + xmlHead + "<s:Concept s:note=\""
                + QByteArray("&a;").repeated(200'000) + "\"/>" + xmlTail,
            u"rdf.tooLong"_s);
        row("addresses by entities", xml,
            "<!DOCTYPE r [<!ENTITY s \"http://e/\">]>\n" + xmlHead
                + QByteArray("<s:Concept rdf:about=\"&s;a\" s:note=\"&s; and more\"/>").repeated(5000) + xmlTail,
            {});
        row(
            "prefixes", turtle,
            []() -> QByteArray {
                QByteArray text = turtleHead;
                for (int i = 0; i <= 2'000; ++i) {
                    text += "@prefix p" + QByteArray::number(i) + ": <http://e/> .\n";
                }
                return text;
            }(),
            u"rdf.tooMany"_s);
        row("one prefix many times", turtle, turtleHead + QByteArray("@prefix p: <http://e/> .\n").repeated(20'000),
            {});
        row("a long name", turtle, turtleHead + ":b skos:broader _:" + QByteArray(3 << 20, 'x') + " .",
            u"rdf.tooLong"_s);
        row("a long comment", turtle, turtleHead + '#' + QByteArray(3 << 20, 'x') + '\n', {});
        row("members next to the graph", json,
            "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\"},"
                + QByteArray("\"s:note\":\"" + QByteArray(8 << 20, 'x') + "\",").repeated(9)
                + "\"s:prefLabel\":\"een\"}",
            u"rdf.tooLong"_s);
        row("a ring of classes", turtle,
            []() -> QByteArray {
                QByteArray text = turtleHead + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";
                for (int i = 20'000; i > 0; --i) {
                    text += ":k" + QByteArray::number(i) + " rdfs:subClassOf :k" + QByteArray::number(i - 1) + " .\n";
                }
                return text + ":k0 rdfs:subClassOf skos:Concept, :k20000 . :b a :k20000 ; skos:prefLabel \"twee\" .";
            }(),
            {});
        row(
            "sixty thousand languages", turtle,
            []() -> QByteArray {
                QByteArray text = turtleHead;
                for (int i = 0; i < 70'000; ++i) {
                    text += ":a skos:note \"x\"@nl-x" + QByteArray::number(i) + " .\n";
                }
                return text;
            }(),
            u"vocabulary.tooManyNotes"_s);
        row(
            "one list for many collections", turtle,
            []() -> QByteArray {
                QByteArray text = turtleHead + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";
                for (int i = 0; i < 8'000; ++i) {
                    const QByteArray number = QByteArray::number(i);
                    text += ":l" + number + " skos:memberList _:0 . _:" + number
                        + " rdf:first :a ; rdf:rest _:" + QByteArray::number(i + 1) + " .\n";
                }
                return text;
            }(),
            u"vocabulary.tooLarge"_s);
        row("terms of a context", json,
            []() -> QByteArray {
                QByteArray terms;
                for (int i = 0; i < 50'000; ++i) {
                    terms += ",\"t" + QByteArray::number(i) + "\":\"http://e/" + QByteArray::number(i) + '"';
                }
                return QByteArray(jsonHead).replace("core#\"", QByteArray("core#\"" + terms)) + jsonTail;
            }(),
            {});
    }

    void attacks()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, place);
        const QStringList before = rows();
        QElapsedTimer timer;
        timer.start();
        const auto report = import({write(file, bytes)});
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed()))); // some never ended
        if (code.isEmpty()) {
            SUCCEEDS(report);
            const auto hits = vocabulary::search(*m_catalogue, u"een"_s);
            SUCCEEDS(hits);
            QCOMPARE(hits->size(), 1);
        } else {
            FAILS_WITH(report, code);
            const QString sentence = domain::sentence(report.error());
            static const QRegularExpression unfilled(u"%[1-9]"_s);
            QVERIFY2(!sentence.contains(unfilled), qPrintable(sentence));
            const QStringList &arguments = report.error().message.arguments;
            if (!place.isEmpty()) {
                QCOMPARE(arguments.value(1) + u':' + arguments.value(2), place);
            }
            QCOMPARE(rows(), before);
        }
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
    }

    void stoppingAnywhereLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArrayList>("bytes");
        QByteArray turtle = turtleHead, xml = xmlHead, json = jsonHead, csv = csvHead;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray words = "woord" + number + " bij begrip" + number;
            turtle += ":c" + number + " a skos:Concept ; skos:prefLabel \"" + words + "\"@nl ; skos:broader :a .\n";
            xml += "<s:Concept rdf:about='http://e/c" + number + "'><s:prefLabel>" + words
                + "</s:prefLabel><s:broader rdf:resource='http://e/a'/></s:Concept>\n";
            json += ",\n{\"@id\":\"http://e/c" + number + "\",\"@type\":\"s:Concept\",\"s:prefLabel\":\"" + words
                + "\",\"s:broader\":{\"@id\":\"http://e/a\"}}";
            csv += "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/" + number + ",knowledge," + words + '\n';
        }
        const QByteArray collection = turtleHead + ":k a skos:Collection ; skos:prefLabel \"bak\" ; skos:member :a .\n";
        QTest::newRow("turtle") << QStringList{u"a.ttl"_s} << QByteArrayList{turtle};
        QTest::newRow("rdf/xml") << QStringList{u"a.rdf"_s} << QByteArrayList{xml + xmlTail};
        QTest::newRow("json-ld") << QStringList{u"a.jsonld"_s} << QByteArrayList{json + jsonTail};
        QTest::newRow("several") << QStringList{u"a.ttl"_s, u"b.ttl"_s} << QByteArrayList{turtle, collection};
        QTest::newRow("csv") << QStringList{u"skills_nl.csv"_s} << QByteArrayList{csv};
        QTest::newRow("zip") << QStringList{u"esco.zip"_s} << QByteArrayList{csv};
    }

    void stoppingAnywhereLeavesNothing()
    {
        QFETCH(QStringList, files);
        QFETCH(QByteArrayList, bytes);
        QStringList sources;
        for (qsizetype i = 0; i < files.size(); ++i) {
            sources.append(files[i].endsWith(u".zip") ? zipOf(files[i], {{u"skills_nl.csv"_s, bytes[i]}})
                                                      : write(files[i], bytes[i]));
        }
        const QStringList before = rows();
        QSet<QString> stopped;
        for (qint64 last = 1;; last += 1 + last / 4) {
            StoppingProgress progress(last);
            const auto report = vocabulary::importVocabulary(*m_catalogue, {.sources = sources}, progress);
            if (!progress.isReached()) {
                SUCCEEDS(report);
                break;
            }
            if (progress.what() == u"store.finishing") { // too late: all is read, and stays
                SUCCEEDS(report);
                break;
            }
            FAILS_WITH(report, u"cancelled"_s);
            QCOMPARE(rows(), before);
            stopped.insert(progress.what());
        }
        QCOMPARE(stopped, (QSet<QString>{u"vocabulary.reading"_s, u"vocabulary.indexing"_s}));
        QVERIFY(rows() != before);
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
    }

    void buildingTheIndexCanBeStopped()
    {
        // The reader itself cannot interrupt what SQLite does in one statement.
        QByteArray turtle = turtleHead;
        for (int i = 0; i < 20'000; ++i) {
            turtle += ":c" + QByteArray::number(i) + " a skos:Concept ; skos:prefLabel \"woord" + QByteArray::number(i)
                + "\"@nl .\n";
        }
        const QString path = write(u"a.ttl"_s, turtle);
        // The number of a step after reading and filling, found by letting the import run once.
        class Last : public domain::Progress
        {
        public:
            [[nodiscard]] bool step(qint64, qint64, const domain::Message &) override
            {
                ++steps;
                return true;
            }
            qint64 steps = 0;
        } counting;
        SUCCEEDS(vocabulary::importVocabulary(*m_catalogue, {.sources = {path}}, counting));
        SUCCEEDS(store::undo(*m_catalogue));
        const QStringList before = rows();
        StoppingProgress nearTheEnd(counting.steps - 2);
        FAILS_WITH(
            vocabulary::importVocabulary(*m_catalogue,
                {.sources = {write(u"b.ttl"_s, turtle + ":d a skos:Concept ; skos:prefLabel \"x\" .")}}, nearTheEnd),
            u"cancelled"_s);
        QCOMPARE(rows(), before);
    }

    void zipsThatLieAreRefused()
    {
        const QByteArray csv = csvHead + QByteArray(4 << 20, '\n');
        const QString path = zipOf(u"esco.zip"_s, {{u"skills_nl.csv"_s, csv}, {u"b/skills_nl.csv"_s, csv}});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QStringList before = rows();
        const auto forged = [&](int which, quint32 size) {
            QByteArray zip = whole;
            forgeSize(zip, which, size);
            return write(u"forged.zip"_s, zip);
        };
        FAILS_WITH(import({forged(0, 1000)}), u"vocabulary.badZip"_s); // more data than the directory says
        FAILS_WITH(import({forged(1, 100 << 20)}), u"vocabulary.badZip"_s); // less data
        QElapsedTimer timer;
        timer.start();
        QByteArray zip = whole;
        forgeSize(zip, 0, 0xf0000000);
        forgeSize(zip, 1, 0xf0000000);
        FAILS_WITH(import({write(u"forged.zip"_s, zip)}), u"vocabulary.zipTooLarge"_s); // as its directory says
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(rows(), before);
        SUCCEEDS(import({path}));
    }

    void namesInAZipLeadNowhere()
    {
        QList<std::pair<QString, QByteArray>> members{{u"../../leadsout.csv"_s, "x"}, {u"/tmp/../leadsout.csv"_s, "x"},
            {u"..\\leadsout.csv"_s, "x"}, {u"../skills_nl.csv"_s, csvHead}};
        for (int i = 0; i < 500; ++i) {
            members.append({u"f%1/ISCOGroups.txt"_s.arg(i), "x"});
        }
        const auto report = import({zipOf(u"esco.zip"_s, members)});
        SUCCEEDS(report);
        QCOMPARE(report->schemes.first().concepts, 1);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*leadsout*"_s}, QDir::Files), QStringList());
        QVERIFY(!QFile::exists(QDir::tempPath() + u"/leadsout.csv"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(BadInputTest)
#include "badinput_test.moc"
