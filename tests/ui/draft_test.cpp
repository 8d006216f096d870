// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringlist.h"
#include "offering/textfields.h"
#include "openwindow.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "widgets/growingtextedit.h"
#include "widgets/messagebar.h"

#include <QProcess>
#include <QPushButton>
#include <QTableView>

#include <csignal>

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

/** Types in the real window on \a path, and is killed: what a power cut does. */
int typeAndDie(const QString &path)
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
    ui::GrowingTextEdit *summary = textField(window, u"offering.summary"_s);
    summary->setFocus(Qt::TabFocusReason);
    summary->selectAll();
    // Without a pause in which it would be kept.
    const QString text = u"Typed until the power went"_s;
    for (const QChar letter : text) {
        QTest::keyClick(summary, letter.toLatin1());
        QTest::qWait(60);
    }
    std::puts(qPrintable(window.workspace()->list().current().toString()));
    std::fflush(stdout);
    std::raise(SIGKILL);
    return 1;
}

} // namespace

/** What was typed and not kept when the program was killed comes back. */
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
    [[nodiscard]] QPushButton *button(const QString &text)
    {
        const auto buttons = m_open->window->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *each) { return each->isVisible() && each->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
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
        other.start(QCoreApplication::applicationFilePath(), {u"--type-and-die"_s, path});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        const Id id = Id::fromString(QString::fromLatin1(other.readAllStandardOutput()).trimmed());
        QVERIFY(!id.isNull());
        QVERIFY(QFile::exists(path + u".draft"_s));

        SUCCEEDS(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        const QString back = offeringTable().summary(stored(id)).en;
        // Whole, but for what was typed in its last second.
        QVERIFY2(u"Typed until the power went"_s.startsWith(back) && back.size() >= 8, qPrintable(back));
        QVERIFY2(
            workspace().messages().text().startsWith(u"What you typed when the program stopped is back: Summary"_s),
            qPrintable(workspace().messages().text()));
        QTRY_VERIFY(!QFile::exists(path + u".draft"_s));
        workspace().list().table().selectRow(5);
        QVERIFY(button(u"Show"_s));
        QVERIFY(button(u"Undo"_s));
        QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
        QTRY_VERIFY(offeringTable().summary(stored(id)).en != back);
        QVERIFY(!button(u"Undo"_s));
#endif
    }
};

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Leerschakel"_s);
    QApplication::setApplicationName(u"leerschakel-test"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--type-and-die") {
        return typeAndDie(arguments.value(2));
    }
    DraftTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "draft_test.moc"
