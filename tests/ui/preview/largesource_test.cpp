// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/codeview.h"
#include "preview/previewpanel.h"
#include "store/switchedon.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "ui/editorcatalogue.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** An offering with so many editions that what a destination gets of it is megabytes. */
class LargeSourceTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int editions = 4000;
    std::unique_ptr<tests::EditorCatalogue> m_catalogue;
    std::unique_ptr<ui::PreviewPanel> m_panel;

    /** The longest event until \a condition holds, in milliseconds; -1 when it never holds. */
    static double longestUntil(const std::function<bool()> &condition)
    {
        double longest = 0;
        const QDeadlineTimer end(60'000);
        while (!condition()) {
            QElapsedTimer piece;
            piece.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, double(piece.nsecsElapsed()) / 1e6);
            if (end.hasExpired()) {
                return -1;
            }
        }
        return longest;
    }
    void addEditions() const
    {
        const auto &table = domain::editionTable();
        changes::ChangeSet change({.code = u"change.part"_s, .arguments = {u"edition"_s, QString()}});
        for (int number = 0; number < editions; ++number) {
            domain::Record edition(domain::Kind::Edition);
            table.offering.set(edition, m_catalogue->module.id());
            table.start.set(edition, QDate(2027, 1, 4).addDays(number));
            table.end.set(edition, QDate(2027, 3, 1).addDays(number));
            table.location.set(edition, m_catalogue->campus.id());
            change.create(edition);
            domain::Record price(domain::Kind::Price);
            domain::priceTable().offering.set(price, m_catalogue->module.id());
            domain::priceTable().edition.set(price, edition.id());
            domain::priceTable().kind.set(price, u"total"_s);
            domain::priceTable().cents.set(price, 100'000 + number);
            change.create(price);
        }
        SUCCEEDS(store::apply(m_catalogue->session->catalogue(), change));
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        m_catalogue = std::make_unique<tests::EditorCatalogue>();
        SUCCEEDS(store::changeSetting(m_catalogue->session->catalogue(), store::destinationsKey(), u"ooapi5,oeapi6"_s));
        addEditions();
    }
    void init() { tests::failOnWarnings(); }
    void cleanup() { m_panel.reset(); }
    void cleanupTestCase() { m_catalogue.reset(); }

    void aSourceOfMegabytesHoldsNobody_data()
    {
        QTest::addColumn<QString>("destination");
        QTest::newRow("OOAPI 5") << u"ooapi5"_s;
        QTest::newRow("OEAPI 6") << u"oeapi6"_s;
    }
    void aSourceOfMegabytesHoldsNobody()
    {
        QFETCH(const QString, destination);
        m_panel = std::make_unique<ui::PreviewPanel>(*m_catalogue->session);
        m_panel->resize(400, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        auto *tabs = m_panel->findChild<QTabBar *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabData(tab) == destination) {
                tabs->setCurrentIndex(tab);
            }
        }
        QCOMPARE(m_panel->destination(), destination);
        auto *view = m_panel->findChild<ui::CodeView *>();
        QElapsedTimer clock;
        clock.start();
        m_panel->showOffering(m_catalogue->module.id());
        const double before = longestUntil([&] { return !view->text().isEmpty(); });
        const double toFirst = double(clock.nsecsElapsed()) / 1e6;
        const double during = longestUntil([&] { return m_panel->isSettled(); });
        const double toAll = double(clock.nsecsElapsed()) / 1e6;
        QVERIFY(before >= 0 && during >= 0);
        QCOMPARE(view->toPlainText(), view->text());
        double scroll = 0;
        for (int step = 0; step < 100; ++step) {
            clock.restart();
            view->verticalScrollBar()->setValue(step * (view->verticalScrollBar()->maximum() / 100));
            QCoreApplication::processEvents();
            scroll = std::max(scroll, double(clock.nsecsElapsed()) / 1e6);
        }
        qInfo("%s: %lld characters, %d lines, %lld marks; first lines after %.0f ms, all after %.0f ms, longest event "
              "%.0f ms, longest scroll %.0f ms",
            qPrintable(destination), qlonglong(view->text().size()), view->blockCount(),
            qlonglong(view->marks().size()), toFirst, toAll, std::max(before, during), scroll);
        QVERIFY(view->text().size() > 1'000'000);
        // With room for a busy machine.
        QVERIFY2(before < 400 && during < 400 && scroll < 400, "something holds the window");
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(LargeSourceTest)
#include "largesource_test.moc"
