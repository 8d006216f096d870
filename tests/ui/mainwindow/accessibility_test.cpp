// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/contrast.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/addressdialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/keysdialog.h"
#include "dialogs/settingsdialog.h"
#include "directory/mergedialog.h"
#include "list/changedialog.h"
#include "list/institutiondialog.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "offering/outcomerow.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/mainwindow/cutoff.h"
#include "ui/mainwindow/untold.h"
#include "ui/mainwindow/walker.h"
#include "ui/openwindow.h"
#include "vocabulary/missingdialog.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/sourcesdialog.h"
#include "vocabulary/upgradedialog.h"
#include "widgets/chip.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::tests;

/**
 * Walks through every window and dialog by Tab and back: whatever can have the focus has a name, a role and its state,
 * nothing keeps the focus, Tab follows the reading order, and no words are cut off.
 */
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    QFont m_font;

    /** How many pixels of \a one and \a other have a contrast of 3 : 1 at least (WCAG 2.2, 1.4.11). */
    static int changed(const QImage &one, const QImage &other)
    {
        int count = 0;
        for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
            for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
                count += one.pixel(x, y) != other.pixel(x, y)
                    && ui::contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= ui::shapeContrast;
            }
        }
        return count;
    }

    static void check(QWidget &window, const QString &what)
    {
        const QStringList names = unnamed(window);
        QVERIFY2(names.isEmpty(), qPrintable(what + u": no accessible name: "_s + names.join(u"; "_s)));
        const QStringList states = untoldIn(window);
        QVERIFY2(states.isEmpty(), qPrintable(what + u":\n"_s + states.join(u'\n')));
        const Walk there = walk(window, Qt::Key_Tab);
        QVERIFY2(there.fault.isEmpty(), qPrintable(what + u": Tab "_s + there.fault));
        const Walk back = walk(window, Qt::Key_Backtab);
        QVERIFY2(back.fault.isEmpty(), qPrintable(what + u": Shift+Tab "_s + back.fault));
        const QString other = otherWayBack(there, back);
        QVERIFY2(other.isEmpty(), qPrintable(what + u": another way back: "_s + other));
        const QStringList up = jumpsUp(there);
        QVERIFY2(up.isEmpty(), qPrintable(what + u": Tab goes up: "_s + up.join(u"; "_s)));
        const QStringList keys = withSameKey(window);
        QVERIFY2(keys.isEmpty(), qPrintable(what + u": the same key with Alt: "_s + keys.join(u"; "_s)));
        const QStringList cut = cutOff(window);
        QVERIFY2(cut.isEmpty(), qPrintable(what + u": cut off: "_s + cut.join(u"; "_s)));
    }

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    // A text size is relative to the application's font: each test begins with that of the system.
    void init() { QApplication::setFont(m_font); }

    void theFocusIsVisibleEverywhere_data()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::newRow("light") << ui::Theme::Light;
        QTest::newRow("dark") << ui::Theme::Dark;
        QTest::newRow("high contrast, dark") << ui::Theme::HighContrast;
        QTest::newRow("high contrast, light") << ui::Theme::HighContrastLight;
    }

    /**
     * A widget with the focus differs from itself without, by 3 : 1 at least, in as many pixels as its text is high.
     */
    void theFocusIsVisibleEverywhere()
    {
        QFETCH(ui::Theme, theme);
        tests::failOnWarnings();
        OpenWindow open({.language = u"en"_s, .theme = theme});
        open.window->resize(1440, 900);
        QVERIFY(open.show());
        open.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(open.window.get()));
        QStringList invisible;
        QWidget *first = nullptr;
        constexpr int longest = 600;
        for (int step = 0; step < longest; ++step) {
            QTest::keyClick(open.window.get(), Qt::Key_Tab);
            QWidget *widget = QApplication::focusWidget();
            if (!widget || widget == first) {
                break;
            }
            first = first ? first : widget;
            QTest::qWait(1);
            // Its surroundings count too: the box of an outcome, for instance, shows the focus.
            QWidget *around = widget;
            constexpr int levels = 5;
            for (int level = 0; level < levels && around->parentWidget() != open.window.get(); ++level) {
                if (qobject_cast<ui::OutcomeRow *>(around) || qobject_cast<QTabWidget *>(around)) {
                    break;
                }
                around = around->parentWidget();
            }
            const QImage with = around->grab().toImage();
            widget->clearFocus();
            const QImage without = around->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            if (changed(with, without) < widget->fontMetrics().height()) {
                invisible.append(described(widget) + u' ' + widget->accessibleName());
            }
        }
        QVERIFY2(invisible.isEmpty(), qPrintable(u'\n' + invisible.join(u'\n')));
    }

    void everyWindowAndDialog_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("textSize");
        QTest::addColumn<ui::Theme>("theme");
        QTest::newRow("nl, 100 %, light") << u"nl"_s << 100 << ui::Theme::Light;
        QTest::newRow("en, 100 %, dark") << u"en"_s << 100 << ui::Theme::Dark;
        QTest::newRow("nl, 200 %, high contrast") << u"nl"_s << 200 << ui::Theme::HighContrast;
    }

    void everyWindowAndDialog()
    {
        QFETCH(QString, language);
        QFETCH(int, textSize);
        QFETCH(ui::Theme, theme);
        tests::failOnWarnings();
        OpenWindow open({.language = language, .theme = theme, .textSize = textSize});
        open.window->resize(1500 * textSize / 100, 900 * textSize / 100);
        open.window->show();
        QVERIFY(QTest::qWaitForWindowExposed(open.window.get()));
        check(*open.window, u"welcome"_s);

        QVERIFY(open.show());
        auto *side = open.window->findChild<QTabWidget *>(u"side"_s);
        QVERIFY(side);
        for (int tab = 0; tab < side->count(); ++tab) {
            side->setCurrentIndex(tab);
            QVERIFY(open.settle());
            check(*open.window, u"offerings, "_s + side->tabText(tab));
        }
        for (const QString &section : ui::placeNames().mid(1)) {
            open.window->workspace()->showSection(section);
            QVERIFY(open.settle());
            check(*open.window, section);
        }
        const QStringList entries = untoldEntries(*open.window);
        QVERIFY2(entries.isEmpty(), qPrintable(entries.join(u'\n')));

        ui::SettingsDialog settings(open.settings, open.window.get());
        ui::AboutDialog about(open.window.get());
        ui::KeysDialog keys(open.window->actions().withKeys(), open.window.get());
        vocabulary::SchemeDifference difference;
        difference.title = {.nl = u"Hout"_s, .en = u"Wood"_s};
        difference.concepts.append(
            {.uri = u"https://voorbeeld.example/zagen"_s, .before = {.nl = u"zagen"_s, .en = {}}});
        ui::UpgradeDialog upgrade(difference, domain::Language::Dutch, open.window.get());
        ui::MissingDialog missing({u"Het bestand met de vaardigheden (skills_nl.csv) ontbreekt."_s}, open.window.get());
        ui::OutdatedDialog outdated(open.window->workspace()->session(), open.window.get());
        ui::HelpDialog help(domain::Language::Dutch, open.window.get());
        const auto sources = vocabulary::vocabularySources();
        QVERIFY(sources);
        ui::SourcesDialog get(*sources, {}, domain::Language::Dutch, true, open.window.get());
        const auto organisations =
            store::loadAll(open.window->workspace()->session().catalogue(), domain::Kind::Organisation);
        QVERIFY(organisations && organisations->size() > 1);
        const auto choice = [](const domain::Record &record) -> ui::MergeDialog::Choice {
            return {.record = changes::RecordRef::of(record), .name = u"Naam"_s, .facts = u"naam@voorbeeld.example"_s};
        };
        ui::MergeDialog merge(open.window->workspace()->session(),
            {choice((*organisations)[0]), choice((*organisations)[1])}, open.window.get());
        QTRY_VERIFY(merge.isSettled());
        ui::ChangeDialog change(
            open.window->workspace()->session(), 28, [](auto &, auto &, auto &) { return ui::ChangePreview(); },
            open.window.get());
        ui::InstitutionDialog institution(*organisations, {}, domain::Language::Dutch, open.window.get());
        ui::AddressDialog address(u"OOAPI 5"_s, open.window.get());
        for (QDialog *dialog : std::initializer_list<QDialog *>{&settings, &about, &help, &keys, &upgrade, &missing,
                 &outdated, &get, &merge, &change, &institution, &address}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            check(*dialog, dialog->windowTitle());
            dialog->close();
        }
    }

    void theSectionThatIsShownIsSaidToBeSelected()
    {
        tests::failOnWarnings();
        OpenWindow open;
        QVERIFY(open.show());
        auto *bar = open.window->findChild<QListWidget *>(u"sections"_s);
        QVERIFY(bar);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(bar);
        QCOMPARE(face->role(), QAccessible::List);
        for (const QString &section : ui::viewNames()) {
            open.window->workspace()->showSection(section);
            QVERIFY(open.settle());
            QStringList selected;
            for (int row = 0; row < bar->count(); ++row) {
                const QAccessibleInterface *item = face->child(row);
                if (item && item->state().selected) {
                    selected.append(item->text(QAccessible::Name));
                }
            }
            QCOMPARE(selected.size(), 1);
            QVERIFY(selected.constFirst().startsWith(ui::viewTitle(*ui::viewNamed(section))));
        }
    }

    void partsThatFoldSayWhetherTheyAreOpen()
    {
        tests::failOnWarnings();
        OpenWindow open;
        QVERIFY(open.show());
        int folds = 0;
        const QList<QAbstractButton *> buttons = open.window->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(button);
            if (!button->isVisible() || !face || !face->state().expandable) {
                continue;
            }
            ++folds;
            QVERIFY(!face->text(QAccessible::Name).isEmpty());
            const bool wasOpen = face->state().expanded;
            QVERIFY(bool(face->state().collapsed) != wasOpen);
            face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QCOMPARE(bool(face->state().expanded), !wasOpen);
            QCOMPARE(button->isChecked(), !wasOpen);
            face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
        QVERIFY2(folds > 3, qPrintable(QString::number(folds)));
    }

    void whatIsAddedIsReadWhereItStands_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("outcome") << u"addOutcome"_s;
        QTest::newRow("edition") << u"addEdition"_s;
        QTest::newRow("price") << u"add "_s + domain::kindTable(domain::Kind::Price).name();
    }

    /**
     * A part added by key to an offering on screen has a name, is in its place for Tab and Shift+Tab, and is not cut
     * off.
     */
    void whatIsAddedIsReadWhereItStands()
    {
        QFETCH(QString, button);
        tests::failOnWarnings();
        OpenWindow open;
        open.window->resize(1500, 1000);
        QVERIFY(open.show());
        open.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(open.window.get()));
        auto *add = open.window->findChild<ui::Chip *>(button);
        QVERIFY(add && add->isVisible());
        const qsizetype before = places(*open.window);
        for (int time = 0; time < 2; ++time) {
            add->setFocus(Qt::TabFocusReason);
            QTest::keyClick(add, Qt::Key_Return);
            QVERIFY(open.settle());
        }
        QVERIFY(places(*open.window) > before);
        check(*open.window, button);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
