// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/edudexcatalogue.h"
#include "exchange/registry.h"
#include "publishing/delivery/fieldbehind.h"
#include "support/freshcatalogue.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using publishing::delivery::fieldBehind;

/** What a server reports about a place in a document is traced to the field that it came from. */
class FieldBehindTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const tests::SampleOfferings m_ids;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        SUCCEEDS(tests::makeEdudexSample(*m_catalogue));
    }
    void cleanup() { dropCatalogue(); }

    void pathsLeadToFields_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        const auto offering = u"offering"_s;
        QTest::newRow("dots") << u"programDescriptions.programName.nl"_s << offering << u"title"_s;
        QTest::newRow("slashes") << u"/programDescriptions/programName/nl"_s << offering << u"title"_s;
        QTest::newRow("brackets") << u"$.programDescriptions['programSummaryText']['nl']"_s << offering
                                  << u"description"_s;
        QTest::newRow("the document's name") << u"program.programDescriptions.programName"_s << offering << u"title"_s;
        QTest::newRow("the whole part") << u"programClassification.degree"_s << offering << u"result"_s;
        QTest::newRow("an item") << u"programSchedule.programRun[0].startDate.date"_s << u"edition"_s << u"start"_s;
        QTest::newRow("what is missing") << u"programDescriptions.courseSiteLink"_s << QString() << QString();
        QTest::newRow("nonsense") << u"]]..//"_s << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }
    void pathsLeadToFields()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, kind);
        QFETCH(const QString, field);
        const auto preview = exchange::exporter(u"edudex"_s)->preview(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(preview);
        const auto mark = fieldBehind(*preview, path);
        QCOMPARE(mark ? mark->field : QString(), field);
        QCOMPARE(mark ? domain::kindTable(mark->kind).name() : QString(), kind);
    }
};

LEERSCHAKEL_TEST_MAIN(FieldBehindTest)
#include "fieldbehind_test.moc"
