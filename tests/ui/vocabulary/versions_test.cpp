// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/skillpicker.h"
#include "history/historyview.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/vocabulary/skillswindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/differencemodel.h"
#include "vocabulary/missingdialog.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/upgradedialog.h"
#include "widgets/linkbutton.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** A newer version of a vocabulary, and what it does to links. */
class VersionsTest : public tests::SkillsWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aNewerVersionIsShownFirstAndCanBeLeft()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first)); // a first version raises no questions
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

        // Versions are numbered as people count them, not as the catalogue numbers what it read.
        m_open->window->workspace()->showSection(u"history"_s);
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
        m_open->window->workspace()->showSection(u"skills"_s);
        QVERIFY(m_open->settle());
        QVERIFY(page->scheme().isEmpty()); // the scheme is gone
    }

    void halfADownloadIsNotTakenForANewVersion()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first));
        QString warned;
        whenOpen<ui::UpgradeDialog>([&](ui::UpgradeDialog *dialog) {
            auto *warning = dialog->findChild<QFrame *>(u"warning"_s);
            QVERIFY(warning);
            warned = warning->findChildren<QLabel *>().constLast()->text();
            QTest::keyClick(dialog, Qt::Key_Return); // cancels
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

    void anotherLanguageIsAddedWithoutAQuestion()
    {
        QVERIFY(load(u"hout-nl.ttl"_s, first));
        bool isAsked = false;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&isAsked] {
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                isAsked = true;
                dialog->close();
            }
        });
        watch.start(20);
        QByteArray both = first;
        both.replace("\"zagen\"@nl", "\"zagen\"@nl, \"sawing\"@en");
        both += "<boren> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"drilling\"@en .\n";
        QVERIFY(load(u"hout-en.ttl"_s, both));
        QVERIFY(!isAsked);
        const QString told = m_open->window->workspace()->messages().text();
        QVERIFY2(told.startsWith(u"Added to Hout 1: English labels for 1 concept"_s)
                && told.endsWith(u"; nothing is out of date"_s),
            qPrintable(told));
        QCOMPARE(hits(u"sawing"_s).size(), 1);
    }

    void whatIsMissingFromADownloadIsSaidFirst()
    {
        const QString folder = m_open->folder.filePath(u"esco-9.1.0-nl"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString from = tests::sourcePath(u"tests/data/esco/esco-9.1.0/"_s);
        for (const QString &name : {u"occupations_nl.csv"_s, u"ISCOGroups_nl.csv"_s}) {
            QVERIFY(QFile::copy(from + name, folder + u'/' + name));
        }
        QStringList told;
        const auto loadFolder = [&](const std::function<void(ui::MissingDialog *)> &answer) {
            whenOpen<ui::MissingDialog>([&, answer](ui::MissingDialog *dialog) {
                for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                    told.append(label->text());
                }
                answer(dialog);
            });
            QSignalSpy ended(m_loader, &ui::VocabularyLoader::ended);
            m_loader->load({folder});
            return QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && m_open->settle();
        };
        const auto isThere = [this] {
            const auto schemes =
                vocabulary::schemes(m_open->window->workspace()->session().catalogue(), domain::Language::Dutch);
            return schemes && std::ranges::contains(*schemes, u"ESCO"_s, &vocabulary::SchemeSummary::title);
        };
        // Enter takes the safe choice.
        QVERIFY(loadFolder([](ui::MissingDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return); }));
        QVERIFY2(std::ranges::any_of(told, [](const QString &text) { return text.contains(u"skills_nl.csv"); }),
            qPrintable(told.join(u'\n')));
        QVERIFY(!isThere());
        QVERIFY(loadFolder([](ui::MissingDialog *dialog) {
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"load"_s), Qt::LeftButton);
        }));
        QVERIFY(isThere());
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
            // The vocabulary itself names the replacement, so that is chosen already.
            auto *choices = dialog->findChild<QListWidget *>();
            QCOMPARE(choices->currentItem()->text(), u"machinaal zagen"_s);
            QVERIFY(dialog->findChild<QLabel *>(u"offerings"_s)->text().startsWith(u"Linked in: "_s));
            auto *replace = dialog->findChild<QPushButton *>(u"replace"_s);
            QCOMPARE(replace->text(), u"Replace 1 skill"_s);
            choices->setFocus();
            QTest::keyClick(choices, Qt::Key_Home); // keep the link
            QVERIFY(!replace->isEnabled());
            // Another replacement, by searching for it; the proposed one is found again.
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

LEERSCHAKEL_WINDOW_TEST_MAIN(VersionsTest)
#include "versions_test.moc"
