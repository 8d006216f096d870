// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"
#include "domain/codelist.h"
#include "list/filterbar.h"
#include "list/offeringlist.h"
#include "radar/pages.h"
#include "radar/percentage.h"
#include "radar/radarpage.h"
#include "radar/radarview.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/barchart.h"

#include <QAbstractItemModelTester>
#include <QBarSet>
#include <QChart>
#include <QComboBox>
#include <QFile>
#include <QHorizontalBarSeries>
#include <QImage>
#include <QListWidget>
#include <QSettings>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** The pages of the Radar: going through them, and what they show. */
class RadarTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    ui::RadarView *m_radar = nullptr;

    ui::Workspace &workspace() { return *m_open->window->workspace(); }
    QListWidget *list() { return m_radar->findChild<QListWidget *>(u"radarPages"_s); }

    /** The page on screen. */
    ui::RadarPage *page()
    {
        const QList<ui::RadarPage *> pages = m_radar->findChildren<ui::RadarPage *>();
        const auto shown = std::ranges::find_if(pages, &QWidget::isVisible);
        return shown == pages.cend() ? nullptr : *shown;
    }

    QTableView *rows() { return page()->findChild<QTableView *>(); }
    ui::BarChart *chart() { return page()->findChild<ui::BarChart *>(); }

    /** Adds an offering without a region: those of the sample all have one. */
    void addWithoutRegion()
    {
        domain::Record nowhere(domain::Kind::Offering);
        domain::Record link(domain::Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, nowhere.id());
        domain::skillLinkTable().concept_.set(
            link, u"https://leerschakel.example/vocabulaire/energie-en-materialen/warmtepomp-inregelen"_s);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"x"_s}});
        change.create(nowhere);
        change.create(link);
        QVERIFY(workspace().session().apply(change));
        QVERIFY(m_open->settle());
    }

    void openRadar()
    {
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
        workspace().showSection(u"radar"_s);
        QVERIFY(m_open->settle());
        m_radar = m_open->window->findChild<ui::RadarView *>();
        QVERIFY(m_radar && list() && page());
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        list()->setFocus();
    }

    /** What \a column of the table says in the row of \a label. */
    QString figure(const QString &label, int column)
    {
        const QAbstractItemModel &table = page()->table();
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.index(row, 0).data().toString() == label) {
                return table.index(row, column).data().toString();
            }
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().remove(u"radar"_s);
        openRadar();
    }

    void cleanup()
    {
        m_open.reset();
        QSettings().remove(u"radar"_s);
    }

    void aShareIsNeverShownAsNothingOrAll_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << u"0 %"_s;
        QTest::newRow("one of 13,939") << 1.0 / 13'939 << u"0.1 %"_s;
        QTest::newRow("little") << 0.0034 << u"0.3 %"_s;
        QTest::newRow("some") << 0.414 << u"41 %"_s;
        QTest::newRow("all but one") << 13'938.0 / 13'939 << u"99.9 %"_s;
        QTest::newRow("all") << 1.0 << u"100 %"_s;
    }

    void aShareIsNeverShownAsNothingOrAll()
    {
        QFETCH(const double, share);
        QTEST(ui::percentageText(share), "text");
    }

    void pagesAreReachedByKeys()
    {
        QCOMPARE(m_radar->page(), u"coverage"_s);
        QVERIFY(list()->isVisible() && !list()->accessibleName().isEmpty());
        QCOMPARE(list()->count(), ui::radarPages().size());
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(m_open->settle());
        QCOMPARE(m_radar->page(), u"regions"_s);
        QVERIFY(page()->reading().contains(u"regions"_s));
        // From within a page as well.
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_radar->page(), u"coverage"_s);
        QTest::keyClick(page(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier); // there is none before it
        QCOMPARE(m_radar->page(), u"coverage"_s);
        QTest::keyClick(page(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(m_radar->page(), u"regions"_s);
    }

    void thePageIsRememberedAndKeepsWhatWasChosenInIt()
    {
        auto *by = page()->findChild<QComboBox *>();
        by->setFocus();
        QTest::keyClick(by, Qt::Key_End);
        QVERIFY(m_open->settle());
        const QString bySkill = page()->reading();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QVERIFY(m_open->settle());
        QTest::keyClick(list(), Qt::Key_Home);
        QVERIFY(m_open->settle());
        QCOMPARE(page()->reading(), bySkill);
        QTest::keyClick(list(), Qt::Key_End);
        const QString last = m_radar->page();
        m_open.reset();
        openRadar();
        QCOMPARE(m_radar->page(), last);
        // A page that the program shows is not remembered as the user's choice.
        workspace().showSection(u"radar/coverage"_s);
        QCOMPARE(m_radar->page(), u"coverage"_s);
        QCOMPARE(QSettings().value(u"radar/page"_s).toString(), last);
    }

    void everyRegionHasItsRowAndNoneIsSpread()
    {
        addWithoutRegion();
        workspace().showSection(u"radar/regions"_s);
        QVERIFY(m_open->settle());
        const QAbstractItemModelTester tester(rows()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto regions = domain::CodeList::named(u"region"_s).codes().size();
        const QAbstractItemModel &table = page()->table();
        QCOMPARE(table.rowCount(), regions + 1);
        QCOMPARE(table.index(int(regions), 0).data().toString(), u"Without a region"_s);
        // The same numbers as each region gives on its own.
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read, {});
        SUCCEEDS(catalogue);
        for (const auto &[label, region] :
            {std::pair(u"Twente"_s, u"AM05"_s), std::pair(u"Without a region"_s, QString(coverage::noRegion))}) {
            const auto alone = coverage::coverage(**catalogue, {.region = region});
            SUCCEEDS(alone);
            QVERIFY(alone->taught > 0);
            QCOMPARE(figure(label, 1), u"%1 of %2"_s.arg(alone->taught).arg(alone->concepts));
            QCOMPARE(figure(label, 3), QString::number(alone->offerings));
        }
        // There is a bar only where something is taught.
        int taught = 0;
        for (int row = 0; row < table.rowCount(); ++row) {
            taught += table.index(row, 1).data().toString().startsWith(u"0 ") ? 0 : 1;
        }
        QCOMPARE(chart()->barCount(), taught);
        QVERIFY(taught < table.rowCount());
        const QString best = table.index(0, 0).data().toString();
        QCOMPARE(page()->reading(),
            u"Skills are taught in %1 of the 35 regions, most in %2: %3"_s.arg(taught - 1)
                .arg(best, table.index(0, 1).data().toString()));
    }

    void aRowOrABarOpensTheOfferingsBehindIt()
    {
        addWithoutRegion();
        workspace().showSection(u"radar/regions"_s);
        QVERIFY(m_open->settle());
        const QString label = page()->table().labelOf(0);
        const int offerings = figure(label, 3).toInt();
        QVERIFY(offerings > 0);
        rows()->setFocus();
        rows()->setCurrentIndex(rows()->model()->index(0, 0));
        QTest::keyClick(rows(), Qt::Key_Return);
        QVERIFY(m_open->settle());
        QTRY_COMPARE(workspace().section(), u"offerings"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().count(), offerings);
        QVERIFY2(workspace().list().filterInWords().contains(label), qPrintable(workspace().list().filterInWords()));

        // The last bar is that of the offerings without a region; its number differs from that of its row.
        workspace().list().filters().clear();
        QVERIFY(m_open->settle());
        workspace().showSection(u"radar/regions"_s);
        QVERIFY(m_open->settle());
        const int without = figure(u"Without a region"_s, 3).toInt();
        const auto *series = qobject_cast<const QHorizontalBarSeries *>(chart()->chart()->series().constFirst());
        QVERIFY(series);
        const double half = series->barSets().constFirst()->at(0) / 2; // drawn from the bottom: the last is the first
        const QPointF middle =
            chart()->chart()->mapToPosition(QPointF(half, 0), chart()->chart()->series().constFirst());
        QTest::mouseClick(
            chart()->viewport(), Qt::LeftButton, {}, chart()->mapFromScene(chart()->chart()->mapToScene(middle)));
        QVERIFY(m_open->settle());
        QTRY_COMPARE(workspace().section(), u"offerings"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().count(), without);
    }

    void whatIsShownCanBeTakenAlong()
    {
        for (const QString &id : ui::radarPageIds()) {
            workspace().showSection(u"radar/"_s + id);
            QVERIFY(m_open->settle());
            const QString csv = m_open->folder.filePath(id + u".csv"_s);
            SUCCEEDS(page()->exportTo(csv, u"csv"_s));
            QFile table(csv);
            QVERIFY(table.open(QIODevice::ReadOnly));
            const QString written = QString::fromUtf8(table.readAll());
            QCOMPARE(written.count(u"\r\n"_s), page()->table().rowCount() + 1);
            QVERIFY(written.contains(page()->table().labelOf(0)));
            const QString svg = m_open->folder.filePath(id + u".svg"_s);
            SUCCEEDS(page()->exportTo(svg, u"svg"_s));
            QFile picture(svg);
            QVERIFY(picture.open(QIODevice::ReadOnly));
            QVERIFY(picture.readAll().contains("<text"));
            const QString png = m_open->folder.filePath(id + u".png"_s);
            SUCCEEDS(page()->exportTo(png, u"png"_s));
            QVERIFY(QImage(png).width() > chart()->width());
            FAILS_WITH(
                page()->exportTo(m_open->folder.filePath(u"no/such/folder/a.png"_s), u"png"_s), u"store.cannotWrite"_s);
        }
    }

    void withoutAnythingTaughtASentenceSaysSoAndThereAreNoBars()
    {
        for (const QString &id : ui::radarPageIds()) {
            workspace().showSection(u"radar/"_s + id);
            m_radar->setOfferings({domain::Id()}, u"nothing"_s); // as with a filter that finds nothing
            QVERIFY(m_open->settle());
            QVERIFY2(page()->reading().startsWith(u"No"_s), qPrintable(page()->reading()));
            QVERIFY(!chart()->isVisible());
            QVERIFY(rows()->isVisible() && page()->table().rowCount() > 0);
        }
    }

    /** With many groups, only those where something is taught have a bar. */
    void thereAreAsManyBarsAsGroupsThatAreTaught()
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read, {});
        SUCCEEDS(catalogue);
        const auto coverage = coverage::coverage(**catalogue, {});
        SUCCEEDS(coverage);
        const QString best = coverage->rows.constFirst().uri;
        const auto behind = coverage::offeringsBehind(**catalogue, {}, best);
        SUCCEEDS(behind);
        m_radar->setOfferings({behind->constFirst()}, u"one offering"_s);
        QVERIFY(m_open->settle());
        int taught = 0;
        for (int row = 0; row < page()->table().rowCount(); ++row) {
            taught += page()->table().index(row, 2).data().toString() == u"0 %" ? 0 : 1;
        }
        QVERIFY(taught > 0 && taught < page()->table().rowCount());
        QCOMPARE(chart()->barCount(), taught);
        const int high = chart()->fontMetrics().height() * 4;
        QVERIFY2(chart()->height() < high * (taught + 1), qPrintable(QString::number(chart()->height())));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(RadarTest)
#include "radar_test.moc"
