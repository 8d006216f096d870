// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/skillpicker.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/conceptlinks.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/mappingview.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/ownconcepteditor.h"
#include "vocabulary/schemecommands.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/codecombo.h"
#include "widgets/growingtextedit.h"
#include "widgets/linkbutton.h"
#include "writequeue.h"

#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::ownConceptTable;
using domain::Record;

/** A vocabulary of one's own, made in the window as a person does: by keys, and by what is written on buttons. */
class OwnSchemeWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    ui::VocabularyView *m_view = nullptr;
    ui::OwnConceptEditor *m_editor = nullptr;
    ui::SchemeCommands *m_commands = nullptr;

    /** Until the vocabularies have done what was asked; what else follows a change elsewhere in the window is not waited for. */
    bool settle()
    {
        constexpr int longest = 20'000;
        // A change waits as long as something else in the window is writing; the file is read when it has been kept.
        const auto isQuiet = [this] { return m_view->isSettled() && session().queue().waiting().isEmpty(); };
        QCoreApplication::processEvents();
        const bool isDone = QTest::qWaitFor(isQuiet, longest);
        QCoreApplication::processEvents(); // what has settled may have asked for more
        return isDone && QTest::qWaitFor(isQuiet, longest);
    }

    ui::Session &session() { return m_open->window->workspace()->session(); }

    vocabulary::OwnScheme scheme()
    {
        return vocabulary::OwnScheme::load(session().catalogue(), m_editor->document().schemeUri())
            .value_or(std::nullopt)
            .value_or(vocabulary::OwnScheme());
    }

    QStringList labels()
    {
        QStringList labels;
        const vocabulary::OwnScheme own = scheme();
        for (const Record &each : own.concepts()) {
            labels.append(ownConceptTable().label(each).en);
        }
        return labels;
    }

    /** What the command of that text does, as from the menu. */
    void command(const QString &text)
    {
        const QList<QAction *> actions = m_commands->button()->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().startsWith(text)) {
                QVERIFY2(action->isEnabled(), qPrintable(action->text()));
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(u"no command "_s + text));
    }

    /** Types on without waiting until it is kept, as people do. */
    void type(const QString &text)
    {
        QWidget *where = QApplication::focusWidget();
        QVERIFY(where);
        QTest::keyClicks(where, text);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *where = QApplication::focusWidget();
        QVERIFY(where);
        QTest::keyClick(where, Qt::Key(key), modifiers);
        QVERIFY(settle());
    }

    /** Loads a vocabulary that is somebody else's; its row in the tree, opened. */
    QTreeWidgetItem *loadForeign()
    {
        QFile file(m_open->folder.filePath(u"verf.ttl"_s));
        const QByteArray turtle =
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
            "@prefix euvoc: <http://publications.europa.eu/ontology/euvoc#> . @base <https://voorbeeld.example/verf/> "
            ".\n"
            "<schema> a skos:ConceptScheme ; dct:title \"Paint\"@en .\n"
            "<a> skos:inScheme <schema> ; skos:prefLabel \"varnishing\"@en ; euvoc:order 2 .\n"
            "<b> skos:inScheme <schema> ; skos:prefLabel \"painting\"@en ; euvoc:order 3 .\n"
            "<c> skos:inScheme <schema> ; skos:prefLabel \"sanding\"@en ; euvoc:order 1 .\n";
        auto *loader = m_open->window->findChild<ui::VocabularyLoader *>();
        if (!loader || !file.open(QIODevice::WriteOnly) || file.write(turtle) != turtle.size()) {
            return nullptr;
        }
        file.close();
        QSignalSpy ended(loader, &ui::VocabularyLoader::ended);
        loader->load({file.fileName()});
        const bool isLoaded = QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && settle();
        QTreeWidgetItem *row =
            m_view->findChild<ui::ConceptTree *>(u"tree"_s)->schemeItem(u"https://voorbeeld.example/verf/schema"_s);
        if (row) {
            row->setExpanded(true);
        }
        return isLoaded && settle() ? row : nullptr;
    }

    /** Makes a vocabulary with these concepts, one beside the other. */
    void make(const QStringList &names)
    {
        command(u"Make a vocabulary"_s);
        type(u"Workshop"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_editor->document().scheme().concepts().size(), 0);
        bool isFirst = true;
        for (const QString &name : names) {
            press(Qt::Key_Insert, isFirst ? Qt::ControlModifier : Qt::NoModifier); // the first below the vocabulary
            isFirst = false;
            type(name); // the label is chosen whole: typing takes its place
        }
        QVERIFY(settle());
        QCOMPARE(labels(), names);
    }

    ui::ConceptLinks *links(const QString &field)
    {
        return m_editor->findChild<ui::ConceptLinks *>(u"ownConcept."_s + field);
    }

    /** Searches for \a text in the links of \a field and takes the first. */
    void pick(const QString &field, const QString &text)
    {
        links(field)->startAdding();
        type(text);
        press(Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->open());
        m_open->window->workspace()->showSection(ui::Section::Skills);
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        m_view = m_open->window->findChild<ui::VocabularyView *>();
        m_editor = m_open->window->findChild<ui::OwnConceptEditor *>();
        m_commands = m_open->window->findChild<ui::SchemeCommands *>();
        QVERIFY(m_view && m_editor && m_commands);
        QVERIFY(settle());
    }

    void cleanup() { m_open.reset(); }

    void conceptsAreMadeOrderedAndFound()
    {
        make({u"sawing"_s, u"planing"_s, u"gluing"_s});
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));

        // Its row in the tree is the chosen one, and the tree stands in that order.
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

        tree->drop(workshop()->child(2), workshop()->child(0), ui::ConceptTree::OnItem);
        QVERIFY(settle());
        QTreeWidgetItem *sawing = workshop()->child(0);
        QCOMPARE(workshop()->childCount(), 2);
        QCOMPARE(sawing->childIndicatorPolicy(), QTreeWidgetItem::ShowIndicator);
        QVERIFY(sawing->isExpanded());
        QCOMPARE(sawing->child(0)->text(0), u"gluing"_s);
        QCOMPARE(tree->currentItem(), sawing->child(0));
        QCOMPARE(store::undoLabel(session().catalogue()).value_or(domain::Message()).code, u"change.moveConcept"_s);

        tree->drop(sawing->child(0), sawing, ui::ConceptTree::AboveItem);
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"gluing"_s, u"sawing"_s, u"planing"_s}));
        tree->drop(workshop()->child(0), workshop()->child(1), ui::ConceptTree::BelowItem);
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
        tree->drop(own, foreign->child(0), ui::ConceptTree::OnItem);
        QCOMPARE(session().catalogue().lastChange().value_or(-2), before);

        // The same by keys: deeper is below the one before it, higher is beside the one it hangs below.
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

        // The next one that is chosen is read as well.
        tree->setFocus();
        press(Qt::Key_Up);
        QVERIFY2(page->isVisible() && page->toPlainText().startsWith(u"sawing"_s), qPrintable(page->toPlainText()));

        // A concept that is made is to be named.
        press(Qt::Key_Insert);
        QVERIFY(m_editor->isVisible());
        type(u"gluing"_s);
        QVERIFY(settle());
        QCOMPARE(labels(), (QStringList{u"sawing"_s, u"gluing"_s, u"planing"_s}));
        QTest::mouseClick(ways, Qt::LeftButton, {}, ways->tabRect(1).center());
        QVERIFY(settle());
        QVERIFY2(page->toPlainText().startsWith(u"gluing"_s), qPrintable(page->toPlainText()));

        // Of a vocabulary that is not edited here there is only the page.
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

    void skillsAreSuggestedFromTheVocabulariesOneChooses()
    {
        make({u"sawing"_s});
        const auto suggests = [&] {
            const auto all = vocabulary::schemes(session().catalogue(), domain::Language::English)
                                 .value_or(QList<vocabulary::SchemeSummary>());
            const auto found =
                std::ranges::find(all, m_editor->document().schemeUri(), &vocabulary::SchemeSummary::uri);
            return found != all.cend() && found->suggests;
        };
        QVERIFY(suggests());
        command(u"Suggest skills from Workshop"_s);
        QVERIFY(settle());
        QVERIFY(!suggests());
        command(u"Suggest skills from Workshop"_s);
        QVERIFY(suggests());
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
        QVERIFY(!scheme().find(mappings[0].target)); // of another vocabulary

        auto *kind = links(u"mappings"_s)->findChild<ui::CodeCombo *>();
        QVERIFY(kind);
        kind->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(ownConceptTable().mappings(m_editor->document().concept_())[0].kind, u"close"_s);
        QVERIFY(links(u"mappings"_s)->isAncestorOf(QApplication::focusWidget())); // the keyboard stayed there
    }

    void conceptsAreGathered()
    {
        make({u"green"_s, u"sawing"_s});
        auto *tree = m_view->findChild<ui::ConceptTree *>(u"tree"_s);
        const auto row = [&](int number) { return tree->schemeItem(m_editor->document().schemeUri())->child(number); };
        QVERIFY(!links(u"memberOf"_s)->isVisible()); // there is nothing to gather in
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
        QCOMPARE(row(0)->text(0), u"green"_s); // it stays where it is edited

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
        // A concept that was split: each of its parts has a line, with its name.
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

    void aWholeVocabularyIsMappedByKeys()
    {
        make({u"heat pump technology"_s, u"something unheard of"_s, u"electrical safety"_s});
        command(u"Map Workshop"_s);
        QVERIFY(settle());
        auto *mapping = m_open->window->findChild<ui::MappingView *>();
        QVERIFY(mapping->isVisible());
        const QList<QListWidget *> lists = mapping->findChildren<QListWidget *>();
        QListWidget *own = lists[0], *hits = lists[1];
        QVERIFY(own->hasFocus());
        QCOMPARE(own->count(), 3);
        QVERIFY(hits->count() > 0); // proposed from the label, without a question
        QVERIFY2(hits->item(0)->text().contains(u"heat pump"_s), qPrintable(hits->item(0)->text()));
        press(Qt::Key_2);
        QCOMPARE(own->count(), 2); // and the next one is chosen
        QCOMPARE(own->currentItem()->text(), u"something unheard of"_s);
        press(Qt::Key_Down);
        QVERIFY(hits->count() > 0);
        press(Qt::Key_3);
        QCOMPARE(own->count(), 1);
        const vocabulary::OwnScheme mapped = scheme();
        QCOMPARE(ownConceptTable().mappings(mapped.concepts()[0]).value(0).kind, u"close"_s);
        QCOMPARE(ownConceptTable().mappings(mapped.concepts()[2]).value(0).kind, u"broad"_s);
        QVERIFY(!ownConceptTable().mappings(mapped.concepts()[1]).size());
    }

    void aLoadedVocabularyIsTakenOverAndExported()
    {
        auto *tree = m_view->findChild<QTreeWidget *>(u"tree"_s);
        QTreeWidgetItem *foreign = loadForeign();
        QVERIFY(foreign);
        tree->setCurrentItem(foreign);
        QVERIFY(settle());
        command(u"Edit Paint"_s);
        QVERIFY(settle());
        QVERIFY(m_editor->isVisible());
        QCOMPARE(labels(), (QStringList{u"sanding"_s, u"varnishing"_s, u"painting"_s})); // in the order that it told
        const QString path = m_open->folder.filePath(u"uit.jsonld"_s);
        m_commands->exportTo(path);
        QVERIFY(settle());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"skos:ConceptScheme\""));
    }

    void theSampleIsEditedAsItComes()
    {
        const QString uri = u"https://leerschakel.example/vocabulaire/energie-en-materialen/warmtepomp-kiezen"_s;
        m_view->showConcept(uri);
        QVERIFY(settle());
        QVERIFY(m_editor->isVisible());
        QCOMPARE(m_editor->document().conceptUri(), uri);
        const qsizetype before = labels().indexOf(u"select a heat pump"_s);
        QVERIFY(before > 0);
        m_editor->findChild<QToolButton *>()->setFocus();
        press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(labels().indexOf(u"select a heat pump"_s), before + 1);
        session().undo();
        QVERIFY(settle());
        QCOMPARE(labels().indexOf(u"select a heat pump"_s), before);
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
