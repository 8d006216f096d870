// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "dialogs/helpdialog.h"
#include "exchange/registry.h"
#include "findings/findingspanel.h"
#include "forms/fieldeditor.h"
#include "forms/languageswitch.h"
#include "forms/textfields.h"
#include "list/filterbar.h"
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "mainwindow/panes.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"
#include "words/fieldlabels.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::offeringTable;
using tests::OpenWindow;

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::MainWindow &window() { return *m_open->window; }
    [[nodiscard]] ui::Workspace &workspace() { return *window().workspace(); }
    [[nodiscard]] ui::OfferingList &list() { return workspace().list(); }
    [[nodiscard]] int rows() { return list().table().model()->rowCount(); }
    [[nodiscard]] domain::Record stored(const Id &id)
    {
        const auto loaded = store::load(workspace().session().catalogue(), domain::Kind::Offering, id);
        return loaded && *loaded ? **loaded : domain::Record();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }

    void cleanup() { m_open.reset(); }

    void sheetsGoOutAndComeBack()
    {
        const QTemporaryDir folder;
        auto *bar = workspace().findChild<ui::MessageBar *>(u"messageBar"_s);
        QVERIFY(bar);
        const QStringList formats = exchange::workingCopies();
        QVERIFY(formats.size() >= 2);
        for (const QString &format : formats) {
            const QString out = folder.filePath(format);
            workspace().exportSheets(format, out);
            QTRY_VERIFY2(bar->text().contains(QDir::toNativeSeparators(out)), qPrintable(bar->text()));
            QVERIFY(QFile::exists(out + u"/manifest.json"_s));
            const auto before = workspace().session().catalogue().lastChange();
            workspace().importSheets(out);
            QTRY_VERIFY2(bar->text().startsWith(u"Imported: 0 new, 0 changed"_s), qPrintable(bar->text()));
            QVERIFY(workspace().session().catalogue().lastChange() == before);
        }
    }

    void theListShowsTheSampleAndTheStatusBarCountsIt()
    {
        QVERIFY(rows() > 20);
        QVERIFY(!list().current().isNull());
        auto *matches = window().findChild<QLabel *>(u"matches"_s);
        QVERIFY(matches);
        QCOMPARE(matches->text(), u"%1 of %1 offerings"_s.arg(rows()));
        QVERIFY(!list().table().model()->index(0, 0).data().toString().isEmpty());
    }

    void helpOpensAtTheSectionThatIsOpen()
    {
        workspace().showSection(u"radar"_s);
        QVERIFY(m_open->settle());
        press(Qt::Key_F1);
        QTRY_VERIFY(window().findChild<ui::HelpDialog *>());
        auto *help = window().findChild<ui::HelpDialog *>();
        auto *topics = help->findChild<QListWidget *>();
        QVERIFY(topics->viewport()->width() >= topics->sizeHintForColumn(0)); // none is cut off
        QCOMPARE(topics->count(), QDir(u":/help/en"_s).entryList({u"*.md"_s}).size());
        QCOMPARE(topics->currentItem()->text(), u"Radar"_s);
        auto *page = help->findChild<QTextBrowser *>();
        QVERIFY(page->toPlainText().contains(u"counts once in each group"_s));
        topics->setFocus();
        QTest::keyClick(topics, Qt::Key_Down);
        QVERIFY(page->toPlainText().startsWith(u"Publishing"_s));
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<ui::HelpDialog *>());
    }

    void typingNarrowsTheListAndNothingFoundSaysWhatToDo()
    {
        const int all = rows();
        press(Qt::Key_F, Qt::ControlModifier);
        auto *search = window().findChild<QLineEdit *>(u"search"_s);
        QVERIFY(search);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"warmtepomp"_s);
        QTRY_VERIFY(rows() > 0 && rows() < all);
        search->clear();
        QTest::keyClicks(search, u"qqqzzz"_s);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(!list().table().isVisible());
        search->clear();
        QTRY_COMPARE(rows(), all);
        QVERIFY(list().table().isVisible());
    }

    void enterInTheSearchOpensTheFirstHit()
    {
        const int all = rows();
        press(Qt::Key_F, Qt::ControlModifier);
        auto *search = window().findChild<QLineEdit *>(u"search"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"warmtepomp"_s);
        press(Qt::Key_Return); // before the pause that starts the search
        QTRY_VERIFY(list().table().hasFocus());
        QVERIFY(m_open->settle());
        QVERIFY(rows() > 1 && rows() < all);
        QCOMPARE(list().table().currentIndex().row(), 0);
        QCOMPARE(list().current().toString(),
            list().table().model()->index(0, 0).data(ui::OfferingTableModel::IdRole).toString());
        // When nothing is found, the caret stays in the search field.
        search->setFocus();
        search->selectAll();
        QTest::keyClicks(search, u"qqqzzz"_s);
        press(Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(rows(), 0);
        QVERIFY(search->hasFocus());
    }

    void aFilterIsAChipThatCanBeTakenAway()
    {
        const int all = rows();
        list().filters().setReadiness(u"blocked"_s);
        QVERIFY(m_open->settle());
        const int blocked = rows();
        QVERIFY(blocked < all);
        QVERIFY(!list().filterInWords().isEmpty());
        const auto chips = [this] { return list().filters().findChildren<ui::Chip *>(); };
        QCOMPARE(chips().size(), 1);
        QCOMPARE(chips().constFirst()->text(), u"readiness: blocked"_s);
        const ui::Chip *chip = chips().constFirst();
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {},
            QPoint(chip->width() - chip->height() / 2, chip->height() / 2)); // on its cross
        QTRY_COMPARE(rows(), all);
        QTRY_VERIFY(chips().isEmpty());
        QVERIFY(list().filterInWords().isEmpty());

        list().filters().setReadiness(u"blocked"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(rows(), blocked);
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(rows(), all);
        QVERIFY(list().filterInWords().isEmpty());
    }

    void aNewModuleIsMadeByKeyAndTakenBackByKey()
    {
        const int all = rows();
        list().table().setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(rows(), all + 1);
        QVERIFY(m_open->settle());
        const domain::Record made = stored(list().current());
        QCOMPARE(offeringTable().kind(made), u"module"_s);
        QCOMPARE(offeringTable().status(made), u"draft"_s);
        QVERIFY(window().actions().undo->text().contains(u':'));
        list().table().setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), all);
        QVERIFY(stored(made.id()).isNull());
        QVERIFY(window().actions().redo->isEnabled());
    }

    void aCatalogueInOneLanguageHasAFormInThatLanguage()
    {
        ui::LocalizedFieldEditor *title = window().findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s);
        const auto dutch = [&] { return title->edit(domain::Language::Dutch)->isVisible(); };
        const auto english = [&] { return title->edit(domain::Language::English)->isVisible(); };
        QVERIFY(dutch() && english());
        SUCCEEDS(authoring::changeSetting(workspace().session().catalogue(), u"languages"_s, u"nl"_s));
        QTRY_VERIFY(dutch() && !english());
        // This belongs to the catalogue: others still show both languages.
        QCOMPARE(workspace().panes().shownLanguages(), u"both"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QVERIFY(title->edit(domain::Language::Dutch)->hasFocus());
        // The languages that the user chooses are shown, whichever other setting changes.
        const auto choices = window().findChild<ui::LanguageSwitch *>()->findChildren<QToolButton *>();
        QTest::mouseClick(choices.constLast(), Qt::LeftButton);
        QVERIFY(dutch() && english());
        SUCCEEDS(authoring::changeSetting(workspace().session().catalogue(), u"review"_s, u"off"_s));
        QTRY_VERIFY(!window().actions().review->isChecked());
        QVERIFY(dutch() && english());
    }

    void deletingAsksNothingAndOffersToTakeItBack()
    {
        const int all = rows();
        const Id id = list().current();
        list().table().setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(rows(), all - 1);
        QVERIFY(stored(id).isNull());
        auto *bar = window().workspace()->findChild<ui::MessageBar *>(u"messageBar"_s);
        QVERIFY(bar && bar->isVisible());
        QVERIFY(!bar->text().isEmpty());
        QTest::mouseClick(bar->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), all);
        QVERIFY(!stored(id).isNull());
        QVERIFY(!bar->isVisible());
    }

    void aCopyHasAllPartsAndIdsOfItsOwn()
    {
        const Id original = list().current();
        list().table().setFocus();
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(list().current() != original);
        auto &catalogue = workspace().session().catalogue();
        const auto trees = store::loadTrees(catalogue, {original, list().current()});
        SUCCEEDS(trees);
        QCOMPARE(trees->size(), 2);
        for (const domain::Kind kind : domain::partKinds()) {
            QCOMPARE(trees->at(1).of(kind).size(), trees->at(0).of(kind).size());
            for (const domain::Record &part : trees->at(1).of(kind)) {
                QVERIFY(std::ranges::none_of(
                    trees->at(0).of(kind), [&](const domain::Record &other) { return other.id() == part.id(); }));
            }
        }
        QVERIFY(offeringTable().code(trees->at(1).offering).isEmpty());
    }

    void sectionsAreReachedByKey()
    {
        int key = Qt::Key_1;
        for (const QString &section : ui::viewNames()) {
            QTest::keyClick(&window(), Qt::Key(key++), Qt::ControlModifier);
            QTRY_COMPARE(workspace().section(), section);
            QVERIFY(m_open->settle());
        }
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(workspace().section(), u"offerings"_s);
    }

    void noMenuHasOneLetterForTwoEntries_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("nl") << u"nl"_s;
        QTest::newRow("en") << u"en"_s;
    }

    void noMenuHasOneLetterForTwoEntries()
    {
        QFETCH(QString, language);
        OpenWindow open({.language = language});
        QVERIFY(open.show());
        const auto letterOf = [](const QAction *action) {
            const qsizetype mark = action->text().indexOf(u'&');
            return mark < 0 ? QString() : action->text().mid(mark + 1, 1).toLower();
        };
        QStringList twice;
        const auto look = [&](const QString &name, const QList<QAction *> &actions) {
            QHash<QString, QString> taken;
            for (const QAction *action : actions) {
                const QString letter = letterOf(action);
                if (!letter.isEmpty() && taken.contains(letter)) {
                    twice.append(name + u": "_s + taken[letter] + u", "_s + action->text());
                }
                taken.insert(letter, action->text());
            }
        };
        look(u"bar"_s, open.window->menuBar()->actions());
        for (const QMenu *menu : open.window->findChildren<QMenu *>()) {
            look(menu->title(), menu->actions());
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void arrowsOnlyMoveThroughTheSectionsAndEnterOrSpaceChooses()
    {
        auto *bar = window().findChild<QListWidget *>(u"sections"_s);
        QVERIFY(bar);
        bar->setFocus();
        const QString shown = workspace().section();
        QStringList passed{bar->currentItem()->text()};
        for (int step = 0; step < bar->count(); ++step) {
            press(Qt::Key_Down);
            if (bar->currentItem()->text() != passed.constLast()) {
                passed.append(bar->currentItem()->text());
            }
        }
        // The keys reach the last search without stopping at the heading above the searches or triggering anything.
        QVERIFY(passed.size() > ui::viewNames().size());
        QCOMPARE(passed.constLast(), u"Ready"_s);
        QVERIFY(!passed.contains(u"Find quickly"_s));
        QCOMPARE(workspace().section(), shown);
        QVERIFY(list().filters().isEmpty());
        QCOMPARE(bar->selectedItems().size(), 1);
        QCOMPARE(bar->selectedItems().constFirst()->text(), u"Offerings"_s);

        press(Qt::Key_Return);
        QTRY_VERIFY(!list().filters().isEmpty());
        QVERIFY(m_open->settle());
        QCOMPARE(bar->currentItem()->text(), u"Ready"_s); // the previous place
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QTRY_COMPARE(workspace().section(), u"skills"_s);
        QCOMPARE(bar->currentItem()->text(), u"Skills"_s);
        QCOMPARE(bar->selectedItems().constFirst()->text(), u"Skills"_s);
        const QModelIndex ready =
            bar->model()->match(bar->model()->index(0, 0), Qt::DisplayRole, u"Ready"_s, 1, Qt::MatchExactly).value(0);
        QVERIFY(ready.data(Qt::AccessibleTextRole).toString().startsWith(u"Ready, "_s));
        QVERIFY(ready.data(Qt::AccessibleTextRole).toString().section(u' ', 1, 1).toInt() > 0);

        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, bar->visualItemRect(bar->item(0)).center());
        QTRY_COMPARE(workspace().section(), u"offerings"_s);
    }

    void aChangeIsCalledByWhatItChanged()
    {
        QCOMPARE(ui::changeLabel({.code = u"change.edit"_s, .arguments = {u"city"_s, u"location"_s}}),
            u"Change town of location"_s);
        QCOMPARE(ui::changeLabel({.code = u"change.edit"_s, .arguments = {u"title"_s, QString()}}),
            u"Change title of offering"_s);
        QCOMPARE(ui::changeLabel({.code = u"change.edit"_s, .arguments = {u"title"_s, u"Heat pumps"_s}}),
            u"Change title of Heat pumps"_s);
    }

    void longValuesOfAChangeAreShownWholeInAnyWidth()
    {
        const QString text = u"Warmtepompen inregelen, van de eerste meting tot de overdracht. "_s.repeated(3);
        for (const QString &each : {u"Kort."_s, text}) { // from a short text, so that only the last column wraps
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"description"_s, u"x"_s}});
            change.set(stored(list().current()), offeringTable().description,
                domain::LocalizedText{.nl = each, .en = {}}.toMap());
            QVERIFY(workspace().session().apply(change));
        }
        QTest::keyClick(&window(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QTreeWidget *fields = nullptr;
        const auto trees = window().findChildren<QTreeWidget *>();
        for (QTreeWidget *each : trees) {
            fields = each->isVisible() && each->accessibleName() == u"Fields that changed"_s ? each : fields;
        }
        QVERIFY(fields && fields->topLevelItemCount() == 1);
        QTreeWidgetItem *row = fields->topLevelItem(0)->child(0);
        QVERIFY(row && row->text(2).startsWith(u"Warmtepompen"_s));
        // A row that is lower than its text cuts it off; twice as high is too much.
        int column = 2;
        const auto fits = [&] {
            const int indent = column == 0 ? 2 * fields->indentation() : 0;
            const int width = fields->columnWidth(column) - indent - 2 * fields->fontMetrics().averageCharWidth();
            const int needed =
                fields->fontMetrics().boundingRect({0, 0, width, 10'000}, Qt::TextWordWrap, row->text(column)).height();
            const int height = fields->visualItemRect(row).height();
            return height >= needed && height < 2 * needed;
        };
        const int wide = fields->visualItemRect(row).height();
        QTRY_VERIFY(fits());
        fields->header()->resizeSection(1,
            fields->viewport()->width() - fields->columnWidth(0)
                - 30 * fields->fontMetrics().averageCharWidth()); // the last column takes the rest
        QTRY_VERIFY(fields->visualItemRect(row).height() > wide);
        QTRY_VERIFY(fits());
        fields->header()->resizeSection(1, fields->header()->minimumSectionSize());
        QTRY_VERIFY(fields->visualItemRect(row).height() <= wide);
        // Where columns would be a few words wide there is one, with the values below the field.
        window().resize(window().minimumSizeHint().width(), window().height());
        QTRY_VERIFY(fields->isColumnHidden(2));
        column = 0;
        row = fields->topLevelItem(0)->child(0);
        QVERIFY(row && row->text(0).contains(text.trimmed()));
        QTRY_VERIFY(fits());
    }

    void theKeyboardWalksThroughTheColumnsAndBack()
    {
        list().table().setFocus();
        const QWidget *first = QApplication::focusWidget();
        QSet<const QWidget *> visited{first};
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_F6);
            visited.insert(QApplication::focusWidget());
        }
        QCOMPARE(visited.size(), 4);
        press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), first);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget() != first);
    }

    void columnsGrowWithTheText()
    {
        window().resize(860, 800); // the list has all of the width, and columns
        QVERIFY(m_open->settle());
        const QHeaderView *header = list().table().horizontalHeader();
        QTRY_VERIFY(!header->isSectionHidden(ui::OfferingTableModel::Kind));
        const auto letters = [&] {
            return double(header->sectionSize(ui::OfferingTableModel::Kind)) / list().fontMetrics().averageCharWidth();
        };
        const double before = letters();
        const int width = header->sectionSize(ui::OfferingTableModel::Kind);
        for (int step = 0; step < 3; ++step) {
            window().actions().largerText->trigger();
        }
        QVERIFY(m_open->settle());
        QTRY_VERIFY(!header->isSectionHidden(ui::OfferingTableModel::Kind));
        QVERIFY(header->sectionSize(ui::OfferingTableModel::Kind) > width);
        QVERIFY2(std::abs(letters() - before) < 1, qPrintable(u"%1 %2"_s.arg(before).arg(letters())));
    }

    void sortingByAHeaderTurnsTheListAround()
    {
        const QString first = list().table().model()->index(0, 0).data().toString();
        const QHeaderView *header = list().table().horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(0) + header->sectionSize(0) / 3, header->height() / 2));
        QVERIFY(m_open->settle());
        QTRY_VERIFY(list().table().model()->index(0, 0).data().toString() != first);
        QCOMPARE(list().table().model()->index(rows() - 1, 0).data().toString(), first);
    }

    void countsAndFindingsAgreeOnceANewOrganisationHasAName()
    {
        // An offering that could be published if its new provider lacked nothing.
        const auto blocks = [this](const Id &id) {
            return workspace()
                .session()
                .catalogue()
                .single(u"SELECT blocks FROM readiness JOIN offering ON offering.row = readiness.offering "
                        "WHERE offering.id = '%1'"_s.arg(id.toString()))
                .value_or(QVariant(-1))
                .toInt();
        };
        list().filters().setReadiness(u"ready"_s);
        QVERIFY(m_open->settle());
        QVERIFY(rows() > 0);
        const Id id = list().current();
        list().filters().clear();
        QVERIFY(m_open->settle());
        const int blocked = workspace().overview().readiness.blocked;
        auto *provider = window().findChild<ui::FieldEditor *>(u"offering.provider"_s);
        QVERIFY(provider);
        const auto buttons = provider->findChildren<QToolButton *>();
        const auto add = std::ranges::find_if(buttons, [](const QToolButton *each) {
            return each->isVisible() && each->accessibleName().contains(u"add a new one"_s);
        });
        QVERIFY(add != buttons.cend());
        (*add)->setFocus();
        press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().overview().readiness.blocked, blocked + 1);
        const auto *side = window().findChild<QTabWidget *>(u"side"_s);
        const QString withoutName = side->tabText(0);
        QTest::keyClicks(QApplication::focusWidget(), u"A school of its own"_s);
        press(Qt::Key_Tab);
        QVERIFY(m_open->settle());
        QVERIFY(side->tabText(0) != withoutName);
        QVERIFY2(blocks(id) >= 0, "the offering has no readiness");
        const auto *findings = window().findChild<ui::FindingsPanel *>();
        const auto found = std::ranges::count(findings->findings(), rules::Severity::Blocks, &rules::Finding::severity);
        QCOMPARE(blocks(id), int(found));
        QCOMPARE(workspace().overview().readiness.blocked, blocked + (found > 0 ? 1 : 0));
        const QModelIndex ready =
            list().table().model()->index(list().table().currentIndex().row(), ui::OfferingTableModel::Ready);
        QCOMPARE(ready.data(Qt::AccessibleTextRole).toString().contains(u"block"_s), found > 0);
    }

    void aCatalogueForReadingOffersNoChange()
    {
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show(store::Access::Read));
        QVERIFY(rows() > 20);
        for (const QAction *action : {window().actions().newModule, window().actions().remove, window().actions().undo,
                 window().actions().duplicate}) {
            QVERIFY(!action->isEnabled());
        }
    }

    void aFileThatIsNoCatalogueIsRefusedInTheWindow()
    {
        const QString other = m_open->folder.filePath(u"other.llo"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a catalogue");
        file.close();
        FAILS_WITH(window().openCatalogue(other), u"store.notACatalogue"_s);
        QVERIFY(workspace().messages().isVisible());
        QVERIFY(workspace().messages().text().contains(u"other.llo"_s));
        QVERIFY(rows() > 20);
    }

    void closingShowsTheWelcomeWithWhatWasUsedLast()
    {
        window().closeCatalogue();
        QVERIFY(!window().workspace());
        QCOMPARE(m_open->settings.recent.value(0), QFileInfo(m_open->path).absoluteFilePath());
        QVERIFY(!window().actions().newModule->isEnabled());
        SUCCEEDS(window().openCatalogue(m_open->path));
        QVERIFY(m_open->settle());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
