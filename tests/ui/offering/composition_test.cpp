// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/composition.h"
#include "forms/fieldeditor.h"
#include "list/offeringlist.h"
#include "offering/modulelist.h"
#include "offering/modulerow.h"
#include "offering/offeringeditor.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/chip.h"
#include "widgets/numberfield.h"
#include "widgets/problemlabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

/** A programme is composed in the real window, by keys and mouse, and each action is one step to undo. */
class CompositionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    Id m_programme;

    [[nodiscard]] ui::MainWindow &window() const { return *m_open->window; }
    [[nodiscard]] ui::Session &session() const { return window().workspace()->session(); }
    [[nodiscard]] ui::ModuleList &modules() const { return *window().findChild<ui::ModuleList *>(); }
    [[nodiscard]] domain::OfferingTree tree() const { return m_open->tree(m_programme); }
    [[nodiscard]] QList<Id> stored() const
    {
        QList<Id> ids;
        const QList<Record> components = authoring::composition(tree());
        std::ranges::transform(components, std::back_inserter(ids), &Record::id);
        return ids;
    }
    /** The rows in the order on screen. */
    [[nodiscard]] QList<ui::ModuleRow *> rows() const
    {
        QList<ui::ModuleRow *> found = modules().findChildren<ui::ModuleRow *>();
        found.removeIf([](const ui::ModuleRow *row) { return !row->isVisible(); });
        std::ranges::sort(found, {}, [](const ui::ModuleRow *row) { return row->y(); });
        return found;
    }
    [[nodiscard]] QList<Id> seen() const
    {
        QList<Id> ids;
        const QList<ui::ModuleRow *> all = rows();
        std::ranges::transform(all, std::back_inserter(ids), &ui::ModuleRow::component);
        return ids;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    void undo()
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_open->settle());
    }

    /** A module that is not in the programme and whose title is unique, with that title. */
    std::pair<Id, QString> another() const
    {
        store::OfferingQuery query;
        query.kind = u"module"_s;
        const auto numbers = store::findOfferings(session().catalogue(), query);
        const auto offered =
            numbers ? store::offeringRows(session().catalogue(), *numbers) : std::unexpected(numbers.error());
        QHash<QString, int> titles;
        for (const store::OfferingRow &row : offered.value()) {
            ++titles[row.title.preferring(domain::Language::English)];
        }
        const auto module = std::ranges::find_if(*offered, [&](const store::OfferingRow &row) {
            return !tree().modules.contains(row.id) && titles[row.title.preferring(domain::Language::English)] == 1;
        });
        return module == offered->cend() ? std::pair<Id, QString>()
                                         : std::pair(module->id, module->title.preferring(domain::Language::English));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        // The programme of the sample with the most modules has electives too.
        const auto all = store::loadAll(session().catalogue(), Kind::Component);
        SUCCEEDS(all);
        QHash<Id, int> counts;
        for (const Record &component : *all) {
            ++counts[componentTable().offering(component)];
        }
        const auto most = std::ranges::max_element(counts);
        m_programme = std::ranges::find(counts, *most).key();
        window().workspace()->showOffering(m_programme);
        QVERIFY(m_open->settle());
        QVERIFY(stored().size() >= 3);
    }

    void cleanup() { m_open.reset(); }

    void theListReadsAsTheProgramme()
    {
        QCOMPARE(seen(), stored());
        const authoring::StudyTotals totals = authoring::studyTotals(tree());
        QVERIFY(!totals.required.isEmpty());
        const auto *foot = modules().findChild<QLabel *>(u"programmeTotals"_s);
        QVERIFY2(
            foot->text().contains(QLocale().toString(totals.required.constFirst().value)), qPrintable(foot->text()));
        int electives = 0;
        const domain::OfferingTree whole = tree();
        for (const Record &component : whole.of(Kind::Component)) {
            electives += componentTable().elective(component) ? 1 : 0;
            const Record module = whole.modules.value(componentTable().module(component));
            const auto *row = qobject_cast<ui::ModuleRow *>(modules().placeOf(component.id()));
            QVERIFY(
                row->accessibleName().contains(offeringTable().title(module).preferring(domain::Language::English)));
        }
        const QList<QLabel *> labels = modules().findChildren<QLabel *>();
        QVERIFY(electives > 1 && std::ranges::any_of(labels, [&](const QLabel *each) {
            return each->isVisible() && each->text().startsWith(u"of %1 module"_s.arg(electives));
        }));
        // Enter shows the module.
        const Id module = componentTable().module(tree().record(Kind::Component, seen().constFirst()));
        rows().constFirst()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(window().workspace()->list().current(), module);
    }

    void altAndArrowsMoveTheRowThatHasTheFocus()
    {
        const QList<Id> before = stored();
        rows().constFirst()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_open->settle());
        QList<Id> moved = before;
        moved.swapItemsAt(0, 1);
        QCOMPARE(stored(), moved);
        QCOMPARE(seen(), moved);
        QCOMPARE(window().workspace()->list().current(), m_programme);
        QVERIFY(rows().at(1)->hasFocus());
        press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(m_open->settle());
        QCOMPARE(stored(), before);
        undo();
        QCOMPARE(stored(), moved);
        undo();
        QCOMPARE(stored(), before);
    }

    void aRowIsDraggedByItsHandle()
    {
        const QList<Id> before = stored();
        const auto handle = [this](qsizetype row) { return rows().at(row)->findChild<QLabel *>(); };
        const auto placeOf = [this](const QWidget *widget, QPoint point) { return widget->mapTo(&window(), point); };
        modules().placeOf(before.constFirst())->setFocus(Qt::TabFocusReason); // this scrolls to it
        QTest::qWait(50);
        const QPoint from = placeOf(handle(0), handle(0)->rect().center());
        const QPoint to = placeOf(rows().at(1), QPoint(from.x(), rows().at(1)->height() - 2));
        QTest::mousePress(window().windowHandle(), Qt::LeftButton, {}, from);
        QTest::mouseMove(window().windowHandle(), QPoint(from.x(), to.y() - 2));
        QTest::mouseMove(window().windowHandle(), QPoint(from.x(), to.y()));
        QTest::mouseRelease(window().windowHandle(), Qt::LeftButton, {}, QPoint(from.x(), to.y()));
        QVERIFY(m_open->settle());
        QList<Id> moved = before;
        moved.swapItemsAt(0, 1);
        QCOMPARE(stored(), moved);
        undo();
        QCOMPARE(stored(), before);
    }

    void whatIsChosenFromTheMatchesIsAddedOnce()
    {
        const QList<Id> before = stored();
        const QString title = another().second;
        QVERIFY(!title.isEmpty());
        auto *add = window().findChild<ui::FieldEditor *>(u"addModule"_s);
        add->takeFocus({});
        auto *line = add->findChild<QLineEdit *>();
        QTest::keyClicks(line, title);
        const auto *combo = add->findChild<QComboBox *>();
        QTRY_VERIFY(combo->completer()->popup()->isVisible());
        QTest::keyClick(combo->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(combo->completer()->popup(), Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(stored().size(), before.size() + 1);
        QTRY_COMPARE(line->text(), QString());
        // No problem is shown, such as that the module was there already.
        const QList<ui::ProblemLabel *> problems = modules().findChildren<ui::ProblemLabel *>();
        for (const ui::ProblemLabel *problem : problems) {
            QCOMPARE(problem->problem(), QString());
        }
    }

    void oneIsAddedByTypingAtTheEndAndTakenOutByDelete()
    {
        const QList<Id> before = stored();
        auto *add = window().findChild<ui::FieldEditor *>(u"addModule"_s);
        QVERIFY(add);
        const auto [module, title] = another();
        QVERIFY(!module.isNull());
        add->takeFocus({});
        auto *line = add->findChild<QLineEdit *>();
        QTest::keyClicks(line, title);
        press(Qt::Key_Return);
        tests::closePopups();
        QVERIFY(m_open->settle());
        QCOMPARE(stored().size(), before.size() + 1);
        QCOMPARE(componentTable().module(tree().record(Kind::Component, stored().constLast())), module);
        QCOMPARE(seen(), stored());
        QTRY_COMPARE(line->text(), QString());
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
        rows().constLast()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Delete);
        QVERIFY(m_open->settle());
        QCOMPARE(stored(), before);
        undo();
        QCOMPARE(stored().size(), before.size() + 1);
        undo();
        QCOMPARE(stored(), before);
    }

    void electivesAreChosenAndTheirGroupIsNamed()
    {
        const QList<Id> before = stored();
        auto *chip = rows().constFirst()->findChild<ui::Chip *>();
        QVERIFY(!chip->isChecked());
        chip->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QVERIFY(componentTable().elective(tree().record(Kind::Component, before.constFirst())));
        const QList<QLineEdit *> names = modules().findChildren<QLineEdit *>();
        const auto name = std::ranges::find_if(names, [](const QLineEdit *each) {
            return each->isVisible() && each->placeholderText() == u"Name of this choice";
        });
        QVERIFY(name != names.cend());
        (*name)->setFocus(Qt::TabFocusReason);
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(*name, u"Depth"_s);
        press(Qt::Key_Return);
        QVERIFY(m_open->settle());
        const QList<Record> components = tree().of(Kind::Component);
        QVERIFY(std::ranges::any_of(
            components, [](const Record &each) { return componentTable().electiveGroup(each) == u"Depth"; }));
        undo();
        undo();
        QCOMPARE(stored(), before);
        QVERIFY(!componentTable().elective(tree().record(Kind::Component, before.constFirst())));
    }

    void theTotalCountsWhatIsToBeChosen()
    {
        const domain::OfferingTree whole = tree();
        const auto isElective = [](const Record &each) { return authoring::electiveGroup(each).has_value(); };
        const auto elective = std::ranges::find_if(whole.of(Kind::Component), isElective);
        QVERIFY(elective != whole.of(Kind::Component).cend());
        const QString group = componentTable().electiveGroup(*elective);
        const auto *foot = modules().findChild<QLabel *>(u"programmeTotals"_s);

        QCOMPARE(authoring::electiveCount(whole, group), std::optional<qint64>(1));
        const authoring::ChosenLoad chosen = authoring::chosenLoad(tree());
        QVERIFY(chosen.isWhole && !chosen.range.least.isEmpty());
        const authoring::LoadRange all = authoring::together(authoring::studyTotals(tree()).required, chosen.range);
        const QString total = u"Total: "_s + ui::inOneLine(all, domain::Language::English);
        QVERIFY2(foot->text().startsWith(total + u'\n'), qPrintable(foot->text()));

        // Modules of different sizes: from the smallest to the largest.
        domain::OfferingTree altered = tree();
        double size = 2;
        for (const Record &component : whole.of(Kind::Component)) {
            const QList<domain::StudyLoad> load{{.unit = u"ec"_s, .value = isElective(component) ? ++size : 10.0}};
            offeringTable().studyLoad.set(altered.modules[componentTable().module(component)], load);
        }
        const QString range = u"3–%1 EC"_s.arg(QLocale().toString(size));
        QCOMPARE(ui::inOneLine(authoring::chosenLoad(altered).range, domain::Language::English), range);

        // How many is not known: then nothing is added to the total.
        QVERIFY(session().apply(authoring::groupCounted(tree(), group, std::nullopt)));
        QVERIFY(m_open->settle());
        QVERIFY(!authoring::chosenLoad(tree()).isWhole);
        QVERIFY(foot->text().contains(u"Electives together"_s));
    }

    void howManyOfAGroupAreChosenIsWrittenInItsHeading()
    {
        const domain::OfferingTree whole = tree();
        const auto elective = std::ranges::find_if(
            whole.of(Kind::Component), [](const Record &each) { return authoring::electiveGroup(each).has_value(); });
        QVERIFY(elective != whole.of(Kind::Component).cend());
        const QString group = componentTable().electiveGroup(*elective);
        const std::optional<qint64> before = authoring::electiveCount(whole, group);
        QVERIFY(before != 2);
        const auto counts = [&] {
            QList<std::optional<qint64>> all;
            const domain::OfferingTree now = tree();
            for (const Record &component : now.of(Kind::Component)) {
                if (authoring::electiveGroup(component) == group) {
                    all.append(componentTable().electiveCount(component));
                }
            }
            return all;
        };
        const qsizetype size = counts().size();
        QVERIFY(size > 1);
        // The field that a finding about it leads to.
        auto *editor = window().findChild<ui::OfferingEditor *>();
        editor->focusField(Kind::Component, elective->id(), componentTable().electiveCount.key(), {});
        auto *number = qobject_cast<ui::NumberField *>(window().focusWidget());
        QVERIFY(number);
        number->selectAll();
        QTest::keyClicks(number, u"many 2"_s); // letters are not accepted
        QCOMPARE(number->text(), u"2"_s);
        QCOMPARE(session().saving().state, ui::Session::Saving::State::Typing);
        press(Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(counts(), QList<std::optional<qint64>>(size, 2));
        QCOMPARE(session().saving().state, ui::Session::Saving::State::Saved);
        undo();
        QCOMPARE(counts(), QList<std::optional<qint64>>(size, before));
        QCOMPARE(number->text(), before ? QString::number(*before) : QString());
        // Once it is empty, nothing is shown about it.
        const QKeyCombination redo = QKeySequence(QKeySequence::Redo)[0]; // platforms differ
        press(redo.key(), redo.keyboardModifiers());
        QVERIFY(m_open->settle());
        QTRY_COMPARE(number->text(), u"2"_s);
        number->selectAll();
        QTest::keyClick(number, Qt::Key_Delete);
        press(Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(counts(), QList<std::optional<qint64>>(size, std::nullopt));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(CompositionTest)
#include "composition_test.moc"
