// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "domain/sentences.h"
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "mainwindow/windowactions.h"
#include "store/journal.h"
#include "store/offeringlist.h"
#include "support/generator.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** A command for many offerings changes those that are selected, far more than are in view, and no others. */
class BulkTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int offerings = 2000;
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::MainWindow &window() { return *m_open->window; }
    [[nodiscard]] ui::Workspace &workspace() { return *window().workspace(); }
    [[nodiscard]] QTableView &table() { return workspace().list().table(); }
    [[nodiscard]] int count(const QString &condition)
    {
        return workspace()
            .session()
            .catalogue()
            .single(u"SELECT count(*) FROM offering WHERE "_s + condition)
            .value_or(-1)
            .toInt();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers)
    {
        const QModelIndex index = table().model()->index(row, 0);
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(index).center());
    }
    /** With its key; tried again while the list is still being read after an undo, which clears the selection. */
    void selectAll()
    {
        static_cast<void>(QTest::qWaitFor(
            [this] {
                table().setFocus();
                press(Qt::Key_A, Qt::ControlModifier);
                return workspace().selectedCount() == offerings && window().isSettled();
            },
            20'000));
    }
    /** Chooses \a text in the menu of statuses. */
    void chooseStatus(const QString &text)
    {
        QVERIFY(tests::chooseFrom(window().menuBar(), {u"&Offerings"_s, u"&Status"_s, text}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_open = std::make_unique<OpenWindow>();
        QFile::remove(m_open->path);
        const auto made = store::Catalogue::create(m_open->path, vocabulary::derivations());
        SUCCEEDS(made);
        tests::Generator generator({.seed = 5,
            .offerings = offerings,
            .skillLinksPerOffering = 1,
            .editionsPerOffering = 0,
            .longTextEvery = 0});
        SUCCEEDS(store::apply(**made, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(**made, generator.next()));
        }
    }

    void init()
    {
        tests::failOnWarnings();
        if (!window().workspace()) {
            QVERIFY(m_open->show());
        }
        QVERIFY(QTest::qWaitFor([this] { return window().isSettled(); }, 120'000));
        QCOMPARE(table().model()->rowCount(), offerings);
        QVERIFY(m_open->activate());
        table().setFocus();
    }

    void cleanupTestCase() { m_open.reset(); }

    void rowsStaySelectedWhileTheShownOfferingIsNotAmongThem()
    {
        store::OfferingQuery query;
        query.text = u"lassen"_s;
        const auto found = store::findOfferings(workspace().session().catalogue(), query);
        SUCCEEDS(found);
        const auto *model = qobject_cast<ui::OfferingTableModel *>(table().model());
        int row = 0;
        while (found->contains(model->numberOf(row))) {
            ++row;
        }
        clickRow(row, {});
        const domain::Id shown = workspace().list().current();
        auto *search = window().findChild<QLineEdit *>(u"search"_s);
        search->setFocus();
        QTest::keyClicks(search, query.text);
        QTRY_VERIFY(window().isSettled() && table().model()->rowCount() < offerings);
        QCOMPARE(workspace().selectedCount(), 0); // the shown offering is not among those found
        table().setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        const int selected = workspace().selectedCount();
        QVERIFY(selected > 1);
        QCOMPARE(workspace().list().current(), shown);

        Q_EMIT workspace().session().stateChanged(); // as after each change: the list is read again
        QTRY_VERIFY(!workspace().list().isSettled());
        QTRY_VERIFY(window().isSettled());
        QCOMPARE(workspace().selectedCount(), selected);
        QCOMPARE(workspace().list().current(), shown);
        search->clear();
        QTRY_COMPARE(table().model()->rowCount(), offerings);
    }

    void allThatAreSelectedAreCountedBeforehand()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(workspace().selectedCount(), offerings);
        QCOMPARE(workspace().list().selected().size(), offerings);
        auto *matches = window().findChild<QLabel *>(u"matches"_s);
        QTRY_VERIFY2(matches->text().endsWith(u"2,000 selected"_s), qPrintable(matches->text()));
        QCOMPARE(window().actions().status->title(), u"&Status of 2,000 offerings"_s);
        QCOMPARE(window().actions().remove->text(), u"D&elete 2,000 offerings…"_s);
        table().clearSelection();
        table().selectRow(1);
        QCOMPARE(window().actions().remove->text(), u"D&elete"_s);
    }

    void theRightButtonOffersWhatCanBeDoneWithTheRowUnderIt()
    {
        table().selectRow(1);
        const QModelIndex index = table().model()->index(3, 0);
        table().scrollTo(index);
        QStringList offered;
        QTimer shown;
        shown.setInterval(20);
        connect(&shown, &QTimer::timeout, this, [&] {
            if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                for (const QAction *action : constant(menu->actions())) {
                    offered << action->text();
                }
                shown.stop();
                menu->close();
            }
        });
        shown.start();
        const QPoint place = table().viewport()->mapTo(window().window(), table().visualRect(index).center());
        QTest::mouseClick(window().windowHandle(), Qt::RightButton, {}, place);
        QTRY_VERIFY(!shown.isActive());
        QCOMPARE(offered,
            QStringList(
                {u"&Duplicate"_s, u"Duplicate &without editions"_s, u"D&elete"_s, u"&Change fields…"_s, u"&Status"_s}));
        QCOMPARE(table().currentIndex().row(), 3);
        QCOMPARE(workspace().selectedCount(), 1);
    }

    void whatIsShownIsDeletedAndNoOtherAlsoBeforeTheListHasIt()
    {
        const domain::Id before = workspace().list().current();
        press(Qt::Key_N, Qt::ControlModifier);
        const domain::Id made = workspace().list().current();
        QVERIFY(made != before);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(count(u"id = '%1'"_s.arg(made.toString())), 0);
        QCOMPARE(count(u"id = '%1'"_s.arg(before.toString())), 1);
        QVERIFY(m_open->settle());
        QCOMPARE(table().model()->rowCount(), offerings);
    }

    void aRowThatIsChosenIsNotLeftForANewOffering()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        clickRow(5, Qt::NoModifier);
        const domain::Id chosen = workspace().list().current();
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().current(), chosen);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table().model()->rowCount(), offerings);
        QVERIFY(m_open->settle());
    }

    void thoseThatAreSelectedGetTheStatusAndUndoTakesItBack()
    {
        // From the middle down: most of them were never in view.
        constexpr int chosen = 150;
        table().clearSelection();
        clickRow(900, {});
        clickRow(900 + chosen - 1, Qt::ShiftModifier);
        QCOMPARE(workspace().selectedCount(), chosen);
        const auto ids = workspace().list().selected();
        QStringList texts;
        std::ranges::transform(ids, std::back_inserter(texts),
            [](const domain::Id &id) -> QString { return u'\'' + id.toString() + u'\''; });
        const QString among = u"status = 'inReview' AND id IN (%1)"_s.arg(texts.join(u','));
        const int before = count(u"status = 'inReview'"_s);
        const int beforeAmong = count(among);
        QVERIFY(beforeAmong < chosen);
        chooseStatus(u"in review"_s);
        // The message first gives how many will change, and how they are now: some have that status already.
        const QString agree = u"Change %1 offerings"_s.arg(chosen - beforeAmong);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(agree), 10'000);
        QVERIFY2(workspace().messages().text().startsWith(
                     u"%1 of the 150 selected offerings get the status “in review”. They have now: "_s.arg(
                         chosen - beforeAmong)),
            qPrintable(workspace().messages().text()));
        QCOMPARE(count(among), beforeAmong);
        QTest::mouseClick(m_open->button(agree), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(among), chosen, 120'000);
        QCOMPARE(count(u"status = 'inReview'"_s), before + chosen - beforeAmong);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Undo"_s), 10'000);
        QVERIFY2(workspace().messages().text().contains(QString::number(chosen - beforeAmong)),
            qPrintable(workspace().messages().text()));
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"status = 'inReview'"_s), before, 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().session().work().isIdle(), 10'000);
    }

    void whatIsShownBeforehandCanBeLeft()
    {
        table().clearSelection();
        clickRow(0, {});
        clickRow(29, Qt::ShiftModifier);
        chooseStatus(u"approved"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Leave them"_s), 10'000);
        const int before = count(u"status = 'approved'"_s);
        QTest::mouseClick(m_open->button(u"Leave them"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_open->button(u"Leave them"_s));
        QCOMPARE(count(u"status = 'approved'"_s), before);
    }

    void allOfThemGetTheStatusAlsoThoseThatWereNeverInView()
    {
        selectAll();
        QCOMPARE(workspace().selectedCount(), offerings);
        const QString hashes = u"SELECT group_concat(whole_hash) FROM (SELECT whole_hash FROM offering ORDER BY id)"_s;
        const QVariant before = workspace().session().catalogue().single(hashes).value_or(QVariant());
        const int others = count(u"status <> 'retired'"_s);
        chooseStatus(u"retired"_s);
        const QString agree = u"Change %1 offerings"_s.arg(QLocale().toString(others));
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(agree), 20'000);
        QTest::mouseClick(m_open->button(agree), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"status = 'retired'"_s), offerings, 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Undo"_s), 20'000);
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"status <> 'retired'"_s), others, 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().session().work().isIdle(), 20'000);
        QCOMPARE(workspace().session().catalogue().single(hashes).value_or(QVariant()), before);
    }

    void whatIsStoppedHalfwayIsAsItWas()
    {
        selectAll();
        ui::Session &session = workspace().session();
        const QString hashes = u"SELECT group_concat(whole_hash) FROM (SELECT whole_hash FROM offering ORDER BY id)"_s;
        const QVariant before = session.catalogue().single(hashes).value_or(QVariant());
        const domain::Message last = session.undoLabel();
        const int others = count(u"status <> 'retired'"_s);
        QVERIFY(others > offerings / 2);
        chooseStatus(u"retired"_s);
        const QString agree = u"Change %1 offerings"_s.arg(QLocale().toString(others));
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(agree), 20'000);
        QTest::mouseClick(m_open->button(agree), Qt::LeftButton);
        const auto isUnderWay = [&] {
            const auto jobs = session.work().jobs();
            return jobs.isEmpty() || jobs.constFirst().progress->done() > 0;
        };
        QVERIFY(QTest::qWaitFor(isUnderWay, 20'000));
        auto *cancel = window().findChild<QPushButton *>(u"workCancel"_s);
        QVERIFY2(cancel && cancel->isVisible(), "it was done before it could be stopped");
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(session.work().isIdle(), 60'000);
        QCOMPARE(count(u"status <> 'retired'"_s), others);
        QCOMPARE(session.catalogue().single(hashes).value_or(QVariant()), before);
        QCOMPARE(session.undoLabel(), last);
        QCOMPARE(workspace().messages().text(), domain::sentence(domain::cancelled().error()));
        QVERIFY(QTest::qWaitFor([this] { return window().isSettled(); }, 60'000));
    }

    void severalAreDuplicatedInOneStep()
    {
        QVERIFY(m_open->settle());
        table().clearSelection();
        clickRow(10, {});
        clickRow(12, Qt::ShiftModifier);
        QCOMPARE(window().actions().duplicateBare->text(), u"Duplicate 3 offerings &without editions"_s);
        // Not with its key: text fields use Ctrl+D on some desktops.
        QVERIFY(tests::chooseFrom(window().menuBar(), {u"&Offerings"_s, u"&Duplicate 3 offerings"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"true"_s), offerings + 3, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Undo"_s), 10'000);
        QVERIFY2(workspace().messages().text().startsWith(u"3 offering"_s), qPrintable(workspace().messages().text()));
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"true"_s), offerings, 20'000);
        QVERIFY(m_open->settle());
    }

    void aFieldOfThoseThatAreSelectedIsChangedAfterOneSawWhatThatDoes()
    {
        QVERIFY(m_open->settle());
        table().clearSelection();
        clickRow(20, {});
        clickRow(49, Qt::ShiftModifier);
        const int before = count(u"title_nl LIKE 'Zomer: %'"_s);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window().findChild<QDialog *>(u"changeDialog"_s);
        QVERIFY(dialog);
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        auto *accept = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!accept->isEnabled());
        // Find and replace in the Dutch title, by keys alone: a word is put before each title.
        const auto type = [&](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
        type(u"Find"_s);
        press(Qt::Key_Tab);
        type(u"Title"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(u"^"_s);
        press(Qt::Key_Tab);
        type(u"Zomer: "_s);
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 20'000);
        QCOMPARE(accept->text(), u"&Change 30 offerings"_s);
        auto *examples = dialog->findChild<QTableWidget *>();
        QVERIFY(examples->rowCount() > 0);
        QCOMPARE(examples->item(0, 3)->text().count(u"Zomer: "_s), 1);
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"title_nl LIKE 'Zomer: %'"_s), before + 30, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Undo"_s), 10'000);
        QCOMPARE(workspace().messages().text(), u"30 offerings changed"_s);
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"title_nl LIKE 'Zomer: %'"_s), before, 20'000);
        QVERIFY(m_open->settle());
    }

    void threeRowsFarDownAreThoseThree()
    {
        // Selected, then scrolled away from so far that they are not in memory any more.
        QSet<QString> chosen;
        table().clearSelection();
        for (const int row : {1100, 1500, 1990}) {
            table().selectionModel()->select(
                table().model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        table().scrollToTop();
        const auto ids = workspace().list().selected();
        QCOMPARE(ids.size(), 3);
        const auto rows = store::findOfferings(workspace().session().catalogue(), workspace().list().query());
        SUCCEEDS(rows);
        const auto expected =
            store::offeringIds(workspace().session().catalogue(), {rows->at(1100), rows->at(1500), rows->at(1990)});
        SUCCEEDS(expected);
        QCOMPARE(
            (QSet<domain::Id>{ids.cbegin(), ids.cend()}), (QSet<domain::Id>{expected->cbegin(), expected->cend()}));
    }

    void deletingManySaysHowManyAndCanBeLeftOrUndone()
    {
        table().clearSelection();
        selectAll();
        QCOMPARE(workspace().selectedCount(), offerings);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Delete 2,000 offerings"_s));
        QCOMPARE(count(u"true"_s), offerings);
        QTest::mouseClick(m_open->button(u"Keep them"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_open->button(u"Delete 2,000 offerings"_s));
        QCOMPARE(count(u"true"_s), offerings);

        // A hundred is more than are fetched at once.
        table().clearSelection();
        clickRow(0, {});
        clickRow(99, Qt::ShiftModifier);
        QCOMPARE(workspace().selectedCount(), 100);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Delete 100 offerings"_s));
        QVERIFY(m_open->button(u"Delete 100 offerings"_s)->hasFocus());
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"true"_s), offerings - 100, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->button(u"Undo"_s), 10'000);
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"true"_s), offerings, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), offerings, 10'000);
    }

    void aQuestionGoesWhenSomethingElseIsSelected()
    {
        table().clearSelection();
        clickRow(0, {});
        clickRow(2, Qt::ShiftModifier);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Delete 3 offerings"_s));
        clickRow(1, Qt::ControlModifier);
        QTRY_VERIFY(!m_open->button(u"Delete 3 offerings"_s));
        QCOMPARE(count(u"true"_s), offerings);
        clickRow(0, {}); // without Ctrl again: Qt remembers it
    }

    void aQuestionGoesWhenWhatItIsAboutLeavesTheList()
    {
        table().clearSelection();
        clickRow(0, {});
        clickRow(2, Qt::ShiftModifier);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Delete 3 offerings"_s));
        press(Qt::Key_F, Qt::ControlModifier);
        for (const QChar each : u"zzzzqqqq"_s) {
            press(Qt::Key(each.toUpper().unicode()));
        }
        QTRY_COMPARE(table().model()->rowCount(), 0);
        QTRY_VERIFY(!m_open->button(u"Delete 3 offerings"_s));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Backspace);
        QTRY_COMPARE(table().model()->rowCount(), offerings);
        QVERIFY(m_open->settle());
        QCOMPARE(count(u"true"_s), offerings);
    }

    void oneIsDeletedWithoutAQuestion()
    {
        table().selectRow(3);
        table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(count(u"true"_s), offerings - 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(count(u"true"_s), offerings);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(BulkTest)
#include "bulk_test.moc"
