// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/filterbar.h"
#include "list/offeringlist.h"
#include "publishing/publishingview.h"
#include "publishing/worklistmodel.h"
#include "publishing/worklistpage.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** The work list, used to add what many offerings lack. */
class WorkListTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::PublishingView *view() const { return m_open->window->findChild<ui::PublishingView *>(); }
    [[nodiscard]] ui::WorkListPage *page() const { return view()->findChild<ui::WorkListPage *>(); }
    [[nodiscard]] QTableView *table() const { return page()->findChild<QTableView *>(u"workList"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return view()->findChild<QPushButton *>(name); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int offeringsOf(int row) const { return cell(row, ui::WorkListModel::Offerings).toInt(); }
    /** Chooses by the arrow keys the first row with several offerings that can be changed at once; -1 for none. */
    int chooseChangeable()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (button(u"workListChange"_s)->isEnabled() && offeringsOf(row) > 1) {
                return row;
            }
            QTest::keyClick(table(), Qt::Key_Down);
        }
        return -1;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QTest::mouseClick(button(u"showWorkList"_s), Qt::LeftButton);
        QVERIFY(m_open->settle());
        QVERIFY(page() && page()->isVisible());
    }
    void cleanup()
    {
        m_open.reset();
        QSettings().clear();
    }

    void eachRuleIsOneRowWithWhatBlocksFirst()
    {
        QVERIFY(table()->model()->rowCount() > 0);
        domain::NoProgress progress;
        const auto gaps = publishing::workList(m_open->window->workspace()->session().catalogue(),
            m_open->window->workspace()->session().destinations(), publishing::Judged::NotRetired, progress);
        SUCCEEDS(gaps);
        QCOMPARE(table()->model()->rowCount(), int(gaps->size()));
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            QCOMPARE(offeringsOf(row), int((*gaps)[row].offerings.size()));
            QCOMPARE(cell(row, ui::WorkListModel::Text), (*gaps)[row].text.en);
            QVERIFY(!cell(row, ui::WorkListModel::Destination).isEmpty());
            QVERIFY(!cell(row, ui::WorkListModel::Owner).isEmpty());
        }
        QCOMPARE((*gaps)[0].severity, rules::Severity::Blocks);
    }

    void aRowOpensItsOfferings()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        const int count = offeringsOf(0);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_open->settle());
        auto *list = m_open->window->findChild<ui::OfferingList *>();
        QTRY_COMPARE(list->count(), count);
        QVERIFY(!list->filterInWords().isEmpty());
    }

    void theFiltersOfTheListLeadToIt()
    {
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        auto *add = m_open->window->findChild<QPushButton *>(u"addFilter"_s);
        QTimer::singleShot(0, add, [add] {
            // Up goes to the last entry, which may be "Remove all filters"; the one before that leads to the work list.
            QTest::keyClick(add->menu(), Qt::Key_Up);
            if (add->menu()->activeAction() && add->menu()->activeAction()->text().startsWith("Remove"_L1)) {
                QTest::keyClick(add->menu(), Qt::Key_Up);
            }
            QTest::keyClick(add->menu(), Qt::Key_Return);
        });
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(m_open->settle());
        QVERIFY(page()->isVisible());
    }

    void equalGapsAreMendedInOneStep()
    {
        const int row = chooseChangeable();
        QVERIFY(row >= 0);
        const int count = offeringsOf(row);
        QCOMPARE(button(u"workListChange"_s)->text(), u"Change these %1…"_s.arg(count));
        QTest::mouseClick(button(u"workListChange"_s), Qt::LeftButton);
        auto *dialog = m_open->window->findChild<QDialog *>(u"changeDialog"_s);
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        // The field is chosen already; the dialog asks for its value.
        const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>();
        QVERIFY(std::ranges::any_of(
            lines, [](const QLineEdit *line) { return line->isVisible() && !line->text().isEmpty(); }));
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_open->window->findChild<QDialog *>(u"changeDialog"_s));
        QVERIFY(m_open->settle());
        QCOMPARE(offeringsOf(row), count); // nothing was changed
    }

    void itFitsInASmallWindowWithLargeText()
    {
        m_open->window->resize(720, 450);
        QVERIFY(m_open->settle());
        QVERIFY(table()->columnWidth(ui::WorkListModel::Text) > 20 * table()->fontMetrics().averageCharWidth());
        QTest::mouseClick(button(u"workListBack"_s), Qt::LeftButton);
        QVERIFY(!page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), button(u"showWorkList"_s));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(WorkListTest)
#include "worklist_test.moc"
