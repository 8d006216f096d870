// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/conceptfilter.h"
#include "radar/radarview.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/vocabulary/skillswindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/conceptuse.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/barchart.h"
#include "widgets/chip.h"

#include <QBarSet>
#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;

/** Loaded vocabularies in the window: the tree, search, and the page of a concept. */
class VocabularyTest : public tests::SkillsWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theTreeOpensAtWhatIsChosenElsewhere()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        auto *page = m_view->findChild<ui::ConceptBrowser *>();
        auto *query = m_view->findChild<QLineEdit *>(u"query"_s);
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        QVERIFY(hits(u"afzagen"_s).size() > 0);
        QVERIFY(query->hasFocus());

        // A click on a hit: the tree shows the concept below its first parent, and the focus stays where it was set.
        QSignalSpy written(page, &ui::ConceptBrowser::written);
        QTest::mouseClick(
            hitList()->viewport(), Qt::LeftButton, {}, hitList()->visualItemRect(hitList()->topLevelItem(0)).center());
        QVERIFY(m_open->settle());
        QCOMPARE(chosenInTree(), (QStringList{wood(u"zagen"_s), wood(u"werk"_s)}));
        QVERIFY(tree()->isVisible());
        QVERIFY(tree()->viewport()->rect().intersects(tree()->visualItemRect(tree()->currentItem())));
        QVERIFY(hitList()->hasFocus());
        QCOMPARE(page->uri(), wood(u"zagen"_s));
        QCOMPARE(written.count(), 1);

        // A link of the page.
        follow(page, u"thuis"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(chosenInTree(), QStringList{wood(u"thuis"_s)});
        QCOMPARE(written.count(), 2);

        // What was chosen in the tree itself stays there, also below its second parent.
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Right);
        QVERIFY(m_open->settle());
        QTest::keyClick(tree(), Qt::Key_Down);
        QVERIFY(m_open->settle());
        while (chosenInTree().value(0) != wood(u"zagen"_s)) {
            QVERIFY(chosenInTree().size() == 2);
            QTest::keyClick(tree(), Qt::Key_Down);
            QVERIFY(m_open->settle());
        }
        QCOMPARE(chosenInTree(), (QStringList{wood(u"zagen"_s), wood(u"thuis"_s)}));

        // By keys: from the query to its hits, and from the hits back to the whole tree.
        QVERIFY(hits(u"trekzaag"_s).size() > 0);
        QTest::keyClick(query, Qt::Key_Down);
        QVERIFY(hitList()->hasFocus());
        QVERIFY(m_open->settle());
        query->setFocus();
        QTest::keyClick(query, Qt::Key_Escape);
        QTRY_VERIFY(!hitList()->isVisible());

        // The same after the vocabulary was loaded again with one more concept.
        m_view->showConcept(wood(u"zagen"_s));
        QVERIFY(m_open->settle());
        QVERIFY(load(u"meer.ttl"_s,
            mapped + "<vijlen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"vijlen\"@nl .\n"));
        QCOMPARE(chosenInTree(), (QStringList{wood(u"zagen"_s), wood(u"werk"_s)}));
        QCOMPARE(page->uri(), wood(u"zagen"_s));
    }

    void searchIsFilteredAndTheFilterRemembered()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        auto *filter = m_view->findChild<ui::ConceptFilter *>(u"filter"_s);
        QVERIFY(filter);
        QCOMPARE(filter->text(), u"Filter"_s);
        // Two concepts with the same label are distinguished by their path; retired ones are found only on request.
        const QStringList both = hits(u"zagen"_s);
        QCOMPARE(both.size(), 2);
        QVERIFY2(both[0] != both[1] && both.filter(u"werk"_s).size() + both.filter(u"thuis"_s).size() >= 2,
            qPrintable(both.join(u'\n')));

        QVERIFY(tests::chooseFrom(filter, {u"Also retired concepts"_s}));
        QVERIFY(m_open->settle());
        QCOMPARE(hits(u"zagen"_s).size(), 3);
        QCOMPARE(hits(u"zagen"_s).filter(u"| retired"_s).size(), 1);
        QVERIFY(tests::chooseFrom(filter, {u"Collection"_s, u"groene vaardigheden"_s}));
        QVERIFY(m_open->settle());
        QCOMPARE(hits(u"zagen"_s).size(), 1);
        QCOMPARE(filter->accessibleName(), u"Filter: groene vaardigheden · also retired"_s);
        QVERIFY(tests::chooseFrom(filter, {u"Kind"_s, u"Occupations"_s}));
        QVERIFY(m_open->settle());
        QVERIFY(hits(u"zagen"_s).constFirst().startsWith(u"Nothing found"));

        // Another window begins with the same filter; another place has its own.
        auto &session = m_open->window->workspace()->session();
        ui::ConceptFilter again(session, u"skills"_s);
        again.reload();
        QTRY_VERIFY(again.isSettled());
        vocabulary::SearchOptions options;
        again.applyTo(options);
        QCOMPARE(options.collection, wood(u"groen"_s));
        QCOMPARE(options.type, u"occupation"_s);
        QVERIFY(options.status == vocabulary::StatusFilter::All);
        ui::ConceptFilter elsewhere(session, u"picker"_s);
        elsewhere.reload();
        QTRY_VERIFY(elsewhere.isSettled());
        vocabulary::SearchOptions plain;
        elsewhere.applyTo(plain);
        QVERIFY(plain.collection.isEmpty() && plain.type.isEmpty());
        QVERIFY(plain.status == vocabulary::StatusFilter::Current);
    }

    void aConceptStandsUnderEachOfItsParents()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        const auto lists = m_view->findChildren<QTreeWidget *>();
        const auto found = std::ranges::find(lists, u"Vocabulary tree"_s, &QWidget::accessibleName);
        QVERIFY(found != lists.cend());
        QTreeWidget *const tree = *found;
        int count = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            if (!tree->topLevelItem(i)->text(0).startsWith(u"Hout")) {
                continue;
            }
            tree->topLevelItem(i)->setExpanded(true);
            QVERIFY(m_open->settle());
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
                QTreeWidgetItem *const top = tree->topLevelItem(i)->child(j);
                tree->expandItem(top);
                QVERIFY(m_open->settle());
                for (int k = 0; k < top->childCount(); ++k) {
                    count += top->child(k)->data(0, Qt::UserRole).toString() == wood(u"zagen"_s) ? 1 : 0;
                }
            }
        }
        QCOMPARE(count, 2);
    }

    void aConceptsPageTellsAllThereIs()
    {
        QVERIFY(load(u"metaal.ttl"_s, metal));
        QVERIFY(load(u"hout.ttl"_s, mapped));
        auto *page = m_view->findChild<ui::ConceptBrowser *>();
        auto *use = m_view->findChild<ui::ConceptUse *>();
        m_view->showConcept(wood(u"zagen"_s));
        QVERIFY(m_open->settle());
        const QString before = page->toPlainText();
        for (const QString &text : {u"zagen"_s, u"afzagen"_s, u"sawing"_s, u"werk"_s, u"thuis"_s, u"een plank zagen"_s,
                 u"groene vaardigheden"_s, u"http://elders.example/zagen"_s, u"The same"_s, u"Nearly the same"_s,
                 u"German sägen · absägen"_s, u"Also called in Dutch\nafzagen\n"_s, u"Also called\nsawing\n"_s}) {
            QVERIFY2(before.contains(text), qPrintable(text + u" in "_s + before));
        }
        QVERIFY(page->toHtml().contains(u"warmtepomp-inregelen"));
        QVERIFY(!use->isVisible()); // nobody teaches it: no chart

        link(u"zagen"_s); // the page follows
        QVERIFY(m_open->settle());
        QTRY_VERIFY(use->isVisible());
        QVERIFY(page->toPlainText().contains(u"1 offering linked to it"));
        const auto *chart = use->findChild<ui::BarChart *>();
        QVERIFY(chart->accessibleDescription().endsWith(u": 1"));
        QSignalSpy asked(m_view, &ui::VocabularyView::offeringsRequested);
        const auto *series = qobject_cast<const QHorizontalBarSeries *>(chart->chart()->series().constFirst());
        QVERIFY(series);
        const double half = series->barSets().constFirst()->at(0) / 2; // the middle of its one bar
        const QPointF middle = chart->chart()->mapToPosition(QPointF(half, 0), chart->chart()->series().constFirst());
        QTest::mouseClick(
            chart->viewport(), Qt::LeftButton, {}, chart->mapFromScene(chart->chart()->mapToScene(middle)));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<QList<domain::Id>>().size(), 1);

        // The mapping is shown from the other side too, and a retired concept shows its replacement.
        m_view->showConcept(u"https://voorbeeld.example/metaal/doorslijpen"_s);
        QVERIFY(m_open->settle());
        QVERIFY(page->toPlainText().contains(u"Nearly the same zagen Hout"_s));
        QVERIFY(page->toPlainText().contains(u"Made by the smiths."_s)); // the notice that its makers ask to be shown
        m_view->showConcept(wood(u"trekzaag"_s));
        QVERIFY(m_open->settle());
        QVERIFY(page->toPlainText().contains(u"Retired"_s) && page->toPlainText().contains(u"Use instead"_s));
    }

    void aLinkedSkillTellsItsCounterpart()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read, {});
        SUCCEEDS(catalogue);
        const auto links = store::loadWhere(**catalogue, Kind::SkillLink, domain::skillLinkTable().concept_,
            u"https://leerschakel.example/vocabulaire/energie-en-materialen/warmtepomp-inregelen"_s);
        SUCCEEDS(links);
        QVERIFY(!links->isEmpty());
        m_open->window->workspace()->showOffering(domain::skillLinkTable().offering(links->first()));
        QVERIFY(m_open->settle());
        const auto tells = [&] {
            const auto chips = m_open->window->findChildren<ui::Chip *>();
            return std::ranges::any_of(chips, [](const ui::Chip *chip) {
                return chip->toolTip().contains(u"Nearly the same: zagen (Hout)")
                    && chip->accessibleDescription() == u"Nearly the same: zagen (Hout)";
            });
        };
        QTRY_VERIFY(tells());
    }

    void theRadarCountsOverMappingsWhenAsked()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        m_open->window->workspace()->showSection(u"radar"_s);
        QVERIFY(m_open->settle());
        auto *radar = m_open->window->findChild<ui::RadarView *>();
        auto *over = radar->findChild<QCheckBox *>();
        QVERIFY(over && over->isVisible() && !over->isChecked());
        auto *scheme = radar->findChildren<QComboBox *>().last();
        scheme->setFocus();
        const int hout = scheme->findText(u"Hout"_s);
        QVERIFY(hout >= 0);
        QTest::keyClick(scheme, hout == 0 ? Qt::Key_Home : Qt::Key_End);
        QVERIFY(m_open->settle());
        const auto reading = [&] { return radar->findChild<QLabel *>(u"reading"_s)->text(); };
        QVERIFY2(reading().startsWith(u"None of the 5"), qPrintable(reading()));
        QTest::keyClick(over, Qt::Key_Space);
        QVERIFY(m_open->settle());
        // An offering of the sample teaches the skill that zagen is nearly the same as.
        QVERIFY2(reading().startsWith(u"1 of the 5"), qPrintable(reading()));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(VocabularyTest)
#include "vocabulary_test.moc"
