// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result.h"
#include "support/testmain.h"
#include "support/triples.h"

#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::KeptTriples;
using tests::Statement;
using vocabulary::rdf::Syntax;

namespace {

constexpr char manifestTerms[] = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
constexpr char testTerms[] = "http://www.w3.org/ns/rdftest#";
constexpr char rdfType[] = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

struct Suite {
    const char *folder;
    Syntax syntax;
    int tests;
    /** Tests that fail, by name, each with its reason. */
    QMap<QByteArray, QByteArray> exceptions = {};
};

QByteArray baseOf(const Suite &suite)
{
    return QByteArray("https://w3c.github.io/rdf-tests/rdf/rdf11/") + suite.folder + '/';
}

QString folderOf(const Suite &suite)
{
    return tests::sharedFolder() + u"/data/rdf-tests/"_s + QLatin1StringView(suite.folder) + u'/';
}

vocabulary::rdf::Result<qint64> readFile(const Suite &suite, const QByteArray &name, Syntax syntax, KeptTriples &kept)
{
    QFile file(folderOf(suite) + QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            domain::Error::of(domain::Failure::System, u"store.cannotRead"_s, {file.fileName(), file.errorString()}));
    }
    return vocabulary::rdf::readTriples(
        {.device = file, .name = QString::fromUtf8(name), .syntax = syntax, .base = baseOf(suite) + name}, kept);
}

struct Case {
    QByteArray name;
    /** "TestTurtleEval", "TestXMLNegativeSyntax", … */
    QByteArray type;
    QByteArray action;
    QByteArray result;
};

/** <…/rdf-turtle/name.ttl> to name.ttl */
QByteArray fileOf(const Suite &suite, const QByteArray &term)
{
    const QByteArray base = '<' + baseOf(suite);
    return term.startsWith(base) ? term.sliced(base.size()).chopped(1) : QByteArray();
}

/**
 * The manifest of RDF/XML keeps seven tests behind '#', most of them on the form of XML literals, which RDF 1.1 leaves
 * open. They count here.
 */
QByteArray withoutHiding(const QByteArray &manifest)
{
    QByteArrayList lines;
    bool isHidden = false;
    for (const QByteArray &line : manifest.split('\n')) {
        isHidden = isHidden ? line.startsWith('#') : line.startsWith("#<#");
        lines.append(isHidden ? line.sliced(1) : line);
    }
    return lines.join('\n');
}

QList<Case> casesOf(const Suite &suite)
{
    KeptTriples manifest;
    QFile file(folderOf(suite) + u"manifest.ttl"_s);
    if (!file.open(QIODevice::ReadOnly)
        || !tests::readText(withoutHiding(file.readAll()), Syntax::Turtle, manifest, baseOf(suite) + "manifest.ttl")) {
        return {};
    }
    QMap<QByteArray, Case> cases;
    for (const Statement &each : std::as_const(manifest.graph)) {
        Case &item = cases[each.subject];
        item.name = each.subject.sliced(each.subject.indexOf('#') + 1).chopped(1);
        if (each.predicate == rdfType && each.object.startsWith(QByteArray('<' + QByteArray(testTerms)))) {
            item.type = each.object.sliced(qsizetype(sizeof testTerms)).chopped(1);
        } else if (each.predicate == '<' + QByteArray(manifestTerms) + "action>") {
            item.action = fileOf(suite, each.object);
        } else if (each.predicate == '<' + QByteArray(manifestTerms) + "result>") {
            item.result = fileOf(suite, each.object);
        }
    }
    QList<Case> list = cases.values();
    erase_if(list, [](const Case &item) { return item.type.isEmpty(); });
    return list;
}

/** Why the test fails; empty when it passes. */
QString wrongWith(const Suite &suite, const Case &item)
{
    KeptTriples kept;
    const auto read = readFile(suite, item.action, suite.syntax, kept);
    if (item.type.contains("Negative")) {
        return read ? u"accepted, with %1 triples"_s.arg(*read) : QString();
    }
    if (!read) {
        return domain::sentence(read.error());
    }
    if (item.type.contains("Eval")) {
        KeptTriples expected;
        const auto result = readFile(suite, item.result, Syntax::NTriples, expected);
        if (!result) {
            return domain::sentence(result.error());
        }
        if (!tests::isSameGraph(kept.graph, expected.graph)) {
            return u"another graph"_s;
        }
    }
    return {};
}

} // namespace

/** The test suites of the W3C for RDF 1.1, compared as graphs. */
class RdfW3cTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void nTriples() { run({.folder = "rdf-n-triples", .syntax = Syntax::NTriples, .tests = 70}); }

    void turtle() { run({.folder = "rdf-turtle", .syntax = Syntax::Turtle, .tests = 313}); }

    void rdfXml() { run({.folder = "rdf-xml", .syntax = Syntax::RdfXml, .tests = 173}); }

    void graphsAreTold()
    {
        const QList<Statement> chain{{"_:a", "<p>", "_:b"}, {"_:b", "<p>", "_:c"}};
        const QList<Statement> renamed{{"_:y", "<p>", "_:x"}, {"_:z", "<p>", "_:y"}};
        const QList<Statement> ring{{"_:a", "<p>", "_:b"}, {"_:b", "<p>", "_:a"}};
        const QList<Statement> loops{{"_:a", "<p>", "_:a"}, {"_:b", "<p>", "_:b"}};
        QVERIFY(tests::isSameGraph(chain, renamed));
        QVERIFY(tests::isSameGraph(ring, {{"_:2", "<p>", "_:1"}, {"_:1", "<p>", "_:2"}}));
        QVERIFY(!tests::isSameGraph(chain, ring));
        QVERIFY(!tests::isSameGraph(ring, loops));
        QVERIFY(!tests::isSameGraph(chain, {{"_:a", "<p>", "_:b"}, {"_:b", "<p>", "\"c\""}}));
    }

private:
    void run(const Suite &suite)
    {
        SKIP_WITHOUT_SHARED();
        const QList<Case> cases = casesOf(suite);
        QCOMPARE(cases.size(), suite.tests);
        QStringList wrong;
        QByteArrayList failed;
        for (const Case &item : cases) {
            const QString why = wrongWith(suite, item);
            if (!why.isEmpty()) {
                failed.append(item.name);
            }
            if (!why.isEmpty() && !suite.exceptions.contains(item.name)) {
                wrong.append(QString::fromUtf8(item.name) + u": "_s + why);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
        std::ranges::sort(failed);
        QCOMPARE(failed, suite.exceptions.keys()); // an exception that passes now must be removed
    }
};

LEERSCHAKEL_TEST_MAIN(RdfW3cTest)
#include "rdfw3c_test.moc"
