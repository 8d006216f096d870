// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/durationfield.h"
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/growingtextedit.h"
#include "widgets/linkbutton.h"
#include "widgets/messagebar.h"
#include "widgets/problemlabel.h"

#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using tests::OpenWindow;

namespace {

QLineEdit *durationField(const ui::MainWindow &window)
{
    const auto *field = window.findChild<ui::DurationFieldEditor *>(u"offering.duration"_s);
    return field ? field->findChild<QLineEdit *>() : nullptr;
}

/** The first programme with a group of electives; null when there is none. */
Id programmeWithAChoice(store::Catalogue &catalogue)
{
    const auto components = store::loadAll(catalogue, Kind::Component);
    if (!components) {
        return {};
    }
    const auto elective = std::ranges::find_if(
        *components, [](const domain::Record &each) { return !componentTable().electiveGroup(each).isEmpty(); });
    return elective == components->cend() ? Id() : componentTable().offering(*elective);
}

/** Waits until \a text is in the draft of the catalogue \a path, which is within a second of the last letter. */
void waitForDraft(const QString &path, const QString &text)
{
    static_cast<void>(QTest::qWaitFor(
        [&] {
            QFile draft(path + u".draft"_s);
            return draft.open(QIODevice::ReadOnly) && draft.readAll().contains(text.toUtf8());
        },
        1500));
}

/** What is typed before the process is killed. */
enum class Dying {
    InText,
    InDuration,          ///< text that is no duration, with the cursor still behind it
    ElsewhereByThatTime, ///< the same, and then another offering was shown
    InGroup,             ///< in the name of a group of electives
};

/** Types in the real window on \a path, and is killed, as in a power cut. */
int typeAndDie(const QString &path, Dying how)
{
    ui::Settings settings{.language = u"en"_s, .theme = ui::Theme::Light};
    ui::Appearance appearance;
    appearance.apply(settings);
    ui::MainWindow window(settings, appearance);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window) || !window.openCatalogue(path)
        || !QTest::qWaitFor([&] { return window.isSettled(); }, 20'000)) {
        return 1;
    }
    if (how == Dying::InGroup) {
        window.workspace()->showOffering(programmeWithAChoice(window.workspace()->session().catalogue()));
        if (!QTest::qWaitFor([&] { return window.isSettled(); }, 20'000)) {
            return 1;
        }
    }
    std::puts(qPrintable(window.workspace()->list().current().toString()));
    if (how == Dying::InGroup) {
        auto *name = window.findChild<QLineEdit *>(u"electiveGroup"_s);
        name->setFocus(Qt::TabFocusReason);
        name->selectAll();
        QTest::keyClicks(name, u"Until the power went"_s);
        waitForDraft(path, u"Until the power went"_s);
    } else if (how == Dying::InText) {
        ui::GrowingTextEdit *summary = tests::englishIn(window, u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        // Without a pause in which the text would be saved.
        const QString text = u"Typed until the power went"_s;
        for (const QChar letter : text) {
            QTest::keyClick(summary, letter.toLatin1());
            QTest::qWait(60);
        }
    } else {
        QLineEdit *duration = durationField(window);
        duration->setFocus(Qt::TabFocusReason);
        duration->selectAll();
        QTest::keyClicks(duration, u"2 or 3"_s);
        if (how == Dying::ElsewhereByThatTime) {
            QTest::keyClick(&window.workspace()->list().table(), Qt::Key_Down);
        }
        waitForDraft(path, u"2 or 3"_s);
    }
    std::fflush(stdout);
    std::raise(SIGKILL);
    return 1;
}

} // namespace

/** Text that was not saved yet when the program was killed comes back. */
class DraftTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::Workspace &workspace() { return *m_open->window->workspace(); }
    [[nodiscard]] domain::Record stored(const Id &id)
    {
        const auto loaded = store::load(workspace().session().catalogue(), Kind::Offering, id);
        return loaded ? loaded->value_or(domain::Record()) : domain::Record();
    }
    /**
     * Lets another process type in the catalogue as \a how says and be killed, and opens the catalogue again. Returns
     * the offering that was typed in.
     */
    [[nodiscard]] Id openAfterKill(const QString &how)
    {
        const QString path = m_open->path;
        m_open->window->closeCatalogue();
        QProcess other;
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start(QCoreApplication::applicationFilePath(), {u"draft_test"_s, how, path});
        if (!other.waitForFinished(60'000) || other.exitStatus() != QProcess::CrashExit
            || !m_open->window->openCatalogue(path) || !m_open->settle()) {
            return {};
        }
        if (!m_open->activate()) { // the other process had the focus
            return {};
        }
        return Id::fromString(QString::fromLatin1(other.readAllStandardOutput()).trimmed());
    }
    [[nodiscard]] QString problemOf(const QLineEdit &field) const
    {
        const auto *cell = field.parentWidget()->parentWidget();
        const auto *problem = cell->findChild<ui::ProblemLabel *>();
        return problem && problem->isVisible() ? problem->problem() : QString();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
    }
    void cleanup() { m_open.reset(); }

    void whatWasTypedComesBackAfterAKill()
    {
#ifndef Q_OS_UNIX
        QSKIP("kill -9 is Unix's");
#else
        const QString path = m_open->path;
        m_open->window->closeCatalogue();
        QProcess other;
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start(QCoreApplication::applicationFilePath(), {u"draft_test"_s, u"--type-and-die"_s, path});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        const Id id = Id::fromString(QString::fromLatin1(other.readAllStandardOutput()).trimmed());
        QVERIFY(!id.isNull());
        QVERIFY(QFile::exists(path + u".draft"_s));

        SUCCEEDS(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        const QString back = offeringTable().summary(stored(id)).en;
        // Complete, except for what was typed in the last second.
        QVERIFY2(u"Typed until the power went"_s.startsWith(back) && back.size() >= 8, qPrintable(back));
        QVERIFY2(
            workspace().messages().text().startsWith(u"What you typed when the program stopped is back: Summary"_s),
            qPrintable(workspace().messages().text()));
        QTRY_VERIFY(!QFile::exists(path + u".draft"_s));
        workspace().list().table().selectRow(5);
        QVERIFY(m_open->button(u"Show"_s));
        QVERIFY(m_open->button(u"Undo"_s));
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_VERIFY(offeringTable().summary(stored(id)).en != back);
        QVERIFY(!m_open->button(u"Undo"_s));
#endif
    }

    void whatCouldNotBeReadIsInItsFieldAgain()
    {
#ifndef Q_OS_UNIX
        QSKIP("kill -9 is Unix's");
#else
        const QVariant before = offeringTable().duration(stored(workspace().list().current()));
        const Id id = openAfterKill(u"--type-duration-and-die"_s);
        QCOMPARE(workspace().list().current(), id);
        QLineEdit *duration = durationField(*m_open->window);
        QCOMPARE(duration->text(), u"2 or 3"_s);
        QVERIFY2(!problemOf(*duration).isEmpty(), "it is marked, with how to write it");
        QCOMPARE(offeringTable().duration(stored(id)), before);
        QCOMPARE(workspace().session().saving().state, ui::Session::Saving::State::Unreadable);
        QVERIFY2(workspace().messages().text().contains(u"is in its field again"_s)
                && workspace().messages().text().contains(u"Duration of"_s),
            qPrintable(workspace().messages().text()));
        QVERIFY2(QFile::exists(m_open->path + u".draft"_s), "a second power cut does not take it");

        // Once corrected it is saved, and no draft is left.
        duration->setFocus(Qt::TabFocusReason);
        duration->selectAll();
        QTest::keyClicks(duration, u"3"_s);
        QTest::keyClick(duration, Qt::Key_Return);
        QTRY_VERIFY(offeringTable().duration(stored(id)).startsWith(u"P3"_s));
        QTRY_VERIFY(!QFile::exists(m_open->path + u".draft"_s));
#endif
    }

    void whatCouldNotBeReadOfAnOfferingThatIsNotShownCanBeGoneTo()
    {
#ifndef Q_OS_UNIX
        QSKIP("kill -9 is Unix's");
#else
        const Id id = openAfterKill(u"--type-elsewhere-and-die"_s);
        QVERIFY(!id.isNull());
        workspace().list().table().setFocus();
        QTest::keyClick(&workspace().list().table(), Qt::Key_Down);
        QTRY_VERIFY(workspace().list().current() != id);
        QVERIFY(durationField(*m_open->window)->text() != u"2 or 3");
        QCOMPARE(workspace().session().saving().count, 1);
        auto *show = m_open->window->findChild<ui::LinkButton *>(u"showUnsaved"_s);
        QVERIFY(show && show->isVisible());
        QVERIFY2(show->accessibleName().contains(u"Duration of"_s), qPrintable(show->accessibleName()));
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_COMPARE(workspace().list().current(), id);
        QCOMPARE(durationField(*m_open->window)->text(), u"2 or 3"_s);
        QTRY_VERIFY(durationField(*m_open->window)->hasFocus());
        QVERIFY(!problemOf(*durationField(*m_open->window)).isEmpty());
#endif
    }

    void aNameOfAGroupComesBackForAllOfIt()
    {
#ifndef Q_OS_UNIX
        QSKIP("kill -9 is Unix's");
#else
        const auto groups = [this](const Id &programme) {
            QStringList names;
            const domain::OfferingTree tree = m_open->tree(programme);
            for (const domain::Record &component : tree.of(Kind::Component)) {
                names.append(componentTable().electiveGroup(component));
            }
            return names;
        };
        const QStringList before = groups(programmeWithAChoice(workspace().session().catalogue()));
        const Id programme = openAfterKill(u"--type-group-and-die"_s);
        QVERIFY(!programme.isNull());
        const auto isNamed = [](const QString &name) { return !name.isEmpty(); };
        const QString first = *std::ranges::find_if(before, isNamed);
        QVERIFY(before.count(first) > 1);
        QStringList expected = before;
        expected.replaceInStrings(first, u"Until the power went"_s);
        QCOMPARE(groups(programme), expected);
        QVERIFY2(workspace().messages().text().contains(u"is back: Choice group"_s),
            qPrintable(workspace().messages().text()));
        QTRY_VERIFY(!QFile::exists(m_open->path + u".draft"_s));
        QTest::mouseClick(m_open->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(groups(programme), before);
#endif
    }

    void whatIsBackAndCannotBeWrittenYetIsNotLostToTheNextDraft()
    {
        const QString path = m_open->path;
        const Id id = workspace().list().current();
        const QString catalogue = workspace().session().catalogue().info(u"id"_s).value_or(QString());
        const QVariant summary = stored(id).value(offeringTable().summary);
        m_open->window->closeCatalogue();
        SUCCEEDS(store::DraftFile(path, catalogue)
                .write({.typed = {{.record = {.kind = Kind::Offering, .id = id},
                            .field = u"summary"_s,
                            .value = QVariantMap{{u"en"_s, u"Mine of yesterday"_s}},
                            .before = summary}},
                    .waiting = {}}));
        // The index makes the value impossible to write, since it is not JSON.
        auto opened = store::Catalogue::open(path, store::Access::Write, vocabulary::derivations());
        SUCCEEDS(opened);
        SUCCEEDS((*opened)->execute(
            u"CREATE INDEX full ON offering (json(summary_en)) WHERE summary_en = 'Mine of yesterday'"_s));
        opened->reset();
        SUCCEEDS(m_open->window->openCatalogue(path));
        QTRY_VERIFY(workspace().isSettled()); // except for the value that cannot be written
        ui::GrowingTextEdit *title = m_open->english(u"offering.title"_s);
        title->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(title, u"More"_s);
        QTest::qWait(1500);
        const auto draft = store::DraftFile(path, catalogue).read();
        SUCCEEDS(draft);
        QCOMPARE(draft->waiting.size(), 2); // the title waits behind that value
        QCOMPARE(
            draft->waiting.constFirst().entries().constFirst().after.toMap().value(u"en"_s), u"Mine of yesterday"_s);
        QCOMPARE(workspace().session().saving().state, ui::Session::Saving::State::Refused);
        SUCCEEDS(workspace().session().catalogue().execute(u"DROP INDEX full"_s));
        QTRY_COMPARE_WITH_TIMEOUT(offeringTable().summary(stored(id)).en, u"Mine of yesterday"_s, 5000);
        QTRY_VERIFY_WITH_TIMEOUT(offeringTable().title(stored(id)).en.endsWith(u"More"_s), 5000);
    }
};

static int runDraftTest(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Leerschakel"_s);
    QApplication::setApplicationName(u"leerschakel-test"_s);
    const QStringList arguments = QApplication::arguments();
    const QHash<QString, Dying> ways{{u"--type-and-die"_s, Dying::InText},
        {u"--type-duration-and-die"_s, Dying::InDuration}, {u"--type-elsewhere-and-die"_s, Dying::ElsewhereByThatTime},
        {u"--type-group-and-die"_s, Dying::InGroup}};
    if (ways.contains(arguments.value(1))) {
        return typeAndDie(arguments.value(2), ways.value(arguments.value(1)));
    }
    DraftTest test;
    return QTest::qExec(&test, argc, argv);
}
LEERSCHAKEL_TEST_RUN_BY(DraftTest, runDraftTest);
#include "draft_test.moc"
