// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/composition.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Step;
using changes::ChangeSet;
using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

/** A programme is arranged in reading order: one change for each step, and groups of electives stay together. */
class CompositionTest : public QObject
{
    Q_OBJECT

private:
    /** Each letter is a module; "b:x" is an elective of group x. */
    static OfferingTree programme(const QStringList &components)
    {
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        for (const QString &each : components) {
            Record module(Kind::Offering);
            domain::offeringTable().title.set(module, {.nl = each.section(u':', 0, 0), .en = {}});
            tree.modules.insert(module.id(), module);
            Record component(Kind::Component);
            componentTable().offering.set(component, tree.offering.id());
            componentTable().module.set(component, module.id());
            componentTable().position.set(component, double(tree.parts[Kind::Component].size() + 1));
            if (each.contains(u':')) {
                componentTable().elective.set(component, true);
                componentTable().electiveGroup.set(component, each.section(u':', 1));
            }
            tree.parts[Kind::Component].append(component);
        }
        return tree;
    }
    static OfferingTree after(OfferingTree tree, const ChangeSet &change)
    {
        QList<Record> &components = tree.parts[Kind::Component];
        for (const changes::Entry &entry : change.entries()) {
            if (entry.isWhole()) {
                components.append(Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap()));
                continue;
            }
            Record &record = *std::ranges::find(components, entry.record.id, &Record::id);
            record.setValue(*componentTable().field(entry.field), entry.after);
        }
        std::ranges::stable_sort(
            components, {}, [](const Record &each) { return componentTable().position(each).value_or(0); });
        return tree;
    }
    static QString read(const OfferingTree &tree)
    {
        QStringList read;
        const QList<Record> components = authoring::composition(tree);
        for (const Record &component : components) {
            const auto group = authoring::electiveGroup(component);
            const Record module = tree.modules.value(componentTable().module(component));
            const QString title = domain::offeringTable().title(module).nl;
            read.append(group ? title + u':' + *group : title);
        }
        return read.join(u' ');
    }
    static Id at(const OfferingTree &tree, qsizetype place) { return authoring::composition(tree).at(place).id(); }

private Q_SLOTS:
    void electivesOfOneGroupAreReadTogether()
    {
        QCOMPARE(read(programme({u"a"_s, u"b:x"_s, u"c"_s, u"d:x"_s, u"e:y"_s})), u"a b:x d:x c e:y"_s);
    }

    void aStepGoesIntoAGroupThroughItAndOut()
    {
        OfferingTree tree = programme({u"a"_s, u"b:x"_s, u"c:x"_s, u"d"_s});
        const Id d = at(tree, 3);
        for (const QString &next : {u"a b:x c:x d:x"_s, u"a b:x d:x c:x"_s, u"a d:x b:x c:x"_s, u"a d b:x c:x"_s,
                 u"d a b:x c:x"_s, u"d a b:x c:x"_s}) {
            tree = after(tree, authoring::componentMoved(tree, d, Step::Up));
            QCOMPARE(read(tree), next);
        }
        QVERIFY(authoring::componentMoved(tree, d, Step::Up).isEmpty());
        for (const QString &next :
            {u"a d b:x c:x"_s, u"a d:x b:x c:x"_s, u"a b:x d:x c:x"_s, u"a b:x c:x d:x"_s, u"a b:x c:x d"_s}) {
            tree = after(tree, authoring::componentMoved(tree, d, Step::Down));
            QCOMPARE(read(tree), next);
        }
        QVERIFY(authoring::componentMoved(tree, d, Step::Down).isEmpty());
    }

    void betweenTwoGroupsAStepIsOutOfOneFirst()
    {
        OfferingTree tree = programme({u"a:x"_s, u"b:x"_s, u"c:y"_s});
        const Id b = at(tree, 1);
        tree = after(tree, authoring::componentMoved(tree, b, Step::Down));
        QCOMPARE(read(tree), u"a:x b c:y"_s);
        tree = after(tree, authoring::componentMoved(tree, b, Step::Down));
        QCOMPARE(read(tree), u"a:x b:y c:y"_s);
    }

    void oneIsPutAnywhere()
    {
        const OfferingTree tree = programme({u"a"_s, u"b:x"_s, u"c:x"_s, u"d"_s});
        const auto placed = [&](qsizetype from, qsizetype place, const std::optional<QString> &group) {
            return read(after(tree, authoring::componentPlaced(tree, at(tree, from), place, group)));
        };
        QCOMPARE(placed(3, 0, {}), u"d a b:x c:x"_s);
        QCOMPARE(placed(0, 4, {}), u"b:x c:x d a"_s);
        QCOMPARE(placed(0, 2, u"x"_s), u"b:x a:x c:x d"_s);
        QCOMPARE(placed(1, 4, {}), u"a c:x d b"_s);
        QVERIFY(authoring::componentPlaced(tree, Id::make(), 0, {}).isEmpty());
    }

    void anElectiveJoinsItsNeighboursAndLeavesTheGroupWhole()
    {
        OfferingTree tree = programme({u"a"_s, u"b:x"_s, u"c:x"_s, u"d"_s, u"e"_s});
        tree = after(tree, authoring::electiveSet(tree, at(tree, 3), true));
        QCOMPARE(read(tree), u"a b:x c:x d:x e"_s);
        tree = after(tree, authoring::electiveSet(tree, at(tree, 1), false));
        QCOMPARE(read(tree), u"a c:x d:x b e"_s);
        QVERIFY(authoring::electiveSet(tree, at(tree, 0), false).isEmpty());
        OfferingTree alone = programme({u"a"_s});
        alone = after(alone, authoring::electiveSet(alone, at(alone, 0), true));
        QCOMPARE(read(alone), u"a:"_s);
        alone = after(alone, authoring::groupNamed(alone, {}, u"Verdieping "_s));
        QCOMPARE(read(alone), u"a:Verdieping"_s);
    }

    void aGroupSaysHowManyOfItAreChosen()
    {
        OfferingTree tree = programme({u"a"_s, u"b:x"_s, u"c:x"_s, u"d:y"_s});
        const auto counts = [&] {
            QStringList all;
            const QList<Record> components = authoring::composition(tree);
            for (const Record &component : components) {
                const std::optional<qint64> count = componentTable().electiveCount(component);
                all.append(count ? QString::number(*count) : u"-"_s);
            }
            return all.join(u' ');
        };
        QCOMPARE(authoring::electiveCount(tree, u"x"_s), std::nullopt);
        tree = after(tree, authoring::groupCounted(tree, u"x"_s, 1));
        QCOMPARE(counts(), u"- 1 1 -"_s);
        QCOMPARE(authoring::electiveCount(tree, u"x"_s), 1);
        QCOMPARE(authoring::electiveCount(tree, u"y"_s), std::nullopt);
        // A module that joins the group gets its number, and one that leaves it has none.
        tree = after(tree, authoring::electiveSet(tree, at(tree, 0), true));
        QCOMPARE(read(tree), u"a:x b:x c:x d:y"_s);
        QCOMPARE(counts(), u"1 1 1 -"_s);
        tree = after(tree, authoring::electiveSet(tree, at(tree, 1), false));
        QCOMPARE(read(tree), u"a:x c:x b d:y"_s);
        QCOMPARE(counts(), u"1 1 - -"_s);
        tree = after(tree, authoring::groupNamed(tree, u"y"_s, u"z"_s));
        tree = after(tree, authoring::groupNamed(tree, u"x"_s, u"Keuze"_s));
        QCOMPARE(counts(), u"1 1 - -"_s);
        // One group, with the number of the group whose name it took.
        tree = after(tree, authoring::groupNamed(tree, u"z"_s, u"Keuze"_s));
        QCOMPARE(read(tree), u"a:Keuze c:Keuze d:Keuze b"_s);
        QCOMPARE(counts(), u"1 1 1 -"_s);
        tree = after(tree, authoring::groupCounted(tree, u"Keuze"_s, {}));
        QCOMPARE(counts(), u"- - - -"_s);
    }

    void oneIsAddedAtTheEnd()
    {
        const OfferingTree tree = programme({u"a"_s, u"b:x"_s});
        const Id module = componentTable().module(authoring::composition(tree).constFirst());
        QCOMPARE(read(after(tree, authoring::componentAdded(tree, module))), u"a b:x a"_s);
        QCOMPARE(authoring::componentAdded(tree, module).label().code, u"change.addModule"_s);
    }

    void whatAProgrammeComesToIsSummedByUnit()
    {
        OfferingTree tree = programme({u"a"_s, u"b"_s, u"c:x"_s, u"d"_s});
        const auto give = [&](qsizetype place, const QList<domain::StudyLoad> &loads) {
            const Id module = componentTable().module(authoring::composition(tree).at(place));
            domain::offeringTable().studyLoad.set(tree.modules[module], loads);
        };
        give(0, {{.unit = u"hours"_s, .value = 28}, {.unit = u"ec"_s, .value = 2.5}});
        give(1, {{.unit = u"ec"_s, .value = 3}});
        give(2, {{.unit = u"ec"_s, .value = 1}});
        const authoring::StudyTotals totals = authoring::studyTotals(tree);
        QCOMPARE(totals.required,
            (QList<domain::StudyLoad>{{.unit = u"ec"_s, .value = 5.5}, {.unit = u"hours"_s, .value = 28}}));
        QCOMPARE(totals.electives, (QList<domain::StudyLoad>{{.unit = u"ec"_s, .value = 1}}));
        QCOMPARE(totals.without, QList<Id>{at(tree, 3)});
    }
};

LEERSCHAKEL_TEST_MAIN(CompositionTest)
#include "composition_test.moc"
