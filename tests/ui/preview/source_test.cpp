// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/keysdialog.h"
#include "findings/findingspanel.h"
#include "list/offeringlist.h"
#include "mainwindow/windowactions.h"
#include "offering/offeringeditor.h"
#include "preview/codeview.h"
#include "preview/previewpanel.h"
#include "publishing/comparisonpage.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/linkbutton.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** The source next to the form: going from one to the other, and through the source. */
class SourceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] QTabWidget *side() const { return m_open->window->findChild<QTabWidget *>(u"side"_s); }
    [[nodiscard]] ui::PreviewPanel *panel() const { return side()->findChild<ui::PreviewPanel *>(); }
    [[nodiscard]] ui::CodeView *view() const { return panel()->findChild<ui::CodeView *>(); }
    [[nodiscard]] QLabel *remark() const { return panel()->findChild<QLabel *>(u"remark"_s); }
    [[nodiscard]] QLineEdit *search() const { return panel()->findChild<QLineEdit *>(u"sourceSearch"_s); }
    [[nodiscard]] QLabel *found() const { return panel()->findChild<QLabel *>(u"sourceSearchCount"_s); }
    [[nodiscard]] QString line() const { return view()->textCursor().block().text(); }
    [[nodiscard]] int lineWith(const QString &text) const
    {
        return int(view()->text().left(view()->text().indexOf(text)).count(u'\n'));
    }
    [[nodiscard]] domain::Id shown() const { return m_open->window->workspace()->list().current(); }
    [[nodiscard]] QString title() const { return domain::offeringTable().title(m_open->tree(shown()).offering).en; }
    /** Shows the source by a click on its tab, with the focus in it. */
    [[nodiscard]] bool showSource() const
    {
        QTest::mouseClick(side()->tabBar(), Qt::LeftButton, {}, side()->tabBar()->tabRect(2).center());
        if (!m_open->settle() || !view()->isVisible()) {
            return false;
        }
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(20, 5));
        return view()->hasFocus();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show() && m_open->activate());
        QVERIFY(!title().isEmpty());
    }
    void cleanup() { m_open.reset(); }

    void oneKeyGoesFromAFieldToItsLineAndBack()
    {
        ui::GrowingTextEdit *field = m_open->english(u"offering.title"_s);
        QVERIFY(field);
        field->setFocus();
        m_open->press(Qt::Key_F12);
        QVERIFY(m_open->settle());
        QVERIFY(view()->hasFocus());
        QVERIFY2(line().contains(u"\"name\""_s), qPrintable(line()));
        const int at = view()->textCursor().blockNumber();
        QVERIFY(at <= lineWith(title()) && lineWith(title()) <= view()->endOf(at));
        m_open->press(Qt::Key_F12);
        QVERIFY(m_open->settle());
        QVERIFY(m_open->window->findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s)
                ->isAncestorOf(QApplication::focusWidget()));
    }

    void aLineOpensItsFieldByEnterAndByDoubleClick()
    {
        QVERIFY(showSource());
        auto *editor = m_open->window->findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s);
        view()->goTo(lineWith(title())); // within the name, where each language has a line
        m_open->press(Qt::Key_Return);
        QTRY_VERIFY(editor->isAncestorOf(QApplication::focusWidget()));
        view()->setFocus();
        const QPoint there = view()->cursorRect().center();
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, there);
        QTRY_VERIFY(editor->isAncestorOf(QApplication::focusWidget()));
    }

    void aLineOfNoFieldSaysSo()
    {
        QVERIFY(showSource());
        view()->goTo(0);
        m_open->press(Qt::Key_Return);
        QVERIFY(remark()->isVisible());
        QVERIFY2(remark()->text().contains(u"no field"_s), qPrintable(remark()->text()));
        QVERIFY(view()->hasFocus());
    }

    void aFieldThatIsOnNoLineSaysSo()
    {
        auto *editor = m_open->window->findChild<ui::OfferingEditor *>();
        const auto &field = domain::offeringTable().validTo;
        const domain::Record offering = m_open->tree(shown()).offering;
        if (offering.value(field).isValid()) {
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set(offering, field, QVariant());
            QVERIFY(m_open->session().apply(change));
            QVERIFY(m_open->settle());
        }
        editor->focusField(domain::Kind::Offering, shown(), field.key(), {});
        QVERIFY(editor->isAncestorOf(QApplication::focusWidget()));
        m_open->press(Qt::Key_F12);
        QVERIFY(m_open->settle());
        QVERIFY(view()->hasFocus());
        QVERIFY2(remark()->text().endsWith(u"is on no line here."_s), qPrintable(remark()->text()));
    }

    void aFindingOpensItsLine()
    {
        const auto *findings = m_open->window->findChild<ui::FindingsPanel *>();
        // Goes to an offering of the sample that has findings.
        for (int tried = 0; findings->findings().isEmpty() && tried < 40; ++tried) {
            m_open->press(Qt::Key_Down, Qt::AltModifier);
            QVERIFY(m_open->settle());
        }
        QVERIFY(!findings->findings().isEmpty());
        const QList<ui::LinkButton *> links = findings->findChildren<ui::LinkButton *>();
        const auto link =
            std::ranges::find_if(links, [](const ui::LinkButton *each) { return each->text() == u"In the source"; });
        QVERIFY(link != links.cend());
        QTest::mouseClick(*link, Qt::LeftButton);
        QVERIFY(m_open->settle());
        QVERIFY(view()->hasFocus());
        const QList<rules::Finding> all = findings->findings();
        QVERIFY(std::ranges::contains(all, panel()->destination(), &rules::Finding::destination));
        QVERIFY(view()->marks().contains(view()->textCursor().blockNumber()));
        QVERIFY(remark()->isVisible());

        view()->goTo(0);
        const int first = view()->marks().contains(0)
            ? view()->marks().upperBound(0) == view()->marks().end() ? 0 : view()->marks().upperBound(0).key()
            : view()->marks().firstKey();
        m_open->press(Qt::Key_F7);
        QCOMPARE(view()->textCursor().blockNumber(), first);
        QCOMPARE(remark()->text(), view()->marks().value(first).text);
        m_open->press(Qt::Key_F7, Qt::ShiftModifier);
        QVERIFY(view()->marks().contains(view()->textCursor().blockNumber()));
    }

    void theSourceIsSearchedWhileOneTypes()
    {
        QVERIFY(showSource());
        m_open->press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search()->isVisible() && search()->hasFocus());
        QTest::keyClicks(search(), u"\"VALUE\""_s);
        const qsizetype count = view()->text().count(u"\"value\""_s);
        QVERIFY(count > 2);
        QCOMPARE(found()->text(), u"1 of %1"_s.arg(count));
        QCOMPARE(view()->textCursor().position(), view()->text().indexOf(u"\"value\""_s));
        const int first = view()->textCursor().position();
        m_open->press(Qt::Key_Return);
        QCOMPARE(found()->text(), u"2 of %1"_s.arg(count));
        QVERIFY(view()->textCursor().position() > first);
        m_open->press(Qt::Key_F3);
        QCOMPARE(found()->text(), u"3 of %1"_s.arg(count));
        m_open->press(Qt::Key_F3, Qt::ShiftModifier);
        m_open->press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(view()->textCursor().position(), first);
        m_open->press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(found()->text(), u"%1 of %1"_s.arg(count));
        QTest::keyClicks(search(), u"xyz"_s);
        QCOMPARE(found()->text(), u"None"_s);
        m_open->press(Qt::Key_Escape);
        QVERIFY(!search()->isVisible());
        QVERIFY(view()->hasFocus());
        QVERIFY(view()->extraSelections().size() <= view()->marks().size());
    }

    /** Outside the source the key still searches the list. */
    void theKeyToFindGoesByTheFocus()
    {
        m_open->english(u"offering.title"_s)->setFocus();
        m_open->press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), m_open->window->findChild<QLineEdit *>(u"search"_s));
        QVERIFY(!search()->isVisible());
    }

    void theDifferenceWithTheLastDeliveryIsOneClickAway()
    {
        QVERIFY(showSource());
        const QList<QToolButton *> buttons = panel()->findChildren<QToolButton *>();
        const auto compare = std::ranges::find_if(buttons, [](const QToolButton *each) {
            return each->isVisible() && each->defaultAction()
                && each->defaultAction()->text() == u"Compare with the last delivery";
        });
        QVERIFY(compare != buttons.cend());
        QTest::mouseClick(*compare, Qt::LeftButton);
        QVERIFY(m_open->settle());
        const auto *page = m_open->window->findChild<ui::ComparisonPage *>();
        QVERIFY(page && page->isVisible());
        // And back to where one was, not to Publishing.
        const domain::Id before = shown();
        auto *back = page->findChild<QPushButton *>(u"comparisonBack"_s);
        QCOMPARE(back->text(), u"Back to the offering"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(m_open->settle());
        QVERIFY(!page->isVisible() && panel()->isVisible());
        QCOMPARE(shown(), before);
        // Publishing itself is as usual then.
        m_open->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QVERIFY(!page->isVisible());
    }

    void theKeysOfTheSourceAreListed()
    {
        QVERIFY(showSource());
        m_open->window->actions().keys->trigger();
        const auto *dialog = m_open->window->findChild<ui::KeysDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto *list = dialog->findChild<QTreeWidget *>();
        QStringList keys;
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            keys.append(list->topLevelItem(row)->text(1));
        }
        for (const QString &key : {u"F12"_s, u"F7"_s, u"Shift+F7"_s, u"F3"_s}) {
            QVERIFY2(keys.contains(key), qPrintable(key));
        }
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SourceTest)
#include "source_test.moc"
