// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/comparisonpage.h"
#include "publishing/differenceview.h"
#include "publishing/publishingview.h"
#include "store/journal.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** What changes with the next delivery, as the user sees it before publishing again. */
class ComparisonTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    QTemporaryDir m_out;

    [[nodiscard]] ui::PublishingView *view() const { return m_open->window->findChild<ui::PublishingView *>(); }
    [[nodiscard]] ui::ComparisonPage *page() const { return view()->findChild<ui::ComparisonPage *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return view()->findChild<QPushButton *>(name); }
    /** Publishes, and changes the title of an offering that was published. */
    domain::Id publishAndChange() const
    {
        auto other = store::Catalogue::open(m_open->path, store::Access::WriteIfPossible, vocabulary::derivations());
        if (!other || !(*other)->isWritable()) {
            return {};
        }
        domain::NoProgress progress;
        const auto report = publishing::publish(**other, u"ooapi5"_s,
            {.folder = m_out.filePath(u"uit"_s),
                .selection = exchange::Selection::Approved,
                .offerings = {},
                .language = {}},
            progress);
        if (!report || report->written.isEmpty()) {
            return {};
        }
        const domain::Id id = report->written.constFirst();
        const auto tree = store::loadTree(**other, id);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, domain::offeringTable().title,
            QVariantMap{{u"nl"_s, u"Heel anders"_s}, {u"en"_s, u"Quite different"_s}});
        return store::apply(**other, change) ? id : domain::Id();
    }
    [[nodiscard]] static QStringList highlighted(const ui::DifferencePane &pane)
    {
        QStringList words;
        for (const ui::DifferenceRow &row : pane.rows()) {
            for (const ui::TextPart &word : row.words) {
                words.append(row.shown.sliced(word.from, word.length));
            }
        }
        return words;
    }
    /** Whether all rows with highlighted words are in the visible part of \a pane. */
    [[nodiscard]] static bool isInSight(const ui::DifferencePane &pane)
    {
        for (qsizetype i = 0; i < pane.rows().size(); ++i) {
            const QTextCursor start(pane.document()->findBlockByNumber(int(i)));
            if (!pane.rows()[i].words.isEmpty() && !pane.viewport()->rect().contains(pane.cursorRect(start))) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool showComparison()
    {
        if (!m_open->show() || !m_open->activate()) {
            return false;
        }
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        if (!m_open->settle()) {
            return false;
        }
        QTest::mouseClick(button(u"compare"_s), Qt::LeftButton);
        return m_open->settle() && page() && page()->isVisible();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
    }
    void cleanup()
    {
        m_open.reset();
        QSettings().clear();
    }

    void withoutADeliveryItSaysSo()
    {
        QVERIFY(showComparison());
        const QList<QLabel *> labels = page()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Nothing was ever delivered to"_s);
        }));
        QTest::mouseClick(button(u"comparisonBack"_s), Qt::LeftButton);
        QVERIFY(!page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), button(u"compare"_s));
    }

    void escapeGoesBackToo()
    {
        QVERIFY(showComparison());
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), button(u"compare"_s));
    }

    void changedLinesStandBesideEachOther()
    {
        QVERIFY(!publishAndChange().isNull());
        QVERIFY(showComparison());
        auto *tree = page()->findChild<QTreeWidget *>(u"comparisonTree"_s);
        QCOMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(tree->topLevelItem(0)->childCount() > 0);
        // The title says what happened; a document says only what is different for it.
        QVERIFY(tree->topLevelItem(0)->text(0).endsWith(u" – changed"_s));
        QVERIFY(!tree->topLevelItem(0)->child(0)->text(0).contains(u"changed"_s));
        QVERIFY(!tree->horizontalScrollBar()->isVisible());
        QVERIFY(page()->findChild<QLabel *>(u"comparisonAbout"_s)->text().contains(u"1 changed"_s));
        QVERIFY(!page()->findChild<QLabel *>(u"comparisonRemark"_s)->isVisible());
        auto *difference = page()->findChild<ui::DifferenceView *>();
        const auto *left = difference->findChild<ui::CodeView *>(u"differenceBefore"_s);
        const auto *right = difference->findChild<ui::CodeView *>(u"differenceAfter"_s);
        QVERIFY(difference->changes() > 0);
        QVERIFY(right->isVisible());
        QCOMPARE(left->blockCount(), right->blockCount());
        QVERIFY(!left->toPlainText().contains(u"Heel anders"_s));
        QVERIFY(right->toPlainText().contains(u"Heel anders"_s));
        QVERIFY(!right->marks().isEmpty());
        QCOMPARE(right->marks().first().sign, u"+"_s);

        // As one text, and by keys from one change to the next.
        const QList<QPushButton *> buttons = page()->findChildren<QPushButton *>();
        const auto asOne = std::ranges::find(buttons, u"As one text"_s, &QPushButton::text);
        QVERIFY(asOne != buttons.cend());
        QTest::mouseClick(*asOne, Qt::LeftButton);
        QVERIFY(!right->isVisible());
        QVERIFY(left->toPlainText().contains(u"Heel anders"_s));
        QTRY_VERIFY(left->width() > difference->width() * 3 / 4 && difference->isSettled());
        QVERIFY(left->marks().size() >= 2);
        const int first = left->textCursor().blockNumber();
        QVERIFY(left->marks().contains(first));
        difference->setFocus();
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_F7);
        QTRY_VERIFY(difference->changes() == 1 || left->textCursor().blockNumber() != first);
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_F7, Qt::ShiftModifier);
        QTRY_COMPARE(left->textCursor().blockNumber(), first);
    }

    void whatChangedInALongLineIsInSight()
    {
        const QString start = u"{\n"_s + u"  \"a\": 1,\n"_s.repeated(60) + u"  \"nl\": \""_s
            + u"Stapel modules tot een heel programma "_s.repeated(20);
        const QString before = start + u"zonder gas.\"\n}\n"_s;
        ui::DifferenceView view;
        view.resize(700, 700);
        view.setTexts(before, start + u"zonder olie.\"\n}\n"_s, u"JSON"_s);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *left = view.findChild<ui::DifferencePane *>(u"differenceBefore"_s);
        const auto *right = view.findChild<ui::DifferencePane *>(u"differenceAfter"_s);
        QTRY_VERIFY(isInSight(*left) && isInSight(*right));
        QCOMPARE(highlighted(*left), QStringList{u"gas"_s});
        QCOMPARE(highlighted(*right), QStringList{u"olie"_s});
        QCOMPARE(view.changes(), 1);
        QCOMPARE(left->blockCount(), right->blockCount());
        QCOMPARE(left->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(right->horizontalScrollBar()->maximum(), 0);
        // Copying gives the lines, without the breaks of the rows.
        left->selectAll();
        left->copy();
        QCOMPARE(QApplication::clipboard()->text(), before.chopped(1));

        view.setSideBySide(false);
        QTRY_VERIFY(left->width() > right->width() && isInSight(*left));
        QCOMPARE(highlighted(*left), QStringList({u"gas"_s, u"olie"_s}));
        QTRY_COMPARE(left->horizontalScrollBar()->maximum(), 0);
    }

    void wordsAreMarkedAsAWhole()
    {
        using Parts = QList<QList<ui::TextPart>>;
        const auto marked = [](const QString &before, const QString &after) {
            return ui::changedWords({before}, {after}).after;
        };
        QCOMPARE(
            marked(u"\"level\": \"bachelor\","_s, u"\"level\": \"master\","_s), (Parts{{{.from = 10, .length = 6}}}));
        // What is between two changed words belongs to the change.
        QCOMPARE(marked(u"in een week"_s, u"in twee dagen"_s), (Parts{{{.from = 3, .length = 10}}}));
        QCOMPARE(marked(u"\"en\""_s, u"  \"nl\""_s), (Parts{{{.from = 3, .length = 2}}}));
        // Nothing stayed: the line itself is marked.
        QCOMPARE(marked(u"een"_s, u"twee"_s), Parts(1));
        QCOMPARE(marked(u"regel \\neen"_s, u"regel \\ntwee"_s), (Parts{{{.from = 8, .length = 4}}}));
    }

    void longLinesContinueFurtherToTheRight()
    {
        const QList<ui::DifferenceRow> rows =
            ui::rowsOf(u"  een twee drie vier"_s, 12, text::DifferenceLine::Kind::Same, {{.from = 11, .length = 4}});
        QStringList shown;
        for (const ui::DifferenceRow &row : rows) {
            shown.append(row.shown);
        }
        QCOMPARE(shown, QStringList({u"  een twee "_s, u"    drie "_s, u"    vier"_s}));
        QCOMPARE(rows[1].words, (QList<ui::TextPart>{{.from = 4, .length = 4}}));
    }

    void theWidthDecidesWhatStandsBelow()
    {
        QVERIFY(!publishAndChange().isNull());
        QVERIFY(showComparison());
        m_open->window->resize(720, 450);
        QVERIFY(m_open->settle());
        const auto *difference = page()->findChild<ui::DifferenceView *>();
        QVERIFY(difference->width() > 40 * difference->fontMetrics().averageCharWidth());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ComparisonTest)
#include "comparison_test.moc"
