// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/textfields.h"
#include "offering/offeringeditor.h"
#include "offering/sectionstrip.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/foldsection.h"
#include "widgets/growingtextedit.h"
#include "widgets/problemlabel.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** Writing in the form of the real window, by keys: the current field is in view, and Tab goes through all fields. */
class WritingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::OfferingEditor &editor() { return *m_open->window->findChild<ui::OfferingEditor *>(); }
    [[nodiscard]] QScrollArea *form()
    {
        auto *area = editor().findChild<QScrollArea *>();
        return area;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /** Whether the caret of the focused text, or for other widgets the whole widget, is in view. */
    [[nodiscard]] bool isFocusInView()
    {
        const QWidget *focus = QApplication::focusWidget();
        if (!focus || !form()->widget()->isAncestorOf(focus)) {
            return false;
        }
        QRect place = focus->rect();
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(focus)) {
            place = text->cursorRect();
        }
        place.moveTopLeft(focus->mapTo(form()->viewport(), place.topLeft()));
        return form()->viewport()->rect().contains(place);
    }
    [[nodiscard]] QWidget *named(const QString &name) { return editor().findChild<QWidget *>(name); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        m_open->window->resize(1024, 700);
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }

    void cleanup() { m_open.reset(); }

    void theFormFollowsTheCaretToEachNewOutcome()
    {
        named(u"addOutcome"_s)->setFocus();
        press(Qt::Key_Space);
        for (int outcome = 0; outcome < 6; ++outcome) {
            QTRY_VERIFY(isFocusInView());
            QTest::keyClicks(QApplication::focusWidget(), u"Explains what heat is"_s);
            press(Qt::Key_Return); // the next one
        }
        QTRY_VERIFY(isFocusInView());
    }

    void theFormFollowsTheCaretInAGrowingText()
    {
        auto *text = named(u"offering.description"_s)->findChild<ui::GrowingTextEdit *>();
        text->setFocus();
        text->moveCursor(QTextCursor::End);
        for (int line = 0; line < 60; ++line) {
            press(Qt::Key_Return);
            QTest::keyClick(text, Qt::Key_X);
        }
        QTRY_VERIFY(isFocusInView());
        press(Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(isFocusInView());
    }

    void theFormFollowsTheCaretAfterALongTextWasPasted()
    {
        auto *text = named(u"offering.description"_s)->findChild<ui::GrowingTextEdit *>();
        text->setFocus();
        QGuiApplication::clipboard()->setText(u"A sentence about heat pumps. "_s.repeated(1000));
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(text->height() > 5000);
        QTRY_VERIFY(isFocusInView());
    }

    void whatIsWrongWithAFieldAtTheEdgeIsInView()
    {
        const QWidget *field = named(u"offering.duration"_s);
        auto *number = field->findChild<QLineEdit *>();
        number->setFocus();
        QTRY_VERIFY(isFocusInView());
        // Its lower edge at that of the view.
        const int bottom = number->mapTo(form()->widget(), number->rect().bottomLeft()).y();
        form()->verticalScrollBar()->setValue(bottom - form()->viewport()->height() + 2);
        number->selectAll();
        QTest::keyClicks(number, u"abc"_s);
        press(Qt::Key_Return);
        const auto *message = field->parentWidget()->findChild<ui::ProblemLabel *>();
        const auto isWhole = [&] {
            const QRect place(message->mapTo(form()->viewport(), QPoint()), message->size());
            return form()->viewport()->rect().contains(place);
        };
        QTRY_VERIFY(message->isVisible() && isWhole());
    }

    void oneLanguageAtATimeIsChosenByKeyAndRemembered()
    {
        const auto isSeen = [this](const QString &field, domain::Language language) {
            const QList<ui::LocalizedFieldEditor *> fields = editor().findChildren<ui::LocalizedFieldEditor *>(field);
            return !fields.isEmpty() && fields.constFirst()->edit(language)->isVisible();
        };
        using domain::Language;
        QVERIFY(isSeen(u"offering.title"_s, Language::Dutch) && isSeen(u"offering.title"_s, Language::English));
        const auto choose = [this](const QString &text) {
            const auto buttons = named(u"languageSwitch"_s)->findChildren<QToolButton *>();
            const auto button = std::ranges::find(buttons, text, &QToolButton::text);
            QVERIFY(button != buttons.cend());
            (*button)->setFocus(Qt::TabFocusReason);
            press(Qt::Key_Space);
        };
        auto *summary = named(u"offering.summary"_s)->findChild<ui::GrowingTextEdit *>();
        summary->setFocus();
        QTest::keyClicks(summary, u"een begin "_s); // not kept yet
        choose(u"en"_s);
        for (const QString &field : {u"offering.title"_s, u"offering.summary"_s, u"outcome.text"_s}) {
            QVERIFY2(!isSeen(field, Language::Dutch) && isSeen(field, Language::English), qPrintable(field));
        }
        QVERIFY(m_open->settle());
        QVERIFY(m_open->window->workspace()->session().typing().isEmpty());
        // A new outcome is in that language too; a jump to the other language shows it.
        named(u"addOutcome"_s)->setFocus();
        press(Qt::Key_Space);
        QVERIFY(!isSeen(u"outcome.text"_s, Language::Dutch));
        editor().focusField(domain::Kind::Offering, editor().offering(), u"summary"_s, u"nl"_s);
        QVERIFY(isSeen(u"offering.summary"_s, Language::Dutch) && summary->hasFocus());
        QVERIFY(summary->toPlainText().contains(u"een begin"_s));
        const QString path = m_open->path;
        QVERIFY(m_open->window->openCatalogue(path));
        QVERIFY(m_open->settle());
        QVERIFY(!isSeen(u"offering.title"_s, Language::Dutch));
        choose(u"both"_s);
        QVERIFY(isSeen(u"offering.title"_s, Language::Dutch) && isSeen(u"outcome.text"_s, Language::Dutch));
    }

    void tabVisitsEverySectionFromTopToBottomAndShiftTabBack()
    {
        named(u"offering.title"_s)->findChild<ui::GrowingTextEdit *>()->setFocus();
        const auto headings = [this] {
            QList<const QWidget *> found;
            const auto sections = editor().findChildren<ui::FoldSection *>();
            for (const ui::FoldSection *section : sections) {
                found.append(section->findChild<QToolButton *>());
            }
            return found;
        }();
        QVERIFY(headings.size() > 6);
        QList<const QWidget *> visited;
        int lowest = 0;
        constexpr int longest = 500;
        for (int step = 0; step < longest; ++step) {
            press(Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            if (!editor().isAncestorOf(focus)) {
                break;
            }
            if (headings.contains(focus)) {
                const int y = focus->mapTo(form()->widget(), QPoint()).y();
                QVERIFY2(y > lowest, qPrintable(u"%1 after %2"_s.arg(y).arg(lowest)));
                lowest = y;
                visited.append(focus);
            }
        }
        QCOMPARE(visited, headings.sliced(1)); // the focus began in the first

        QList<const QWidget *> back;
        for (int step = 0; step < longest && back.size() < headings.size(); ++step) {
            press(Qt::Key_Backtab);
            if (headings.contains(QApplication::focusWidget())) {
                back.prepend(QApplication::focusWidget());
            }
        }
        QCOMPARE(back, headings);
    }

    void theStripOfSectionsStaysJumpsAndMarks()
    {
        auto *strip = editor().findChild<ui::SectionStrip *>();
        QVERIFY(strip);
        const auto buttons = strip->findChildren<QToolButton *>();
        const auto sections = editor().findChildren<ui::FoldSection *>();
        QCOMPARE(buttons.size(), sections.size());
        QTRY_VERIFY(strip->height() > buttons.first()->height());
        const auto top = [&] { return strip->mapTo(form()->viewport(), QPoint()).y(); };
        const auto below = [&](const QWidget *widget) {
            return widget->mapTo(form()->viewport(), QPoint()).y() >= top() + strip->height();
        };
        QVERIFY(top() > 0); // below the title

        // By mouse: the section comes to the top, under the strip, with the focus.
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QTRY_COMPARE(top(), 0);
        QVERIFY(sections[3]->isAncestorOf(QApplication::focusWidget()));
        QTRY_VERIFY(below(QApplication::focusWidget()));
        QVERIFY(sections[3]->mapTo(form()->viewport(), QPoint()).y() < form()->viewport()->height() / 2);
        QCOMPARE(strip->current(), 3);

        // By keys: one stop for Tab, arrows between them.
        buttons[3]->setFocus();
        press(Qt::Key_Right);
        QVERIFY(buttons[4]->hasFocus());
        press(Qt::Key_Home);
        QVERIFY(buttons[0]->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY(!strip->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Backtab);
        QVERIFY(buttons[0]->hasFocus());
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QTRY_VERIFY(sections[1]->isAncestorOf(QApplication::focusWidget()));

        // The strip marks the section with the caret, and never covers the caret.
        m_open->window->activateWindow();
        named(u"offering.code"_s)->findChild<QLineEdit *>()->setFocus();
        QTRY_COMPARE(strip->current(), 2);
        press(Qt::Key_Backtab);
        QTRY_VERIFY(isFocusInView() && below(QApplication::focusWidget()));
        named(u"offering.title"_s)->findChild<ui::GrowingTextEdit *>()->setFocus();
        QTRY_COMPARE(strip->current(), 0);
    }

    void theStripMarksWhatUndoShows()
    {
        const auto *strip = editor().findChild<ui::SectionStrip *>();
        named(u"offering.summary"_s)->findChild<ui::GrowingTextEdit *>()->setFocus();
        press(Qt::Key_X);
        auto *code = named(u"offering.code"_s)->findChild<QLineEdit *>();
        code->setFocus();
        QTRY_COMPARE(strip->current(), 2);
        QVERIFY(m_open->settle());
        m_open->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(strip->current(), 0);
        QVERIFY(code->hasFocus());
    }

    void theStripSaysWhichSectionsLackSomething()
    {
        auto *title = named(u"offering.title"_s)->findChild<ui::GrowingTextEdit *>();
        const auto buttons = editor().findChild<ui::SectionStrip *>()->findChildren<QToolButton *>();
        QVERIFY(m_open->settle());
        QCOMPARE(buttons[0]->accessibleName(), u"Text"_s);
        title->setFocus();
        title->selectAll();
        press(Qt::Key_Delete);
        press(Qt::Key_Tab);
        auto *english = QApplication::focusWidget();
        qobject_cast<QPlainTextEdit *>(english)->selectAll();
        press(Qt::Key_Delete);
        press(Qt::Key_Tab);
        QTRY_VERIFY2(buttons[0]->accessibleName().startsWith(u"Text, "_s), qPrintable(buttons[0]->accessibleName()));
        QVERIFY(!buttons[0]->icon().isNull());
    }

    void aNewRowJoinsTheTabOrderWhereItIs()
    {
        // A second outcome is added below the first: Tab goes on in the second, not at the end of the window.
        auto *first = named(u"outcome.text"_s)->findChild<ui::GrowingTextEdit *>();
        first->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(QApplication::focusWidget() != first);
        QWidget *made = QApplication::focusWidget();
        QVERIFY(made->accessibleName().startsWith(u"Learning outcome 2"_s));
        QVERIFY(m_open->settle());
        press(Qt::Key_Backtab);
        QVERIFY(QApplication::focusWidget()->mapTo(form()->widget(), QPoint()).y()
            < made->mapTo(form()->widget(), QPoint()).y());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Delete this learning outcome"_s);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), made);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(WritingTest)
#include "writing_test.moc"
