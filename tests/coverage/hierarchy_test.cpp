// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/hierarchy.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using leerschakel::coverage::Hierarchy;

namespace {

constexpr bool heading = false;
constexpr bool skill = true;

/** A hierarchy of concepts named by \a names (upper case: headings) and relations "narrower<broader". */
Hierarchy hierarchy(const QStringList &names, const QStringList &relations)
{
    std::vector<Hierarchy::Concept> concepts;
    for (const QString &name : names) {
        concepts.push_back({.uri = name, .counts = name == name.toLower() ? skill : heading});
    }
    std::vector<Hierarchy::Broader> broader;
    for (const QString &relation : relations) {
        const QStringList ends = relation.split(u'<');
        broader.push_back({.narrower = int(names.indexOf(ends[0])), .broader = int(names.indexOf(ends[1]))});
    }
    return Hierarchy(u"scheme"_s, std::move(concepts), broader);
}

QStringList groups(const Hierarchy &hierarchy)
{
    QStringList result;
    for (const Hierarchy::Group &group : hierarchy.groups()) {
        result.append(u"%1 %2"_s.arg(group.uri).arg(group.concepts));
    }
    return result;
}

QStringList groupsOf(const Hierarchy &hierarchy, const QString &uri)
{
    QStringList result;
    for (const int group : hierarchy.groupsOf(hierarchy.find(uri))) {
        result.append(hierarchy.groups()[size_t(group)].uri);
    }
    return result;
}

} // namespace

class HierarchyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAConceptOnceInEachGroup()
    {
        // x is below A by two paths, and below B.
        const Hierarchy tree = hierarchy({u"A"_s, u"B"_s, u"A1"_s, u"A2"_s, u"x"_s, u"y"_s},
            {u"A1<A"_s, u"A2<A"_s, u"x<A1"_s, u"x<A2"_s, u"x<B"_s, u"y<B"_s, u"A1<B"_s});
        QCOMPARE(groups(tree), QStringList({u"A 1"_s, u"B 2"_s}));
        QCOMPARE(groupsOf(tree, u"x"_s), QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(groupsOf(tree, u"y"_s), QStringList({u"B"_s}));
        QCOMPARE(groupsOf(tree, u"A1"_s), QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(tree.countable(), 2);
        QCOMPARE(tree.find(u"nowhere"_s), -1);
    }

    void goesOneStepDownWhenThereAreFewTops()
    {
        const Hierarchy tree = hierarchy({u"S"_s, u"S1"_s, u"S2"_s, u"S3"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s},
            {u"S1<S"_s, u"S2<S"_s, u"S3<S"_s, u"a<S1"_s, u"b<S2"_s, u"c<S3"_s, u"c<S"_s, u"d<S"_s});
        // d is directly below the top, c below the top and below a group that is shown.
        QCOMPARE(groups(tree), QStringList({u"S1 1"_s, u"S2 1"_s, u"S3 1"_s, u"S 1"_s}));
        QCOMPARE(groupsOf(tree, u"c"_s), QStringList({u"S3"_s}));
        QCOMPARE(groupsOf(tree, u"d"_s), QStringList({u"S"_s}));
    }

    void leavesOutGroupsWithoutSkills()
    {
        // O has only an occupation, which cannot be taught.
        const Hierarchy tree =
            hierarchy({u"A"_s, u"a"_s, u"O"_s, u"OCCUPATION"_s, u"EMPTY"_s}, {u"a<A"_s, u"OCCUPATION<O"_s});
        QCOMPARE(groups(tree), QStringList({u"A 1"_s}));
        QVERIFY(tree.groupsOf(tree.find(u"OCCUPATION"_s)).empty());
    }

    void putsLooseConceptsUnderTheScheme()
    {
        const Hierarchy tree = hierarchy({u"A"_s, u"a"_s, u"loose"_s}, {u"a<A"_s});
        QCOMPARE(groups(tree), QStringList({u"A 1"_s, u"scheme 1"_s}));
        QCOMPARE(groupsOf(tree, u"loose"_s), QStringList({u"scheme"_s}));
        QCOMPARE(groups(hierarchy({u"a"_s, u"b"_s}, {})), QStringList({u"scheme 2"_s}));
    }

    void survivesCircles()
    {
        const Hierarchy tree = hierarchy(
            {u"A"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"a<A"_s, u"b<a"_s, u"a<b"_s, u"a<a"_s, u"c<d"_s, u"d<c"_s});
        QCOMPARE(groups(tree), QStringList({u"A 2"_s, u"scheme 2"_s}));
        QCOMPARE(tree.under(tree.find(u"A"_s)).size(), 3);
    }

    void isEmptyWithoutConcepts()
    {
        QVERIFY(hierarchy({}, {}).groups().empty());
        QCOMPARE(Hierarchy().find(u"a"_s), -1);
    }
};

LEERSCHAKEL_TEST_MAIN(HierarchyTest)
#include "hierarchy_test.moc"
