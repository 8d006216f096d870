// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyview.h"
#include "offering/hitdelegate.h"
#include "offering/skillpicker.h"
#include "radar/radarview.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/conceptfilter.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/conceptuse.h"
#include "vocabulary/differencemodel.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/upgradedialog.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/barchart.h"
#include "widgets/chip.h"
#include "widgets/linkbutton.h"
#include "widgets/messagebar.h"

#include <QBarSet>
#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

namespace {

const QByteArray head =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@base <https://voorbeeld.example/hout/> .\n";

const QByteArray first = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"1\" .\n"
      "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl .\n"
      "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"schaven\"@nl .\n";

const QByteArray second = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"2\" .\n"
      "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl ; owl:deprecated true ;\n"
      "  dct:isReplacedBy <machinaal-zagen> .\n"
      "<machinaal-zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"machinaal zagen\"@nl .\n"
      "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"hout schaven\"@nl .\n";

/** Of the second version what one of two files might have. */
const QByteArray half = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"2\" .\n"
      "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"schaven\"@nl .\n";

/** Another one, that the next is mapped to. */
const QByteArray metal =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@base <https://voorbeeld.example/metaal/> .\n"
    "<schema> a skos:ConceptScheme ; dct:title \"Metaal\"@nl ; dct:rights \"Made by the smiths.\"@en .\n"
    "<doorslijpen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"doorslijpen\"@nl .\n";

/** Beside a vocabulary like the first: a collection, a retired concept, two with one label, and mappings to a skill of the sample and to one of metal. */
const QByteArray mapped = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"1\" .\n"
      "<werk> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"werk\"@nl .\n"
      "<thuis> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"thuis\"@nl .\n"
      "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl, \"sägen\"@de ;\n"
      "  skos:altLabel \"afzagen\"@nl, \"sawing\"@en, \"absägen\"@de ;\n"
      "  skos:broader <werk>, <thuis> ; skos:example \"een plank zagen\"@nl ; skos:exactMatch "
      "<http://elders.example/zagen> ;\n"
      "  skos:closeMatch <https://leerschakel.example/vocabulaire/energie-en-materialen/warmtepomp-inregelen>, "
      "<https://voorbeeld.example/metaal/doorslijpen> .\n"
      "<knutselen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl ; skos:broader <thuis> .\n"
      "<trekzaag> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen met de trekzaag\"@nl ; "
      "owl:deprecated true ;\n"
      "  dct:isReplacedBy <zagen> .\n"
      "<groen> a skos:Collection ; skos:inScheme <schema> ; skos:prefLabel \"groene vaardigheden\"@nl ; skos:member "
      "<zagen> .\n";

QString wood(const QString &name)
{
    return u"https://voorbeeld.example/hout/"_s + name;
}

/** Calls \a use with the dialog of type \a Dialog once it is open. */
template<typename Dialog, typename Use>
void whenOpen(const Use &use)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, use] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            use(dialog);
        }
    });
    timer->start(20);
}

} // namespace

/** A vocabulary over its versions, in the window. */
class VocabularyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    ui::VocabularyView *m_view = nullptr;
    ui::VocabularyLoader *m_loader = nullptr;

    QString written(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_open->folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    bool load(const QString &name, const QByteArray &bytes)
    {
        QSignalSpy ended(m_loader, &ui::VocabularyLoader::ended);
        m_loader->load({written(name, bytes)});
        return QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && m_open->settle();
    }

    /** What search shows for \a text: labels, and below them what tells them apart. */
    QStringList hits(const QString &text)
    {
        auto *query = m_view->findChild<QLineEdit *>(u"query"_s);
        query->setFocus();
        query->selectAll();
        QTest::keyClicks(query, text);
        if (!m_open->settle()) {
            return {};
        }
        QStringList lines;
        const QTreeWidget *list = hitList();
        for (int i = 0; list->isVisible() && i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = list->topLevelItem(i);
            lines.append(item->text(0) + u" | "_s + item->data(0, ui::HitDelegate::BelowRole).toString());
        }
        return lines;
    }

    QTreeWidget *hitList() { return m_view->findChild<QTreeWidget *>(u"hits"_s); }
    ui::ConceptTree *tree() { return m_view->findChild<ui::ConceptTree *>(u"tree"_s); }

    /** URIs from the row that is chosen in the tree up to the top of its scheme, as far as they are open. */
    QStringList chosenInTree()
    {
        QStringList uris;
        for (const QTreeWidgetItem *item = tree()->currentItem(); item && item->parent(); item = item->parent()) {
            if (!item->parent()->isExpanded()) {
                return {};
            }
            uris.append(item->data(0, ui::ConceptTree::UriRole).toString());
        }
        return uris;
    }

    /** Clicks on the link \a text of the page. */
    static void follow(ui::ConceptBrowser *page, const QString &text)
    {
        const QTextCursor found = page->document()->find(text, 0, QTextDocument::FindWholeWords);
        QVERIFY2(found.charFormat().isAnchor(), qPrintable(text));
        QTextCursor inside(page->document());
        inside.setPosition(found.selectionStart() + 1);
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, page->cursorRect(inside).center());
    }

    /** Chooses what the menu of \a filter calls \a text. */
    static void choose(ui::ConceptFilter *filter, const QString &text)
    {
        QList<QAction *> actions = filter->menu()->actions();
        for (qsizetype i = 0; i < actions.size(); ++i) {
            if (actions[i]->menu()) {
                actions += actions[i]->menu()->actions();
            }
        }
        const auto action = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(action != actions.cend(), qPrintable(text));
        (*action)->trigger();
    }

    /** Links the first offering with \a name. */
    void link(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read);
        SUCCEEDS(catalogue);
        const auto ids = store::nextOfferings(**catalogue, {}, 1);
        SUCCEEDS(ids);
        Record link(Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, ids->first());
        domain::skillLinkTable().concept_.set(link, QString(u"https://voorbeeld.example/hout/"_s + name));
        domain::skillLinkTable().role.set(link, u"teaches"_s);
        domain::skillLinkTable().label.set(link, {.nl = name, .en = {}});
        changes::ChangeSet change({.code = u"change.tag"_s, .arguments = {u"x"_s, name}});
        change.create(link);
        QVERIFY(m_open->window->workspace()->session().apply(change));
    }

    qsizetype linksWith(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read);
        const auto links = catalogue ? store::loadWhere(**catalogue, Kind::SkillLink, domain::skillLinkTable().concept_,
                                           QString(u"https://voorbeeld.example/hout/"_s + name))
                                     : store::Result<QList<Record>>();
        return links ? links->size() : -1;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().remove(u"search"_s);
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
        m_open->window->workspace()->showSection(ui::Section::Skills);
        QVERIFY(m_open->settle());
        m_view = m_open->window->findChild<ui::VocabularyView *>();
        m_loader = m_open->window->findChild<ui::VocabularyLoader *>();
        QVERIFY(m_view && m_loader);
    }

    void cleanup() { m_open.reset(); }

    void aNewerVersionIsShownFirstAndCanBeLeft()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first)); // a first version asks nothing
        int rows = 0;
        whenOpen<ui::UpgradeDialog>([&](ui::UpgradeDialog *dialog) {
            rows = dialog->findChild<QTableView *>()->model()->rowCount();
            const QAbstractItemModel *changes = dialog->findChild<QTableView *>()->model();
            auto *which = dialog->findChild<QTreeWidget *>();
            QCOMPARE(which->topLevelItemCount(), 4); // all, and three kinds of them
            QTest::keyClick(which, Qt::Key_Down); // from all changes to the first kind of them
            QCOMPARE(which->currentItem()->text(0), u"Retired"_s);
            QCOMPARE(changes->rowCount(), 1);
            QCOMPARE(changes->index(0, ui::DifferenceModel::Detail).data().toString(),
                u"perhaps instead: machinaal zagen"_s);
            QTest::keyClick(which, Qt::Key_Home);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"schaven"_s);
            QCOMPARE(changes->rowCount(), 1);
            QCOMPARE(changes->index(0, ui::DifferenceModel::Detail).data().toString(),
                u"in Dutch: hout schaven, was: schaven"_s);
            QVERIFY(!dialog->findChild<QFrame *>(u"warning"_s));
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QVERIFY(load(u"hout-2.ttl"_s, second));
        QCOMPARE(rows, 3);
        const auto schemes =
            vocabulary::schemes(m_open->window->workspace()->session().catalogue(), domain::Language::Dutch);
        SUCCEEDS(schemes);
        const auto wood = std::ranges::find(*schemes, u"Hout"_s, &vocabulary::SchemeSummary::title);
        QVERIFY(wood != schemes->cend());
        QCOMPARE(wood->version, u"1"_s);
    }

    void whatWasLoadedIsShownAndToldInTheHistory()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first));
        auto *page = m_view->findChild<ui::ConceptBrowser *>();
        QCOMPARE(page->scheme(), wood(u"schema"_s));
        QCOMPARE(tree()->currentItem(), tree()->schemeItem(wood(u"schema"_s)));
        whenOpen<ui::UpgradeDialog>([](ui::UpgradeDialog *dialog) { dialog->accept(); });
        QVERIFY(load(u"hout-2.ttl"_s, second));
        QCOMPARE(m_open->window->workspace()->messages().text(), u"Hout 2 loaded: 3 concepts"_s);

        // As people count: not the number that the catalogue gave to what was read.
        m_open->window->workspace()->showSection(ui::Section::History);
        QVERIFY(m_open->settle());
        QStringList told;
        const QList<ui::HistoryView *> histories = m_open->window->findChildren<ui::HistoryView *>();
        for (const ui::HistoryView *history : histories) {
            const auto *fields = history->findChild<QTreeWidget *>();
            for (int i = 0; history->isVisible() && fields && i < fields->topLevelItem(0)->childCount(); ++i) {
                const QTreeWidgetItem *row = fields->topLevelItem(0)->child(i);
                told.append(row->text(0) + u": "_s + row->text(1) + u" > "_s + row->text(2));
            }
        }
        QCOMPARE(told, (QStringList{u"Version: 1 > 2"_s, u"Concepts: 2 > 3"_s}));

        QVERIFY(m_open->window->workspace()->session().catalogue().isWritable());
        m_open->window->workspace()->session().undo();
        m_open->window->workspace()->session().undo();
        m_open->window->workspace()->showSection(ui::Section::Skills);
        QVERIFY(m_open->settle());
        QVERIFY(page->scheme().isEmpty()); // it is not there any more
    }

    void halfADownloadIsNotTakenForANewVersion()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first));
        QString warned;
        whenOpen<ui::UpgradeDialog>([&](ui::UpgradeDialog *dialog) {
            auto *warning = dialog->findChild<QFrame *>(u"warning"_s);
            QVERIFY(warning);
            warned = warning->findChildren<QLabel *>().constLast()->text();
            QTest::keyClick(dialog, Qt::Key_Return); // leaves it
        });
        QVERIFY(load(u"hout-2.ttl"_s, half));
        QVERIFY2(warned.startsWith(u"1 of the 2 concepts"_s), qPrintable(warned));
        SUCCEEDS(vocabulary::concepts(
            m_open->window->workspace()->session().catalogue(), {wood(u"zagen"_s)}, domain::Language::Dutch));
        QCOMPARE(hits(u"zagen"_s).filter(u"zagen |"_s).size(), 1);
    }

    void aMoveIsToldByWhatDiffers()
    {
        const auto label = [](const QString &text) { return domain::LocalizedText{.nl = text, .en = {}}; };
        vocabulary::SchemeDifference difference;
        const auto moved = [&](const QStringList &before, const QStringList &after) {
            vocabulary::ConceptDifference each{
                .fate = vocabulary::Fate::Moved, .uri = u"urn:x"_s, .before = label(u"x"_s), .after = label(u"x"_s)};
            std::ranges::transform(before, std::back_inserter(each.parentsBefore), label);
            std::ranges::transform(after, std::back_inserter(each.parentsAfter), label);
            difference.concepts = {each};
            const ui::DifferenceModel model(difference, domain::Language::Dutch, nullptr);
            return model.index(0, ui::DifferenceModel::Detail).data().toString();
        };
        QCOMPARE(moved({u"a"_s}, {u"b"_s}), u"from a to b"_s);
        QCOMPARE(moved({}, {u"b"_s}), u"now below b"_s);
        QCOMPARE(moved({u"a"_s}, {u"a"_s, u"b"_s}), u"now also below b"_s);
        QCOMPARE(moved({u"a"_s, u"b"_s}, {u"a"_s}), u"no longer below b"_s);
    }

    void theTreeOpensAtWhatIsChosenElsewhere()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        auto *page = m_view->findChild<ui::ConceptBrowser *>();
        auto *query = m_view->findChild<QLineEdit *>(u"query"_s);
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        QVERIFY(hits(u"afzagen"_s).size() > 0);
        QVERIFY(query->hasFocus());

        // A hit, by mouse: the tree shows it below its first parent, and the keyboard is where it was put.
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

        // By keys: from the words to what they find, and what is found back to the whole tree.
        QVERIFY(hits(u"trekzaag"_s).size() > 0);
        QTest::keyClick(query, Qt::Key_Down);
        QVERIFY(hitList()->hasFocus());
        QVERIFY(m_open->settle());
        query->setFocus();
        QTest::keyClick(query, Qt::Key_Escape);
        QTRY_VERIFY(!hitList()->isVisible());

        // And after the vocabulary was loaded again, with one concept more.
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
        // Two with one label are told apart by where they stand; what is retired is not found unasked.
        const QStringList both = hits(u"zagen"_s);
        QCOMPARE(both.size(), 2);
        QVERIFY2(both[0] != both[1] && both.filter(u"werk"_s).size() + both.filter(u"thuis"_s).size() >= 2,
            qPrintable(both.join(u'\n')));

        choose(filter, u"Also retired concepts"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(hits(u"zagen"_s).size(), 3);
        QCOMPARE(hits(u"zagen"_s).filter(u"| retired"_s).size(), 1);
        choose(filter, u"groene vaardigheden"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(hits(u"zagen"_s).size(), 1);
        QCOMPARE(filter->accessibleName(), u"Filter: groene vaardigheden · also retired"_s);
        choose(filter, u"Occupations"_s);
        QVERIFY(m_open->settle());
        QVERIFY(hits(u"zagen"_s).constFirst().startsWith(u"Nothing found"));

        // Another window begins with the same choice; another place with its own.
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
                 u"Deutsch sägen · absägen"_s, u"Also called in Dutch\nafzagen\n"_s, u"Also called\nsawing\n"_s}) {
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

        // From the other side the mapping is there too; and a retired one tells what to use instead.
        m_view->showConcept(u"https://voorbeeld.example/metaal/doorslijpen"_s);
        QVERIFY(m_open->settle());
        QVERIFY(page->toPlainText().contains(u"Nearly the same zagen Hout"_s));
        QVERIFY(page->toPlainText().contains(u"Made by the smiths."_s)); // what its makers ask to be shown
        m_view->showConcept(wood(u"trekzaag"_s));
        QVERIFY(m_open->settle());
        QVERIFY(page->toPlainText().contains(u"Retired"_s) && page->toPlainText().contains(u"Use instead"_s));
    }

    void aLinkedSkillTellsItsCounterpart()
    {
        QVERIFY(load(u"hout.ttl"_s, mapped));
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read);
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
        m_open->window->workspace()->showSection(ui::Section::Radar);
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
        QVERIFY2(reading().startsWith(u"0 of the 5"), qPrintable(reading()));
        QTest::keyClick(over, Qt::Key_Space);
        QVERIFY(m_open->settle());
        // An offering of the sample teaches what zagen is nearly the same as.
        QVERIFY2(reading().startsWith(u"1 of the 5"), qPrintable(reading()));
    }

    void linksThatAreOutOfDateAreReplacedTogether()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first));
        link(u"zagen"_s);
        auto *outdated = m_view->findChild<ui::LinkButton *>(u"outdated"_s);
        QVERIFY(outdated && !outdated->isVisible());
        whenOpen<ui::UpgradeDialog>([](ui::UpgradeDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
        QVERIFY(load(u"hout-2.ttl"_s, second));
        QCOMPARE(linksWith(u"zagen"_s), 1);
        QTRY_VERIFY(outdated->isVisible());

        whenOpen<ui::OutdatedDialog>([](ui::OutdatedDialog *dialog) {
            QVERIFY(QTest::qWaitFor([dialog] { return dialog->isSettled(); }, 5'000));
            // The vocabulary itself names the one to use instead, so it is chosen already.
            auto *choices = dialog->findChild<QListWidget *>();
            QCOMPARE(choices->currentItem()->text(), u"machinaal zagen"_s);
            QVERIFY(dialog->findChild<QLabel *>(u"offerings"_s)->text().startsWith(u"Linked in: "_s));
            auto *replace = dialog->findChild<QPushButton *>(u"replace"_s);
            QCOMPARE(replace->text(), u"Replace 1 skill"_s);
            choices->setFocus();
            QTest::keyClick(choices, Qt::Key_Home); // keep the link
            QVERIFY(!replace->isEnabled());
            // Another one, by searching for it; the one that was proposed is found again.
            QTest::mouseClick(dialog->findChild<ui::LinkButton *>(), Qt::LeftButton);
            auto *picker = dialog->findChild<ui::SkillPicker *>();
            QTest::keyClicks(picker->findChild<QLineEdit *>(), u"machinaal"_s);
            QVERIFY(QTest::qWaitFor([picker] { return picker->isSettled(); }, 5'000));
            QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);
            QCOMPARE(choices->currentItem()->text(), u"machinaal zagen"_s);
            QTest::mouseClick(replace, Qt::LeftButton);
        });
        QTest::mouseClick(outdated, Qt::LeftButton);
        QVERIFY(m_open->settle());
        QCOMPARE(linksWith(u"zagen"_s), 0);
        QCOMPARE(linksWith(u"machinaal-zagen"_s), 1);
        QTRY_VERIFY(!outdated->isVisible());

        m_open->window->workspace()->session().undo();
        QCOMPARE(linksWith(u"zagen"_s), 1);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(VocabularyTest)
#include "vocabulary_test.moc"
