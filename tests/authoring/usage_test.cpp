// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/doubles.h"
#include "authoring/settings.h"
#include "authoring/usage.h"
#include "domain/sharing.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"
#include "support/sharing.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Likeness;
using authoring::Use;
using changes::RecordRef;
using domain::Id;
using domain::Kind;
using domain::Record;

/**
 * Where organisations, contacts, locations and deals are used, which look like duplicates, and which can be deleted.
 */
class UsageTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    std::unique_ptr<tests::Maker> m_make;

    Use useOf(const Record &record)
    {
        const auto all = authoring::sharedRecords(*m_catalogue);
        for (const authoring::SharedRecord &each : all.value_or(QList<authoring::SharedRecord>())) {
            if (each.record.id() == record.id()) {
                return each.use;
            }
        }
        return {.offerings = -1};
    }
    QList<authoring::Doubles> doubles()
    {
        return authoring::doublesAmong(authoring::sharedRecords(*m_catalogue).value());
    }
    auto removal(const QList<Record> &records)
    {
        QList<RecordRef> refs;
        std::ranges::transform(records, std::back_inserter(refs), &RecordRef::of);
        return authoring::removalOfUnused(*m_catalogue, refs);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        m_make = std::make_unique<tests::Maker>(*m_catalogue);
    }

    void cleanup() { dropCatalogue(); }

    void anOfferingCountsOnceHoweverOftenItRefers()
    {
        const Record college = m_make->organisation(u"ROC"_s);
        const Record unused = m_make->organisation(u"Niemand"_s);
        const Record offering = m_make->offering(u"Warmtepompen"_s, college.id());
        m_make->partner(offering, college.id(), u"employer"_s);
        m_make->partner(m_make->offering(u"Zonnepanelen"_s), college.id());
        QCOMPARE(useOf(college), (Use{.offerings = 2}));
        QVERIFY(useOf(unused).isNone());
        const Record place = m_make->location(u"Hal"_s);
        m_make->edition(offering, place.id());
        m_make->edition(offering, place.id());
        QCOMPARE(useOf(place), (Use{.offerings = 1}));
    }

    void otherRecordsAndTheSettingCountApart()
    {
        const Record college = m_make->organisation(u"ROC"_s);
        m_make->organisation(u"Faculteit"_s, college.id());
        m_make->contact(u"Sanne"_s, u"s@roc.nl"_s, college.id());
        const Record deal = m_make->deal(u"Noord"_s, {college.id()});
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, college.id().toString()));
        QCOMPARE(useOf(college), (Use{.offerings = 0, .others = 3, .isSetting = true}));
        QVERIFY(useOf(deal).isNone());
    }

    void referrersAreNamedInTheOrderOfTheirTitles()
    {
        const Record college = m_make->organisation(u"ROC"_s);
        const Record second = m_make->offering(u"b"_s, college.id());
        const Record first = m_make->offering(u"A"_s);
        m_make->partner(first, college.id());
        m_make->partner(second, college.id());
        const Record contact = m_make->contact(u"Sanne"_s, {}, college.id());
        const auto found = authoring::referrersOf(*m_catalogue, RecordRef::of(college));
        SUCCEEDS(found);
        QCOMPARE(found->use, (Use{.offerings = 2, .others = 1}));
        QCOMPARE(found->first.size(), 3);
        QCOMPARE(found->first[0].record.id, first.id());
        QCOMPARE(found->first[0].fields, QList<const domain::FieldSpec *>{&domain::partnerTable().organisation});
        QCOMPARE(found->first[1].record.id, second.id());
        QCOMPARE(found->first[1].fields.size(), 2);
        QCOMPARE(found->first[2].record, RecordRef::of(contact));
        QCOMPARE(found->first[2].name.nl, u"Sanne"_s);
        QList<Id> using_ = authoring::offeringsUsing(*m_catalogue, RecordRef::of(college)).value();
        std::ranges::sort(using_, {}, &Id::toString);
        QList<Id> both{first.id(), second.id()};
        std::ranges::sort(both, {}, &Id::toString);
        QCOMPARE(using_, both);
        const auto one = authoring::referrersOf(*m_catalogue, RecordRef::of(college), domain::Language::Dutch, 1);
        SUCCEEDS(one);
        QCOMPARE(one->use.offerings, 2);
        QCOMPARE(one->first.size(), 2);
        QCOMPARE(one->first[0].record.id, first.id());
    }

    void countsAreThoseOfTheRecords()
    {
        tests::Generator generator({.seed = 5, .offerings = 300});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next()));
        }
        const auto all = authoring::sharedRecords(*m_catalogue);
        SUCCEEDS(all);
        // Calculates the same by going through every record.
        QHash<QString, QSet<QString>> offerings;
        QHash<QString, int> others;
        for (const Kind kind : domain::allKinds()) {
            const auto records = store::loadAll(*m_catalogue, kind);
            SUCCEEDS(records);
            const domain::FieldSpec *owner = domain::kindTable(kind).owner();
            for (const Record &record : *records) {
                for (const domain::FieldSpec *field : domain::kindTable(kind).fields()) {
                    const QStringList ids = field->target().isEmpty() || field->isOwner()
                        ? QStringList()
                        : record.value(*field).toStringList();
                    for (const QString &id : ids) {
                        if (owner || kind == Kind::Offering) {
                            offerings[id].insert(owner ? record.value(*owner).toString() : record.id().toString());
                        } else {
                            ++others[id];
                        }
                    }
                }
            }
        }
        int used = 0;
        for (const authoring::SharedRecord &each : *all) {
            const QString id = each.record.id().toString();
            QCOMPARE(each.use.offerings, offerings.value(id).size());
            QCOMPARE(each.use.others, others.value(id));
            const auto referrers = authoring::referrersOf(*m_catalogue, RecordRef::of(each.record));
            SUCCEEDS(referrers);
            QCOMPARE(referrers->use, each.use);
            used += each.use.isNone() ? 0 : 1;
        }
        QVERIFY(used > 50);
    }

    void doublesAreAlikeButForHowTheyAreWritten()
    {
        const Record college = m_make->organisation(u"Hogeschool X"_s);
        m_make->offering(u"Les"_s, college.id());
        const Record again = m_make->organisation(u"hogeschool-x "_s);
        m_make->organisation(u"Hogeschool Y"_s);
        m_make->location(u"Hogeschool X"_s); // of another kind
        const auto found = doubles();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].kind, Kind::Organisation);
        QCOMPARE(found[0].records, (QList{college.id(), again.id()}));
        QCOMPARE(found[0].alike, QList{Likeness::Name});
    }

    void anAddressOrACodeTellsTheSame()
    {
        m_make->contact(u"Sanne de Vries"_s, u"S.Devries@roc.nl"_s);
        m_make->contact(u"Sanne de Vriés"_s, u"s.devries@ROC.nl"_s);
        m_make->contact(u"Balie"_s, {});
        m_make->contact(u"Receptie"_s, {});
        for (const QString &code : {u"25LH"_s, u"25 lh"_s, u"25LJ"_s}) {
            Record made(Kind::Organisation);
            domain::organisationTable().codes.set(made, {{.type = u"brin"_s, .code = code}});
            domain::organisationTable().name.set(made, {.nl = u"School van "_s + made.id().toString(), .en = {}});
            m_make->add(made);
        }
        const auto found = doubles();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].alike, (QList{Likeness::Name, Likeness::Email}));
        QCOMPARE(found[1].alike, QList{Likeness::Code});
        QCOMPARE(found[1].records.size(), 2);
    }

    void aMainBuildingInEachTownIsNotOneBuilding()
    {
        m_make->location(u"Hoofdgebouw"_s, u"Zwolle"_s);
        m_make->location(u"Hoofdgebouw"_s, u"Assen"_s);
        QVERIFY(doubles().isEmpty());
        m_make->location(u"hoofdgebouw"_s, u"ASSEN"_s);
        QCOMPARE(doubles().size(), 1);
        QCOMPARE(doubles().constFirst().records.size(), 2);
    }

    void whoHasAnotherAddressElsewhereIsSomebodyElse()
    {
        const Record one = m_make->organisation(u"Een"_s);
        const Record two = m_make->organisation(u"Twee"_s);
        m_make->contact(u"Jan de Vries"_s, u"jan@een.nl"_s, one.id());
        m_make->contact(u"Jan de Vries"_s, u"jan@twee.nl"_s, two.id());
        QVERIFY(doubles().isEmpty());
        m_make->contact(u"jan de vries"_s, u"j.devries@een.nl"_s, one.id()); // another address, the same school
        QCOMPARE(doubles().size(), 1);
        QCOMPARE(doubles().constFirst().records.size(), 2);
    }

    void nothingIsNothingAlike()
    {
        m_make->add(Record(Kind::Organisation));
        m_make->add(Record(Kind::Organisation));
        m_make->organisation(u"–"_s);
        m_make->organisation(u"…"_s);
        QVERIFY(doubles().isEmpty());
    }

    void whatNothingUsesCanGo()
    {
        const Record unused = m_make->organisation(u"Niemand"_s);
        const Record child = m_make->organisation(u"Kind van niemand"_s, unused.id());
        FAILS_WITH(removal({unused}), u"authoring.isUsed"_s);
        const auto both = removal({unused, child, unused});
        SUCCEEDS(both);
        QCOMPARE(both->label(), (domain::Message{.code = u"change.deleteUnused"_s, .arguments = {u"2"_s}}));
        SUCCEEDS(store::apply(*m_catalogue, *both));
        QVERIFY(store::loadAll(*m_catalogue, Kind::Organisation)->isEmpty());
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(store::loadAll(*m_catalogue, Kind::Organisation)->size(), 2);
        QCOMPARE(removal({child})->label().arguments, QStringList{u"Kind van niemand"_s});
    }

    void whatIsUsedOrNotThereCannotGo()
    {
        const Record college = m_make->organisation(u"ROC"_s);
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, college.id().toString()));
        FAILS_WITH(removal({college}), u"authoring.isUsed"_s);
        const Record place = m_make->location(u"Hal"_s);
        const Record offering = m_make->offering(u"Les"_s);
        m_make->edition(offering, place.id());
        FAILS_WITH(removal({place}), u"authoring.isUsed"_s);
        FAILS_WITH(removal({}), u"authoring.recordGone"_s);
        FAILS_WITH(removal({Record(Kind::Contact)}), u"authoring.recordGone"_s);
        FAILS_WITH(removal({offering}), u"authoring.notShared"_s);
        FAILS_WITH(authoring::removalOfUnused(*m_catalogue, {RecordRef()}), u"authoring.notShared"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(UsageTest)
#include "usage_test.moc"
