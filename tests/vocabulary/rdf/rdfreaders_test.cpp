// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result.h"
#include "support/testmain.h"
#include "support/triples.h"
#include "vocabulary/rdf/iri.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::KeptTriples;
using tests::Statement;
using vocabulary::rdf::Syntax;

namespace {

constexpr char xmlHead[] = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">";

QByteArray inXml(const char *nodes)
{
    return QByteArray(xmlHead) + nodes + "</rdf:RDF>";
}

/** \a head, then \a part as often as asked, then \a tail: a file of any size that is never in memory. */
class RepeatingDevice : public QIODevice
{
public:
    RepeatingDevice(const QByteArray &head, const QByteArray &part, qint64 times, const QByteArray &tail)
        : m_head(head),
          m_part(part),
          m_tail(tail),
          m_size(head.size() + part.size() * times + tail.size()),
          m_partsEnd(head.size() + part.size() * times)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] qint64 given() const { return m_given; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 from = pos();
        const qint64 count = std::min(most, m_size - from);
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = from + i;
            data[i] = at < m_head.size() ? m_head[at]
                : at < m_partsEnd        ? m_part[(at - m_head.size()) % m_part.size()]
                                         : m_tail[at - m_partsEnd];
        }
        m_given += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_part;
    QByteArray m_tail;
    qint64 m_size;
    qint64 m_partsEnd;
    qint64 m_given = 0;
};

/** Counts triples, and remembers the last literal. */
class Counter : public vocabulary::rdf::TripleSink
{
public:
    bool take(const vocabulary::rdf::Triple &triple) override
    {
        ++count;
        last = triple.object.value.size();
        return true;
    }
    qint64 count = 0;
    qsizetype last = 0;
};

vocabulary::rdf::Result<qint64> readDevice(QIODevice &device, Syntax syntax, vocabulary::rdf::TripleSink &sink)
{
    return vocabulary::rdf::readTriples(
        {.device = device, .name = u"file"_s, .syntax = syntax, .base = "http://e/document"}, sink);
}

QList<Statement> graphOf(const QByteArray &text, Syntax syntax)
{
    KeptTriples kept;
    const auto read = tests::readText(text, syntax, kept);
    return read ? kept.graph : QList<Statement>{{"error", domain::sentence(read.error()).toUtf8(), ""}};
}

} // namespace

class RdfReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void syntaxIsToldByContent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("syntax");
        const auto row = [](const char *name, const QByteArray &text, std::optional<Syntax> syntax) {
            QTest::newRow(name) << text << (syntax ? int(*syntax) : -1);
        };
        row("prefix", "\n# vocabulary\n@prefix a: <http://a/> .", Syntax::TriG);
        row("byte order mark", "\xEF\xBB\xBF@prefix a: <http://a/> .", Syntax::TriG);
        row("sparql prefix", "PREFIX a: <http://a/>", Syntax::TriG);
        row("triples", "<http://a> <http://b> \"c d\"@nl .\n", Syntax::TriG);
        row("quads", "<http://a> <http://b> \"c \\\" d\"@nl <http://g> .\n", Syntax::NQuads);
        row("blank node", "_:a <http://b> <http://c> .\n", Syntax::TriG);
        row("brackets", "[] a <http://b> .", Syntax::TriG);
        row("graph", "{ <http://a> <http://b> <http://c> }", Syntax::TriG);
        row("rdf/xml", "<?xml version='1.0'?><!-- x -->\n" + QByteArray(xmlHead), Syntax::RdfXml);
        row("rdf/xml without declaration", xmlHead, Syntax::RdfXml);
        row("json-ld", "{ \"@context\": {} }", Syntax::JsonLd);
        row("json-ld expanded", "[ {\"@id\": \"http://a\"} ]", Syntax::JsonLd);
        row("other json", "{ \"courses\": [] }", std::nullopt);
        row("html", "<html xmlns=\"http://www.w3.org/1999/xhtml\">", std::nullopt);
        row("csv", "conceptType,conceptUri\nSkill,http://a\n", std::nullopt);
        row("text", "# Read me\n\nThis is text.", std::nullopt);
        row("nothing", "", std::nullopt);
    }

    void syntaxIsToldByContent()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, syntax);
        const auto told = vocabulary::rdf::syntaxOf(text);
        QCOMPARE(told ? int(*told) : -1, syntax);
    }

    void addressesAreResolved_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<QByteArray>("expected");
        // RFC 3986, section 5.4.
        const std::pair<const char *, const char *> rows[] = {{"g:h", "g:h"}, {"g", "http://a/b/c/g"},
            {"./g", "http://a/b/c/g"}, {"g/", "http://a/b/c/g/"}, {"/g", "http://a/g"}, {"//g", "http://g"},
            {"?y", "http://a/b/c/d;p?y"}, {"g?y#s", "http://a/b/c/g?y#s"}, {"#s", "http://a/b/c/d;p?q#s"},
            {"", "http://a/b/c/d;p?q"}, {".", "http://a/b/c/"}, {"..", "http://a/b/"}, {"../../../g", "http://a/g"},
            {"g/./h", "http://a/b/c/g/h"}, {"g;x=1/../y", "http://a/b/c/y"}, {"g%20h", "http://a/b/c/g%20h"}};
        for (const auto &[reference, expected] : rows) {
            QTest::newRow(reference) << QByteArray(reference) << QByteArray(expected);
        }
    }

    void addressesAreResolved()
    {
        QFETCH(QByteArray, reference);
        QFETCH(QByteArray, expected);
        QCOMPARE(vocabulary::rdf::resolved(reference, "http://a/b/c/d;p?q"), expected);
        QCOMPARE(vocabulary::rdf::resolved(reference, {}).isNull(), !vocabulary::rdf::isAbsolute(reference));
    }

    void damageIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("syntax");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("place"); // line, column, good
        const auto row = [](const char *name, Syntax syntax, const QByteArray &text, const QString &code,
                             const QStringList &place) { QTest::newRow(name) << text << int(syntax) << code << place; };
        const QByteArray good = "<http://a> <http://b> <http://c> .\n";
        row("cut off", Syntax::TriG, good + "<http://a> <http://b> ", u"rdf.syntax"_s, {u"2"_s, u"22"_s, u"1"_s});
        row("prefix", Syntax::TriG, good + good + "x:a <http://b> 1 .\n", u"rdf.prefix"_s, {u"3"_s, u"18"_s, u"2"_s});
        row("latin 1", Syntax::TriG, good + "<http://a> <http://b> \"caf\xE9\" .\n", u"rdf.notUtf8"_s,
            {u"2"_s, u"27"_s, u"1"_s});
        row("latin 1 at the end", Syntax::TriG, good + "# caf\xE9", u"rdf.notUtf8"_s, {u"2"_s, u"7"_s, u"1"_s});
        row("surrogate in UTF-8", Syntax::TriG, "<http://a> <http://b> \"\xED\xA0\x80\" .\n", u"rdf.notUtf8"_s,
            {u"1"_s, u"24"_s, u"0"_s});
        row("surrogate escape", Syntax::TriG, good + "<http://a> <http://b> \"\\uD800\" .\n", u"rdf.escape"_s,
            {u"2"_s, u"29"_s, u"1"_s});
        row("brackets", Syntax::TriG, good + "<http://a> <http://b> " + QByteArray(1000, '['), u"rdf.nesting"_s,
            {u"2"_s, u"279"_s, u"2"_s});
        row("relative in n-quads", Syntax::NQuads, good + "<a> <http://b> <http://c> .\n", u"rdf.syntax"_s,
            {u"2"_s, u"2"_s, u"1"_s});
        row("xml cut off", Syntax::RdfXml, xmlHead + QByteArray("\n<e:A/>\n<e:A>"), u"rdf.syntax"_s,
            {u"3"_s, u"6"_s, u"2"_s});
        row("xml entity", Syntax::RdfXml, xmlHead + QByteArray("<e:A e:b='&outside;'/></rdf:RDF>"), u"rdf.syntax"_s,
            {u"1"_s, u"105"_s, u"0"_s});
        row("json cut off", Syntax::JsonLd, "[{\"@id\": \"http://a\", \"http://b\": 1},\n{\"@id\": ", u"rdf.syntax"_s,
            {u"2"_s, u"9"_s, u"1"_s});
        row("json brackets", Syntax::JsonLd, "[{\"http://b\":" + QByteArray(1000, '['), u"rdf.nesting"_s,
            {u"1"_s, u"269"_s, u"0"_s});
        row("remote context", Syntax::JsonLd, "{\n \"@context\": \"https://e/context.jsonld\"}", u"rdf.remoteContext"_s,
            {u"2"_s, u"40"_s, u"0"_s});
    }

    void damageIsToldWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, syntax);
        QFETCH(QString, code);
        QFETCH(QStringList, place);
        KeptTriples kept;
        const auto read = tests::readText(text, Syntax(syntax), kept);
        FAILS_WITH(read, code);
        QCOMPARE(read.error().message.arguments.mid(1, 3), place);
        QCOMPARE(QString::number(kept.graph.size()), place.last());
        QVERIFY(!domain::sentence(read.error()).contains(u'%'));
    }

    void relativeWithoutBaseIsTold()
    {
        for (const auto &[syntax, text] : {std::pair(Syntax::TriG, QByteArray("<http://a> <http://b> <c> .\n")),
                 std::pair(Syntax::RdfXml, inXml("<e:A rdf:about='c'/>")),
                 std::pair(Syntax::JsonLd, QByteArray("{\"@id\": \"c\", \"http://b\": 1}"))}) {
            KeptTriples kept;
            const auto read = tests::readText(text, syntax, kept, {});
            FAILS_WITH(read, u"rdf.relative"_s);
            QCOMPARE(read.error().message.arguments[1], u"1"_s);
            QCOMPARE(read.error().message.arguments.last(), u"c"_s);
        }
    }

    void entitiesOfTheDocumentAreReplacedWithinBounds()
    {
        const QByteArray plain = "<!DOCTYPE rdf:RDF [<!ENTITY e \"http://e/\">]>\n" + QByteArray(xmlHead)
            + "<e:A rdf:about=\"&e;a\"/></rdf:RDF>";
        QCOMPARE(graphOf(plain, Syntax::RdfXml).first().subject, "<http://e/a>");
        QByteArray laughs = "<!DOCTYPE rdf:RDF [<!ENTITY a \"ha\">";
        for (char name = 'b'; name < 'n'; ++name) {
            laughs += QByteArray("<!ENTITY ") + name + " \""
                + QByteArray(QByteArray("&") + char(name - 1) + ';').repeated(10) + "\">";
        }
        laughs += "]>" + QByteArray(xmlHead) + "<e:A e:b=\"&m;\"/><e:A><e:b>&m;</e:b></e:A></rdf:RDF>";
        KeptTriples kept;
        FAILS_WITH(tests::readText(laughs, Syntax::RdfXml, kept), u"rdf.syntax"_s);
        // No external file is opened: an entity defined there is unknown.
        const QByteArray outside = "<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + QByteArray(xmlHead) + "<e:A><e:b>&x;</e:b></e:A></rdf:RDF>";
        const auto graph = graphOf(outside, Syntax::RdfXml);
        QVERIFY(graph.first().subject == "error" || graph.last().object == "\"\"");
    }

    void jsonLdIsWhatTurtleSays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("turtle");
        const auto row = [](const char *name, const char *json, const char *turtle) {
            QTest::newRow(name) << QByteArray(json) << "@prefix e: <http://e/> .\n" + QByteArray(turtle);
        };
        row("prefixes and types",
            R"({"@context":{"e":"http://e/"},"@id":"e:a","@type":["e:T","e:U"],"e:p":{"@id":"e:b"}})",
            "e:a a e:T, e:U; e:p e:b .");
        row("expanded",
            R"([{"@id":"http://e/a","http://e/p":[{"@value":"x","@language":"nl"},{"@value":"1","@type":"http://e/T"}]}])",
            "e:a e:p \"x\"@nl, \"1\"^^e:T .");
        row("aliases and vocabulary",
            R"({"@context":{"@vocab":"http://e/","id":"@id","type":"@type","p":{"@type":"@id"}},"id":"http://e/a","type":"T","p":"http://e/b","q":"x"})",
            "e:a a e:T; e:p e:b; e:q \"x\" .");
        row("language maps",
            R"({"@context":{"p":{"@id":"http://e/p","@container":"@language"}},"@id":"http://e/a","p":{"nl":["x","y"],"en":"z","@none":"w"}})",
            "e:a e:p \"x\"@nl, \"y\"@nl, \"z\"@en, \"w\" .");
        row("default language",
            R"({"@context":{"@language":"nl","@vocab":"http://e/","q":{"@language":null}},"@id":"http://e/a","p":"x","q":"y","r":1,"s":true,"t":2.5})",
            "e:a e:p \"x\"@nl; e:q \"y\"; e:r 1; e:s true; e:t 2.5E0 .");
        row("lists",
            R"({"@context":{"e":"http://e/","p":{"@id":"e:p","@container":"@list","@type":"@id"}},"@id":"e:a","p":["e:b","e:c"],"e:q":{"@list":[]},"e:r":{"@set":[1,2]}})",
            "e:a e:p (e:b e:c); e:q (); e:r 1, 2 .");
        row("base",
            R"({"@context":{"@base":"http://e/x/","p":{"@id":"http://e/p","@type":"@id"}},"@id":"a","p":["../b","#c"]})",
            "<http://e/x/a> e:p <http://e/b>, <http://e/x/#c> .");
        row("document", R"({"@id":"","http://e/p":{"@id":"other"}})",
            "<http://example.org/document> e:p <http://example.org/other> .");
        row("nested and reverse",
            R"({"@context":{"e":"http://e/","up":{"@reverse":"e:down","@type":"@id"}},"@id":"e:a","e:p":{"e:q":"x"},"up":"e:b","@reverse":{"e:r":{"@id":"e:c"}}})",
            "e:a e:p [ e:q \"x\" ] . e:b e:down e:a . e:c e:r e:a .");
        row("graph before its context",
            R"({"@graph":[{"@id":"e:a","p":"x"},{"@id":"_:b","p":{"@id":"_:b"}}],"@context":[{"e":"http://e/"},{"p":"e:p"}]})",
            "e:a e:p \"x\" . _:x e:p _:x .");
        row("context inside",
            R"({"@context":{"p":"http://e/p"},"@id":"http://e/a","p":{"@context":{"p":"http://e/q"},"@id":"http://e/b","p":"x"},"unknown":"y"})",
            "e:a e:p e:b . e:b e:q \"x\" .");
        row("terms by terms",
            R"({"@context":{"b":"a:b/","a":"http://e/","c":{"@id":"b:c","@type":"xsd:date"},"xsd":"http://www.w3.org/2001/XMLSchema#"},"@id":"a:x","c":"2026-01-01"})",
            "e:x <http://e/b/c> \"2026-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .");
    }

    void jsonLdIsWhatTurtleSays()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, turtle);
        const QList<Statement> ours = graphOf(json, Syntax::JsonLd), expected = graphOf(turtle, Syntax::Turtle);
        QVERIFY2(!ours.isEmpty() && ours.first().subject != "error", ours.value(0).predicate.constData());
        QVERIFY2(expected.first().subject != "error", expected.first().predicate.constData());
        QByteArrayList shown;
        for (const Statement &each : ours) {
            shown.append(each.subject + ' ' + each.predicate + ' ' + each.object);
        }
        QVERIFY2(tests::isSameGraph(ours, expected), shown.join('\n').constData());
    }

    void whatJsonLdCannotIsRefused()
    {
        for (const char *json : {"{\"@context\":{\"p\":{\"@id\":\"http://e/p\",\"@container\":\"@id\"}},\"p\":1}",
                 "{\"http://e/p\":{\"@value\":1,\"@type\":\"@json\"}}", "{\"@nest\":{\"http://e/p\":1}}"}) {
            KeptTriples kept;
            FAILS_WITH(tests::readText(json, Syntax::JsonLd, kept), u"rdf.unsupported"_s);
        }
    }

    void allSyntaxesSayTheSame()
    {
        const QList<Statement> turtle =
            graphOf("@prefix e: <http://e/> . e:a a e:T ; e:p \"x\"@nl-BE, \"\"\"\r\n\"\"\" ; e:q [ e:r (1 e:b) ] .",
                Syntax::TriG);
        const QList<Statement> xml = graphOf(xmlHead
                + QByteArray("<e:T rdf:about='http://e/a'><e:p xml:lang='nl-BE'>x</e:p><e:p>&#13;\n</e:p>"
                             "<e:q><rdf:Description><e:r rdf:parseType='Resource'>"
                             "<rdf:first rdf:datatype='http://www.w3.org/2001/XMLSchema#integer'>1</rdf:first>"
                             "<rdf:rest rdf:parseType='Collection'><rdf:Description rdf:about='http://e/b'/></rdf:rest>"
                             "</e:r></rdf:Description></e:q></e:T></rdf:RDF>"),
            Syntax::RdfXml);
        QCOMPARE(turtle.size(), 9);
        QVERIFY(tests::isSameGraph(turtle, xml));
    }

    void whatJsonPassesOverIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("remarks");
        QTest::addColumn<QStringList>("triples");
        const auto row = [](const char *name, const char *text, const QStringList &remarks,
                             const QStringList &triples) {
            QTest::newRow(name) << QByteArray(text) << remarks << triples;
        };
        const QString triple = u"<http://a> <http://b> %1"_s;
        row("a member twice", "[{\"@id\":\"http://a\",\"http://b\":\"x\",\n\"http://b\":\"y\"}]",
            {u"rdf.duplicateKey 2 http://b"_s}, {triple.arg(u"\"x\""_s), triple.arg(u"\"y\""_s)});
        row("in the outermost object", "{\"@id\":\"http://a\",\"http://b\":\"x\",\n\n\"@id\":\"http://c\"}",
            {u"rdf.duplicateKey 3 @id"_s}, {triple.arg(u"\"x\""_s)});
        row("one name in two objects",
            "[{\"@id\":\"http://a\",\"http://b\":\"x\"},{\"@id\":\"http://a\",\"http://b\":\"y\"}]", {},
            {triple.arg(u"\"x\""_s), triple.arg(u"\"y\""_s)});
        row("a number", "[{\"@id\":\"http://a\",\n\"http://b\":[1e400,\"x\"]}]", {u"rdf.numberTooLarge 2 1e400"_s},
            {triple.arg(u"\"x\""_s)});
        row("numbers that can be read", "[{\"@id\":\"http://a\",\"http://b\":[1.5,123456789012345678901]}]", {},
            {triple.arg(u"\"1.5E0\"^^<http://www.w3.org/2001/XMLSchema#double>"_s),
                triple.arg(u"\"123456789012345678901\"^^<http://www.w3.org/2001/XMLSchema#integer>"_s)});
        row("halves of characters",
            "[{\"@id\":\"http://a\",\n  \"http://b\":\"x\\uD83D\"},\n{\"@id\":\"http://a\",\"http://b\":\"\\uDE00\"}]",
            {u"rdf.halfCharacters 2 2"_s}, {triple.arg(u"\"x\uFFFD\""_s), triple.arg(u"\"\uFFFD\""_s)});
        row("whole characters, and what only looks like halves",
            "[{\"@id\":\"http://a\",\"http://b\":\"\\ud83d\\ude00\\\\uD83D\"}]", {},
            {triple.arg(u"\"\U0001F600\\uD83D\""_s)});
    }

    void whatJsonPassesOverIsTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, remarks);
        QFETCH(const QStringList, triples);
        QBuffer buffer;
        buffer.setData(text);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QStringList told;
        tests::KeptTriples kept;
        SUCCEEDS(vocabulary::rdf::readTriples(
            {.device = buffer,
                .name = u"file"_s,
                .syntax = Syntax::JsonLd,
                .base = "http://e/"_ba,
                .remark =
                    [&](const vocabulary::rdf::Damage &remark) {
                        told.append(
                            u"%1 %2 %3"_s.arg(remark.code).arg(remark.place.line).arg(remark.details.join(u' ')));
                    }},
            kept));
        QCOMPARE(told, remarks);
        QStringList read;
        for (const auto &statement : std::as_const(kept.graph)) {
            read.append(QString::fromUtf8(statement.subject + ' ' + statement.predicate + ' ' + statement.object));
        }
        QCOMPARE(read, triples);
    }

    /** An escape may be split between two of the blocks in which a file is read, at any place. */
    void halvesAreFoundAcrossBlocks()
    {
        const QByteArray head = "[{\"@id\":\"http://a\",\"http://b\":\"";
        for (const QByteArray &part : {"\\uD83D\\uDE00"_ba, "\\uD83D"_ba, "\\\\"_ba}) {
            for (int shift = 0; shift < 13; ++shift) {
                QBuffer buffer;
                QByteArray text = head + QByteArray(shift, 'x');
                while (text.size() < 200'000) {
                    text += part;
                }
                buffer.setData(text + "\"}]");
                QVERIFY(buffer.open(QIODevice::ReadOnly));
                qint64 halves = 0;
                tests::KeptTriples kept;
                SUCCEEDS(vocabulary::rdf::readTriples({.device = buffer,
                                                          .name = u"file"_s,
                                                          .syntax = Syntax::JsonLd,
                                                          .remark =
                                                              [&](const vocabulary::rdf::Damage &remark) {
                                                                  halves = remark.details.constFirst().toLongLong();
                                                              }},
                    kept));
                const qint64 parts = (text.size() - head.size() - shift) / part.size();
                QCOMPARE(halves, part == "\\uD83D" ? parts : 0);
                const QByteArray value = part == "\\\\" ? "\\"_ba : part == "\\uD83D" ? "\uFFFD"_ba : "\U0001F600"_ba;
                QCOMPARE(kept.graph.size(), 1);
                QCOMPARE(kept.graph.constFirst().object, '"' + QByteArray(shift, 'x') + value.repeated(parts) + '"');
            }
        }
    }

    void sinkMayStop()
    {
        for (const auto &[syntax, text] : {std::pair(Syntax::TriG, QByteArray("<http://a> <http://b> 1, 2, 3 .\n")),
                 std::pair(Syntax::RdfXml, inXml("<e:A/><e:A/><e:A/>")),
                 std::pair(Syntax::JsonLd, QByteArray("[{\"http://b\": [1, 2, 3]}]"))}) {
            KeptTriples kept;
            kept.most = 2;
            SUCCEEDS(tests::readText(text, syntax, kept));
            QCOMPARE(kept.graph.size(), 2);
        }
    }

    void longTextsAreBounded_data()
    {
        QTest::addColumn<int>("syntax");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<int>("most"); // MB that pass
        const QByteArray xml = xmlHead;
        QTest::newRow("turtle") << int(Syntax::TriG) << QByteArray("<http://a> <http://b> \"\"\"")
                                << QByteArray("\"\"\" .") << 50;
        QTest::newRow("rdf/xml") << int(Syntax::RdfXml) << QByteArray(xml + "<e:A><e:b>")
                                 << QByteArray("</e:b></e:A></rdf:RDF>") << 8;
        QTest::newRow("json-ld") << int(Syntax::JsonLd) << QByteArray("[{\"http://b\": \"") << QByteArray("\"}]") << 8;
    }

    void longTextsAreBounded()
    {
        QFETCH(int, syntax);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, tail);
        QFETCH(int, most);
        Counter counter;
        RepeatingDevice fits(head, "0123456789abcdef", most * 65536LL, tail);
        SUCCEEDS(readDevice(fits, Syntax(syntax), counter));
        QCOMPARE(counter.last, most * 1048576LL);
        RepeatingDevice endless(head, "0123456789abcdef", 32 * 1024 * 1024, tail);
        const auto read = readDevice(endless, Syntax(syntax), counter);
        FAILS_WITH(read, u"rdf.tooLong"_s);
        QVERIFY(endless.given() < 100 << 20);
    }

    void stoppingTakesNoLongerThanABlock()
    {
        for (const auto &[syntax, head, part] : {std::tuple(Syntax::TriG, QByteArray("<http://a> <http://b> 1 .\n"),
                                                     QByteArray("<http://a> <http://b> 1 .\n")),
                 std::tuple(Syntax::RdfXml, QByteArray(xmlHead), QByteArray("<e:A/>\n")),
                 std::tuple(Syntax::JsonLd, QByteArray("[{}"), QByteArray(",{\"http://b\": 1}"))}) {
            RepeatingDevice device(head, part, 100'000'000, {});
            Counter counter;
            int asked = 0;
            const auto read = vocabulary::rdf::readTriples(
                {.device = device,
                    .name = u"file"_s,
                    .syntax = syntax,
                    .base = "http://e/"_ba,
                    .advance = [&](qint64) -> vocabulary::rdf::Result<void> {
                        if (++asked < 4) {
                            return {};
                        }
                        return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
                    }},
                counter);
            FAILS_WITH(read, u"cancelled"_s);
            QVERIFY(device.given() < 1 << 20);
        }
    }
};

LEERSCHAKEL_TEST_MAIN(RdfReadersTest)
#include "rdfreaders_test.moc"
