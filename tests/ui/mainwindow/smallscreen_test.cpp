// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringlist.h"
#include "mainwindow/sectionbar.h"
#include "mainwindow/windowactions.h"
#include "models/offeringtablemodel.h"
#include "offering/offeringeditor.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QHeaderView>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** On a small screen, or with a large scale: all is there, nothing is cut off, and what one works on has the room. */
class SmallScreenTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::Workspace &workspace() { return *m_open->window->workspace(); }
    [[nodiscard]] QTabWidget *side() { return m_open->window->findChild<QTabWidget *>(u"side"_s); }
    void resize(int width, int height)
    {
        m_open->window->resize(width, height);
        QTRY_COMPARE(m_open->window->size(), QSize(width, height));
        QVERIFY(m_open->settle());
    }
    /** Whether the form is as wide as its column. */
    [[nodiscard]] bool isFormWhole()
    {
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        const auto areas = editor->findChildren<QScrollArea *>();
        return std::ranges::all_of(areas, [](const QScrollArea *area) {
            return !area->isVisible() || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                || area->widget()->width() <= area->viewport()->width();
        });
    }
    [[nodiscard]] bool hasSidewaysBar()
    {
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        const auto areas = editor->findChildren<QScrollArea *>();
        return std::ranges::any_of(areas,
            [](const QScrollArea *area) { return area->isVisible() && area->horizontalScrollBar()->isVisible(); });
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
    }
    void cleanup() { m_open.reset(); }

    void theWindowOpensNoLargerThanTheScreen()
    {
        const QSize screen = QGuiApplication::primaryScreen()->availableGeometry().size();
        m_open->window->setGeometry(50, 50, screen.width() + 900, screen.height() + 700);
        ui::Settings settings = m_open->settings;
        settings.geometry = m_open->window->saveGeometry();
        ui::MainWindow again(settings, m_open->appearance);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QVERIFY2(again.width() <= screen.width() && again.height() <= screen.height(),
            qPrintable(u"%1 × %2"_s.arg(again.width()).arg(again.height())));
    }

    void theFormIsWholeOnASmallScreen()
    {
        resize(1024, 700);
        QVERIFY(isFormWhole());
        QVERIFY(!hasSidewaysBar());
        QVERIFY(side()->isVisible());
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        QVERIFY2(editor->width() >= 520, qPrintable(QString::number(editor->width())));
        const QPoint below = side()->mapTo(m_open->window.get(), QPoint());
        QVERIFY(below.y() > editor->mapTo(m_open->window.get(), QPoint()).y() + editor->height() / 2);
        // The title of an offering has more room than what follows it.
        const QTableView &table = workspace().list().table();
        QVERIFY(table.columnWidth(ui::OfferingTableModel::Title) > table.viewport()->width() / 2);

        resize(1500, 950);
        QVERIFY(side()->mapTo(m_open->window.get(), QPoint()).x() > editor->mapTo(m_open->window.get(), QPoint()).x());
        QVERIFY(!table.isColumnHidden(ui::OfferingTableModel::Kind));
    }

    void theColumnsThatGaveWayAreRememberedAsChosen()
    {
        resize(1024, 700);
        QVERIFY(workspace().list().table().isColumnHidden(ui::OfferingTableModel::Kind));
        const QByteArray state = workspace().list().columnState();
        resize(1500, 950);
        workspace().list().restoreColumns(state);
        QVERIFY(!workspace().list().table().isColumnHidden(ui::OfferingTableModel::Kind));
        QVERIFY(!workspace().list().table().isColumnHidden(ui::OfferingTableModel::Load));
    }

    void atDoubleScaleTheFormHasTheRoom()
    {
        resize(720, 450); // 1440 × 900 at 200 %
        QVERIFY(isFormWhole());
        QVERIFY(!m_open->window->findChild<ui::SectionBar *>()->isVisible());
        QVERIFY(!side()->isVisible());
        // Both are a key away.
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        QTest::keyClick(m_open->window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(workspace().section(), ui::Section::Skills);
        QTest::keyClick(m_open->window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(workspace().section(), ui::Section::Offerings);
        const QKeySequence findings = m_open->window->actions().showFindings->shortcut();
        QVERIFY(!findings.isEmpty());
        QTest::keyClick(m_open->window.get(), findings[0].key(), findings[0].keyboardModifiers());
        QTRY_VERIFY(side()->isVisible());

        const QString path = m_open->path;
        m_open->window->closeCatalogue();
        SUCCEEDS(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        QVERIFY2(!side()->isVisible(), "also when it is opened in a small window");
    }

    void messagesLeaveRoomForWhatOneWorksOn()
    {
        resize(720, 450);
        const QSize before = m_open->window->size();
        for (int i = 0; i < 4; ++i) {
            workspace().messages().warn(
                u"Something to know that takes more than one line in a window as small as this one is, "
                "and that stays until it is closed: number %1"_s.arg(i));
        }
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->size(), before);
        QVERIFY2(workspace().messages().height() < before.height() / 2,
            qPrintable(QString::number(workspace().messages().height())));
        QCOMPARE(workspace().messages().count(), 4);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SmallScreenTest)
#include "smallscreen_test.moc"
