// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/keysdialog.h"
#include "dialogs/settingsdialog.h"
#include "directory/mergedialog.h"
#include "forms/cardheading.h"
#include "forms/partcard.h"
#include "list/changedialog.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "offering/outcomerow.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/missingdialog.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/sourcesdialog.h"
#include "vocabulary/upgradedialog.h"
#include "widgets/chip.h"
#include "widgets/growingtextedit.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTextBrowser>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/**
 * Walks through every window and dialog: what can have the keyboard has a name, no place keeps it, and no words are cut
 * off.
 */
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    QFont m_font;

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

    static QString withSizes(const QWidget *widget, const QString &text, QSize least)
    {
        return described(widget)
            + u" \"%1\": %2x%3 of %4x%5"_s.arg(text.left(30))
                  .arg(widget->width())
                  .arg(widget->height())
                  .arg(least.width())
                  .arg(least.height());
    }

    /** The words of a label or a button that do not fit in it; of what shortens them itself, without a tooltip. */
    static QString cutWords(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((!label && !button) || (label && label->text().isEmpty()) || (button && button->text().isEmpty())) {
            return {};
        }
        if (qobject_cast<const ui::Chip *>(widget)) {
            return {}; // it shows the whole of it by hovering
        }
        const bool isShortened = qobject_cast<const ui::CardHeading *>(widget);
        const QSize least = isShortened ? widget->sizeHint() : widget->minimumSizeHint();
        const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : least.height();
        const int width = label && label->wordWrap() ? 0 : least.width();
        const bool isCut = widget->height() < height || widget->width() < width;
        return isCut && (!isShortened || widget->toolTip().isEmpty())
            ? withSizes(widget, label ? label->text() : button->text(), {width, height})
            : QString();
    }

    /** What was chosen or typed, or the hint, that does not fit in its field, and cannot be read by hovering. */
    static QString cutContent(const QWidget *widget)
    {
        if (const auto *combo = qobject_cast<const QComboBox *>(widget); combo && !combo->isEditable()) {
            QStyleOptionComboBox option;
            option.initFrom(combo);
            const int room = combo->style()
                                 ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo)
                                 .width();
            const int width = combo->fontMetrics().horizontalAdvance(combo->currentText());
            return width > room && combo->toolTip().isEmpty()
                ? withSizes(combo, combo->currentText(), {width, combo->fontMetrics().height()})
                : QString();
        }
        if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            const QString text = line->text().isEmpty() ? line->placeholderText() : line->text();
            QStyleOptionFrame option;
            option.initFrom(line);
            option.lineWidth = line->hasFrame() ? 1 : 0;
            const int room = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).width() - 4;
            const int width = line->fontMetrics().horizontalAdvance(text);
            const QWidget *whole = qobject_cast<const QComboBox *>(line->parentWidget()) ? line->parentWidget() : line;
            return width > room && whole->toolTip().isEmpty()
                ? withSizes(line, text, {width, line->fontMetrics().height()})
                : QString();
        }
        if (const auto *text = qobject_cast<const ui::GrowingTextEdit *>(widget)) {
            QTextCursor end(text->document());
            end.movePosition(QTextCursor::End);
            const bool isWhole =
                text->verticalScrollBar()->value() == 0 && text->cursorRect(end).bottom() <= text->viewport()->height();
            return isWhole ? QString() : withSizes(text, text->toPlainText(), text->cursorRect(end).size());
        }
        return {};
    }

    static QStringList cutHeadings(const QWidget *widget)
    {
        QStringList found;
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        for (int section = 0; header && section < header->count(); ++section) {
            const QString text = header->model()->headerData(section, header->orientation()).toString();
            const QString tip = header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
            if (header->orientation() == Qt::Horizontal && !header->isSectionHidden(section) && tip.isEmpty()
                && header->sectionSize(section) < header->fontMetrics().horizontalAdvance(text)) {
                found.append(withSizes(header, text, {header->fontMetrics().horizontalAdvance(text), 0}));
            }
        }
        return found;
    }

    /** Whether \a widget sticks out of a view that cannot be scrolled to its end. */
    static bool sticksOut(const QWidget *widget)
    {
        for (const QWidget *at = widget->parentWidget(); at && !at->isWindow(); at = at->parentWidget()) {
            const auto *area = qobject_cast<const QScrollArea *>(at->parentWidget());
            if (area && area->viewport() == at) {
                return widget->mapTo(at, QPoint(widget->width(), 0)).x() > at->width()
                    && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
            }
        }
        return widget->mapTo(widget->window(), QPoint(widget->width(), 0)).x() > widget->window()->width();
    }

    static QStringList cutOff(const QWidget &window)
    {
        QStringList found;
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->window() != &window) {
                continue;
            }
            found.append(cutWords(widget));
            found.append(cutContent(widget));
            found.append(cutHeadings(widget));
            if (takesKeyboard(widget) && sticksOut(widget)) {
                found.append(described(widget) + u" sticks out"_s);
            }
        }
        found.removeAll(QString());
        found.removeDuplicates();
        return found;
    }

    /** How many pixels differ between \a one and \a other, by 3 : 1 at least (WCAG 2.2, 1.4.11). */
    static int changed(const QImage &one, const QImage &other)
    {
        const auto luminance = [](QColor color) {
            const auto part = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
        };
        int count = 0;
        for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
            for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
                if (one.pixel(x, y) != other.pixel(x, y)) {
                    const double a = luminance(one.pixelColor(x, y)) + 0.05;
                    const double b = luminance(other.pixelColor(x, y)) + 0.05;
                    count += std::max(a, b) / std::min(a, b) >= 3 ? 1 : 0;
                }
            }
        }
        return count;
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
    void theFocusIsVisibleEverywhere_data()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::newRow("light") << ui::Theme::Light;
        QTest::newRow("dark") << ui::Theme::Dark;
        QTest::newRow("high contrast") << ui::Theme::HighContrast;
    }

    /** What has the focus differs from itself without, by 3 : 1 at least, over a line as long as it is high. */
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
            // In its column: what is around it shows it too, as the box of an outcome does.
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

    void initTestCase() { m_font = QApplication::font(); }
    // A text size is one of the font there is: each begins with that of the system.
    void init() { QApplication::setFont(m_font); }

    void nothingIsCutOffAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("textSize");
        for (const int textSize : {100, 200}) {
            for (const QSize size : {QSize(1024, 700), QSize(1440, 900), QSize(1680, 1000)}) {
                QTest::addRow("%d × %d, %d %%", size.width(), size.height(), textSize) << size << textSize;
            }
        }
        QTest::newRow("720 × 450: scale factor 2") << QSize(720, 450) << 100;
    }

    void nothingIsCutOffAtAnySize()
    {
        QFETCH(QSize, size);
        QFETCH(int, textSize);
        tests::failOnWarnings();
        OpenWindow open({.language = u"nl"_s, .theme = ui::Theme::Light, .textSize = textSize});
        open.window->resize(size);
        QVERIFY(open.show());
        QTRY_COMPARE(open.window->size(), size);
        QStringList cut;
        const auto look = [&](const QString &where) {
            QVERIFY(open.settle());
            const QStringList here = cutOff(*open.window);
            for (const QString &each : here) {
                cut.append(where + u": "_s + each);
            }
        };
        ui::Columns &columns = open.window->workspace()->columns();
        look(u"list"_s);
        columns.bringEditor();
        look(u"editor"_s);
        // What is closed at first: the first card of each list, and the side panel.
        QSet<QWidget *> opened;
        const auto cards = open.window->findChildren<ui::PartCard *>();
        for (ui::PartCard *card : cards) {
            if (card->isVisible() && !opened.contains(card->parentWidget())) {
                opened.insert(card->parentWidget());
                card->setOpen(true);
            }
        }
        look(u"cards"_s);
        columns.setShown(ui::Columns::Column::Side, true);
        auto *side = open.window->findChild<QTabWidget *>(u"side"_s);
        for (int tab = 0; tab < side->count(); ++tab) {
            side->setCurrentIndex(tab);
            look(u"side, "_s + side->tabText(tab));
        }
        for (const QString &section : ui::placeNames().mid(1)) {
            open.window->workspace()->showSection(section);
            look(section);
        }
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    }

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
        for (const QString &section : ui::placeNames().mid(1)) {
            open.window->workspace()->showSection(section);
            QVERIFY(open.settle());
            check(*open.window, section);
        }

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
        for (QDialog *dialog : std::initializer_list<QDialog *>{
                 &settings, &about, &help, &keys, &upgrade, &missing, &outdated, &get, &merge, &change}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            check(*dialog, dialog->windowTitle());
            dialog->close();
        }
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
