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
        } else if (!entry.element.isEmpty()) {
            QVariantMap text = state[entry.record.id].value(entry.field).toMap();
            text.insert(entry.element, entry.after);
            text.removeIf([](const auto &each) { return !each.value().isValid(); });
            state[entry.record.id].insert(entry.field, text);
            if (text.isEmpty()) {
                state[entry.record.id].remove(entry.field);
            }
        } else if (entry.after.isValid()) {
            state[entry.record.id].insert(entry.field, entry.after);
        } else {
            state[entry.record.id].remove(entry.field);
        }
    }
    return state;
}

/** A random change of one of \a ids, with their values in \a state. */
ChangeSet randomChange(const State &state, QList<domain::Id> &ids, QRandomGenerator &random)
{
    ChangeSet change;
    const int choice = random.bounded(10);
    if (state.isEmpty() || choice < 2) {
        // Also a record that existed before, as when a deletion is undone.
        const domain::Id known = ids.isEmpty() ? domain::Id() : ids.at(random.bounded(int(ids.size())));
        Record record(Kind::Offering, known.isNull() || state.contains(known) ? domain::Id::make() : known);
        offeringTable().code.set(record, QString::number(random.bounded(5)));
        ids.append(record.id());
        change.create(record);
        return change;
    }
    const domain::Id id = state.keys().at(random.bounded(int(state.size())));
    const Record record = Record::fromMap(Kind::Offering, id, state.value(id));
    if (choice == 2) {
        change.remove(record);
    } else if (choice == 3) {
        // One language of a text, as in the journal.
        const QVariant before = record.value(offeringTable().title).toMap().value(u"nl"_s);
        const QVariant after = random.bounded(3) == 0 ? QVariant() : QVariant(QString::number(random.bounded(5)));
        if (before != after) {
            change.append({.record = changes::RecordRef::of(record),
                .field = u"title"_s,
                .before = before,
                .after = after,
                .element = u"nl"_s});
        }
    } else if (choice == 4) {
        change.set(record, offeringTable().title,
            random.bounded(3) == 0 ? QVariant() : QVariant(QVariantMap{{u"en"_s, QString::number(random.bounded(5))}}));
    } else if (choice < 7) {
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
        for (int round = 0; round < 1000; ++round) {
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

    void oneEntryARecordAndFieldAtMost()
    {
        Record record(Kind::Offering);
        offeringTable().code.set(record, u"A"_s);
        ChangeSet deleted;
        deleted.remove(record);
        ChangeSet made;
        made.create(record);
        ChangeSet edited;
        edited.set(record, offeringTable().code, u"B"_s);
        QVERIFY(deleted.squashedWith(made).isEmpty());
        const ChangeSet all = deleted.squashedWith(made).squashedWith(edited);
        QCOMPARE(all.entries(), edited.entries()); // each time, values that are back to what they were are left out
        ChangeSet inOne;
        for (const ChangeSet &each : {deleted, made, edited}) {
            inOne.append(each.entries().first());
        }
        const ChangeSet squashed = ChangeSet().squashedWith(inOne);
        QCOMPARE(squashed.entries().size(), 1);
        QCOMPARE(squashed.entries().first().before.toMap(), record.toMap());
        offeringTable().code.set(record, u"B"_s);
        QCOMPARE(squashed.entries().first().after.toMap(), record.toMap());
    }

    /** A deletion, its undo and an edit come to an edit when they are squashed, in whatever grouping. */
    void deletingTakingBackAndEditingIsAnEdit()
    {
        Record before(Kind::Offering);
        offeringTable().code.set(before, u"A"_s);
        offeringTable().level.set(before, u"mbo2"_s);
        Record after = before;
        offeringTable().code.set(after, u"B"_s);
        ChangeSet deleting;
        deleting.remove(before);
        ChangeSet editing;
        editing.update(before, after);
        const ChangeSet squashed = deleting.squashedWith(deleting.inverted()).squashedWith(editing);
        QCOMPARE(squashed.entries(), editing.entries());
        const State start{{before.id(), before.toMap()}};
        const State end{{before.id(), after.toMap()}};
        const ChangeSet inOne = deleting.squashedWith(deleting.inverted().squashedWith(editing));
        QCOMPARE(applied(start, inOne), end);
        QCOMPARE(applied(end, inOne.inverted()), start);
    }

    void whatIsMadeAndDeletedIsNothing()
    {
        const Record record(Kind::Offering);
        ChangeSet change;
        change.create(record);
        change.set(record, offeringTable().code, u"A"_s);
        Record edited = record;
        offeringTable().code.set(edited, u"A"_s);
        change.remove(edited);
        QVERIFY(ChangeSet().squashedWith(change).isEmpty());
    }

    void whatIsEditedAndDeletedIsDeletedAsItWas()
    {
        Record record(Kind::Offering);
        offeringTable().title.set(record, {.nl = u"Titel"_s, .en = u"Title"_s});
        Record edited = record;
        offeringTable().title.set(edited, {.nl = u"Titel"_s, .en = {}});
        ChangeSet change;
        change.append({.record = changes::RecordRef::of(record),
            .field = u"title"_s,
            .before = u"Title"_s,
            .after = {},
            .element = u"en"_s});
        change.remove(edited);
        ChangeSet expected;
        expected.remove(record);
        QCOMPARE(ChangeSet().squashedWith(change).entries(), expected.entries());
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
};

LEERSCHAKEL_TEST_MAIN(ChangeSetTest)
#include "changeset_test.moc"
