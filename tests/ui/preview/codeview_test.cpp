// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/look.h"
#include "preview/codemargin.h"
#include "preview/codeview.h"
#include "support/windowtest.h"
#include "ui/announcements.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Source text is read, folded and searched. */
class CodeViewTest : public QObject
{
    Q_OBJECT

private:
    /** Two members with a list, of two objects and of one: lines 0 to 19. */
    static QString json()
    {
        return u"{\n  \"a\": {\n    \"list\": [\n      {\n        \"x\": 1,\n        \"y\": 2\n      },\n"
               "      {\n        \"x\": 3\n      }\n    ]\n  },\n  \"b\": {\n    \"list\": [\n      {\n"
               "        \"x\": 4\n      }\n    ]\n  }\n}"_s;
    }
    /** About \a size characters of what a destination would get. */
    static QString large(const QString &syntax, qsizetype size)
    {
        const bool isJson = syntax == u"JSON";
        const QString one = isJson
            ? u"    {\n      \"offeringId\": \"%1\",\n      \"name\": [\n        {\n          \"language\": "
              u"\"nl-NL\",\n"
              "          \"value\": \"Warmtepompen\"\n        }\n      ],\n      \"maxNumberStudents\": 24\n    },\n"_s
            : u" <program id=\"%1\">\n  <name xml:lang=\"nl\">Warmtepompen</name>\n  <description>Regel een\n"
              "regel twee &amp; drie</description>\n  <places>24</places>\n </program>\n"_s;
        QString text = isJson ? u"{\n  \"offerings\": [\n"_s : u"<?xml version=\"1.0\"?>\n<programs>\n"_s;
        text.reserve(size + 1000);
        for (int number = 0; text.size() < size; ++number) {
            text += one.arg(number, 8, 10, QChar(u'0'));
        }
        return text + (isJson ? u"    {}\n  ]\n}"_s : u"</programs>"_s);
    }
    static QStringList shownLines(const ui::CodeView &view)
    {
        QStringList lines;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible()) {
                lines.append(block.text().trimmed());
            }
        }
        return lines;
    }
    static double since(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }
    std::unique_ptr<ui::CodeView> m_view;

    /** With the focus, as in a window. */
    [[nodiscard]] bool show(const QString &text, const QString &syntax)
    {
        m_view = std::make_unique<ui::CodeView>(nullptr, ui::CodeView::Folds::Yes);
        m_view->resize(500, 600);
        m_view->show();
        m_view->activateWindow();
        if (!QTest::qWaitForWindowActive(m_view.get())) {
            return false;
        }
        m_view->setFocus();
        m_view->showText(text, syntax);
        return QTest::qWaitFor([this] { return m_view->isSettled(); });
    }
    /** The longest time that one event blocked the window until \a condition, in milliseconds. */
    static double longestUntil(const std::function<bool()> &condition)
    {
        double longest = 0;
        while (!condition()) {
            QElapsedTimer piece;
            piece.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, since(piece));
        }
        return longest;
    }

private Q_SLOTS:
    void initTestCase() { tests::listenToAnnouncements(); }
    void init() { tests::failOnWarnings(); }
    void cleanup() { m_view.reset(); }

    void everyLetterCanBeReadAlsoOnAMark_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QString>("syntax");
        QTest::addColumn<QString>("text");
        const QPalette light = ui::paletteOf(ui::Theme::Light);
        const QPalette dark = ui::paletteOf(ui::Theme::Dark);
        const QPalette contrast = ui::paletteOf(ui::Theme::HighContrast);
        const QString json = u"{\n  \"name\": [\"Solderen\", 12.5, true, null]\n}"_s;
        const QString xml = u"<?xml version=\"1.0\"?>\n<!-- note -->\n<a:b c=\"d\">e &amp; f</a:b>"_s;
        const QString html = u"<!DOCTYPE html>\n<p class=\"lead\">Tekst &eacute;</p><script>let a = 1;</script>"_s;
        for (const auto &[name, palette] : {std::pair("light", light), {"dark", dark}, {"high contrast", contrast}}) {
            QTest::addRow("%s, JSON", name) << palette << u"JSON"_s << json;
            QTest::addRow("%s, XML", name) << palette << u"XML"_s << xml;
            QTest::addRow("%s, HTML", name) << palette << u"HTML"_s << html;
        }
    }
    void everyLetterCanBeReadAlsoOnAMark()
    {
        QFETCH(const QPalette, palette);
        QFETCH(const QString, syntax);
        QFETCH(const QString, text);
        ui::CodeView view;
        view.setPalette(palette);
        view.showText(text, syntax);
        QVERIFY(view.isSettled());
        QList<QColor> grounds{palette.color(QPalette::Base)};
        for (const ui::Tone tone : {ui::Tone::Blocks, ui::Tone::Warns, ui::Tone::Hints, ui::Tone::Good}) {
            grounds.append(ui::toneSurface(tone, palette));
        }
        int colored = 0;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            const QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
            for (const QTextLayout::FormatRange &range : ranges) {
                const QColor color = range.format.foreground().color();
                if (range.format.foreground().style() == Qt::NoBrush) {
                    continue;
                }
                ++colored;
                for (const QColor &ground : grounds) {
                    QVERIFY2(ui::contrast(color, ground) >= ui::textContrast,
                        qPrintable(u"%1 on %2: %3"_s.arg(color.name(), ground.name())
                                .arg(ui::contrast(color, ground), 0, 'f', 2)));
                }
            }
        }
        QVERIFY(colored > 2);
    }

    void whatWasFoundCanBeReadToo_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << ui::paletteOf(ui::Theme::Light);
        QTest::newRow("dark") << ui::paletteOf(ui::Theme::Dark);
        QTest::newRow("high contrast") << ui::paletteOf(ui::Theme::HighContrast);
    }
    void whatWasFoundCanBeReadToo()
    {
        QFETCH(const QPalette, palette);
        ui::CodeView view;
        view.setPalette(palette);
        view.showText(json(), u"JSON"_s);
        view.setHits({int(json().indexOf(u"\"x\"")), int(json().lastIndexOf(u"\"x\""))}, 3, 0);
        const QList<QTextEdit::ExtraSelection> tints = view.extraSelections();
        QCOMPARE(tints.size(), 2);
        for (const QTextEdit::ExtraSelection &tint : tints) {
            const double read = ui::contrast(tint.format.foreground().color(), tint.format.background().color());
            QVERIFY2(read >= ui::textContrast, qPrintable(QString::number(read)));
            QVERIFY(tint.format.fontUnderline());
        }
    }

    void objectsFoldByKey()
    {
        QVERIFY(show(json(), u"JSON"_s));
        m_view->goTo(8); // "x": 3, in the second object
        tests::announced.clear();
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->textCursor().blockNumber(), 7);
        QVERIFY(m_view->isFolded(7));
        QVERIFY(!shownLines(*m_view).contains(u"\"x\": 3"_s));
        QVERIFY(shownLines(*m_view).contains(u"\"y\": 2"_s));
        QCOMPARE(tests::announced.size(), 1);
        // The cursor skips hidden lines, in both directions.
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->textCursor().blockNumber(), 9);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->textCursor().blockNumber(), 7);
        QVERIFY(m_view->isFolded(7));
        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ShiftModifier);
        QCOMPARE(shownLines(*m_view).size(), json().count(u'\n') + 1);
    }

    void objectsFoldByTheArrowInTheMargin()
    {
        QVERIFY(show(json(), u"JSON"_s));
        auto *margin = m_view->findChild<ui::CodeMargin *>();
        const QPoint arrow(margin->width() - 5, m_view->fontMetrics().lineSpacing() * 3 / 2 + 4); // of line 1
        QTest::mouseClick(margin, Qt::LeftButton, {}, arrow);
        QVERIFY(m_view->isFolded(1));
        QCOMPARE(shownLines(*m_view).value(2), u"},"_s);
        QTest::mouseClick(margin, Qt::LeftButton, {}, arrow);
        QVERIFY(!m_view->isFolded(1));
        QTest::mouseClick(margin, Qt::LeftButton, {}, QPoint(5, arrow.y()));
        QVERIFY2(!m_view->isFolded(1), "the icons do not fold");
        QCOMPARE(m_view->textCursor().blockNumber(), 1);
    }

    void foldingAllShowsWhatThereIs()
    {
        QVERIFY(show(json(), u"JSON"_s));
        m_view->goTo(4);
        m_view->foldAll();
        const QStringList documents{u"{"_s, u"\"a\": {"_s, u"},"_s, u"\"b\": {"_s, u"}"_s, u"}"_s};
        QCOMPARE(shownLines(*m_view), documents);
        QVERIFY(m_view->textCursor().block().isVisible());
        QCOMPARE(m_view->text(), json());
        m_view->goTo(15); // unfolds what line 15 is in, and nothing else
        QVERIFY(shownLines(*m_view).contains(u"\"x\": 4"_s));
        QVERIFY(m_view->isFolded(1));
        m_view->unfoldAll();
        QCOMPARE(shownLines(*m_view).size(), json().count(u'\n') + 1);
    }

    void elementsFoldAlsoAroundTextOfSeveralLines()
    {
        QVERIFY(show(u"<a>\n <b>\n  <c>een\ntwee\ndrie</c>\n  <d/>\n </b>\n <e/>\n</a>"_s, u"XML"_s));
        m_view->goTo(5);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        const QStringList left{u"<a>"_s, u"<b>"_s, u"</b>"_s, u"<e/>"_s, u"</a>"_s};
        QCOMPARE(shownLines(*m_view), left);
        QCOMPARE(m_view->endOf(2), 4);
    }

    void whatIsFoldedStaysSoWhenAnotherLineChanges()
    {
        QVERIFY(show(json(), u"JSON"_s));
        m_view->goTo(14);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(m_view->isFolded(14));
        QString changed = json();
        changed.replace(u"        \"y\": 2\n"_s, u"        \"y\": 2,\n        \"z\": 5\n"_s);
        m_view->showText(changed, u"JSON"_s);
        QTRY_VERIFY(m_view->isSettled());
        QCOMPARE(m_view->toPlainText(), changed);
        QVERIFY(m_view->isFolded(15) && !m_view->isFolded(14));
        QVERIFY(!shownLines(*m_view).contains(u"\"x\": 4"_s));
        QVERIFY(shownLines(*m_view).contains(u"\"z\": 5"_s));
    }

    void anyTextReplacesAnyOther()
    {
        ui::CodeView view;
        const QStringList texts{QString(), u"a"_s, u"a\nb"_s, u"b"_s, u"a\nb\nc"_s, u"a\nx\nc"_s, u"a\nc"_s, u"\n"_s,
            u"\n\n"_s, u"a\na\na"_s, u"a\na"_s, u"x\na\na\n"_s};
        for (const QString &one : texts) {
            for (const QString &other : texts) {
                view.showText(one, u"JSON"_s);
                view.showText(other, u"JSON"_s);
                QCOMPARE(view.toPlainText(), other);
            }
        }
    }

    void nothingIsSelectedInATextThatComes()
    {
        ui::CodeView view(nullptr, ui::CodeView::Folds::Yes);
        view.showText(json(), u"JSON"_s);
        QTRY_VERIFY(view.isSettled());
        QVERIFY(!view.textCursor().hasSelection());
        QCOMPARE(view.textCursor().position(), 0);
        view.selectAll();
        view.showText(json() + u'\n', u"JSON"_s);
        QTRY_VERIFY(view.isSettled());
        QVERIFY(view.textCursor().hasSelection()); // the user's own selection stays
    }

    void marksAreReachedByStepsRoundTheEnd()
    {
        QVERIFY(show(json(), u"JSON"_s));
        m_view->setMarks({{3, {.tone = ui::Tone::Warns, .text = u"first"_s}},
            {15, {.tone = ui::Tone::Blocks, .text = u"second"_s}}});
        const QSignalSpy reached(m_view.get(), &ui::CodeView::lineReached);
        m_view->goTo(0);
        for (const auto &[by, line] : {std::pair(1, 3), {1, 15}, {1, 3}, {-1, 15}, {-1, 3}}) {
            m_view->stepMark(by);
            QCOMPARE(m_view->textCursor().blockNumber(), line);
            QCOMPARE(reached.constLast().constFirst().toString(), line == 3 ? u"first"_s : u"second"_s);
        }
        m_view->foldAll();
        m_view->goTo(0);
        m_view->stepMark(1);
        QVERIFY(m_view->textCursor().block().isVisible());
    }

    /** The view can be used while only a part of the text is there: the user does not wait for the rest. */
    void megabytesComeInPieces_data()
    {
        QTest::addColumn<QString>("syntax");
        QTest::newRow("JSON") << u"JSON"_s;
        QTest::newRow("XML") << u"XML"_s;
    }
    void megabytesComeInPieces()
    {
        QFETCH(const QString, syntax);
        QVERIFY(show(u"{}"_s, syntax));
        const QString text = large(syntax, 5'000'000);
        QElapsedTimer clock;
        clock.start();
        m_view->showText(text, syntax);
        const double first = since(clock);
        QVERIFY2(!m_view->isSettled(), "there is more to come");
        QVERIFY(m_view->document()->blockCount() > 50);
        m_view->goTo(120'000); // as soon as it is there
        const double longest = longestUntil([this] { return m_view->isSettled(); });
        const double all = since(clock);
        QCOMPARE(m_view->textCursor().blockNumber(), 120'000);
        QCOMPARE(m_view->toPlainText(), text);
        double scroll = 0;
        for (int step = 0; step < 200; ++step) {
            clock.restart();
            m_view->verticalScrollBar()->setValue(step * (m_view->verticalScrollBar()->maximum() / 200));
            QCoreApplication::processEvents();
            scroll = std::max(scroll, since(clock));
        }
        clock.restart();
        m_view->foldAll();
        QCoreApplication::processEvents();
        const double folded = since(clock);
        QVERIFY(shownLines(*m_view).size() < 100'000);
        m_view->unfoldAll();
        QCoreApplication::processEvents();
        QString changed = text;
        changed.replace(text.indexOf(u"Warmtepompen", text.size() / 2), 12, u"Bodemenergie"_s);
        clock.restart();
        m_view->showText(changed, syntax);
        const double edit = since(clock);
        QTRY_VERIFY(m_view->isSettled());
        QCOMPARE(m_view->toPlainText(), changed);
        qInfo("%s: first piece %.0f ms, all %.0f ms, longest event %.0f ms, longest scroll %.0f ms, fold all %.0f ms, "
              "another line %.0f ms",
            qPrintable(syntax), first, all, longest, scroll, folded, edit);
        // With room for a busy machine; shown in one piece, the text blocked the window for more than a second.
        QVERIFY2(first < 400 && longest < 400 && scroll < 400, "something holds the window");
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(CodeViewTest)
#include "codeview_test.moc"
