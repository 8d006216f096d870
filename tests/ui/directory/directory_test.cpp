// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/directoryview.h"
#include "directory/mergedialog.h"
#include "directory/sharededitor.h"
#include "forms/fieldeditor.h"
#include "list/offeringlist.h"
#include "store/records.h"
#include "support/sharing.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using tests::OpenWindow;

/** A coordinator clears up organisations, contacts and locations, by keys and mouse. */
class DirectoryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    Record m_kept;
    Record m_double;
    Record m_unused;
    Record m_offering;

    [[nodiscard]] ui::DirectoryView *view() const { return m_open->window->findChild<ui::DirectoryView *>(); }
    [[nodiscard]] QTableView *table() const { return view()->findChild<QTableView *>(u"directoryTable"_s); }
    [[nodiscard]] ui::SharedEditor *editor() const { return view()->findChild<ui::SharedEditor *>(); }
    [[nodiscard]] QPushButton *mergeButton() const { return view()->findChild<QPushButton *>(u"mergeRecords"_s); }
    [[nodiscard]] QPushButton *removeButton() const { return view()->findChild<QPushButton *>(u"removeRecords"_s); }
    [[nodiscard]] store::Catalogue &catalogue() const { return m_open->window->workspace()->session().catalogue(); }
    [[nodiscard]] Record now(const Record &record) const
    {
        return store::load(catalogue(), record.kind(), record.id())->value_or(Record());
    }
    /** What is listed, line by line. */
    [[nodiscard]] QStringList listed() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            names.append(table()->model()->index(row, 0).data().toString());
        }
        return names;
    }
    /** Clicks the row of the record with that name. */
    void click(const QString &name, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        const qsizetype row = listed().indexOf(name);
        QVERIFY2(row >= 0, qPrintable(name));
        const QModelIndex index = table()->model()->index(int(row), 0);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, with, table()->visualRect(index).center());
        QVERIFY(m_open->settle());
    }
    void filter(const QString &words)
    {
        auto *line = view()->findChild<QLineEdit *>(u"directoryFilter"_s);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, words);
    }
    void choose(const QString &combo, int steps)
    {
        auto *box = view()->findChild<QComboBox *>(combo);
        box->setFocus();
        for (int i = 0; i < steps; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
    }
    [[nodiscard]] bool open(store::Access access = store::Access::WriteIfPossible)
    {
        if (!m_open->show(access)) {
            return false;
        }
        m_open->window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_open->window.get())) {
            return false;
        }
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_6, Qt::ControlModifier);
        return m_open->settle() && view() && view()->isVisible();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        {
            auto made = store::Catalogue::open(m_open->path, store::Access::Write, vocabulary::derivations());
            SUCCEEDS(made);
            tests::Maker maker(**made);
            m_kept = maker.organisation(u"Hogeschool Proef"_s);
            m_double = maker.organisation(u"hogeschool-proef"_s);
            m_unused = maker.location(u"Lege hal"_s, u"Zwolle"_s);
            m_offering = maker.offering(u"Proefles"_s, m_double.id());
            maker.offering(u"Andere les"_s, m_kept.id());
            maker.offering(u"Derde les"_s, m_kept.id());
        }
        QVERIFY(open());
    }
    void cleanup()
    {
        tests::closePopups();
        m_open.reset();
    }

    void allAreListedWithWhereTheyAreUsed()
    {
        QVERIFY(listed().contains(u"Hogeschool Proef"_s));
        QVERIFY(listed().size() > 10);
        filter(u"proef hogeschool"_s);
        QCOMPARE(listed(), (QStringList{u"Hogeschool Proef"_s, u"hogeschool-proef"_s}));
        click(u"hogeschool-proef"_s);
        const auto *uses = editor()->findChild<QListWidget *>(u"uses"_s);
        QCOMPARE(uses->count(), 1);
        QCOMPARE(uses->item(0)->text(), u"Proefles (Provider)"_s);
        filter({});
        choose(u"directoryKind"_s, 3); // locations
        QVERIFY(listed().contains(u"Lege hal, Zwolle"_s));
        QVERIFY(!listed().contains(u"Hogeschool Proef"_s));
    }

    void aUseLeadsToTheOffering()
    {
        click(u"hogeschool-proef"_s);
        auto *uses = editor()->findChild<QListWidget *>(u"uses"_s);
        uses->setFocus();
        uses->setCurrentRow(0);
        QTest::keyClick(uses, Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->workspace()->section(), u"offerings"_s);
        QCOMPARE(m_open->window->workspace()->list().current(), m_offering.id());
    }

    void theListShowsAllThatUseIt()
    {
        click(u"Hogeschool Proef"_s);
        auto *all = editor()->findChild<QAbstractButton *>(u"listUses"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->workspace()->section(), u"offerings"_s);
        QTRY_VERIFY(m_open->window->workspace()->list().query().ids);
        QCOMPARE(m_open->window->workspace()->list().query().ids->size(), 2);
    }

    /** Reached from the history, or from something typed that could not be saved. */
    void whatNothingUsesIsFoundHere()
    {
        m_open->window->workspace()->showSection(u"offerings"_s);
        m_open->window->workspace()->goTo(Kind::Location, m_unused.id(), u"name"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->workspace()->section(), u"organisations"_s);
        QCOMPARE(editor()->record().id, m_unused.id());
        m_open->window->workspace()->goTo(Kind::Organisation, m_double.id(), u"name"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->workspace()->section(), u"offerings"_s);
        QCOMPARE(m_open->window->workspace()->list().current(), m_offering.id());
    }

    void renamingIsSavedAndKeepsTheSelection()
    {
        click(u"hogeschool-proef"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return); // to its name
        QWidget *field = QApplication::focusWidget();
        QVERIFY(editor()->isAncestorOf(field));
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, u"Academie Proef"_s);
        QVERIFY(m_open->settle());
        QTRY_COMPARE(
            domain::organisationTable().name(now(m_double)).preferring(domain::Language::English), u"Academie Proef"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), u"Academie Proef"_s);
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void doublesAreMergedAndComeBack()
    {
        choose(u"directoryShowing"_s, 1);
        QVERIFY(listed().contains(u"Hogeschool Proef"_s));
        click(u"hogeschool-proef"_s);
        QVERIFY(mergeButton()->isEnabled());
        QTest::mouseClick(mergeButton(), Qt::LeftButton);
        auto *dialog = m_open->window->findChild<ui::MergeDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isSettled());
        // The record that is used most is kept, unless another is chosen.
        QCOMPARE(dialog->kept().id, m_kept.id());
        const QString preview = dialog->findChild<QTextBrowser *>(u"preview"_s)->toPlainText();
        QVERIFY2(preview.contains(u"1 offering:\nProefles"_s), qPrintable(preview));
        QVERIFY2(preview.contains(u"Name: hogeschool-proef"_s), qPrintable(preview));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(now(m_double).isNull());
        QCOMPARE(domain::offeringTable().provider(now(m_offering)), m_kept.id());
        QVERIFY(m_open->settle());
        QVERIFY(!listed().contains(u"hogeschool-proef"_s));
        QCOMPARE(m_open->window->workspace()->messages().text(), u"1 merged into Hogeschool Proef"_s);
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(!now(m_double).isNull());
        QCOMPARE(domain::offeringTable().provider(now(m_offering)), m_double.id());
        QVERIFY(m_open->settle());
        QVERIFY(listed().contains(u"hogeschool-proef"_s));
    }

    void severalAreMergedIntoTheOneThatIsChosen()
    {
        filter(u"proef"_s);
        click(u"Hogeschool Proef"_s);
        click(u"hogeschool-proef"_s, Qt::ControlModifier);
        const auto *many = view()->findChild<QLabel *>(u"directoryMany"_s);
        QVERIFY(many->isVisible());
        QVERIFY(many->text().startsWith(u"2 selected"_s));
        mergeButton()->setFocus();
        QTest::keyClick(mergeButton(), Qt::Key_Space);
        auto *dialog = m_open->window->findChild<ui::MergeDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListWidget *>();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(dialog->isSettled());
        QCOMPARE(dialog->kept().id, m_double.id());
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(now(m_kept).isNull());
        QVERIFY(m_open->settle());
        QCOMPARE(editor()->record().id, m_double.id());
    }

    void otherKindsAreNotMerged()
    {
        filter(u"proef"_s);
        click(u"Hogeschool Proef"_s);
        filter({});
        click(u"Lege hal, Zwolle"_s, Qt::ControlModifier);
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 2);
        QVERIFY(!mergeButton()->isEnabled());
        QVERIFY(!removeButton()->isEnabled());
    }

    void whatNothingUsesIsDeletedAndComesBack()
    {
        click(u"Hogeschool Proef"_s);
        QVERIFY(!removeButton()->isEnabled());
        choose(u"directoryShowing"_s, 2);
        click(u"Lege hal, Zwolle"_s);
        QVERIFY(removeButton()->isEnabled());
        QTest::mouseClick(removeButton(), Qt::LeftButton);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(now(m_unused).isNull());
        QVERIFY(m_open->settle());
        QVERIFY(!listed().contains(u"Lege hal, Zwolle"_s));
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(!now(m_unused).isNull());
    }

    void aCatalogueOpenForReadingShowsThemOnly()
    {
        QVERIFY(open(store::Access::Read));
        click(u"hogeschool-proef"_s);
        QVERIFY(!mergeButton()->isEnabled());
        click(u"Lege hal, Zwolle"_s);
        QVERIFY(!removeButton()->isEnabled());
        const QList<QLineEdit *> lines = editor()->findChildren<QLineEdit *>();
        QVERIFY(std::ranges::none_of(lines,
            [](const QLineEdit *line) { return line->isVisible() && line->isEnabled() && !line->isReadOnly(); }));
    }

    void oneIsAddedThereAndItsNameIsTypedAtOnce()
    {
        filter(u"Proef"_s); // a new record is shown all the same
        QVERIFY(tests::chooseFrom(view()->findChild<QPushButton *>(u"addRecord"_s), {u"New contact"_s}));
        QVERIFY(m_open->settle());
        QTRY_VERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"Noor de Vries"_s);
        view()->commitPending();
        QVERIFY(m_open->settle());
        QVERIFY2(listed().contains(u"Noor de Vries"_s), qPrintable(listed().join(u'\n')));
        const auto contacts = store::loadAll(catalogue(), Kind::Contact);
        SUCCEEDS(contacts);
        QCOMPARE(std::ranges::count(*contacts, u"Noor de Vries"_s,
                     [](const Record &each) { return domain::contactTable().name(each); }),
            1);
    }

    void aDealHasItsPartners()
    {
        Record deal(Kind::Deal);
        domain::dealTable().name.set(deal, {.nl = u"Proefdeal"_s, .en = {}});
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"deal"_s}});
        change.create(deal);
        QVERIFY(m_open->window->workspace()->session().apply(change));
        QVERIFY(m_open->settle());
        click(u"Proefdeal"_s);
        auto *partners = editor()->findChild<ui::FieldEditor *>(u"deal.partners"_s);
        QVERIFY(partners && partners->isVisible());
        partners->takeFocus({});
        QTest::keyClicks(QApplication::focusWidget(), u"Hogeschool Proef"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        tests::closePopups();
        QVERIFY(m_open->settle());
        QCOMPARE(domain::dealTable().partners(now(deal)), QList<Id>{m_kept.id()});
        const QList<ui::Chip *> chips = partners->findChildren<ui::Chip *>();
        const auto chip = std::ranges::find_if(chips, [](const ui::Chip *each) { return each->isVisible(); });
        QVERIFY(chip != chips.cend());
        (*chip)->setFocus();
        QTest::keyClick(*chip, Qt::Key_Delete);
        QVERIFY(m_open->settle());
        QCOMPARE(domain::dealTable().partners(now(deal)), QList<Id>());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(DirectoryTest)
#include "directory_test.moc"
