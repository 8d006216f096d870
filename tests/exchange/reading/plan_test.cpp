// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using exchange::ImportReport;
using store::Catalogue;

/** What an import takes for the same thing and what it does not, and which files it did not read. */
class PlanTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

    exchange::Result<ImportReport> import(const QString &name)
    {
        domain::NoProgress progress;
        return exchange::importer(u"ooapi5"_s)
            ->read(*m_catalogue,
                {.source = m_folder->filePath(name),
                    .dryRun = false,
                    .credentials = {.user = {}, .password = {}, .token = {}}},
                progress);
    }

    void write(const QString &name, QByteArray content)
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content.replace('\'', '"')) > 0);
    }

    QStringList titles()
    {
        QStringList titles;
        const auto offerings = store::loadAll(*m_catalogue, Kind::Offering);
        if (offerings) {
            for (const Record &offering : *offerings) {
                titles.append(offeringTable().title(offering).nl);
            }
        }
        titles.sort();
        return titles;
    }

    static QByteArray organisation(const QByteArray &id, const QByteArray &name)
    {
        return "{'organizationId': '" + id + "', 'primaryCode': {'codeType': 'brin', 'code': '" + id.right(4)
            + "'}, 'organizationType': 'root', 'name': [{'language': 'nl-NL', 'value': '" + name
            + "'}], 'shortName': 'x'}";
    }

    static QByteArray course(
        const QByteArray &id, const QByteArray &code, const QByteArray &name, const QByteArray &provider)
    {
        return "{'courseId': '" + id + "', 'primaryCode': {'codeType': 'identifier', 'code': '" + code
            + "'}, 'name': [{'language': 'nl-NL', 'value': '" + name
            + "'}], 'teachingLanguage': 'nld', 'organization': '" + provider + "'}";
    }

    static QByteArray uuid(int number)
    {
        return "018f0000-0000-7000-8000-" + QByteArray::number(number).rightJustified(12, '0');
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void aCodeIsOfOneProvider()
    {
        write(u"a/organizations.json"_s, "[" + organisation(uuid(1001), "Noord") + "]");
        write(u"a/courses.json"_s, "[" + course(uuid(1), "WP-1", "Van Noord", uuid(1001)) + "]");
        write(u"b/organizations.json"_s, "[" + organisation(uuid(1002), "Zuid") + "]");
        write(u"b/courses.json"_s, "[" + course(uuid(2), "WP-1", "Van Zuid", uuid(1002)) + "]");
        write(u"c/organizations.json"_s, "[" + organisation(uuid(1001), "Noord") + "]");
        write(
            u"c/courses.json"_s, "[" + course(uuid(3), "WP-1", "Van Noord, onder een ander nummer", uuid(1001)) + "]");
        SUCCEEDS(import(u"a"_s));
        const auto south = import(u"b"_s);
        SUCCEEDS(south);
        QCOMPARE(south->added, 1);
        QCOMPARE(titles(), QStringList({u"Van Noord"_s, u"Van Zuid"_s}));
        const auto again = import(u"c"_s);
        SUCCEEDS(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->changed, 1);
        QCOMPARE(titles(), QStringList({u"Van Noord, onder een ander nummer"_s, u"Van Zuid"_s}));
    }

    void aCodeIsOfOneKind()
    {
        write(u"a/courses.json"_s, "[" + course(uuid(1), "WP-1", "De module", {}) + "]");
        QByteArray program = course(uuid(2), "WP-1", "Het programma", {});
        program.replace("courseId", "programId");
        write(u"b/programs.json"_s, "[" + program + "]");
        SUCCEEDS(import(u"a"_s));
        const auto report = import(u"b"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(titles(), QStringList({u"De module"_s, u"Het programma"_s}));
    }

    /** Course 1 and program 1 are different things, and an edition belongs to the one it was found with. */
    void numbersAreCountedPerKind()
    {
        write(u"a/courses.json"_s, "[" + course("1", "C-1", "Cursus", {}) + "]");
        QByteArray program = course("1", "P-1", "Programma", {});
        program.replace("courseId", "programId");
        write(u"a/programs.json"_s, "[" + program + "]");
        write(u"a/courses/1/offerings.json"_s,
            "[{'offeringId': '1', 'offeringType': 'course', 'startDate': '2027-01-01'}]");
        write(u"a/programs/1/offerings.json"_s,
            "[{'offeringId': '1', 'offeringType': 'program', 'startDate': '2027-02-01'}]");
        const auto report = import(u"a"_s);
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty(),
            report->rejected.isEmpty() ? "" : qPrintable(domain::sentence(report->rejected.first().text)));
        QCOMPARE(titles(), QStringList({u"Cursus"_s, u"Programma"_s}));
        const auto offerings = store::loadAll(*m_catalogue, Kind::Offering);
        SUCCEEDS(offerings);
        for (const Record &offering : *offerings) {
            const auto tree = store::loadTree(*m_catalogue, offering.id());
            SUCCEEDS(tree);
            QCOMPARE((*tree)->of(Kind::Edition).size(), 1);
            const bool isCourse = offeringTable().title(offering).nl == u"Cursus";
            QCOMPARE(domain::editionTable().start((*tree)->of(Kind::Edition).first()),
                isCourse ? QDate(2027, 1, 1) : QDate(2027, 2, 1));
        }
        const auto again = import(u"a"_s);
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 2);
    }

    void filesThatAreNotReadAreNamed()
    {
        write(u"a/courses.json"_s, "[" + course(uuid(1), "WP-1", "Lassen", {}) + "]");
        write(u"a/index.json"_s, "{}");
        write(u"a/manifest.json"_s, "{}");
        write(u"a/loss-report.json"_s, "{}");
        write(u"a/.verborgen"_s, "x");
        write(u"a/cursussen.json"_s, "[]");
        write(u"a/courses/lees mij.txt"_s, "x");
        write(u"a/courses/"_s + QString::fromLatin1(uuid(1)) + u"/groups.json"_s, "[]");
        write(u"a/bijlagen/2026/folder.json"_s, "[]");
        const auto report = import(u"a"_s);
        SUCCEEDS(report);
        QStringList passed;
        for (const exchange::LostInput &lost : report->lost) {
            QCOMPARE(lost.text.code, u"import.passedOver"_s);
            passed.append(QDir(m_folder->filePath(u"a"_s)).relativeFilePath(lost.source));
        }
        passed.sort();
        QCOMPARE(passed,
            QStringList(
                {u"bijlagen/2026/folder.json"_s, u"courses/"_s + QString::fromLatin1(uuid(1)) + u"/groups.json"_s,
                    u"courses/lees mij.txt"_s, u"cursussen.json"_s}));
    }

    /**
     * 200,000 members that OOAPI does not have, and as many items, are kept, and written back in about the time that it
     * takes to read them.
     */
    void manyUnknownMembersComeBack()
    {
        constexpr int many = 200'000;
        QByteArray document = course(uuid(1), "WP-1", "Lassen", {});
        document.chop(1);
        document += ", 'x-lijst': [";
        for (int i = 0; i < many; ++i) {
            document += QByteArray(i == 0 ? "" : ",") + QByteArray::number(i);
        }
        document += ']';
        for (int i = 0; i < many; ++i) {
            document += ",'x" + QByteArray::number(i) + "':" + QByteArray::number(i);
        }
        write(u"veel.json"_s, document + '}');
        QElapsedTimer timer;
        timer.start();
        SUCCEEDS(import(u"veel.json"_s));
        const qint64 reading = timer.restart();
        domain::NoProgress progress;
        SUCCEEDS(exchange::exporter(u"ooapi5"_s)
                ->write(*m_catalogue,
                    {.folder = m_folder->filePath(u"uit"_s),
                        .selection = exchange::Selection::All,
                        .offerings = {},
                        .language = {}},
                    progress));
        QVERIFY2(timer.elapsed() < 20 * (reading + 500), qPrintable(QString::number(timer.elapsed())));
        QFile file(m_folder->filePath(u"uit/courses.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("\"x199999\":199999") && written.contains(",199999]"));
    }
};

LEERSCHAKEL_TEST_MAIN(PlanTest)
#include "plan_test.moc"
