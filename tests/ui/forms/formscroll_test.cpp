// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/cardheading.h"
#include "forms/formscroll.h"
#include "support/windowtest.h"
#include "widgets/growingtextedit.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace leerschakel;
using namespace Qt::StringLiterals;

class FormScrollTest : public QObject
{
    Q_OBJECT

private:
    /** A form of 30 fields in a window that shows about six, with a panel between the first two that folds. */
    struct Form {
        ui::FormScroll scroll;
        QWidget *panel = nullptr;
        QList<QLineEdit *> fields;

        Form()
        {
            auto *form = new QWidget;
            auto *column = new QVBoxLayout(form);
            for (int i = 0; i < 30; ++i) {
                fields.append(new QLineEdit(u"field %1"_s.arg(i)));
                fields.last()->setFixedHeight(30);
                column->addWidget(fields.last());
                if (i == 0) {
                    panel = new QLabel(u"suggestions"_s);
                    panel->setFixedHeight(140);
                    column->addWidget(panel);
                }
            }
            column->addStretch();
            scroll.setWidget(form);
            scroll.resize(400, 300);
            scroll.show();
            scroll.activateWindow();
        }

        /** In pixels from the top of the view. */
        [[nodiscard]] int topOf(int field) const { return fields[field]->mapTo(scroll.viewport(), QPoint()).y(); }
    };

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<Form>();
        QVERIFY(QTest::qWaitForWindowActive(&m_form->scroll));
    }
    void cleanup() { m_form.reset(); }

    void whatHasTheFocusStaysInPlaceWhenSomethingAboveItFolds()
    {
        const int top = inTheMiddle();
        m_form->panel->hide();
        QTRY_VERIFY(!isUnfolded(140));
        QTRY_COMPARE(m_form->topOf(15), top);
        m_form->panel->show();
        QTRY_VERIFY(isUnfolded(140));
        QTRY_COMPARE(m_form->topOf(15), top);
    }

    void soItDoesAtTheEndOfTheForm()
    {
        m_form->fields.last()->setFocus();
        QScrollBar *bar = m_form->scroll.verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        const int top = m_form->topOf(29);
        m_form->panel->setFixedHeight(200); // the bar goes further than before
        QTRY_COMPARE(m_form->panel->height(), 200);
        QTRY_COMPARE(m_form->topOf(29), top);
    }

    void whatIsAtTheTopStaysThereWhenTheFocusIsOutOfView()
    {
        m_form->fields.first()->setFocus();
        QCoreApplication::processEvents(); // the form follows the focus once
        m_form->scroll.bringToTop(m_form->fields[12]);
        const int top = m_form->topOf(12);
        m_form->panel->hide();
        QTRY_VERIFY(!isUnfolded(140));
        QTRY_COMPARE(m_form->topOf(12), top);
    }

    void atTheTopOfTheFormOneSeesWhatAppearsThere()
    {
        m_form->fields[1]->setFocus();
        m_form->scroll.verticalScrollBar()->setValue(0);
        m_form->panel->setFixedHeight(160);
        QTRY_COMPARE(m_form->panel->height(), 160);
        QCOMPARE(m_form->scroll.verticalScrollBar()->value(), 0);
    }

    void theCaretIsInViewAfterALongTextWasPasted()
    {
        auto *text = new ui::GrowingTextEdit;
        static_cast<QVBoxLayout *>(m_form->scroll.widget()->layout())->insertWidget(4, text);
        text->setFocus();
        QGuiApplication::clipboard()->setText(u"A line of a long text.\n"_s.repeated(300));
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        const auto caret = [&] {
            const QRect rect = text->cursorRect();
            return text->viewport()->mapTo(m_form->scroll.viewport(), rect.center());
        };
        QTRY_VERIFY(text->height() > 3000);
        QTRY_VERIFY(m_form->scroll.viewport()->rect().contains(caret()));
    }

    /** The line of a card is not cut within one of its parts. */
    void aLineLosesWholePartsFromItsMiddle()
    {
        const QFontMetrics metrics = m_form->scroll.fontMetrics();
        const QString all = u"6 Sep – 26 Nov · Zwolle · 18 places · enrol until 20 Aug · € 895 · planned"_s;
        const QString less = u"6 Sep – 26 Nov · Zwolle · 18 places · … · € 895 · planned"_s;
        const QString least = u"6 Sep – 26 Nov · …"_s;
        const auto widthOf = [&](const QString &line) { return metrics.horizontalAdvance(line); };
        QCOMPARE(ui::shortened(all, metrics, widthOf(all)), all);
        QCOMPARE(ui::shortened(all, metrics, widthOf(all) - 1), less);
        QCOMPARE(ui::shortened(all, metrics, widthOf(less)), less);
        QCOMPARE(ui::shortened(all, metrics, widthOf(least)), least);
        const QString name = u"One long name without parts"_s;
        QVERIFY(ui::shortened(name, metrics, widthOf(name) / 2).contains(u'…'));
        QVERIFY(widthOf(ui::shortened(all, metrics, widthOf(least) / 2)) <= widthOf(least) / 2);
    }

private:
    /** Puts the focus in the sixteenth field; returns where that is. */
    int inTheMiddle()
    {
        m_form->fields[15]->setFocus();
        m_form->scroll.verticalScrollBar()->setValue(m_form->fields[15]->y() - 120);
        return m_form->topOf(15);
    }

    /** Whether there is room of \a height between the first two fields. */
    [[nodiscard]] bool isUnfolded(int height) const { return m_form->topOf(1) - m_form->topOf(0) > height; }

    std::unique_ptr<Form> m_form;
};

LEERSCHAKEL_WINDOW_TEST_MAIN(FormScrollTest)
#include "formscroll_test.moc"
