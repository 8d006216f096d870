// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/merge.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using changes::Conflict;
using changes::Entry;
using changes::Merge;
using changes::merged;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::outcomeTable;
using domain::Record;
using domain::skillLinkTable;

/** Three-way merges of two changes with the same base. */
class MergeTest : public QObject
{
    Q_OBJECT

    static ChangeSet making(const QList<Record> &records)
    {
        ChangeSet change;
        for (const Record &record : records) {
            change.create(record);
        }
        return change;
    }
    static ChangeSet removing(const QList<Record> &records)
    {
        ChangeSet change;
        for (const Record &record : records) {
            change.remove(record);
        }
        return change;
    }
    static ChangeSet setting(const Record &record, const domain::FieldSpec &field, const QVariant &value)
    {
        ChangeSet change;
        change.set(record, field, value);
        return change;
    }
    static Record outcomeOf(const Record &offering)
    {
        Record outcome(Kind::Outcome);
        outcomeTable().offering.set(outcome, offering.id());
        return outcome;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void bothAdditionsSurvive()
    {
        const Record first(Kind::Outcome);
        const Record second(Kind::Outcome);
        const Merge merge = merged(making({first}), making({second}));
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries(), making({second}).entries());
    }

    void languagesMergeApart()
    {
        Record base(Kind::Offering);
        offeringTable().title.set(base, {.nl = u"Oud"_s, .en = u"Old"_s});
        const QVariantMap dutch{{u"nl"_s, u"Nieuw"_s}, {u"en"_s, u"Old"_s}};
        const QVariantMap english{{u"nl"_s, u"Oud"_s}, {u"en"_s, u"New"_s}};
        const Merge merge =
            merged(setting(base, offeringTable().title, dutch), setting(base, offeringTable().title, english));
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries().size(), 1);
        QCOMPARE(
            merge.toApply.entries().first().after, (QVariant(QVariantMap{{u"nl"_s, u"Nieuw"_s}, {u"en"_s, u"New"_s}})));
    }

    /** As in the journal. */
    void languagesThatAreTakenApartMergeToo()
    {
        const changes::RecordRef ref{.kind = Kind::Offering, .id = Id::make()};
        const auto one = [&](const QString &language, const QString &before, const QString &after) {
            ChangeSet change;
            change.append({.record = ref, .field = u"title"_s, .before = before, .after = after, .element = language});
            return change;
        };
        const Merge merge = merged(one(u"nl"_s, u"a"_s, u"b"_s), one(u"en"_s, u"c"_s, u"d"_s));
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries(), one(u"en"_s, u"c"_s, u"d"_s).entries());
        QCOMPARE(merged(one(u"nl"_s, u"a"_s, u"b"_s), one(u"nl"_s, u"a"_s, u"c"_s)).conflicts.size(), 1);
    }

    void listsMergeByItem()
    {
        Record base(Kind::Offering);
        offeringTable().regions.set(base, {u"A"_s, u"B"_s});
        const Merge merge = merged(setting(base, offeringTable().regions, QVariantList{u"A"_s, u"B"_s, u"C"_s}),
            setting(base, offeringTable().regions, QVariantList{u"B"_s, u"D"_s}));
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries().size(), 1);
        QCOMPARE(merge.toApply.entries().first().before, QVariant(QVariantList{u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(merge.toApply.entries().first().after, QVariant(QVariantList{u"B"_s, u"C"_s, u"D"_s}));
    }

    void whatBothChangedDifferentlyIsAConflict()
    {
        const Record base(Kind::Offering);
        const ChangeSet ours = setting(base, offeringTable().code, u"A"_s);
        const Merge merge = merged(ours, setting(base, offeringTable().code, u"B"_s));
        QVERIFY(merge.toApply.isEmpty());
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts.first().kind, Conflict::Kind::Value);
        QCOMPARE(merge.conflicts.first().ours.toString(), u"A"_s);
        QCOMPARE(merge.conflicts.first().theirs.toString(), u"B"_s);
        QVERIFY(merged(ours, ours).toApply.isEmpty());
    }

    void deletingWhatTheOtherChangedIsAConflict()
    {
        const Record base(Kind::Offering);
        ChangeSet edit = setting(base, offeringTable().code, u"A"_s);
        edit = edit.squashedWith(setting(base, offeringTable().theme, u"energy"_s));
        for (const Merge &merge : {merged(edit, removing({base})), merged(removing({base}), edit)}) {
            QVERIFY(merge.toApply.isEmpty());
            QCOMPARE(merge.conflicts.size(), 1);
            QCOMPARE(merge.conflicts.first().kind, Conflict::Kind::DeletedAndEdited);
        }
    }

    /** A deletion that is undone and then edited is an edit. */
    void whatIsDeletedAndMadeOnceMoreIsEdited()
    {
        Record base(Kind::Offering);
        offeringTable().code.set(base, u"A"_s);
        ChangeSet theirs = removing({base});
        theirs.create(base);
        theirs.set(base, offeringTable().theme, u"energy"_s);
        const ChangeSet squashed = ChangeSet().squashedWith(theirs);
        QCOMPARE(squashed.entries().size(), 1);
        QVERIFY(squashed.entries().first().before.isValid() && squashed.entries().first().after.isValid());
        const Merge merge = merged(setting(base, offeringTable().code, u"B"_s), theirs);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(merge.toApply.entries(), setting(base, offeringTable().theme, u"energy"_s).entries());
    }

    void aPartOfWhatTheOtherDeletedIsNotApplied()
    {
        const Record offering(Kind::Offering);
        const Record outcome = outcomeOf(offering);
        const Merge theirPart = merged(removing({offering}), making({outcome}));
        QVERIFY(theirPart.toApply.isEmpty());
        QCOMPARE(theirPart.conflicts.size(), 1);
        QCOMPARE(theirPart.conflicts.first().kind, Conflict::Kind::OwnerGone);
        QCOMPARE(theirPart.conflicts.first().theirs.toMap(), outcome.toMap());

        const Merge ourPart = merged(making({outcome}), removing({offering}));
        QCOMPARE(ourPart.toApply.entries(), removing({outcome, offering}).entries());
        QCOMPARE(ourPart.conflicts.size(), 1);
        QCOMPARE(ourPart.conflicts.first().kind, Conflict::Kind::OwnerGone);
        QCOMPARE(ourPart.conflicts.first().ours.toMap(), outcome.toMap());
    }

    void whatHasAPartThatWasChangedIsKept()
    {
        const Record offering(Kind::Offering);
        const Record outcome = outcomeOf(offering);
        Record link(Kind::SkillLink);
        skillLinkTable().offering.set(link, offering.id());
        skillLinkTable().outcome.set(link, outcome.id());
        const Merge merge = merged(setting(link, skillLinkTable().level, u"3"_s), removing({link, outcome, offering}));
        // The link keeps its offering; its outcome is removed, and so is the reference to it.
        ChangeSet expected = removing({outcome});
        expected.set(link, skillLinkTable().outcome, {});
        QCOMPARE(merge.toApply.entries(), expected.entries());
        QCOMPARE(merge.conflicts.size(), 3);
    }

    void aReferenceToWhatTheOtherDeletedIsLeftOut()
    {
        const Record provider(Kind::Organisation);
        const Record offering(Kind::Offering);
        const ChangeSet linking = setting(offering, offeringTable().provider, provider.id().toString());
        const Merge theirLink = merged(removing({provider}), linking);
        QVERIFY(theirLink.toApply.isEmpty());
        QCOMPARE(theirLink.conflicts.size(), 1);
        QCOMPARE(theirLink.conflicts.first().kind, Conflict::Kind::ReferenceGone);
        const Merge ourLink = merged(linking, removing({provider}));
        QCOMPARE(ourLink.conflicts.size(), 1);
        QCOMPARE(ourLink.toApply.entries().size(), 2);
        QCOMPARE(ourLink.toApply.entries().last().before.toString(), provider.id().toString());
        QVERIFY(!ourLink.toApply.entries().last().after.isValid());
    }

    void whatBothMadeIsMergedByField()
    {
        const Id id = Id::fromName(u"the same import"_s);
        Record our(Kind::Offering, id);
        offeringTable().code.set(our, u"A"_s);
        offeringTable().theme.set(our, u"energy"_s);
        offeringTable().regions.set(our, {u"X"_s});
        Record their(Kind::Offering, id);
        offeringTable().code.set(their, u"B"_s);
        offeringTable().level.set(their, u"mbo4"_s);
        offeringTable().regions.set(their, {u"Y"_s});
        const Merge merge = merged(making({our}), making({their}));
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts.first().field, u"code"_s);
        Record both = our;
        offeringTable().level.set(both, u"mbo4"_s);
        offeringTable().regions.set(both, {u"X"_s, u"Y"_s});
        ChangeSet expected;
        expected.update(our, both);
        QCOMPARE(merge.toApply.entries(), expected.entries());
    }
};

LEERSCHAKEL_TEST_MAIN(MergeTest)
#include "merge_test.moc"
