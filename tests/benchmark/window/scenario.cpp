// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/scenario.h"

#include "list/offeringlist.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"
#include "offering/offeringeditor.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

constexpr int letterPause = 100; // milliseconds between two letters of a fast typist

void nothing() {}

bool isSettled(const ui::MainWindow &window)
{
    return window.isSettled() && window.workspace()->session().queue().waiting().isEmpty();
}

} // namespace

void Scenario::rest(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, QDeadlineTimer(5));
    } while (!end.hasExpired());
}

bool Scenario::timed(const QString &what, const std::function<void()> &act, const std::function<bool()> &condition)
{
    QElapsedTimer clock;
    clock.start();
    act();
    constexpr qint64 longest = 60'000;
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, QDeadlineTimer(1));
        if (clock.elapsed() > longest) {
            std::fprintf(stderr, "%s: never came\n", qPrintable(what));
            return false;
        }
    }
    m_times[what].append(double(clock.nsecsElapsed()) / 1e6);
    return true;
}

bool Scenario::search(ui::MainWindow &window, const QString &words)
{
    m_application.setStep(u"type “%1” into the search"_s.arg(words));
    ui::OfferingList &list = window.workspace()->list();
    auto *field = window.findChild<QLineEdit *>(u"search"_s);
    field->setFocus();
    for (const QChar letter : words.first(words.size() - 1)) {
        QTest::keyClick(field, letter.toLatin1());
        rest(letterPause);
    }
    const bool isFound = timed(
        u"search: the last letter to its result"_s, [&] { QTest::keyClick(field, words.back().toLatin1()); },
        [&] { return list.searchText() == words && list.isSettled(); });
    if (!isFound) {
        return false;
    }
    rest(300);
    m_application.setStep(u"empty the search"_s);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    return timed(
        u"search: empty again"_s, [&] { QTest::keyClick(field, Qt::Key_Delete); },
        [&] { return list.searchText().isEmpty() && list.isSettled(); });
}

bool Scenario::walk(ui::MainWindow &window, int steps)
{
    m_application.setStep(u"go to the next offering"_s);
    ui::OfferingList &list = window.workspace()->list();
    auto *editor = window.findChild<ui::OfferingEditor *>();
    list.table().setFocus();
    for (int i = 0; i < steps; ++i) {
        const domain::Id before = list.current();
        const bool isOpen = timed(
            u"offering: key to its form on screen"_s,
            [&] {
                QTest::keyClick(&list.table(), Qt::Key_Down);
                QCoreApplication::processEvents(); // paints
            },
            [&] { return list.current() != before; });
        if (!isOpen || !timed(u"offering: until its findings and suggestions are there"_s, nothing, [&] {
                return editor->isSettled() && isSettled(window);
            })) {
            return false;
        }
        rest(100);
    }
    return true;
}

bool Scenario::write(ui::MainWindow &window)
{
    m_application.setStep(u"write in the form"_s);
    auto *editor = window.findChild<ui::OfferingEditor *>();
    const QList<QPlainTextEdit *> fields = editor->findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *field : fields) {
        if (!field->isVisible() || field->isReadOnly()) {
            continue;
        }
        field->setFocus();
        QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
        for (const char letter : {' ', 'e', 'n', ' ', 'm', 'e', 'e', 'r'}) {
            QTest::keyClick(field, letter);
            rest(letterPause);
        }
        const bool isSaved = timed(
            u"writing: left the field to saved"_s, [&] { QTest::keyClick(field, Qt::Key_Tab); },
            [&] { return isSettled(window); });
        if (!isSaved) {
            return false;
        }
        break;
    }
    m_application.setStep(u"undo"_s);
    window.workspace()->list().table().setFocus();
    return timed(
        u"undo"_s, [&] { QTest::keyClick(window.windowHandle(), Qt::Key_Z, Qt::ControlModifier); },
        [&] { return window.actions().redo->isEnabled() && isSettled(window); });
}

bool Scenario::lookAround(ui::MainWindow &window, const QString &when)
{
    auto *side = window.findChild<QTabWidget *>(u"side"_s);
    for (int i = side->count() - 1; i >= 0; --i) {
        m_application.setStep(u"side panel, tab %1"_s.arg(i + 1));
        const bool isShown = timed(
            u"side panel, tab %1, %2"_s.arg(i + 1).arg(when),
            [&] {
                QTest::mouseClick(side->tabBar(), Qt::LeftButton, {}, side->tabBar()->tabRect(i).center());
                QCoreApplication::processEvents();
            },
            [&] { return isSettled(window); });
        if (!isShown) {
            return false;
        }
    }
    // Each by its key, and at the end the list of offerings, which is the first.
    const QStringList names = ui::viewNames();
    for (qsizetype i = 1; i <= names.size(); ++i) {
        const qsizetype place = i % names.size();
        m_application.setStep(u"section "_s + names[place]);
        const bool isShown = timed(
            u"section %1, %2"_s.arg(names[place], when),
            [&] {
                QTest::keyClick(window.windowHandle(), Qt::Key(Qt::Key_1 + place), Qt::ControlModifier);
                QCoreApplication::processEvents();
            },
            [&] { return window.workspace()->section() == names[place] && isSettled(window); });
        if (!isShown) {
            return false;
        }
        rest(200);
    }
    return true;
}

bool Scenario::sortAndSelect(ui::MainWindow &window)
{
    QTableView &table = window.workspace()->list().table();
    table.setFocus();
    const auto press = [&](const QString &what, Qt::Key key) {
        m_application.setStep(what);
        return timed(
            what,
            [&] {
                QTest::keyClick(&table, key, Qt::ControlModifier);
                QCoreApplication::processEvents();
            },
            [&] { return isSettled(window); });
    };
    if (!press(u"list: to the end"_s, Qt::Key_End) || !press(u"list: select all"_s, Qt::Key_A)
        || !press(u"list: to the start"_s, Qt::Key_Home)) {
        return false;
    }
    m_application.setStep(u"list: sort"_s);
    for (int turn = 0; turn < 2; ++turn) {
        QHeaderView *header = table.horizontalHeader();
        if (!header->isVisible()) {
            break;
        }
        const bool isSorted = timed(
            u"list: sort"_s,
            [&] {
                QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 20, 8});
            },
            [&] { return isSettled(window); });
        if (!isSorted) {
            return false;
        }
    }
    return true;
}

bool Scenario::play(ui::MainWindow &window, int rounds)
{
    m_application.setStep(u"opening"_s);
    if (!QTest::qWaitForWindowActive(&window)) {
        return false;
    }
    if (!timed(u"opening: until all is quiet"_s, nothing, [&] { return isSettled(window); })) {
        return false;
    }
    if (!lookAround(window, u"first time"_s)) {
        return false;
    }
    const QStringList words{u"lassen"_s, u"warmte"_s, u"zorg"_s, u"data"_s, u"energie"_s};
    for (int round = 0; round < rounds; ++round) {
        if (!search(window, words[round % words.size()]) || !walk(window, 10) || !write(window)
            || !lookAround(window, u"later"_s) || !sortAndSelect(window)) {
            return false;
        }
    }
    return true;
}

void Scenario::close(std::unique_ptr<ui::MainWindow> window)
{
    m_application.setStep(u"close"_s);
    QElapsedTimer clock;
    clock.start();
    window->close();
    window.reset();
    m_times[u"close"_s].append(double(clock.nsecsElapsed()) / 1e6);
}

} // namespace leerschakel::benchmarks
