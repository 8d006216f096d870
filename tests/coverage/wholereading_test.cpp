// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"
#include "coverage/teaching.h"
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "store/records.h"
#include "support/interrupted.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/loading/outdated.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/search/attribution.h"
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/skos/skoswriter.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Catalogue;
using tests::verifyAllOrNothing;
using vocabulary::ConceptHit;

namespace {

const QString scheme = u"https://leerschakel.example/vocabulaire/energie-en-materialen"_s;
const QString heatPump = scheme + u"/warmtepomp-inregelen"_s;
constexpr auto dutch = domain::Language::Dutch;

QStringList urisOf(const QList<ConceptHit> &hits)
{
    QStringList uris;
    for (const ConceptHit &hit : hits) {
        uris.append(hit.uri + u' ' + hit.label + u' ' + hit.path.join(u'/') + u' ' + QString::number(hit.uses));
    }
    return uris;
}

} // namespace

/**
 * Vocabularies, coverage and exports read all of what they need of the sample or report an error, wherever reading
 * breaks off.
 */
class WholeReadingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"geheel.llo"_s), vocabulary::derivations());
        SUCCEEDS(made);
        m_catalogue = *std::move(made);
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
    }

    void cleanupTestCase() { m_catalogue.reset(); }

    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("the start of labels") << u"warmte"_s;
        QTest::addRow("words in any order") << u"inregelen warmtepomp"_s;
        QTest::addRow("a part of a word") << u"pomp"_s;
        QTest::addRow("a typing error") << u"warmtepmop"_s;
    }

    void search()
    {
        QFETCH(const QString, text);
        const auto found = vocabulary::search(*m_catalogue, text);
        SUCCEEDS(found);
        QVERIFY(!found->isEmpty());
        verifyAllOrNothing(
            *m_catalogue, [&](Catalogue &catalogue) { return vocabulary::search(catalogue, text).transform(urisOf); });
    }

    void pagesOfConcepts()
    {
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::page(catalogue, heatPump, dutch)
                .transform([](const std::optional<vocabulary::ConceptPage> &page) {
                    return page ? QStringList{page->label.nl, page->definition.nl, page->attribution.nl,
                                      QString::number(page->offerings.size())}
                            + urisOf(page->parents) + urisOf(page->related) + urisOf(page->collections)
                                : QStringList{u"none"_s};
                });
        });
    }

    void theTree()
    {
        for (const QString &parent : QStringList{QString(), scheme + u"/warmte-en-koude"_s}) {
            verifyAllOrNothing(*m_catalogue, [&](Catalogue &catalogue) {
                return vocabulary::children(catalogue, scheme, parent, dutch).transform(urisOf);
            });
        }
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::placeOf(catalogue, heatPump)
                .transform([](const std::optional<vocabulary::ConceptPlace> &place) {
                    return place ? place->path : QStringList{u"none"_s};
                });
        });
    }

    void listsOfConcepts()
    {
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::concepts(catalogue, {heatPump, scheme + u"/elektrolyse-bewaken"_s}, dutch)
                .transform(urisOf);
        });
        verifyAllOrNothing(*m_catalogue,
            [](Catalogue &catalogue) { return vocabulary::collections(catalogue, dutch).transform(urisOf); });
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::mappings(catalogue, {heatPump}, dutch).transform([](const auto &all) {
                return all.size();
            });
        });
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::schemes(catalogue, dutch).transform([](const auto &schemes) {
                QStringList lines;
                for (const vocabulary::SchemeSummary &each : schemes) {
                    lines.append(u"%1 %2 %3"_s.arg(each.uri).arg(each.concepts).arg(each.labels.size()));
                }
                return lines;
            });
        });
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::outdatedConcepts(catalogue).transform([](const auto &all) { return all.size(); });
        });
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return vocabulary::attributionsFor(catalogue, {heatPump}).transform([](const auto &all) {
                return all.size();
            });
        });
    }

    void aVocabularyAsSkos()
    {
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            domain::NoProgress progress;
            return vocabulary::writeSkos(catalogue, scheme, vocabulary::SkosSyntax::Turtle, buffer, progress)
                .transform([&](const vocabulary::SkosExport &) { return buffer.data(); });
        });
    }

    void coverageOfAll_data()
    {
        QTest::addColumn<int>("by");
        QTest::addRow("by group") << int(coverage::By::Group);
        QTest::addRow("by skill") << int(coverage::By::Skill);
        QTest::addRow("by occupation") << int(coverage::By::Occupation);
    }

    void coverageOfAll()
    {
        QFETCH(const int, by);
        for (const QString &region : QStringList{QString(), u"AM05"_s}) {
            verifyAllOrNothing(*m_catalogue, [&](Catalogue &catalogue) {
                return coverage::coverage(catalogue, {.by = coverage::By(by), .region = region})
                    .transform([](const coverage::Coverage &all) {
                        QStringList lines{u"%1 of %2"_s.arg(all.taught).arg(all.concepts)};
                        for (const coverage::CoverageRow &row : all.rows) {
                            lines.append(
                                u"%1 %2 %3 %4"_s.arg(row.uri, row.label.nl).arg(row.share()).arg(row.offerings));
                        }
                        return lines;
                    });
            });
        }
    }

    void whoTeachesIt()
    {
        verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return coverage::offeringsTeaching(catalogue, heatPump).transform([](const auto &all) {
                return all.size();
            });
        });
    }

    void exports()
    {
        const exchange::Exporter *const exporter = exchange::exporter(u"ooapi5"_s);
        QVERIFY(exporter);
        const QString folder = m_folder->filePath(u"uitvoer"_s);
        verifyAllOrNothing(*m_catalogue, [&](Catalogue &catalogue) {
            domain::NoProgress progress;
            return exporter
                ->write(catalogue,
                    {.folder = folder, .selection = exchange::Selection::All, .offerings = {}, .language = {}},
                    progress)
                .transform([](const exchange::ExportReport &report) { return report.hash; });
        });
        verifyAllOrNothing(*m_catalogue, [&](Catalogue &catalogue) {
            return store::nextOfferings(catalogue, {}, 1).and_then([&](const QList<domain::Id> &ids) {
                return exporter->preview(catalogue, ids.constFirst()).transform([](const exchange::Preview &preview) {
                    return preview.text;
                });
            });
        });
    }

    void anExportLeavesNoTransactionOpen()
    {
        const exchange::Exporter *const exporter = exchange::exporter(u"ooapi5"_s);
        domain::NoProgress progress;
        SUCCEEDS(exporter->write(
            *m_catalogue, {.folder = m_folder->filePath(u"heel"_s), .offerings = {}, .language = {}}, progress));
        QCOMPARE(sqlite3_txn_state(store::handleOf(*m_catalogue), nullptr), SQLITE_TXN_NONE);
        {
            const tests::InterruptedAfter soon(*m_catalogue, 2000, 1);
            QVERIFY(!exporter->write(
                *m_catalogue, {.folder = m_folder->filePath(u"half"_s), .offerings = {}, .language = {}}, progress));
        }
        QCOMPARE(sqlite3_txn_state(store::handleOf(*m_catalogue), nullptr), SQLITE_TXN_NONE);
        // When the export cannot get a snapshot to read from, it reports that and reads nothing.
        {
            const tests::InterruptedAfter atOnce(*m_catalogue, 0, 1);
            FAILS_WITH(exporter->write(*m_catalogue,
                           {.folder = m_folder->filePath(u"niet"_s), .offerings = {}, .language = {}}, progress),
                u"cancelled"_s);
        }
        SUCCEEDS(m_catalogue->setInfo(u"next"_s, u"x"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(WholeReadingTest)
#include "wholereading_test.moc"
