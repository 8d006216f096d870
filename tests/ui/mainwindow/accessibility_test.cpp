// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/keysdialog.h"
#include "dialogs/settingsdialog.h"
#include "mainwindow/windowactions.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/sourcesdialog.h"
#include "vocabulary/upgradedialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;
using ui::Section;

/**
 * Walks through every window and dialog: what can have the keyboard has a name, no place keeps it, and no words are cut
 * off.
 */
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    static QString described(const QWidget *widget)
    {
        QStringList way;
        for (const QWidget *at = widget; at && way.size() < 4; at = at->parentWidget()) {
            way.prepend(QString::fromLatin1(at->metaObject()->className())
                + (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
        }
        return way.join(u" > "_s);
    }

    static bool takesKeyboard(const QWidget *widget)
    {
        // The field inside a spin box or combo box is a part of that box, which has the name.
        const bool isInner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget());
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
            && !isInner && !widget->focusProxy();
    }

    static QStringList unnamed(const QWidget &window)
    {
        QStringList found;
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (takesKeyboard(widget) && !qobject_cast<QScrollArea *>(widget)) {
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) {
                    found.append(described(widget));
                }
            }
        }
        found.removeDuplicates();
        return found;
    }

    /** Where the link is that has the focus within a page of text; -1 for none. */
    static int linkIn(const QWidget *widget)
    {
        const auto *page = qobject_cast<const QTextBrowser *>(widget);
        return page && page->textCursor().hasSelection() ? page->textCursor().selectionStart() : -1;
    }

    /** In how many places of \a window the keyboard can be. */
    static qsizetype places(const QWidget &window)
    {
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        return std::ranges::count_if(
            widgets, [&](const QWidget *widget) { return widget->window() == &window && takesKeyboard(widget); });
    }

    /** Where \a key, Tab or Backtab, does not lead on; empty when it comes back to where it began. */
    static QString trap(QWidget &window, Qt::Key key)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            return u"the window did not become active"_s;
        }
        QTest::keyClick(&window, key);
        const QWidget *first = QApplication::focusWidget();
        constexpr int longest = 600;
        for (int step = 0; first && step < longest; ++step) {
            QWidget *before = QApplication::focusWidget();
            const int link = linkIn(before);
            QTest::keyClick(before, key);
            const bool isOnly = before == first && places(window) == 1;
            if (QApplication::focusWidget() == first && (before != first || isOnly)) {
                return {};
            }
            if (QApplication::focusWidget() == before && linkIn(before) == link) {
                return described(before);
            }
        }
        return first ? u"never comes back to "_s + described(first) : u"nothing takes the keyboard"_s;
    }

    static QStringList cutOff(const QWidget &window)
    {
        QStringList found;
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || (!label && !button) || (label && label->text().isEmpty())
                || (button && button->text().isEmpty())) {
                continue;
            }
            const QSize least = widget->minimumSizeHint();
            const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : least.height();
            const int width = label && label->wordWrap() ? 0 : least.width();
            if (widget->height() < height || widget->width() < width) {
                found.append(described(widget)
                    + u" \"%1\": %2x%3 of %4x%5"_s.arg(label ? label->text().left(30) : button->text())
                        .arg(widget->width())
                        .arg(widget->height())
                        .arg(width)
                        .arg(height));
            }
        }
        return found;
    }

    static void check(QWidget &window, const QString &what)
    {
        const QStringList names = unnamed(window);
        QVERIFY2(names.isEmpty(), qPrintable(what + u": no accessible name: "_s + names.join(u"; "_s)));
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            const QString caught = trap(window, key);
            QVERIFY2(caught.isEmpty(),
                qPrintable(what + (key == Qt::Key_Tab ? u": Tab stops at "_s : u": Shift+Tab stops at "_s) + caught));
        }
        const QStringList cut = cutOff(window);
        QVERIFY2(cut.isEmpty(), qPrintable(what + u": cut off: "_s + cut.join(u"; "_s)));
    }

private Q_SLOTS:
    void everyWindowAndDialog_data()
    {
        QTest::addColumn<int>("textSize");
        QTest::addColumn<ui::Theme>("theme");
        QTest::newRow("100 %") << 100 << ui::Theme::Light;
        QTest::newRow("200 %, high contrast") << 200 << ui::Theme::HighContrast;
    }

    void everyWindowAndDialog()
    {
        QFETCH(int, textSize);
        QFETCH(ui::Theme, theme);
        tests::failOnWarnings();
        OpenWindow open({.language = u"nl"_s, .theme = theme, .textSize = textSize});
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
        for (const Section section : {Section::Skills, Section::Radar, Section::Publishing, Section::History}) {
            open.window->workspace()->showSection(section);
            QVERIFY(open.settle());
            check(*open.window, ui::sectionName(section));
        }

        ui::SettingsDialog settings(open.settings, open.window.get());
        ui::AboutDialog about(open.window.get());
        ui::KeysDialog keys(open.window->actions().withKeys(), open.window.get());
        vocabulary::SchemeDifference difference;
        difference.title = {.nl = u"Hout"_s, .en = u"Wood"_s};
        difference.concepts.append(
            {.uri = u"https://voorbeeld.example/zagen"_s, .before = {.nl = u"zagen"_s, .en = {}}});
        ui::UpgradeDialog upgrade(difference, domain::Language::Dutch, open.window.get());
        ui::OutdatedDialog outdated(open.window->workspace()->session(), open.window.get());
        ui::HelpDialog help(domain::Language::Dutch, open.window.get());
        const auto sources = vocabulary::vocabularySources();
        QVERIFY(sources);
        ui::SourcesDialog get(*sources, {}, domain::Language::Dutch, true, open.window.get());
        for (QDialog *dialog :
            std::initializer_list<QDialog *>{&settings, &about, &help, &keys, &upgrade, &outdated, &get}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            check(*dialog, dialog->windowTitle());
            dialog->close();
        }
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
