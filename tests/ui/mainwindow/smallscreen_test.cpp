// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listcolumns.h"
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "mainwindow/sectionbar.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "offering/offeringeditor.h"
#include "preview/codeview.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/**
 * On a small screen, or at a large scale: everything is there, nothing is cut off, and the current work gets the room.
 */
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
    void press(const QAction *action)
    {
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        const QKeyCombination key = action->shortcut()[0];
        QTest::keyClick(m_open->window.get(), key.key(), key.keyboardModifiers());
    }
    /** The button of the tool bar for the side panel. */
    [[nodiscard]] QToolButton *sideButton()
    {
        const auto buttons = m_open->window->findChild<QToolBar *>(u"tools"_s)->findChildren<QToolButton *>();
        const auto found = std::ranges::find(
            buttons, m_open->window->actions().showSide, [](const QToolButton *each) { return each->defaultAction(); });
        return found == buttons.cend() ? nullptr : *found;
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

    void theEditorHasTheMostRoom_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("sections");
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("least");
        QTest::newRow("1024 × 700") << QSize(1024, 700) << 80 << 280 << 520;
        QTest::newRow("1280 × 800") << QSize(1280, 800) << 152 << 320 << 480;
        QTest::newRow("1440 × 900") << QSize(1440, 900) << 152 << 320 << 640;
        QTest::newRow("1680 × 1000") << QSize(1680, 1000) << 168 << 380 << 700;
    }

    void theEditorHasTheMostRoom()
    {
        QFETCH(QSize, window);
        QFETCH(int, sections);
        QFETCH(int, list);
        QFETCH(int, least);
        resize(window.width(), window.height());
        const int editor = m_open->window->findChild<ui::OfferingEditor *>()->width();
        QVERIFY2(editor >= least, qPrintable(QString::number(editor)));
        QVERIFY2(
            std::abs(workspace().list().width() - list) <= 3, qPrintable(QString::number(workspace().list().width())));
        const int bar = m_open->window->findChild<ui::SectionBar *>()->width();
        QVERIFY2(bar <= sections + 3, qPrintable(QString::number(bar)));
        QVERIFY(isFormWhole());
        QVERIFY(!hasSidewaysBar());
    }

    void theSidePanelIsADrawerOnASmallScreen()
    {
        resize(1024, 700);
        QVERIFY(!side()->isVisible());
        press(m_open->window->actions().showSide);
        QTRY_VERIFY(side()->isVisible());
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        const QPoint below = side()->mapTo(m_open->window.get(), QPoint());
        QVERIFY(below.y() >= editor->mapTo(m_open->window.get(), QPoint()).y() + editor->height());
        QVERIFY(side()->height() <= m_open->window->height() * 2 / 5);
        QVERIFY(m_open->window->actions().showSide->isChecked());

        resize(1500, 950);
        QVERIFY(side()->isVisible());
        QVERIFY(side()->mapTo(m_open->window.get(), QPoint()).x() > editor->mapTo(m_open->window.get(), QPoint()).x());
        QTest::mouseClick(sideButton(), Qt::LeftButton);
        QTRY_VERIFY(!side()->isVisible());
        QTest::mouseClick(sideButton(), Qt::LeftButton);
        QTRY_VERIFY(side()->isVisible());
    }

    void aNarrowListSaysAllInTwoLines()
    {
        resize(1024, 700);
        QTableView &table = workspace().list().table();
        QVERIFY(table.isColumnHidden(ui::OfferingTableModel::Kind));
        QVERIFY(table.isColumnHidden(ui::OfferingTableModel::Ready));
        QVERIFY(table.rowHeight(0) > 2 * table.fontMetrics().height());
        // Values without a column are in the accessible text of the row.
        const QModelIndex title = table.model()->index(0, ui::OfferingTableModel::Title);
        const QString words = title.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"programme · 18 EC"_s) && words.contains(u"OOAPI 5"_s), qPrintable(words));
        QCOMPARE(title.data(Qt::ToolTipRole).toString(), words);

        resize(1700, 950);
        workspace().columns().offerings()->setSizes({600, 900});
        QTRY_VERIFY(!table.isColumnHidden(ui::OfferingTableModel::Kind));
        QCOMPARE(title.data(Qt::AccessibleTextRole).toString(), u"Adviser on sustainable installations"_s);
    }

    void whatTheUserDraggedIsKept()
    {
        resize(1440, 900);
        auto *handle = workspace().columns().offerings()->handle(1);
        const QPoint grip = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, grip);
        QTest::mouseMove(handle, grip + QPoint(60, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, grip + QPoint(60, 0));
        const int dragged = workspace().list().width();
        QVERIFY2(dragged > 360, qPrintable(QString::number(dragged)));

        resize(1024, 700);
        QVERIFY(workspace().list().width() < 300);
        resize(1440, 900);
        QCOMPARE(workspace().list().width(), dragged);
        m_open->window->closeCatalogue();
        SUCCEEDS(m_open->window->openCatalogue(m_open->path));
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().width(), dragged);
    }

    void onlyTheEditor()
    {
        resize(1440, 900);
        press(m_open->window->actions().editorAlone);
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        QTRY_VERIFY(editor->width() > 1400);
        QVERIFY(!workspace().list().isVisible());
        QVERIFY(!side()->isVisible());
        QVERIFY(editor->isAncestorOf(QApplication::focusWidget()));
        auto *back = m_open->window->findChild<QToolButton *>(u"backToList"_s);
        QVERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY(workspace().list().isVisible());
        QVERIFY(side()->isVisible());
        QVERIFY(!back->isVisible());

        // Searching is done in the list, so it brings the list back.
        press(m_open->window->actions().editorAlone);
        QTRY_VERIFY(!workspace().list().isVisible());
        press(m_open->window->actions().find);
        QTRY_VERIFY(workspace().list().isVisible());
        QVERIFY(!m_open->window->actions().editorAlone->isChecked());
    }

    void theColumnsThatGaveWayAreRememberedAsChosen()
    {
        resize(1024, 700);
        QVERIFY(workspace().list().table().isColumnHidden(ui::OfferingTableModel::Kind));
        const QByteArray state = workspace().list().columns().state();
        resize(1700, 950);
        workspace().columns().offerings()->setSizes({600, 900});
        QTRY_VERIFY(workspace().list().width() > 500);
        workspace().list().columns().restore(state);
        QVERIFY(!workspace().list().table().isColumnHidden(ui::OfferingTableModel::Kind));
        QVERIFY(!workspace().list().table().isColumnHidden(ui::OfferingTableModel::Load));
    }

    void atDoubleScaleListOrFormHasTheRoom()
    {
        resize(720, 450); // 1440 × 900 at 200 %
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        auto *back = m_open->window->findChild<QToolButton *>(u"backToList"_s);
        QTableView &table = workspace().list().table();
        QVERIFY(table.isVisible());
        QVERIFY(!editor->isVisible());
        QVERIFY(!side()->isVisible());
        // An arrow stays in the list; Enter and a click open the offering.
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down);
        QVERIFY(table.isVisible());
        QTest::keyClick(&table, Qt::Key_Return);
        QTRY_VERIFY(editor->isVisible());
        QVERIFY(!table.isVisible());
        QVERIFY(isFormWhole());
        QTRY_VERIFY(back->width() > 0);
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY(table.isVisible());
        QVERIFY(table.hasFocus());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(2, 0)).center());
        QTRY_VERIFY(editor->isVisible());

        // The sections are icons with names.
        QVERIFY(m_open->window->findChild<ui::SectionBar *>()->isVisible());
        QTest::keyClick(m_open->window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(workspace().section(), u"skills"_s);
        QTest::keyClick(m_open->window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(workspace().section(), u"offerings"_s);
        press(m_open->window->actions().showFindings);
        QTRY_VERIFY(side()->isVisible());

        const QString path = m_open->path;
        m_open->window->closeCatalogue();
        SUCCEEDS(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        QVERIFY2(!side()->isVisible(), "also when it is opened in a small window");
    }

    void largerTextIsLargerEverywhereAtOnce()
    {
        resize(1700, 950);
        side()->setCurrentIndex(2);
        QVERIFY(m_open->settle());
        const auto *source = m_open->window->findChild<ui::CodeView *>();
        QVERIFY(source);
        const double before = QFontInfo(source->font()).pointSizeF();
        const int row = workspace().list().table().rowHeight(0);
        const int list = workspace().list().width();
        press(m_open->window->actions().largerText);
        press(m_open->window->actions().largerText);
        press(m_open->window->actions().largerText);
        QTRY_VERIFY(QFontInfo(source->font()).pointSizeF() > 1.2 * before);
        QTRY_VERIFY(workspace().list().table().rowHeight(0) > row);
        QTRY_VERIFY(workspace().list().width() != list); // the window counts as narrower
        press(m_open->window->actions().normalText);
        QTRY_COMPARE(workspace().list().table().rowHeight(0), row);
    }

    void iconsGrowWithTheTextAndNothingStaysLargeAfterwards()
    {
        const auto tools = [this] { return m_open->window->findChild<QToolBar *>(u"tools"_s); };
        const QSize usual = tools()->iconSize();
        m_open.reset();
        m_open =
            std::make_unique<OpenWindow>(ui::Settings{.language = u"en"_s, .theme = ui::Theme::Light, .textSize = 200});
        QVERIFY(m_open->show());
        QVERIFY(tools()->iconSize().height() >= usual.height() * 9 / 5);
        const auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        const auto boxes = editor->findChildren<QComboBox *>();
        QVERIFY(!boxes.isEmpty());
        press(m_open->window->actions().normalText);
        QTRY_COMPARE(tools()->iconSize(), usual);
        for (const QComboBox *box : boxes) {
            QVERIFY2(box->minimumSizeHint().height() <= box->sizeHint().height(), qPrintable(box->accessibleName()));
        }
    }

    void theSectionsMoveTogetherWhereTheHeightIsSmall()
    {
        using Spacing = ui::SectionBar::IconSpacing;
        ui::SectionBar bar;
        bar.setIconsOnly(true);
        for (const auto &[height, spacing] :
            {std::pair{400, Spacing::Roomy}, {290, Spacing::Close}, {220, Spacing::NoNames}}) {
            bar.resize(bar.sizeHint().width(), height);
            bar.show();
            QVERIFY(QTest::qWaitForWindowExposed(&bar));
            QTRY_COMPARE(bar.height(), height);
            QTRY_COMPARE(bar.iconSpacing(), spacing);
            QTRY_VERIFY(!bar.verticalScrollBar()->isVisible());
        }
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
