// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "rules/evaluator.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/scope.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/volume.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;

/** Generated offerings, LEERSCHAKEL_VOLUME of them (500 if unset), with the speed and the memory use. */
class Ooapi5VolumeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"veel.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        tests::Generator generator({.seed = 5, .offerings = tests::volumeOr(500)});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next(1000)));
        }
    }

    void cleanupTestCase()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void everythingIsWritten_data()
    {
        QTest::addColumn<QString>("destination");
        const QStringList destinations = exchange::destinations();
        for (const QString &destination : destinations) {
            QTest::newRow(qPrintable(destination)) << destination;
        }
    }

    void everythingIsWritten()
    {
        QFETCH(const QString, destination);
        QFile clear(u"/proc/self/clear_refs"_s); // resets the peak
        if (clear.open(QIODevice::WriteOnly)) {
            clear.write("5");
            clear.close();
        }
        domain::NoProgress progress;
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        const auto report = exchange::exporter(destination)
                                ->write(**reader,
                                    {.folder = m_folder->filePath(destination),
                                        .selection = exchange::Selection::All,
                                        .offerings = {},
                                        .language = {}},
                                    progress);
        SUCCEEDS(report);
        const auto about =
            m_catalogue->single(u"SELECT count(*) FROM offering o WHERE "_s + store::isAbout(destination));
        SUCCEEDS(about);
        QVERIFY(about->toInt() > 0);
        QCOMPARE(report->offerings, about->toInt());
        tests::tellSpeed(*report);
    }

    void rulesAreQuick()
    {
        const auto ids = store::nextOfferings(*m_catalogue, {}, 500);
        SUCCEEDS(ids);
        const auto trees = store::loadTrees(*m_catalogue, *ids);
        SUCCEEDS(trees);
        QElapsedTimer timer;
        timer.start();
        qsizetype findings = 0;
        constexpr int rounds = 10;
        for (int round = 0; round < rounds; ++round) {
            for (const domain::OfferingTree &tree : *trees) {
                findings += rules::Evaluator::builtIn().evaluate(tree, u"ooapi5"_s, QDate(2026, 11, 21)).size();
            }
        }
        QVERIFY(findings > 0);
        qInfo("%.0f offerings a second, %.1f findings each",
            1000.0 * rounds * double(trees->size()) / double(qMax<qint64>(1, timer.elapsed())),
            double(findings) / rounds / double(trees->size()));
    }
};

LEERSCHAKEL_TEST_MAIN(Ooapi5VolumeTest)
#include "volume_test.moc"
