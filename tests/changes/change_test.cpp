// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/change.h"
#include "changes/hybridclock.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::Change;
using changes::ChangeEntry;
using changes::HybridClock;

/** A change as it is exchanged: its digest, its JSON and its clock. */
class ChangeTest : public QObject
{
    Q_OBJECT

    static Change example()
    {
        Change change;
        change.id = u"id"_s;
        change.replica = u"replica"_s;
        change.number = 3;
        change.clock = 12345;
        change.context = {{u"other"_s, 7}};
        change.time = u"2027-02-01T08:00:00.000Z"_s;
        change.person = u"person"_s;
        change.kind = u"edit"_s;
        change.label = {.code = u"change.edit"_s, .arguments = {u"a"_s, u"b"_s}};
        ChangeEntry entry;
        entry.kind = u"offering"_s;
        entry.record = u"record"_s;
        entry.field = u"title"_s;
        entry.element = u"nl"_s;
        entry.before = "\"oud\"";
        entry.after = "\"nieuw\"";
        entry.salt = "0123456789abcdef";
        change.entries = {entry};
        return change;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void whateverIsAlteredGivesAnotherDigest()
    {
        const Change change = example();
        const QByteArray digest = change.digest("before");
        QCOMPARE(digest.size(), 32);
        QCOMPARE(change.digest("before"), digest);
        QVERIFY(change.digest("another") != digest);
        const std::function<void(Change &)> alterations[] = {[](Change &c) { c.id = u"x"_s; },
            [](Change &c) { c.replica = u"x"_s; }, [](Change &c) { c.number = 4; }, [](Change &c) { c.clock = 1; },
            [](Change &c) { c.context.clear(); }, [](Change &c) { c.time = u"x"_s; },
            [](Change &c) { c.person = u"x"_s; }, [](Change &c) { c.kind = u"undo"_s; },
            [](Change &c) { c.label.code = u"x"_s; }, [](Change &c) { c.label.arguments = {u"ab"_s}; },
            [](Change &c) { c.target = u"x"_s; }, [](Change &c) { c.format = 2; },
            [](Change &c) { c.requires_ = {u"x"_s}; }, [](Change &c) { c.entries.clear(); },
            [](Change &c) { c.entries.append(c.entries.first()); }, [](Change &c) { c.entries[0].kind = u"x"_s; },
            [](Change &c) { c.entries[0].record = u"x"_s; }, [](Change &c) { c.entries[0].ownerKind = u"x"_s; },
            [](Change &c) { c.entries[0].owner = u"x"_s; }, [](Change &c) { c.entries[0].field = u"x"_s; },
            [](Change &c) { c.entries[0].element = u"en"_s; }, [](Change &c) { c.entries[0].before.clear(); },
            [](Change &c) { c.entries[0].after = "\"x\""; }, [](Change &c) { c.entries[0].salt = "x"; }};
        for (const auto &alter : alterations) {
            Change altered = example();
            alter(altered);
            QVERIFY(altered.digest("before") != digest);
        }
    }

    void erasingValuesLeavesTheChainTrue()
    {
        const QByteArray digest = example().digest({});
        Change erased = example();
        ChangeEntry &entry = erased.entries.first();
        entry.erased = entry.valueHash();
        entry.before.clear();
        entry.after.clear();
        entry.salt.clear();
        QCOMPARE(erased.digest({}), digest);
    }

    void itReadsBackFromJson()
    {
        const Change change = example();
        const QByteArray digest = change.digest("before");
        const auto read = Change::fromJson(change.toJson(digest));
        QVERIFY(read.has_value());
        QCOMPARE(read->first, change);
        QCOMPARE(read->second, digest);
        QCOMPARE(read->first.digest("before"), digest);
        QVERIFY(!Change::fromJson("[]").has_value());
        QVERIFY(!Change::fromJson("{\"id\":\"a\"}").has_value());
    }

    void theClockNeverGoesBack()
    {
        const QDateTime now(QDate(2027, 2, 1), QTime(8, 0), QTimeZone::UTC);
        const qint64 first = HybridClock::next(0, now);
        QCOMPARE(HybridClock::timeOf(first), now);
        QVERIFY(HybridClock::next(first, now) > first);
        QVERIFY(HybridClock::next(first, now.addYears(-30)) > first);
        QCOMPARE(HybridClock::timeOf(HybridClock::next(first, now.addSecs(5))), now.addSecs(5));
        QVERIFY(HybridClock::at(QDateTime(QDate(9999, 1, 1), QTime(0, 0), QTimeZone::UTC)) > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(ChangeTest)
#include "change_test.moc"
