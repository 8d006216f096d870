// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/changeset.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using changes::Entry;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

namespace {

/** What a store does with a change, on records in memory. */
using State = QHash<domain::Id, QVariantMap>;

State applied(State state, const ChangeSet &change)
{
    for (const Entry &entry : change.entries()) {
        if (entry.isWhole()) {
            if (entry.after.isValid()) {
                state.insert(entry.record.id, entry.after.toMap());
            } else {
                state.remove(entry.record.id);
            }
        } else if (entry.after.isValid()) {
            state[entry.record.id].insert(entry.field, entry.after);
        } else {
            state[entry.record.id].remove(entry.field);
        }
    }
    return state;
}

/** A random change of one of \a records, as \a state has them. */
ChangeSet randomChange(const State &state, QList<domain::Id> &ids, QRandomGenerator &random)
{
    ChangeSet change;
    const int choice = random.bounded(10);
    if (state.isEmpty() || choice < 2) {
        Record record(Kind::Offering);
        offeringTable().code.set(record, QString::number(random.bounded(5)));
        ids.append(record.id());
        change.create(record);
        return change;
    }
    const domain::Id id = state.keys().at(random.bounded(int(state.size())));
    const Record record = Record::fromMap(Kind::Offering, id, state.value(id));
    if (choice == 2) {
        change.remove(record);
    } else if (choice < 6) {
        change.set(record, offeringTable().code,
            domain::absentWhenEmpty(random.bounded(4) == 0 ? QString() : QString::number(random.bounded(5))));
    } else {
        change.set(record, offeringTable().mkb, random.bounded(2) == 0 ? QVariant() : QVariant(true));
    }
    return change;
}

} // namespace

class ChangeSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void theInverseTakesBackAndSquashingChangesNothing()
    {
        QRandomGenerator random(20270201);
        for (int round = 0; round < 200; ++round) {
            State state;
            QList<domain::Id> ids;
            for (int i = 0; i < 5; ++i) {
                state = applied(state, randomChange(state, ids, random));
            }
            const State start = state;
            ChangeSet squashed;
            for (int i = 0; i < 12; ++i) {
                const ChangeSet change = randomChange(state, ids, random);
                const State next = applied(state, change);
                QCOMPARE(applied(next, change.inverted()), state);
                squashed = squashed.squashedWith(change);
                state = next;
            }
            QCOMPARE(applied(start, squashed), state);
            QCOMPARE(applied(state, squashed.inverted()), start);
        }
    }

    void whatCameBackToWhatItWasIsNoChange()
    {
        const Record record(Kind::Offering);
        Record changed = record;
        offeringTable().code.set(changed, u"A"_s);
        ChangeSet there;
        there.update(record, changed);
        QCOMPARE(there.entries().size(), 1);
        ChangeSet back;
        back.update(changed, record);
        QVERIFY(there.squashedWith(back).isEmpty());
    }

    void bothAdditionsSurviveAMerge()
    {
        Record first(Kind::Outcome);
        Record second(Kind::Outcome);
        ChangeSet ours;
        ours.create(first);
        ChangeSet theirs;
        theirs.create(second);
        const changes::Merge merge = changes::merged(ours, theirs);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries(), theirs.entries());
    }

    void languagesMergeApart()
    {
        Record base(Kind::Offering);
        offeringTable().title.set(base, {.nl = u"Oud"_s, .en = u"Old"_s});
        Record dutch = base;
        offeringTable().title.set(dutch, {.nl = u"Nieuw"_s, .en = u"Old"_s});
        Record english = base;
        offeringTable().title.set(english, {.nl = u"Oud"_s, .en = u"New"_s});
        ChangeSet ours;
        ours.update(base, dutch);
        ChangeSet theirs;
        theirs.update(base, english);
        const changes::Merge merge = changes::merged(ours, theirs);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries().size(), 1);
        QCOMPARE(
            merge.toApply.entries().first().after, (QVariant(QVariantMap{{u"nl"_s, u"Nieuw"_s}, {u"en"_s, u"New"_s}})));
    }

    void whatBothChangedDifferentlyIsAConflict()
    {
        const Record base(Kind::Offering);
        Record one = base;
        offeringTable().code.set(one, u"A"_s);
        Record two = base;
        offeringTable().code.set(two, u"B"_s);
        ChangeSet ours;
        ours.update(base, one);
        ChangeSet theirs;
        theirs.update(base, two);
        const changes::Merge merge = changes::merged(ours, theirs);
        QVERIFY(merge.toApply.isEmpty());
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts.first().ours.toString(), u"A"_s);
        QCOMPARE(merge.conflicts.first().theirs.toString(), u"B"_s);
        QVERIFY(changes::merged(ours, ours).toApply.isEmpty());
    }

    void deletingWhatTheOtherChangedIsAConflict()
    {
        const Record base(Kind::Offering);
        Record changed = base;
        offeringTable().code.set(changed, u"A"_s);
        ChangeSet edit;
        edit.update(base, changed);
        ChangeSet removal;
        removal.remove(base);
        QCOMPARE(changes::merged(edit, removal).conflicts.size(), 1);
        QCOMPARE(changes::merged(removal, edit).conflicts.size(), 1);
    }
};

LEERSCHAKEL_TEST_MAIN(ChangeSetTest)
#include "changeset_test.moc"
