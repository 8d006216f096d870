// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldeditor.h"
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "session/drafting.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/session/savingwindow.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/growingtextedit.h"
#include "widgets/linkbutton.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;

/** What the window says and keeps when a value cannot be saved, or the file changes under it. */
class TroubleTest : public tests::SavingWindow
{
    Q_OBJECT

    /** Whether a typed value was handed over and refused. */
    [[nodiscard]] bool isRefused()
    {
        return std::ranges::contains(
            session().typing().values(), ui::TypedValue::State::Refused, &ui::TypedValue::state);
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theSelectionStaysWhenTheListIsReadAgain()
    {
        QTableView &table = workspace().list().table();
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers,
                table.visualRect(table.model()->index(row, ui::OfferingTableModel::Title)).center());
        };
        click(4, {});
        click(6, Qt::ControlModifier);
        click(9, Qt::ControlModifier);
        const QList<Id> chosen = workspace().list().selected();
        QCOMPARE(chosen.size(), 3);
        const Id current = workspace().list().current();
        // A new offering is sorted before all of them.
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"x"_s}});
        domain::Record made(Kind::Offering);
        offeringTable().kind.set(made, u"module"_s);
        offeringTable().title.set(made, {.nl = u"AAA"_s, .en = u"AAA"_s});
        change.create(made);
        QVERIFY(session().apply(change));
        const int rows = table.model()->rowCount();
        QTRY_COMPARE(table.model()->rowCount(), rows + 1);
        QVERIFY(m_open->settle());
        const QList<Id> after = workspace().list().selected();
        QCOMPARE(QSet<Id>(after.cbegin(), after.cend()), QSet<Id>(chosen.cbegin(), chosen.cend()));
        QCOMPARE(workspace().list().current(), current);
        table.setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table.model()->rowCount(), rows);
        QVERIFY(m_open->settle());
        const QList<Id> again = workspace().list().selected();
        QCOMPARE(QSet<Id>(again.cbegin(), again.cend()), QSet<Id>(chosen.cbegin(), chosen.cend()));
        QCOMPARE(workspace().list().current(), current);
    }

    void whereOneIsStaysWhenAnotherProcessImports()
    {
#ifndef Q_OS_UNIX
        QSKIP("a shell copies the file");
#else
        // The window is read-only: another process has the catalogue.
        window().closeCatalogue();
        auto other = store::Catalogue::open(m_open->path, store::Access::Write, vocabulary::derivations());
        SUCCEEDS(other);
        QVERIFY(m_open->show(store::Access::WriteIfPossible));
        QVERIFY(!session().isWritable());
        QTableView &table = workspace().list().table();
        const int rows = table.model()->rowCount();
        table.setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QVERIFY(m_open->settle());
        const Id current = workspace().list().current();
        changes::ChangeSet change({.code = u"change.import"_s, .arguments = {u"x"_s}});
        domain::Record made(Kind::Offering);
        offeringTable().kind.set(made, u"module"_s);
        offeringTable().title.set(made, {.nl = u"AAA"_s, .en = u"AAA"_s});
        change.create(made);
        const auto now = store::load(**other, Kind::Offering, current);
        SUCCEEDS(now);
        change.set(**now, offeringTable().summary, QVariantMap{{u"en"_s, u"By the other"_s}});
        SUCCEEDS(store::apply(**other, change));
        QTRY_COMPARE_WITH_TIMEOUT(table.model()->rowCount(), rows + 1, 8000);
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().list().current(), current);
        QCOMPARE(table.currentIndex().row(), 3);
        QCOMPARE(m_open->english(u"offering.summary"_s)->toPlainText(), u"By the other"_s);
        m_open->window->closeCatalogue();
#endif
    }

    void whatTheFileRemarkedIsSaid()
    {
#ifndef Q_OS_UNIX
        QSKIP("a shell copies the file");
#else
        // An older copy of the catalogue overwrites one whose log was left behind.
        const QString copy = m_open->folder.filePath(u"copy.llo"_s);
        window().closeCatalogue();
        QCOMPARE(QProcess::execute(u"cp"_s, {m_open->path, copy}), 0);
        SUCCEEDS(window().openCatalogue(m_open->path));
        QVERIFY(m_open->settle());
        const QString left = m_open->folder.filePath(u"left.llo"_s);
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(summary, u"More"_s);
        workspace().list().table().setFocus();
        QTRY_COMPARE(saved(), u"✓ Everything saved"_s);
        for (const QString &suffix : {u"-wal"_s, u".lock"_s}) {
            QCOMPARE(QProcess::execute(u"cp"_s, {m_open->path + suffix, left + suffix}), 0);
        }
        QCOMPARE(QProcess::execute(u"cp"_s, {copy, left}), 0);
        SUCCEEDS(window().openCatalogue(left));
        QVERIFY(m_open->settle());
        QVERIFY2(
            workspace().messages().text().contains(u"left.llo-wal.aside"_s), qPrintable(workspace().messages().text()));
#endif
    }

    void aFileThatIsGoneIsSaid()
    {
        QVERIFY(QFile::rename(m_open->path, m_open->path + u".elsewhere"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"! Not saved: the file is gone"_s, 3000);
        QVERIFY(workspace().messages().text().contains(u"moved, renamed or deleted"_s));
        QVERIFY(QFile::rename(m_open->path + u".elsewhere"_s, m_open->path));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"✓ Everything saved"_s, 3000);
    }

    void whatIsTypedWhileTheFileIsGoneIsKeptWhenItIsBack()
    {
        const Id id = workspace().list().current();
        QVERIFY(QFile::rename(m_open->path, m_open->path + u".elsewhere"_s));
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"Typed into nowhere"_s);
        QVERIFY(saved() != u"✓ Everything saved"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session().saving().state, ui::Session::Saving::State::Moved, 3000);
        QTRY_VERIFY(isRefused());
        QCOMPARE(summary->toPlainText(), u"Typed into nowhere"_s);
        QVERIFY(QFile::rename(m_open->path + u".elsewhere"_s, m_open->path));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"✓ Everything saved"_s, 5000);
        QCOMPARE(offeringTable().summary(stored(id)).en, u"Typed into nowhere"_s);
    }

    void whatWasRefusedOfAnotherOfferingIsTriedAgain()
    {
        const Id id = workspace().list().current();
        QVERIFY(QFile::rename(m_open->path, m_open->path + u".elsewhere"_s));
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"Typed into nowhere"_s);
        QTRY_VERIFY(isRefused());
        workspace().list().table().setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(workspace().list().current() != id);
        QCOMPARE(session().typing().kept().size(), 1);
        QVERIFY(QFile::rename(m_open->path + u".elsewhere"_s, m_open->path));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"✓ Everything saved"_s, 5000);
        QCOMPARE(offeringTable().summary(stored(id)).en, u"Typed into nowhere"_s);
    }

    void whatCannotBeReadOfAnotherOfferingCanBeGoneTo()
    {
        const Id id = workspace().list().current();
        auto *duration = window().findChild<ui::FieldEditor *>(u"offering.duration"_s)->findChild<QLineEdit *>();
        duration->setFocus(Qt::TabFocusReason);
        duration->selectAll();
        QTest::keyClicks(duration, u"2 or 3"_s);
        workspace().list().table().setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(workspace().list().current() != id);
        QTRY_COMPARE(session().saving().state, ui::Session::Saving::State::Unreadable);
        QCOMPARE(session().saving().count, 1);
        auto *show = window().findChild<ui::LinkButton *>(u"showUnsaved"_s);
        QTRY_VERIFY(show && show->isVisible());
        QVERIFY2(show->accessibleName().contains(u"Duration of"_s), qPrintable(show->accessibleName()));
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_COMPARE(workspace().list().current(), id);
        QCOMPARE(duration->text(), u"2 or 3"_s);
    }

    void whatDoesNotFitAnyMoreIsOffered()
    {
        const QString path = m_open->path;
        const Id id = workspace().list().current();
        const QString catalogue = session().catalogue().info(u"id"_s).value_or(QString());
        m_open->window->closeCatalogue();
        SUCCEEDS(store::DraftFile(path, catalogue)
                .write({.typed = {{.record = {.kind = Kind::Offering, .id = id},
                            .field = u"summary"_s,
                            .value = QVariantMap{{u"en"_s, u"Mine of yesterday"_s}},
                            .before = QVariantMap{{u"en"_s, u"Not what is there"_s}}}},
                    .waiting = {}}));
        SUCCEEDS(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        QVERIFY(workspace().messages().text().contains(u"Mine of yesterday"_s));
        QVERIFY(QFile::exists(path + u".draft"_s));
        QTest::mouseClick(m_open->button(u"Copy"_s), Qt::LeftButton);
        QTRY_VERIFY(!QFile::exists(path + u".draft"_s));
    }

    void anErrorIsNotReplacedByASuccess()
    {
        QFile other(m_open->folder.filePath(u"other.llo"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("not a catalogue");
        other.close();
        FAILS_WITH(window().openCatalogue(other.fileName()), u"store.notACatalogue"_s);
        workspace().list().table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(workspace().messages().count(), 2);
        QVERIFY(workspace().messages().text().contains(u"deleted"_s));
        const auto texts = workspace().messages().findChildren<QLabel *>(u"messageText"_s);
        QVERIFY(std::ranges::any_of(
            texts, [](const QLabel *text) { return text->isVisible() && text->text().contains(u"other.llo"_s); }));
    }

    void anOfferToUndoGoesWhenItWasUndoneByKey()
    {
        workspace().list().table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(m_open->button(u"Undo"_s));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!m_open->button(u"Undo"_s));
        QCOMPARE(workspace().messages().count(), 0);
    }

    void anOrganisationThatGetsANameMendsReadinessAtOnce()
    {
        // The offerings themselves are not edited.
        const auto organisations = store::loadAll(session().catalogue(), Kind::Organisation);
        SUCCEEDS(organisations);
        const auto provider = std::ranges::find_if(*organisations, [&](const domain::Record &each) {
            const auto offered =
                store::loadWhere(session().catalogue(), Kind::Offering, offeringTable().provider, each.id().toString());
            return offered && !offered->isEmpty();
        });
        QVERIFY(provider != organisations->cend());
        const int blocked = workspace().overview().readiness.blocked;
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"name"_s, u"x"_s}});
        change.set(*provider, domain::organisationTable().name, {});
        QVERIFY(session().apply(change));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().overview().readiness.blocked > blocked, 5000);
        session().undo();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().overview().readiness.blocked, blocked, 5000);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(TroubleTest)
#include "trouble_test.moc"
