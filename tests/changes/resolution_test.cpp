// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/resolution.h"
#include "domain/canonicaljson.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeEntry;
using changes::Operation;
using changes::Parked;
using changes::Resolution;
using changes::Stamp;

namespace {

/** Each change has one step, and is named by its replica and number: "a1". */
class Log
{
public:
    void add(const QString &replica, qint64 clock, const ChangeEntry &entry, const QStringList &seen = {})
    {
        const qint64 number = ++m_numbers[replica];
        const QString name = replica + QString::number(number);
        m_operations.append(
            {.stamp = {.clock = clock, .replica = replica, .number = number, .position = 0, .change = name},
                .entry = entry});
        m_seen[name] = seen;
    }

    /** Resolves the log; the result has to be the same in any order of the steps. */
    Resolution resolved() const
    {
        const auto sees = [this](const Stamp &later, const Stamp &earlier) {
            return (later.replica == earlier.replica && later.number > earlier.number)
                || m_seen[later.change].contains(earlier.change);
        };
        const Resolution first = changes::resolved(m_operations, sees);
        QList<Operation> others = m_operations;
        while (std::ranges::next_permutation(others, {}, &Operation::stamp).found) {
            const Resolution other = changes::resolved(others, sees);
            [&] {
                QCOMPARE(other.values, first.values);
                QCOMPARE(other.isAlive, first.isAlive);
                QCOMPARE(other.parked.size(), first.parked.size());
            }();
        }
        return first;
    }

private:
    QList<Operation> m_operations;
    QHash<QString, qint64> m_numbers;
    QHash<QString, QStringList> m_seen;
};

ChangeEntry step(const QString &field, const QVariant &before, const QVariant &after, const QString &element = {})
{
    ChangeEntry entry;
    entry.kind = u"offering"_s;
    entry.record = u"r"_s;
    entry.field = field;
    entry.element = element;
    entry.before = domain::canonicalJson(before);
    entry.after = domain::canonicalJson(after);
    return entry;
}

ChangeEntry making(const QVariantMap &values)
{
    return step({}, {}, values);
}

ChangeEntry deleting(const QVariantMap &values)
{
    return step({}, values, {});
}

} // namespace

/** The result of all steps about one record. */
class ResolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void whatSawTheOtherStands()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"1"_s}}));
        log.add(u"b"_s, 9, step(u"code"_s, u"1"_s, u"2"_s), {u"a1"_s});
        log.add(u"a"_s, 10, step(u"code"_s, u"2"_s, u"3"_s), {u"b1"_s});
        const Resolution resolution = log.resolved();
        QCOMPARE(resolution.values.value(u"code"_s), QVariant(u"3"_s));
        QVERIFY(resolution.parked.isEmpty());
    }

    void whatLostWithoutHavingBeenSeenIsParked()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"1"_s}}));
        log.add(u"a"_s, 5, step(u"code"_s, u"1"_s, u"2"_s));
        log.add(u"b"_s, 4, step(u"code"_s, u"1"_s, u"3"_s), {u"a1"_s});
        const Resolution resolution = log.resolved();
        QCOMPARE(resolution.values.value(u"code"_s), QVariant(u"2"_s));
        QCOMPARE(resolution.parked.size(), 1);
        QCOMPARE(resolution.parked.first().kind, u"value"_s);
        QCOMPARE(resolution.parked.first().base, QVariant(u"1"_s));
        QCOMPARE(resolution.parked.first().theirs, QVariant(u"3"_s));
        QCOMPARE(resolution.parked.first().theirsChange, u"b1"_s);
    }

    void equalValuesNeverConflict()
    {
        Log log;
        log.add(u"a"_s, 1, making({}));
        log.add(u"a"_s, 5, step(u"code"_s, {}, u"2"_s));
        log.add(u"b"_s, 4, step(u"code"_s, {}, u"2"_s), {u"a1"_s});
        QVERIFY(log.resolved().parked.isEmpty());
    }

    void languagesAndItemsAreApart()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"regions"_s, QVariantList{u"x"_s}}}));
        log.add(u"a"_s, 5, step(u"regions"_s, QVariantList{u"x"_s}, QVariantList{u"x"_s, u"y"_s}));
        log.add(u"b"_s, 4, step(u"regions"_s, QVariantList{u"x"_s}, QVariantList{u"z"_s}), {u"a1"_s});
        log.add(u"b"_s, 6, step(u"title"_s, {}, u"Title"_s, u"en"_s), {u"a1"_s});
        log.add(u"a"_s, 7, step(u"title"_s, {}, u"Titel"_s, u"nl"_s));
        const Resolution resolution = log.resolved();
        const QStringList regions = resolution.values.value(u"regions"_s).toStringList();
        QCOMPARE(QSet<QString>(regions.cbegin(), regions.cend()), (QSet<QString>{u"y"_s, u"z"_s}));
        QCOMPARE(
            resolution.values.value(u"title"_s), QVariant(QVariantMap{{u"nl"_s, u"Titel"_s}, {u"en"_s, u"Title"_s}}));
        QVERIFY(resolution.parked.isEmpty());
    }

    void whatADeletionSawIsGone()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"1"_s}}));
        log.add(u"a"_s, 5, step(u"code"_s, u"1"_s, u"2"_s));
        log.add(u"b"_s, 6, deleting({{u"code"_s, u"2"_s}}), {u"a1"_s, u"a2"_s});
        const Resolution resolution = log.resolved();
        QVERIFY(!resolution.isAlive);
        QVERIFY(resolution.parked.isEmpty());
        QCOMPARE(resolution.deleted.change, u"b1"_s);
    }

    void anEditThatADeletionDidNotSeeKeepsTheRecord()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"1"_s}}));
        log.add(u"a"_s, 5, step(u"code"_s, u"1"_s, u"2"_s));
        log.add(u"b"_s, 6, deleting({{u"code"_s, u"1"_s}}), {u"a1"_s});
        Resolution resolution = log.resolved();
        QVERIFY(resolution.isAlive);
        QCOMPARE(resolution.values.value(u"code"_s), QVariant(u"2"_s));
        QCOMPARE(resolution.parked.size(), 1);
        QCOMPARE(resolution.parked.first().kind, u"deletedAndEdited"_s);
        // Until a replica that saw both makes a change.
        log.add(u"a"_s, 8, step(u"code"_s, u"2"_s, u"3"_s), {u"b1"_s});
        resolution = log.resolved();
        QVERIFY(resolution.isAlive);
        QVERIFY(resolution.parked.isEmpty());
    }

    /** A record that is deleted, restored and edited exists, with its former values and the edit. */
    void whatIsDeletedAndMadeOnceMoreIsThere()
    {
        Log log;
        const QVariantMap values{{u"code"_s, u"1"_s}, {u"level"_s, u"mbo2"_s}};
        log.add(u"a"_s, 1, making(values));
        log.add(u"a"_s, 2, deleting(values));
        log.add(u"a"_s, 3, making(values));
        log.add(u"a"_s, 4, step(u"code"_s, u"1"_s, u"2"_s));
        const Resolution resolution = log.resolved();
        QVERIFY(resolution.isAlive);
        QCOMPARE(resolution.values, (QVariantMap{{u"code"_s, u"2"_s}, {u"level"_s, u"mbo2"_s}}));
        QCOMPARE(resolution.made.change, u"a3"_s);
    }

    /** As in two imports of one source. A value that only one of them has is no conflict. */
    void theSameIdMadeTwiceIsOneRecord()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"1"_s}, {u"level"_s, u"mbo2"_s}}));
        log.add(u"b"_s, 2, making({{u"code"_s, u"2"_s}, {u"nlqf"_s, u"4"_s}}));
        const Resolution resolution = log.resolved();
        QVERIFY(resolution.isAlive);
        QCOMPARE(resolution.values, (QVariantMap{{u"code"_s, u"2"_s}, {u"level"_s, u"mbo2"_s}, {u"nlqf"_s, u"4"_s}}));
        QCOMPARE(resolution.parked.size(), 1);
        QCOMPARE(resolution.parked.first().field, u"code"_s);
    }

    void whatIsParkedHasOneIdEverywhere()
    {
        Parked parked{.kind = u"value"_s,
            .field = u"code"_s,
            .element = {},
            .base = {},
            .ours = u"1"_s,
            .theirs = u"2"_s,
            .oursChange = u"a1"_s,
            .theirsChange = u"b1"_s};
        const QString id = changes::idOf(parked, u"r"_s);
        std::swap(parked.ours, parked.theirs);
        std::swap(parked.oursChange, parked.theirsChange);
        QCOMPARE(changes::idOf(parked, u"r"_s), id);
        QVERIFY(changes::idOf(parked, u"s"_s) != id);
        parked.element = u"nl"_s;
        QVERIFY(changes::idOf(parked, u"r"_s) != id);
    }

    /** Each result is the same when all steps but the latest have lost their values. */
    void onlyTheLatestStepsCount()
    {
        const auto emptied = [](ChangeEntry entry) {
            entry.erased = entry.valueHash();
            entry.before.clear();
            entry.after.clear();
            return entry;
        };
        const auto logOf = [](const std::function<ChangeEntry(const ChangeEntry &)> &replaced) {
            Log log;
            log.add(u"a"_s, 1, making({{u"code"_s, u"0"_s}}));
            log.add(u"a"_s, 2, replaced(step(u"code"_s, u"0"_s, u"1"_s)));
            log.add(u"a"_s, 3, replaced(step(u"title"_s, {}, u"T"_s, u"nl"_s)));
            log.add(u"b"_s, 4, step(u"code"_s, u"1"_s, u"2"_s), {u"a1"_s, u"a2"_s});
            log.add(u"a"_s, 5, step(u"title"_s, u"T"_s, u"U"_s, u"nl"_s));
            log.add(u"a"_s, 6, step(u"code"_s, u"1"_s, u"3"_s));
            return log;
        };
        const Resolution whole = logOf([](const ChangeEntry &entry) { return entry; }).resolved();
        QVERIFY(whole.gone.isEmpty());
        using Place = std::pair<QString, qsizetype>;
        QCOMPARE(whole.latest, (QSet<Place>{{u"b1"_s, 0}, {u"a4"_s, 0}, {u"a5"_s, 0}}));
        const Resolution less = logOf(emptied).resolved();
        QVERIFY(less.gone.isEmpty());
        QCOMPARE(less.values, whole.values);
        QCOMPARE(less.parked.size(), 1);
        QCOMPARE(less.parked.first().base, QVariant(u"1"_s));
        QCOMPARE(less.parked.first().theirs, whole.parked.first().theirs);
    }

    void aLatestStepWithoutValuesIsReported()
    {
        Log log;
        log.add(u"a"_s, 1, making({{u"code"_s, u"0"_s}}));
        ChangeEntry gone = step(u"code"_s, u"0"_s, u"1"_s);
        gone.erased = gone.valueHash();
        gone.after.clear();
        log.add(u"a"_s, 2, gone);
        QCOMPARE(log.resolved().gone, QStringList{u"a2"_s});
    }

    void ofNothingNothingComes() { QVERIFY(!Log().resolved().isAlive); }
};

LEERSCHAKEL_TEST_MAIN(ResolutionTest)
#include "resolution_test.moc"
