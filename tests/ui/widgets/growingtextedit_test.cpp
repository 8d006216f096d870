// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "widgets/growingtextedit.h"

#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using ui::GrowingTextEdit;

/** A text field never hides a line of its text. */
class GrowingTextEditTest : public QObject
{
    Q_OBJECT

private:
    /** Whether the first and the last line are both in view. */
    static bool isWhole(GrowingTextEdit &edit)
    {
        QTextCursor start(edit.document());
        QTextCursor end(edit.document());
        end.movePosition(QTextCursor::End);
        const QRect view = edit.viewport()->rect();
        return edit.verticalScrollBar()->value() == 0 && view.contains(edit.cursorRect(start).center())
            && edit.cursorRect(start).top() >= 0 && edit.cursorRect(end).bottom() <= view.bottom();
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void allLinesAreInView_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << QString() << u"Heat pumps"_s;
        QTest::newRow("shorter than before") << u"word "_s.repeated(300) << u"Heat pumps"_s;
        QTest::newRow("longer than before") << u"Heat"_s << u"word "_s.repeated(300);
        QTest::newRow("lines") << QString() << u"# Heading\n\nFirst\nSecond\n\nLast"_s;
        QTest::newRow("signs of another font") << QString() << u"\U0001F525 \u4F60\u597D\nlast \U0001F525"_s;
    }

    void allLinesAreInView()
    {
        QFETCH(QString, before);
        QFETCH(QString, text);
        QWidget window;
        window.resize(220, 500);
        auto *edit = new GrowingTextEdit(&window);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addStretch();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        edit->showText(before);
        edit->moveCursor(QTextCursor::End);
        edit->showText(text);
        QTRY_VERIFY(isWhole(*edit));
        window.resize(120, 500);
        QTRY_VERIFY(isWhole(*edit));
        window.resize(600, 500);
        QTRY_VERIFY(isWhole(*edit));
    }

    void typingAtTheEndHidesNoLine()
    {
        QWidget window;
        window.resize(220, 400);
        auto *edit = new GrowingTextEdit(&window);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addStretch();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        edit->setFocus();
        for (int i = 0; i < 30; ++i) {
            QTest::keyClicks(edit, u"heat pump "_s);
            if (i % 10 == 9) {
                QTest::keyClick(edit, Qt::Key_Return);
            }
            QTRY_VERIFY(isWhole(*edit));
        }
        // From the middle of a long text to a short one.
        edit->showText(u"Heat pumps"_s);
        QTRY_VERIFY(isWhole(*edit));
    }

    void theWholePlaceholderIsInView()
    {
        QWidget window;
        window.resize(140, 400);
        auto *edit = new GrowingTextEdit(&window);
        edit->setPlaceholderText(u"What the learner can do afterwards"_s);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addStretch();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int empty = edit->height();
        QVERIFY2(empty > 2 * edit->fontMetrics().lineSpacing() + 8, qPrintable(QString::number(empty)));
        edit->showText(u"Heat"_s);
        QTRY_VERIFY(edit->height() < empty);
        edit->showText({});
        QTRY_COMPARE(edit->height(), empty);
    }

    void whatIsPastedKeepsItsForm_data()
    {
        QTest::addColumn<bool>("isMarkdown");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("shown");
        const QString html = u"<p>Je <b>leert</b>:</p><ul><li>een</li><li><a href='https://x.nl'>twee</a></li></ul>"_s;
        const QString plain = u"Je leert:\n\u2022\teen\n\u2022\ttwee"_s;
        const QString markdown = u"Je **leert**:\n\n- een\n- [twee](https://x.nl)"_s;
        QTest::newRow("both, in Markdown") << true << plain << html << markdown;
        QTest::newRow("HTML alone, in Markdown") << true << QString() << html << markdown;
        QTest::newRow("text alone, in Markdown") << true << u"- *een*"_s << QString() << u"- *een*"_s;
        QTest::newRow("both, in a title") << false << u"Je\nleert"_s << html << u"Je leert"_s;
        QTest::newRow("HTML alone, in a title") << false << QString() << u"<p>Je <b>leert</b></p>"_s << u"Je leert"_s;
    }

    void whatIsPastedKeepsItsForm()
    {
        QFETCH(bool, isMarkdown);
        QFETCH(QString, plain);
        QFETCH(QString, html);
        QFETCH(QString, shown);
        GrowingTextEdit edit;
        edit.setMarkdown(isMarkdown);
        edit.setOneParagraph(!isMarkdown);
        auto *data = new QMimeData;
        if (!plain.isEmpty()) {
            data->setText(plain);
        }
        if (!html.isEmpty()) {
            data->setHtml(html);
        }
        QGuiApplication::clipboard()->setMimeData(data);
        QVERIFY(edit.canPaste());
        QTest::keySequence(&edit, QKeySequence::Paste);
        QCOMPARE(edit.toPlainText(), shown);
        edit.clear();
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(edit.toPlainText(),
            isMarkdown ? QGuiApplication::clipboard()->text() : QGuiApplication::clipboard()->text().simplified());
    }

    void whatIsCopiedIsMarkdownAsItIs()
    {
        const QString text = u"# Kop\n\n- *een*\n- twee"_s;
        GrowingTextEdit edit;
        edit.setMarkdown(true);
        edit.showText(text);
        edit.selectAll();
        QTest::keySequence(&edit, QKeySequence::Copy);
        edit.clear();
        QTest::keySequence(&edit, QKeySequence::Paste);
        QCOMPARE(edit.toPlainText(), text);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(GrowingTextEditTest)
#include "growingtextedit_test.moc"
