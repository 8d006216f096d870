// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowactions.h"
#include "publishing/publishingview.h"
#include "publishing/readinessmodel.h"
#include "publishing/reportpane.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** Publishing day, in the window: what is published, what could not be and why, and the day after. */
class PublishingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    QTemporaryDir m_out;

    [[nodiscard]] ui::PublishingView *view() const { return m_open->window->findChild<ui::PublishingView *>(); }
    [[nodiscard]] QString out() const { return m_out.filePath(u"out"_s); }
    [[nodiscard]] QPushButton *button(const QString &begin) const
    {
        const QList<QPushButton *> buttons = view()->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *each) { return each->isVisible() && each->text().startsWith(begin); });
        return found == buttons.cend() ? nullptr : *found;
    }
    /** Shows the window, with Publishing in front. */
    [[nodiscard]] bool showPublishing()
    {
        if (!m_open->show()) {
            return false;
        }
        m_open->window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_open->window.get())) {
            return false;
        }
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        return m_open->settle() && view() && view()->isVisible();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(showPublishing());
    }
    void cleanup()
    {
        m_open.reset();
        QSettings().clear();
        QDir(out()).removeRecursively();
    }

    void inASmallWindowTheFolderAndTheTitlesHaveRoom()
    {
        m_open->window->resize(720, 450); // 1440 × 900 at 200 %
        QVERIFY(m_open->settle());
        const auto *table = view()->findChild<QTableView *>();
        const int letter = view()->fontMetrics().averageCharWidth();
        QTRY_VERIFY(table->columnWidth(ui::ReadinessModel::Title) > 30 * letter);
        QVERIFY(view()->findChild<QLineEdit *>()->width() > 30 * letter);
        QVERIFY(table->isColumnHidden(ui::ReadinessModel::Published)); // nothing was published yet
        m_open->window->resize(1440, 900);
        QTRY_VERIFY(!table->isColumnHidden(ui::ReadinessModel::Code));
        const auto *folder = view()->findChild<QLineEdit *>();
        QTRY_VERIFY(button(u"Publish"_s)->mapTo(view(), QPoint()).x()
            > folder->mapTo(view(), folder->rect().bottomRight()).x());
    }

    void whatIsPublishedIsSaidWithWhatCouldNotGoAlong()
    {
        auto *folder = view()->findChild<QLineEdit *>();
        folder->setFocus();
        QTest::keyClicks(folder, out());
        QPushButton *publish = button(u"Publish "_s);
        QVERIFY(publish && publish->isEnabled());
        QCOMPARE(publish->text(), u"Publish 20 offerings"_s);
        QTest::mouseClick(publish, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out() + u"/manifest.json"_s), 60'000);
        QVERIFY(m_open->settle());

        const auto *report = view()->findChild<ui::ReportPane *>();
        QVERIFY(report->isVisible());
        QVERIFY(report->findChild<QLabel *>(u"reportSummary"_s)->text().startsWith(u"20 offerings and "_s));
        // Each line names its offering and its field, and gives the meaning of a code.
        const auto *tree = report->findChild<QTreeWidget *>();
        QVERIFY(tree->topLevelItemCount() > 0);
        QStringList lines;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = tree->topLevelItem(i);
            QVERIFY(group->childCount() > 0);
            for (int j = 0; j < group->childCount(); ++j) {
                const QTreeWidgetItem *line = group->child(j);
                QVERIFY(!line->text(1).isEmpty());
                lines.append(QStringList{line->text(0), line->text(1), line->text(2)}.join(u" | "_s));
            }
        }
        QVERIFY2(lines.contains(u"Adviser on sustainable installations | Status | approved"_s),
            qPrintable(lines.join(u'\n')));

        // Saved as a file, the report says the same.
        const QString kept = m_out.filePath(u"report.txt"_s);
        SUCCEEDS(report->saveTo(kept));
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\tAdviser on sustainable installations\tStatus\tapproved\n"));

        QTest::mouseClick(report->findChild<QToolButton *>(u"reportClose"_s), Qt::LeftButton);
        QVERIFY(!report->isVisible());
    }

    void whatIsReadyButNotApprovedIsNamed()
    {
        const auto *hint = view()->findChild<QLabel *>(u"notApproved"_s);
        QVERIFY(hint->isVisible());
        auto *which = view()->findChild<QComboBox *>(u"selection"_s);
        const int ready = [&] {
            which->setFocus();
            QTest::keyClick(which, Qt::Key_Down); // all that are ready
            return button(u"Publish "_s)->text().section(u' ', 1, 1).toInt();
        }();
        QVERIFY(!hint->isVisible());
        QCOMPARE_GT(ready, 20);
        QTest::keyClick(which, Qt::Key_Up);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text(),
            u"%1 offerings ready but not approved: not published unless you choose “All that are ready”."_s.arg(
                ready - 20));
    }

    void withoutReviewNothingThatIsReadyIsHeldBack()
    {
        const auto *hint = view()->findChild<QLabel *>(u"notApproved"_s);
        QVERIFY(hint->isVisible());
        QAction *review = m_open->window->actions().review;
        QTRY_VERIFY(review->isChecked());
        const auto menus = m_open->window->menuBar()->findChildren<QMenu *>();
        const auto menu =
            std::ranges::find_if(menus, [review](const QMenu *each) { return each->actions().contains(review); });
        QVERIFY(menu != menus.cend());
        (*menu)->popup(m_open->window->mapToGlobal(QPoint(100, 100)));
        QTRY_VERIFY((*menu)->isVisible());
        QVERIFY(tests::moveTo(*menu, review->text()));
        QTest::keyClick(*menu, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(!hint->isVisible(), qPrintable(hint->text()), 10000);
        QCOMPARE_GT(button(u"Publish "_s)->text().section(u' ', 1, 1).toInt(), 20);
        QTRY_VERIFY(!review->isChecked());
        m_open->window->workspace()->session().undo();
        QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible(), 10'000);
        QTRY_VERIFY(review->isChecked());
    }

    void theFolderIsRememberedAndTheNextDayBeginsWithIt()
    {
        auto *folder = view()->findChild<QLineEdit *>();
        folder->setFocus();
        QTest::keyClicks(folder, out());
        QTest::mouseClick(button(u"Publish "_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out() + u"/manifest.json"_s), 60'000);
        QVERIFY(m_open->settle());

        m_open = std::make_unique<OpenWindow>();
        QVERIFY(showPublishing());
        QCOMPARE(view()->findChild<QLineEdit *>()->text(), out());
        QVERIFY(button(u"Publish "_s)->isEnabled());
    }

    void aFolderOfSomebodyElseIsNotReplaced()
    {
        QVERIFY(QDir().mkpath(out()));
        QFile site(out() + u"/index.html"_s);
        QVERIFY(site.open(QIODevice::WriteOnly) && site.write("mine") > 0);
        site.close();
        auto *folder = view()->findChild<QLineEdit *>();
        folder->setFocus();
        QTest::keyClicks(folder, out());
        QTest::mouseClick(button(u"Publish "_s), Qt::LeftButton);
        QTRY_VERIFY(view()->isSettled());
        QVERIFY(m_open->settle());
        QCOMPARE(QDir(out()).entryList(QDir::Files), QStringList{u"index.html"_s});
        QVERIFY(!view()->findChild<ui::ReportPane *>()->isVisible());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(PublishingTest)
#include "publishing_test.moc"
