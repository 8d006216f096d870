// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/waiting.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::outcomeTable;
using domain::Record;
using store::Catalogue;

/** Waiting changes: their result meanwhile, on top of what others did, and in the draft. */
class WaitingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    Record m_module{Kind::Offering};

    [[nodiscard]] QString path() const { return m_folder->filePath(u"proef.llo"_s); }
    void apply(const ChangeSet &change) { SUCCEEDS(store::apply(*m_catalogue, change)); }
    [[nodiscard]] Record stored()
    {
        const auto loaded = store::load(*m_catalogue, Kind::Offering, m_module.id());
        return loaded ? loaded->value_or(Record()) : Record();
    }
    static ChangeSet edit(const Record &record, const domain::FieldSpec &field, const QVariant &value)
    {
        ChangeSet change({.code = u"change.edit"_s, .arguments = {field.key(), u"x"_s}});
        change.set(record, field, value);
        return change;
    }
    static QVariantMap text(const QString &nl, const QString &en)
    {
        return domain::LocalizedText{.nl = nl, .en = en}.toMap();
    }
    [[nodiscard]] Record newOutcome(const QString &words, double position) const
    {
        Record outcome(Kind::Outcome);
        outcomeTable().offering.set(outcome, m_module.id());
        outcomeTable().text.set(outcome, {.nl = words, .en = {}});
        outcomeTable().position.set(outcome, position);
        return outcome;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(path(), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_module = Record(Kind::Offering);
        offeringTable().kind.set(m_module, u"module"_s);
        offeringTable().title.set(m_module, {.nl = u"Warmtepompen"_s, .en = u"Heat pumps"_s});
        offeringTable().languages.set(m_module, {u"nl"_s});
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(m_module);
        apply(change);
    }

    void cleanup() { m_catalogue.reset(); }

    void anotherLanguageOfATextIsNotOverwritten()
    {
        const Record before = stored();
        const ChangeSet mine = edit(before, offeringTable().title, text(u"Warmtepompen 2"_s, u"Heat pumps"_s));
        apply(edit(before, offeringTable().title, text(u"Warmtepompen"_s, u"Heat pumps, imported"_s)));
        const auto rebased = store::rebased(*m_catalogue, mine);
        SUCCEEDS(rebased);
        QVERIFY(rebased->overridden.isEmpty());
        apply(rebased->change);
        QCOMPARE(offeringTable().title(stored()).nl, u"Warmtepompen 2"_s);
        QCOMPARE(offeringTable().title(stored()).en, u"Heat pumps, imported"_s);
    }

    void thePersonsValueStandsAndTheOtherIsTold()
    {
        const Record before = stored();
        const ChangeSet mine = edit(before, offeringTable().title, text(u"De mijne"_s, u"Heat pumps"_s));
        apply(edit(before, offeringTable().title, text(u"De ingelezen"_s, u"Heat pumps"_s)));
        const auto rebased = store::rebased(*m_catalogue, mine);
        SUCCEEDS(rebased);
        QCOMPARE(rebased->overridden.size(), 1);
        QCOMPARE(rebased->overridden[0].theirs.toMap().value(u"nl"_s).toString(), u"De ingelezen"_s);
        apply(rebased->change);
        QCOMPARE(offeringTable().title(stored()).nl, u"De mijne"_s);
    }

    void whatBothAddedToAListIsAllThere()
    {
        const Record before = stored();
        const ChangeSet mine = edit(before, offeringTable().languages, QVariantList{u"nl"_s, u"en"_s});
        apply(edit(before, offeringTable().languages, QVariantList{u"nl"_s, u"de"_s}));
        const auto rebased = store::rebased(*m_catalogue, mine);
        SUCCEEDS(rebased);
        apply(rebased->change);
        QCOMPARE(offeringTable().languages(stored()), (QStringList{u"nl"_s, u"de"_s, u"en"_s}));
    }

    void whatIsSoAlreadyIsLeftOut()
    {
        ChangeSet again({.code = u"change.create"_s, .arguments = {}});
        again.create(m_module);
        again.append({.record = changes::RecordRef::of(m_module),
            .field = offeringTable().title.key(),
            .before = text(u"Anders"_s, {}),
            .after = text(u"Warmtepompen"_s, u"Heat pumps"_s)});
        const auto rebased = store::rebased(*m_catalogue, again);
        SUCCEEDS(rebased);
        QVERIFY(rebased->change.isEmpty());
        QVERIFY(rebased->overridden.isEmpty() && rebased->lost.isEmpty());
    }

    void aDeletionTakesAlongWhatCameSince()
    {
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(stored());
        ChangeSet added({.code = u"change.part"_s, .arguments = {}});
        added.create(newOutcome(u"Later bijgekomen"_s, 1));
        apply(added);
        const auto rebased = store::rebased(*m_catalogue, removal);
        SUCCEEDS(rebased);
        apply(rebased->change);
        QVERIFY(stored().isNull());
    }

    void whatBelongsToSomethingGoneIsTold()
    {
        const Record before = stored();
        ChangeSet mine = edit(before, offeringTable().title, text(u"Te laat"_s, {}));
        mine.create(newOutcome(u"Ook te laat"_s, 1));
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(before);
        apply(removal);
        const auto rebased = store::rebased(*m_catalogue, mine);
        SUCCEEDS(rebased);
        QVERIFY(rebased->change.isEmpty());
        QCOMPARE(rebased->lost.size(), 2);
    }

    void aTreeIsShownWithWhatWaits()
    {
        const Record stored = this->stored();
        const Record first = newOutcome(u"Eerste"_s, 1);
        ChangeSet part({.code = u"change.part"_s, .arguments = {}});
        part.create(first);
        Record school(Kind::Organisation);
        domain::organisationTable().name.set(school, {.nl = u"Voorbeeld"_s, .en = {}});
        ChangeSet provider({.code = u"change.create"_s, .arguments = {}});
        provider.create(school);
        provider.set(stored, offeringTable().provider, school.id().toString());
        ChangeSet before({.code = u"change.part"_s, .arguments = {}});
        before.create(newOutcome(u"Nulde"_s, 0.5));
        const QList<ChangeSet> waiting{
            edit(stored, offeringTable().title, text(u"Nieuw"_s, u"Heat pumps"_s)), part, provider, before};
        const auto tree = store::loadTreeWith(*m_catalogue, m_module.id(), waiting);
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        QCOMPARE(offeringTable().title((*tree)->offering).nl, u"Nieuw"_s);
        QCOMPARE((*tree)->of(Kind::Outcome).size(), 2);
        QCOMPARE((*tree)->of(Kind::Outcome)[1].id(), first.id());
        QCOMPARE((*tree)->target(school.id()).id(), school.id());
        // The same as after they are saved.
        for (const ChangeSet &change : waiting) {
            apply(change);
        }
        const auto kept = store::loadTree(*m_catalogue, m_module.id());
        SUCCEEDS(kept);
        QCOMPARE((*tree)->wholeHash(), (*kept)->wholeHash());
        QCOMPARE((*tree)->referred, (*kept)->referred);
    }

    void aNewOfferingIsThereAndADeletedOneIsNot()
    {
        Record fresh(Kind::Offering);
        offeringTable().kind.set(fresh, u"module"_s);
        ChangeSet made({.code = u"change.create"_s, .arguments = {}});
        made.create(fresh);
        const auto tree = store::loadTreeWith(*m_catalogue, fresh.id(), {made});
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {}});
        removal.remove(stored());
        const auto gone = store::loadTreeWith(*m_catalogue, m_module.id(), {removal});
        SUCCEEDS(gone);
        QVERIFY(!gone->has_value());
    }

    void aDraftIsReadAsItWasWritten()
    {
        const store::DraftFile file(path(), u"een"_s);
        QVERIFY(!QFile::exists(file.path()));
        Record full = newOutcome(u"Met \"aanhalingstekens\" en é"_s, 2.5);
        ChangeSet part({.code = u"change.part"_s, .arguments = {u"outcome"_s, u"Warmtepompen"_s}});
        part.create(full);
        store::Draft draft;
        draft.waiting = {edit(stored(), offeringTable().title, text(u"Nieuw"_s, u"Heat pumps"_s)), part};
        draft.typed = {{.record = changes::RecordRef::of(m_module),
                           .field = offeringTable().summary.key(),
                           .value = text(u"Half getypt "_s, {}),
                           .before = {}},
            {.record = changes::RecordRef::of(m_module),
                .field = offeringTable().validFrom.key(),
                .value = u"31-31-2027"_s,
                .before = u"2027-02-01"_s},
            {.record = changes::RecordRef::of(m_module),
                .field = offeringTable().duration.key(),
                .value = u"P6M"_s,
                .before = u"P6M"_s,
                .text = QVariantMap{{u"number"_s, u"2 of 3"_s}, {u"unit"_s, u"W"_s}, {u"isUnitChosen"_s, true}},
                .problem = u"\"2 of 3\" is geen getal"_s}};
        SUCCEEDS(file.write(draft));
        const auto read = file.read();
        SUCCEEDS(read);
        QCOMPARE(read->typed, draft.typed);
        QCOMPARE(read->waiting.size(), 2);
        QCOMPARE(read->waiting[0].label(), draft.waiting[0].label());
        QCOMPARE(read->waiting[0].entries(), draft.waiting[0].entries());
        QCOMPARE(read->waiting[1].entries(), draft.waiting[1].entries());
        // A draft of another catalogue with that name is not ours.
        const auto other = store::DraftFile(path(), u"ander"_s).read();
        SUCCEEDS(other);
        QVERIFY(other->isEmpty());
        SUCCEEDS(file.write({}));
        QVERIFY(!QFile::exists(file.path()));
    }

    void aDraftThatIsNoneIsTold()
    {
        const store::DraftFile file(path(), u"een"_s);
        QFile damaged(file.path());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{\"format\":1,");
        damaged.close();
        FAILS_WITH(file.read(), u"store.draftUnreadable"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(WaitingTest)
#include "waiting_test.moc"
