// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/session/savingwindow.h"
#include "widgets/growingtextedit.h"
#include "widgets/messagebar.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;

/** Edits in the window while an import holds the catalogue. */
class SavingTest : public tests::SavingWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void typingDuringAnImportIsShownWaitingAndKept()
    {
        QCOMPARE(saved(), u"✓ Everything saved"_s);
        const Id first = workspace().list().current();
        import();
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"Typed while it imports"_s);
        // At another offering, what was typed is handed over and not lost.
        workspace().list().table().setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(workspace().list().current() != first);
        QTRY_COMPARE(session().saving().count, 1);
        QVERIFY2(saved().startsWith(u"… 1"_s) && saved().endsWith(u"Importing offerings…"_s), qPrintable(saved()));
        press(Qt::Key_Up);
        QTRY_COMPARE(workspace().list().current(), first);
        QCOMPARE(summary->toPlainText(), u"Typed while it imports"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(session().saving().count, 2);
        const Id made = workspace().list().current();
        QVERIFY(made != first);
        ui::GrowingTextEdit *title = m_open->english(u"offering.title"_s);
        QTRY_VERIFY(title->hasFocus());
        QTest::keyClicks(title, u"Made while it imports"_s);
        QTRY_COMPARE(session().saving().count, 3);
        QVERIFY2(saved().startsWith(u"… 3"_s), qPrintable(saved()));
        QCOMPARE(offeringTable().summary(stored(first)).en == u"Typed while it imports"_s, false);
        m_mayEnd.release();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        QCOMPARE(offeringTable().summary(stored(first)).en, u"Typed while it imports"_s);
        QCOMPARE(offeringTable().title(stored(made)).en, u"Made while it imports"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().current(), made);
        QCOMPARE(title->toPlainText(), u"Made while it imports"_s);
    }

    void whatWaitsToBeMadeIsInTheList()
    {
        QTableView &table = workspace().list().table();
        const int before = table.model()->rowCount();
        const auto cell = [&](int row, int column) { return table.model()->index(row, column).data().toString(); };
        import();
        table.setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(session().saving().count, 1);
        QCOMPARE(table.model()->rowCount(), before + 1);
        ui::GrowingTextEdit *title = m_open->english(u"offering.title"_s);
        QTRY_VERIFY(title->hasFocus());
        QTest::keyClicks(title, u"Made while it imports"_s);
        QTRY_COMPARE(cell(0, ui::OfferingTableModel::Title), u"Made while it imports"_s);
        QCOMPARE(cell(0, ui::OfferingTableModel::Ready), u"waits"_s);
        QCOMPARE(table.currentIndex().row(), 0);
        const Id made = workspace().list().current();

        // To another offering, and back by the list.
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
            table.visualRect(table.model()->index(3, ui::OfferingTableModel::Title)).center());
        QTRY_VERIFY(workspace().list().current() != made);
        press(Qt::Key_D, Qt::ControlModifier); // a copy waits too
        QTRY_COMPARE(table.model()->rowCount(), before + 2);
        const Id copy = workspace().list().current();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
            table.visualRect(table.model()->index(0, ui::OfferingTableModel::Title)).center());
        QTRY_COMPARE(workspace().list().current(), made);
        QCOMPARE(title->toPlainText(), u"Made while it imports"_s);
        table.setFocus();

        m_mayEnd.release();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(table.model()->rowCount(), before + 2);
        QCOMPARE(workspace().list().current(), made);
        QCOMPARE(table.currentIndex().data().toString(), u"Made while it imports"_s);
        QVERIFY(cell(table.currentIndex().row(), ui::OfferingTableModel::Ready) != u"waits");
        QVERIFY(!stored(copy).isNull());
    }

    void whatWaitsToBeMadeCanBeTakenBackAndDeleted()
    {
        QTableView &table = workspace().list().table();
        const int before = table.model()->rowCount();
        const Id first = workspace().list().current();
        import();
        table.setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), before + 1);
        table.setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), before);
        QTRY_COMPARE(workspace().list().current(), first);
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), before + 1);
        const Id made = workspace().list().current();
        QTRY_VERIFY(m_open->english(u"offering.title"_s)->hasFocus());
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        QCOMPARE(workspace().list().selected(), QList<Id>{made});
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), before);
        m_mayEnd.release();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        QVERIFY(m_open->settle());
        QVERIFY(stored(made).isNull());
        QCOMPARE(table.model()->rowCount(), before);
    }

    void whatIsKeptAndWhatWaitsAreDeletedTogether()
    {
        QTableView &table = workspace().list().table();
        const int before = table.model()->rowCount();
        import();
        table.setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), before + 1);
        const Id made = workspace().list().current();
        QTRY_VERIFY(m_open->english(u"offering.title"_s)->hasFocus());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier,
            table.visualRect(table.model()->index(3, ui::OfferingTableModel::Title)).center());
        const QList<Id> chosen = workspace().list().selected();
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen.contains(made));
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Delete 2 offerings"_s));
        QTest::mouseClick(m_open->button(u"Delete 2 offerings"_s), Qt::LeftButton);
        m_mayEnd.release();
        QTRY_COMPARE(table.model()->rowCount(), before - 1);
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        QVERIFY(m_open->settle());
        QVERIFY(std::ranges::all_of(chosen, [this](const Id &id) { return stored(id).isNull(); }));
        QCOMPARE(table.model()->rowCount(), before - 1);
    }

    void undoByKeyDuringAnImportWaitsAndIsShown()
    {
        const Id id = workspace().list().current();
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        const QString before = summary->toPlainText();
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"A second thought"_s);
        workspace().list().table().setFocus();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        import();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(summary->toPlainText(), before);
        QVERIFY2(saved().startsWith(u"… 1"_s), qPrintable(saved()));
        QCOMPARE(offeringTable().summary(stored(id)).en, u"A second thought"_s);
        m_mayEnd.release();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        QCOMPARE(offeringTable().summary(stored(id)).en, before);
        QCOMPARE(workspace().messages().count(), 0);
    }

    void closingDuringLongWorkEndsAtOnce()
    {
        const Id id = workspace().list().current();
        import();
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"The last words"_s);
        QElapsedTimer timer;
        timer.start();
        press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!window().isVisible());
        const QString path = m_open->path;
        m_open->window.reset();
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        const auto again = store::Catalogue::open(path, store::Access::Read, {});
        SUCCEEDS(again);
        const auto kept = store::load(**again, Kind::Offering, id);
        SUCCEEDS(kept);
        QCOMPARE(offeringTable().summary(**kept).en, u"The last words"_s);
        QVERIFY(!QFile::exists(path + u".draft"_s));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SavingTest)
#include "saving_test.moc"
