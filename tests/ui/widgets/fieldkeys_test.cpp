// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "offering/outcomerow.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/chip.h"
#include "widgets/datefield.h"
#include "widgets/growingtextedit.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Language;
using ui::GrowingTextEdit;

class FieldKeysTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;

    [[nodiscard]] ui::MainWindow &window() const { return *m_open->window; }
    [[nodiscard]] ui::OfferingList &list() const { return window().workspace()->list(); }
    [[nodiscard]] GrowingTextEdit *title() const
    {
        return window().findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s)->edit(Language::English);
    }
    [[nodiscard]] domain::OfferingTree tree() const
    {
        const auto loaded = store::loadTree(window().workspace()->session().catalogue(), list().current());
        return loaded && *loaded ? **loaded : domain::OfferingTree();
    }
    [[nodiscard]] QWidget *field(const QString &name) const { return window().findChild<QWidget *>(name); }
    /** Presses a key as the window gets it from the desktop, so that shortcuts are considered. */
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    static void focus(QWidget *widget)
    {
        widget->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(widget->hasFocus());
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }

    void cleanup() { m_open.reset(); }

    void deletingAWordDeletesNoOffering()
    {
        const int all = list().table().model()->rowCount();
        const Id shown = list().current();
        focus(title());
        title()->selectAll();
        QTest::keyClicks(title(), u"Heat pumps at home"_s);
        title()->moveCursor(QTextCursor::Start);
        press(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY2(!title()->toPlainText().startsWith(u"Heat"_s), qPrintable(title()->toPlainText()));
        QVERIFY(title()->toPlainText().endsWith(u"home"_s));
        title()->moveCursor(QTextCursor::End);
        press(Qt::Key_Backspace, Qt::ControlModifier);
        QVERIFY2(!title()->toPlainText().endsWith(u"home"_s), qPrintable(title()->toPlainText()));
        QVERIFY(m_open->settle());
        QCOMPARE(list().table().model()->rowCount(), all);
        QCOMPARE(list().current(), shown);

        // The same in a line: a code, a number.
        for (const QString &name : {u"offering.code"_s, u"offering.webPage"_s}) {
            auto *line = field(name)->findChild<QLineEdit *>();
            focus(line);
            line->selectAll();
            QTest::keyClicks(line, u"one two"_s);
            line->setCursorPosition(0);
            press(Qt::Key_Delete, Qt::ControlModifier);
            QVERIFY2(!line->text().startsWith(u"one"_s), qPrintable(line->text()));
        }
        QCOMPARE(list().current(), shown);
        // Where no field uses the key, the window does.
        focus(&list().table());
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(list().table().model()->rowCount(), all - 1);
    }

    void outcomesAreMovedByKeyInTheWindow()
    {
        const Id shown = list().current();
        auto *add = window().findChild<ui::Chip *>(u"addOutcome"_s);
        QVERIFY(add);
        const qsizetype before = tree().of(domain::Kind::Outcome).size();
        focus(add);
        press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), u"first"_s);
        press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"second"_s);
        QCOMPARE(tree().of(domain::Kind::Outcome).size(), before + 2);
        press(Qt::Key_Up, Qt::AltModifier);
        const auto sentence = [this](qsizetype fromEnd) -> QString {
            const QList<domain::Record> all = tree().of(domain::Kind::Outcome);
            const domain::LocalizedText text = domain::outcomeTable().text(all[all.size() - fromEnd]);
            return text.nl + text.en;
        };
        QCOMPARE(sentence(2), u"second"_s);
        QCOMPARE(sentence(1), u"first"_s);
        QCOMPARE(qobject_cast<GrowingTextEdit *>(QApplication::focusWidget())->toPlainText(), u"second"_s);
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(sentence(1), u"second"_s);
        QCOMPARE(list().current(), shown);
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        window().workspace()->showSection(u"publishing"_s);
        QVERIFY(m_open->settle());
        auto *button = window().findChild<QPushButton *>(u"showDestinations"_s);
        focus(button);
        press(Qt::Key_Return);
        QTRY_VERIFY(!button->isVisible()); // the page of destinations replaced it
    }

    void altDownOpensAComboBox()
    {
        const Id shown = list().current();
        for (const QString &name : {u"offering.status"_s, u"offering.isced"_s, u"offering.provider"_s}) {
            auto *combo = field(name)->findChild<QComboBox *>();
            QVERIFY(combo);
            focus(combo);
            press(Qt::Key_Down, Qt::AltModifier);
            QTRY_VERIFY2(combo->view()->isVisible(), qPrintable(name));
            combo->hidePopup();
            QTRY_VERIFY(!combo->view()->isVisible());
            QCOMPARE(list().current(), shown);
        }
        // In a title the key goes to the next offering, since it has no other meaning there.
        focus(title());
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(list().current() != shown);
    }

    void altDownOpensACalendar()
    {
        const Id before = list().current();
        const auto fields = window().findChildren<ui::DateField *>();
        const auto field = std::ranges::find_if(fields, [](const QWidget *each) { return each->isVisible(); });
        QVERIFY(field != fields.cend());
        auto *text = (*field)->findChild<QLineEdit *>();
        auto *button = (*field)->findChild<QToolButton *>();
        focus(text);
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY((*field)->findChild<QCalendarWidget *>());
        QCOMPARE(list().current(), before);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!(*field)->findChild<QCalendarWidget *>());
        // The button is for the mouse: Tab goes on to the next field.
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY((*field)->findChild<QCalendarWidget *>());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!(*field)->findChild<QCalendarWidget *>());
        QVERIFY(m_open->activate()); // without a window manager nothing else does when the popup is gone
        focus(text);
        press(Qt::Key_Tab);
        QVERIFY(!(*field)->isAncestorOf(QApplication::focusWidget()));
    }

    void undoIsTheCataloguesInEveryField()
    {
        struct Try {
            QString field;
            QString typed;
        };
        for (const Try &each :
            {Try{u"offering.title"_s, u"x"_s}, Try{u"offering.code"_s, u"x"_s}, Try{u"offering.duration"_s, u"7"_s},
                Try{u"offering.validFrom"_s, u"3-4-2031"_s}, Try{u"offering.isced"_s, u"0111"_s}}) {
            const domain::Record before = tree().offering;
            QVERIFY(!before.isNull());
            const domain::FieldSpec *spec = domain::offeringTable().field(each.field.section(u'.', 1));
            QWidget *input = field(each.field)->findChild<QLineEdit *>();
            if (!input) {
                input = field(each.field)->findChild<GrowingTextEdit *>();
            }
            input = input->focusProxy() ? input->focusProxy() : input;
            focus(input);
            press(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(input, each.typed);
            tests::closePopups();
            press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(m_open->settle());
            QVERIFY2(!tree().offering.isNull(), qPrintable(each.field));
            QCOMPARE(tree().offering.value(*spec), before.value(*spec));
        }
    }

    void theWheelScrollsAndChangesNothing_data()
    {
        QTest::addColumn<int>("section");
        QTest::newRow("offerings") << 1;
        QTest::newRow("radar") << 3;
        QTest::newRow("publishing") << 4;
    }

    void theWheelScrollsAndChangesNothing()
    {
        QFETCH(const int, section);
        press(Qt::Key(Qt::Key_0 + section), Qt::ControlModifier);
        QVERIFY(m_open->settle());
        if (section == 1) {
            for (const QString &name : {u"addOutcome"_s}) {
                QVERIFY(window().findChild<ui::Chip *>(name));
            }
        }
        int tried = 0;
        const QList<QWidget *> widgets = window().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            auto *combo = qobject_cast<QComboBox *>(widget);
            auto *spin = qobject_cast<QAbstractSpinBox *>(widget);
            auto *slider = qobject_cast<QScrollBar *>(widget) ? nullptr : qobject_cast<QAbstractSlider *>(widget);
            if ((!combo && !spin && !slider) || !widget->isVisible() || !widget->isEnabled()) {
                continue;
            }
            QScrollArea *form = nullptr;
            for (QWidget *each = widget->parentWidget(); each && !form; each = each->parentWidget()) {
                form = qobject_cast<QScrollArea *>(each);
            }
            if (form) {
                form->ensureWidgetVisible(widget, 10, 60);
            }
            const QPoint place = widget->mapTo(&window(), widget->rect().center());
            if (window().childAt(place) != widget && !widget->isAncestorOf(window().childAt(place))) {
                continue; // no room for it in this window
            }
            const QWidget *focused = QApplication::focusWidget();
            const auto value = [&] {
                return combo ? combo->currentText() : spin ? spin->text() : QString::number(slider->value());
            };
            for (const bool hasFocus : {false, true}) {
                if (hasFocus) {
                    widget->setFocus(
                        Qt::TabFocusReason); // after choosing a unit, the user scrolls on with the pointer there
                    focused = QApplication::focusWidget();
                }
                for (const int turn : {-120, 120}) {
                    const QString before = value();
                    const int at = form ? form->verticalScrollBar()->value() : 0;
                    const bool canScroll = form
                        && (turn < 0 ? at < form->verticalScrollBar()->maximum()
                                     : at > form->verticalScrollBar()->minimum());
                    const QPoint now = widget->mapTo(&window(), widget->rect().center());
                    QTest::wheelEvent(window().windowHandle(), now, QPoint(0, turn));
                    QCOMPARE(value(), before);
                    QCOMPARE(QApplication::focusWidget(), focused);
                    if (canScroll) {
                        QVERIFY2(form->verticalScrollBar()->value() != at, qPrintable(widget->accessibleName()));
                    }
                }
            }
            ++tried;
        }
        QVERIFY2(tried >= (section == 1 ? 10 : 1), qPrintable(QString::number(tried)));
    }

    void theUnitOfADurationIsNotTurned()
    {
        const QString before = domain::offeringTable().duration(tree().offering);
        auto *unit = field(u"offering.duration"_s)->findChild<QComboBox *>();
        auto *form = window().findChild<QScrollArea *>();
        QVERIFY(unit);
        for (QWidget *each = unit->parentWidget(); each; each = each->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(each)) {
                form = area;
            }
        }
        form->ensureWidgetVisible(unit, 0, 60);
        const int index = unit->currentIndex();
        QTest::wheelEvent(window().windowHandle(), unit->mapTo(&window(), unit->rect().center()), QPoint(0, -120));
        QCOMPARE(unit->currentIndex(), index);
        QCOMPARE(domain::offeringTable().duration(tree().offering), before);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(FieldKeysTest)
#include "fieldkeys_test.moc"
