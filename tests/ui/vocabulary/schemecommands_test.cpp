// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "ui/vocabulary/ownschemewindow.h"
#include "vocabulary/mappingview.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/vocabularytree.h"

#include <QFile>
#include <QListWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::ownConceptTable;

/** Commands for a whole vocabulary: mapping it, taking it over, exporting it, using it for suggestions. */
class SchemeCommandsTest : public tests::OwnSchemeWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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

        // In a small window, mapping has the whole width.
        const auto *tree = m_open->window->findChild<ui::VocabularyTree *>();
        m_open->window->resize(1440, 900);
        QTRY_VERIFY(tree->isVisible());
        m_open->window->resize(720, 450);
        QTRY_VERIFY2(!tree->isVisible(), qPrintable(u"%1 %2"_s.arg(m_open->window->width()).arg(m_view->width())));
        m_open->window->resize(1440, 900);
        QTRY_VERIFY(tree->isVisible());
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
        QCOMPARE(labels(), (QStringList{u"sanding"_s, u"varnishing"_s, u"painting"_s})); // in the order of the file
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
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SchemeCommandsTest)
#include "schemecommands_test.moc"
