// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "support/windowtest.h"
#include "ui/vocabulary/ownschemewindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/concepttree.h"
#include "widgets/codecombo.h"
#include "widgets/growingtextedit.h"
#include "widgets/linkbutton.h"

#include <QAccessible>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::ownConceptTable;
using domain::Record;

/** The concepts of an own vocabulary: added, ordered, described, linked and removed. */
class OwnSchemeWindowTest : public tests::OwnSchemeWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void conceptsAreMadeOrderedAndFound()
    {
        make({u"sawing"_s, u"planing"_s, u"gluing"_s});
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));

        // Its row in the tree is selected, and the tree has the same order.
        auto *tree = m_view->findChild<QTreeWidget *>(u"tree"_s);
        QVERIFY(tree->currentItem());
        QCOMPARE(tree->currentItem()->text(0), u"gluing"_s);
        QCOMPARE(tree->currentItem()->parent()->child(2)->text(0), u"planing"_s);
        QCOMPARE(tree->currentItem()->parent()->text(0), u"Workshop  3"_s);
        const auto hits = vocabulary::search(session().catalogue(), u"glui"_s, {.language = domain::Language::English});
        SUCCEEDS(hits);
        QCOMPARE(hits->size(), 1);

        session().undo();
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"planing"_s, u"gluing"_s}));
    }

    void conceptsAreDraggedWithinTheirOwnVocabulary()
    {
        make({u"sawing"_s, u"planing"_s, u"gluing"_s});
        auto *tree = m_view->findChild<ui::ConceptTree *>(u"tree"_s);
        const auto workshop = [&] { return tree->schemeItem(m_editor->document().schemeUri()); };
        QCOMPARE(workshop()->childCount(), 3);
        QCOMPARE(workshop()->child(0)->childIndicatorPolicy(), QTreeWidgetItem::DontShowIndicator);

        // With the mouse: onto a row, or onto its upper or lower edge.
        const auto drag = [tree](QTreeWidgetItem *item, QTreeWidgetItem *target,
                              ui::ConceptTree::DropIndicatorPosition at) {
            if (QGuiApplication::platformName() == u"offscreen"_s) {
                tree->drop(item, target, at); // Qt has no drag and drop offscreen
                return true;
            }
            const QRect row = tree->visualItemRect(target);
            const int y = at == ui::ConceptTree::AboveItem ? row.top() + 1
                : at == ui::ConceptTree::BelowItem         ? row.bottom() - 1
                                                           : row.center().y();
            return tests::drag(tree, tree->visualItemRect(item).center(), {row.center().x(), y});
        };
        QVERIFY(drag(workshop()->child(2), workshop()->child(0), ui::ConceptTree::OnItem));
        QVERIFY(settle());
        QTreeWidgetItem *sawing = workshop()->child(0);
        QCOMPARE(workshop()->childCount(), 2);
        QCOMPARE(sawing->childIndicatorPolicy(), QTreeWidgetItem::ShowIndicator);
        QVERIFY(sawing->isExpanded());
        QCOMPARE(sawing->child(0)->text(0), u"gluing"_s);
        QCOMPARE(tree->currentItem(), sawing->child(0));
        QCOMPARE(store::undoLabel(session().catalogue()).value_or(domain::Message()).code, u"change.moveConcept"_s);

        QVERIFY(drag(sawing->child(0), sawing, ui::ConceptTree::AboveItem));
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"gluing"_s, u"sawing"_s, u"planing"_s}));
        QVERIFY(drag(workshop()->child(0), workshop()->child(1), ui::ConceptTree::BelowItem));
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));

        // Not below itself, and not into or out of a vocabulary that is not edited here.
        const QTreeWidgetItem *own = workshop()->child(0);
        QVERIFY(!ui::ConceptTree::mayDrop(own, own, ui::ConceptTree::OnItem));
        const QTreeWidgetItem *foreign = loadForeign();
        QVERIFY(foreign);
        QCOMPARE(foreign->childCount(), 3);
        own = workshop()->child(0);
        QVERIFY(!ui::ConceptTree::mayDrop(own, foreign->child(0), ui::ConceptTree::OnItem));
        QVERIFY(!ui::ConceptTree::mayDrop(foreign->child(0), workshop(), ui::ConceptTree::OnItem));
        QVERIFY(!ui::ConceptTree::mayDrop(foreign->child(0), foreign->child(1), ui::ConceptTree::AboveItem));
        const qint64 before = session().catalogue().lastChange().value_or(-1);
        QVERIFY(drag(workshop()->child(0), foreign->child(0), ui::ConceptTree::OnItem));
        QVERIFY(settle());
        QCOMPARE(session().catalogue().lastChange().value_or(-2), before);

        // The same by keys: a level deeper is below the previous concept, a level higher is next to its parent.
        tree->setCurrentItem(workshop()->child(1));
        tree->setFocus();
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(workshop()->childCount(), 2);
        QCOMPARE(workshop()->child(0)->childCount(), 1);
        tree->setFocus();
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));
        QCOMPARE(workshop()->childCount(), 3);
    }

    void anOwnConceptCanBeReadLikeAnyOther()
    {
        make({u"sawing"_s, u"planing"_s});
        auto *ways = m_view->findChild<QTabBar *>(u"ways"_s);
        const auto *page = m_view->findChild<ui::ConceptBrowser *>();
        auto *tree = m_view->findChild<QTreeWidget *>(u"tree"_s);
        QVERIFY(ways && page && ways->isVisible());
        QVERIFY(m_editor->isVisible() && !page->isVisible());
        QTest::mouseClick(ways, Qt::LeftButton, {}, ways->tabRect(1).center());
        QVERIFY(settle());
        QVERIFY(page->isVisible() && !m_editor->isVisible());
        QVERIFY2(page->toPlainText().startsWith(u"planing"_s), qPrintable(page->toPlainText()));

        // The page of the next concept is also to be read, not edited.
        tree->setFocus();
        press(Qt::Key_Up);
        QVERIFY2(page->isVisible() && page->toPlainText().startsWith(u"sawing"_s), qPrintable(page->toPlainText()));

        // A new concept is opened in the editor, to get its name.
        press(Qt::Key_Insert);
        QVERIFY(m_editor->isVisible());
        type(u"gluing"_s);
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));
        QTest::mouseClick(ways, Qt::LeftButton, {}, ways->tabRect(1).center());
        QVERIFY(settle());
        QVERIFY2(page->toPlainText().startsWith(u"gluing"_s), qPrintable(page->toPlainText()));

        // A vocabulary that is not edited here has only the page.
        const QTreeWidgetItem *foreign = loadForeign();
        QVERIFY(foreign);
        tree->setCurrentItem(foreign->child(0));
        QVERIFY(settle());
        QVERIFY(page->isVisible() && !ways->isVisible());
    }

    void keysOfTheEditorDoNothingWhereNothingIsEdited()
    {
        auto *tree = m_view->findChild<QTreeWidget *>(u"tree"_s);
        QTreeWidgetItem *foreign = loadForeign();
        QVERIFY(foreign);
        tree->setCurrentItem(foreign);
        tree->setFocus();
        QVERIFY(settle());
        QVERIFY(!m_editor->isVisible());
        const qint64 before = session().catalogue().lastChange().value_or(-1);
        press(Qt::Key_Insert);
        press(Qt::Key_Insert, Qt::ControlModifier);
        press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().catalogue().lastChange().value_or(-2), before);
        make({u"sawing"_s}); // and they are back
    }

    void aConceptIsDescribedHungAndMapped()
    {
        make({u"sawing"_s, u"machine sawing"_s});
        auto *also = m_editor->findChild<QWidget *>(u"ownConcept.alternatives"_s);
        QVERIFY(also);
        const QList<ui::GrowingTextEdit *> sides = also->findChildren<ui::GrowingTextEdit *>();
        QCOMPARE(sides.size(), 2);
        sides[0]->setFocus();
        type(u"machinaal zagen"_s);
        press(Qt::Key_Return);
        type(u"zaagmachine bedienen"_s);
        m_editor->findChild<QWidget *>(u"ownConcept.notation"_s)->setFocus();
        type(u"W2"_s);
        pick(u"broader"_s, u"sawing"_s);
        pick(u"mappings"_s, u"heat pump"_s);
        QVERIFY(settle());

        const Record shown = m_editor->document().concept_();
        QCOMPARE(ownConceptTable().alternatives(shown),
            (QList<domain::TextIn>{{.language = u"nl"_s, .text = u"machinaal zagen"_s},
                {.language = u"nl"_s, .text = u"zaagmachine bedienen"_s}}));
        QCOMPARE(ownConceptTable().notation(shown), u"W2"_s);
        QCOMPARE(ownConceptTable().broader(shown), QList<domain::Id>{scheme().concepts()[0].id()});
        const QList<domain::ConceptMapping> mappings = ownConceptTable().mappings(shown);
        QCOMPARE(mappings.size(), 1);
        QCOMPARE(mappings[0].kind, u"exact"_s);
        QVERIFY(!scheme().find(mappings[0].target)); // it is in another vocabulary

        auto *kind = links(u"mappings"_s)->findChild<ui::CodeCombo *>();
        QVERIFY(kind);
        kind->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(ownConceptTable().mappings(m_editor->document().concept_())[0].kind, u"close"_s);
        QVERIFY(links(u"mappings"_s)->isAncestorOf(QApplication::focusWidget())); // the focus stayed there
    }

    void conceptsAreGathered()
    {
        make({u"green"_s, u"sawing"_s});
        auto *tree = m_view->findChild<ui::ConceptTree *>(u"tree"_s);
        const auto row = [&](int number) { return tree->schemeItem(m_editor->document().schemeUri())->child(number); };
        QVERIFY(!links(u"memberOf"_s)->isVisible()); // there is no collection yet
        tree->setCurrentItem(row(0));
        QVERIFY(settle());
        auto *type = m_editor->findChild<QWidget *>(u"ownConcept.type"_s)->findChild<ui::CodeCombo *>();
        QVERIFY(type);
        type->setFocus();
        press(Qt::Key_End);
        while (ownConceptTable().type(m_editor->document().concept_()) != u"collection" && type->currentIndex() > 0) {
            press(Qt::Key_Up);
        }
        QCOMPARE(ownConceptTable().type(m_editor->document().concept_()), u"collection"_s);
        QCOMPARE(row(0)->text(0), u"green"_s); // it stays in its place

        tree->setCurrentItem(row(1));
        QVERIFY(settle());
        pick(u"memberOf"_s, u"gree"_s);
        const domain::Id green = scheme().concepts().constFirst().id();
        QCOMPARE(ownConceptTable().memberOf(m_editor->document().concept_()), QList{green});
        const auto hits = vocabulary::search(session().catalogue(), u"saw"_s,
            {.language = domain::Language::English, .collection = ownConceptTable().uri(scheme().concepts()[0])});
        SUCCEEDS(hits);
        QCOMPARE(hits->size(), 1);
    }

    void whatIsNotUsedIsRemovedAndWhatIsUsedIsRetired()
    {
        make({u"sawing"_s, u"planing"_s});
        press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(labels(), QStringList{u"sawing"_s});
        const Record left = scheme().concepts()[0];
        m_view->showConcept(ownConceptTable().uri(left));
        QVERIFY(settle());
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"status"_s, u"sawing"_s}});
        change.set(left, ownConceptTable().status, u"retired"_s);
        QVERIFY(session().apply(change));
        QVERIFY(settle());
        QVERIFY(links(u"replacedBy"_s)->isVisible());
        pick(u"replacedBy"_s, u"heat pump"_s);
        // For a concept that was split, each of its parts has a line with its name.
        pick(u"replacedBy"_s, u"hydrogen"_s);
        const auto instead = [&] { return ownConceptTable().replacedBy(m_editor->document().concept_()).uris; };
        const QStringList both = instead();
        QCOMPARE(both.size(), 2);
        QHash<QString, QString> shown;
        const QList<ui::LinkButton *> names = links(u"replacedBy"_s)->findChildren<ui::LinkButton *>();
        for (const ui::LinkButton *button : names) {
            if (button->isVisible() && !button->toolTip().isEmpty()) {
                shown.insert(button->toolTip(), button->text());
            }
        }
        QCOMPARE(shown.size(), 2);
        QVERIFY2(shown.value(both[0]).contains(u"heat pump"_s), qPrintable(shown.value(both[0])));
        QVERIFY2(shown.value(both[1]).contains(u"hydrogen"_s), qPrintable(shown.value(both[1])));
        const QList<QToolButton *> buttons = links(u"replacedBy"_s)->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->toolTip().contains(shown.value(both[0]))) {
                button->click();
                break;
            }
        }
        QCOMPARE(instead(), QStringList{both[1]});
    }

    void everythingHasAName()
    {
        make({u"sawing"_s, u"planing"_s});
        pick(u"mappings"_s, u"heat pump"_s);
        links(u"related"_s)->startAdding();
        QVERIFY(settle());
        for (const bool isMapping : {false, true}) {
            if (isMapping) {
                command(u"Map Workshop"_s);
                QVERIFY(settle());
            }
            const QList<QWidget *> widgets = m_view->findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus
                    || widget->focusProxy() || qobject_cast<QComboBox *>(widget->parentWidget())
                    || qobject_cast<QScrollArea *>(widget)) {
                    continue;
                }
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).trimmed().isEmpty(),
                    qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
            }
        }
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(OwnSchemeWindowTest)
#include "ownscheme_test.moc"
