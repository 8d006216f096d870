// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting.h"
#include "list/offeringlist.h"
#include "mainwindow/windowactions.h"
#include "offering/textfields.h"
#include "openwindow.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "widgets/growingtextedit.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using tests::OpenWindow;

namespace {

ui::GrowingTextEdit *textField(const ui::MainWindow &window, const QString &name)
{
    auto *field = window.findChild<ui::LocalizedFieldEditor *>(name);
    return field ? field->edit(domain::Language::English) : nullptr;
}

} // namespace

class SavingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    QSemaphore m_begun;
    QSemaphore m_mayEnd;

    [[nodiscard]] ui::MainWindow &window() { return *m_open->window; }
    [[nodiscard]] ui::Workspace &workspace() { return *window().workspace(); }
    [[nodiscard]] ui::Session &session() { return workspace().session(); }
    [[nodiscard]] QString saved() { return window().findChild<QLabel *>(u"saved"_s)->text(); }
    [[nodiscard]] domain::Record stored(const Id &id)
    {
        const auto loaded = store::load(session().catalogue(), Kind::Offering, id);
        return loaded ? loaded->value_or(domain::Record()) : domain::Record();
    }
    [[nodiscard]] QPushButton *button(const QString &text)
    {
        const auto buttons = window().findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *each) { return each->isVisible() && each->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }
    /** An import that holds the catalogue until it may end. */
    void import()
    {
        session().longWork<int>(
            &workspace(), {.what = u"Importing offerings…"_s},
            [this](store::Catalogue &catalogue, domain::Progress &progress) -> ui::Result<int> {
                const ui::Result<void> done = catalogue.inTransaction([&]() -> ui::Result<void> {
                    m_begun.release();
                    while (!m_mayEnd.tryAcquire(1, 10) && progress.step(1, 2, {})) {}
                    return {};
                });
                return done ? ui::Result<int>(1) : std::unexpected(done.error());
            },
            [](const ui::Result<int> &) {});
        QVERIFY(m_begun.tryAcquire(1, 10'000));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup()
    {
        m_open.reset();
        m_mayEnd.tryAcquire(m_mayEnd.available());
    }

    void typingDuringAnImportIsShownWaitingAndKept()
    {
        QCOMPARE(saved(), u"✓ Everything saved"_s);
        const Id first = workspace().list().current();
        import();
        ui::GrowingTextEdit *summary = textField(window(), u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"Typed while it imports"_s);
        // Another offering: what was typed is handed over, and is not lost.
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
        ui::GrowingTextEdit *title = textField(window(), u"offering.title"_s);
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

    void closingDuringLongWorkEndsAtOnce()
    {
        const Id id = workspace().list().current();
        import();
        ui::GrowingTextEdit *summary = textField(window(), u"offering.summary"_s);
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
        const auto again = store::Catalogue::open(path, store::Access::Read);
        SUCCEEDS(again);
        const auto kept = store::load(**again, Kind::Offering, id);
        SUCCEEDS(kept);
        QCOMPARE(offeringTable().summary(**kept).en, u"The last words"_s);
        QVERIFY(!QFile::exists(path + u".draft"_s));
    }

    void aFileThatIsGoneIsSaid()
    {
        QVERIFY(QFile::rename(m_open->path, m_open->path + u".elsewhere"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"! Not saved: the file is not there any more"_s, 3000);
        QVERIFY(workspace().messages().text().contains(u"moved, renamed or deleted"_s));
        QVERIFY(QFile::rename(m_open->path + u".elsewhere"_s, m_open->path));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"✓ Everything saved"_s, 3000);
    }

    void whatIsTypedWhileTheFileIsGoneIsKeptWhenItIsBack()
    {
        const Id id = workspace().list().current();
        QVERIFY(QFile::rename(m_open->path, m_open->path + u".elsewhere"_s));
        ui::GrowingTextEdit *summary = textField(window(), u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"Typed into nowhere"_s);
        QVERIFY(saved() != u"✓ Everything saved"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session().saving().state, ui::Session::Saving::State::Moved, 3000);
        QTest::qWait(1000); // past the pause in which it is handed over, and refused
        QCOMPARE(summary->toPlainText(), u"Typed into nowhere"_s);
        QVERIFY(QFile::rename(m_open->path + u".elsewhere"_s, m_open->path));
        QTRY_COMPARE_WITH_TIMEOUT(saved(), u"✓ Everything saved"_s, 5000);
        QCOMPARE(offeringTable().summary(stored(id)).en, u"Typed into nowhere"_s);
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
        QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
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
        QTRY_VERIFY(button(u"Undo"_s));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!button(u"Undo"_s));
        QCOMPARE(workspace().messages().count(), 0);
    }

    void anOrganisationThatGetsANameMendsReadinessAtOnce()
    {
        // Without an edit of the offerings themselves.
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

LEERSCHAKEL_WINDOW_TEST_MAIN(SavingTest)
#include "saving_test.moc"
