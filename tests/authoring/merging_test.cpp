// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/merging.h"
#include "authoring/settings.h"
#include "authoring/usage.h"
#include "domain/sharing.h"
#include "store/integrity.h"
#include "store/receive.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"
#include "support/sharing.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Merging;
using changes::RecordRef;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::organisationTable;
using domain::Record;

/** Duplicate records are merged: every reference moves, nothing is silently lost, and one undo restores everything. */
class MergingTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    struct Impatient : domain::Progress {
        bool step(qint64, qint64, const domain::Message &) override { return false; }
    };

    std::unique_ptr<tests::Maker> m_make;
    domain::NoProgress m_nobody;

    store::Result<Merging> merging(const Record &kept, const QList<Record> &others)
    {
        QList<RecordRef> refs;
        std::ranges::transform(others, std::back_inserter(refs), &RecordRef::of);
        return authoring::merging(*m_catalogue, RecordRef::of(kept), refs, m_nobody);
    }
    void merge(const Record &kept, const QList<Record> &others)
    {
        const auto planned = merging(kept, others);
        SUCCEEDS(planned);
        SUCCEEDS(authoring::merge(*m_catalogue, *planned, m_nobody));
    }
    Record now(const Record &record)
    {
        return store::load(*m_catalogue, record.kind(), record.id())->value_or(Record());
    }
    QString valueNow(const Record &record, const FieldSpec &field) { return now(record).value(field).toString(); }
    /** Every record there is, by id: what undo has to restore. */
    QMap<QString, QVariantMap> everything(store::Catalogue &catalogue)
    {
        QMap<QString, QVariantMap> all;
        for (const Kind kind : domain::allKinds()) {
            const auto records = store::loadAll(catalogue, kind);
            for (const Record &record : records.value_or(QList<Record>())) {
                all.insert(record.id().toString(), record.toMap());
            }
        }
        return all;
    }
    void checks(store::Catalogue &catalogue)
    {
        const auto damage = store::check(catalogue);
        SUCCEEDS(damage);
        QVERIFY2(damage->isEmpty(), damage->isEmpty() ? "" : qPrintable(damage->first().kind + damage->first().text));
    }
    QStringList keysOf(const QList<authoring::MergedValue> &values)
    {
        QStringList keys;
        std::ranges::transform(
            values, std::back_inserter(keys), [](const authoring::MergedValue &value) { return value.field->key(); });
        return keys;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        m_make = std::make_unique<tests::Maker>(*m_catalogue);
    }

    void cleanup() { dropCatalogue(); }

    void everyReferenceMovesAndComesBack_data()
    {
        QTest::addColumn<int>("kind");
        for (const Kind kind : domain::sharedKinds()) {
            QTest::newRow(qPrintable(domain::kindTable(kind).name())) << int(kind);
        }
    }

    /** Every field that refers to the kind, by the field table: a new field is tested without a change here. */
    void everyReferenceMovesAndComesBack()
    {
        QFETCH(const int, kind);
        tests::Generator generator({.seed = 7, .offerings = 200, .organisations = 6});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next()));
        }
        const auto records = store::loadAll(*m_catalogue, Kind(kind));
        SUCCEEDS(records);
        QVERIFY(records->size() > 3);
        const QList<Record> gone = records->mid(1, 2);
        const auto before = everything(*m_catalogue);
        const auto referrals = [&](const Record &record) {
            int count = 0;
            for (const FieldSpec *field : domain::referencesTo(Kind(kind))) {
                count += int(authoring::referring(*m_catalogue, *field, record.id())->size());
            }
            return count;
        };
        QVERIFY(referrals(gone[0]) + referrals(gone[1]) > 0);
        const auto planned = merging(records->constFirst(), gone);
        SUCCEEDS(planned);
        QVERIFY(planned->offerings > 0);
        QVERIFY(!planned->examples.isEmpty());
        QCOMPARE(everything(*m_catalogue), before); // planning writes nothing
        SUCCEEDS(authoring::merge(*m_catalogue, *planned, m_nobody));
        for (const Record &record : gone) {
            QVERIFY(now(record).isNull());
            QCOMPARE(referrals(record), 0);
        }
        QCOMPARE(now(records->constFirst()), planned->becomes);
        const auto use = authoring::referrersOf(*m_catalogue, RecordRef::of(records->constFirst()));
        SUCCEEDS(use);
        QVERIFY(use->use.offerings >= planned->offerings);
        checks(*m_catalogue);
        const auto after = everything(*m_catalogue);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(everything(*m_catalogue), before);
        checks(*m_catalogue);
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(everything(*m_catalogue), after);
    }

    void itSaysWhatItComesTo()
    {
        const Record kept = m_make->organisation(u"Hogeschool X"_s);
        const Record gone = m_make->organisation(u"hogeschool x"_s);
        const Record lesson = m_make->offering(u"Les"_s, gone.id());
        const Record course = m_make->offering(u"Cursus"_s, kept.id());
        m_make->partner(course, gone.id());
        m_make->contact(u"Sanne"_s, {}, gone.id());
        const auto planned = merging(kept, {gone, gone});
        SUCCEEDS(planned);
        QCOMPARE(planned->offerings, 2);
        QCOMPARE(planned->others, 1);
        QCOMPARE(planned->partsGone, 0);
        QCOMPARE(planned->examples.size(), 2);
        QCOMPARE(planned->examples[0].offering, lesson.id());
        QCOMPARE(planned->examples[0].field, u"provider"_s);
        QCOMPARE(planned->examples[0].before, QVariant(gone.id().toString()));
        QCOMPARE(planned->examples[0].after, QVariant(kept.id().toString()));
        QCOMPARE(planned->examples[1].field, u"partners.organisation"_s);
        QCOMPARE(planned->change.label(),
            (domain::Message{.code = u"change.mergeRecords"_s, .arguments = {u"hogeschool x"_s, u"Hogeschool X"_s}}));
        QCOMPARE(planned->gone.size(), 1);
    }

    void whatIsLackingIsTakenAndWhatDiffersIsNamed()
    {
        Record kept(Kind::Organisation);
        organisationTable().name.set(kept, {.nl = u"ROC"_s, .en = {}});
        organisationTable().email.set(kept, u"info@roc.nl"_s);
        organisationTable().codes.set(kept, {{.type = u"brin"_s, .code = u"25LH"_s}});
        m_make->add(kept);
        Record gone(Kind::Organisation);
        organisationTable().name.set(gone, {.nl = u"roc"_s, .en = u"College"_s});
        organisationTable().email.set(gone, u"oud@roc.nl"_s);
        organisationTable().webPage.set(gone, u"https://roc.nl"_s);
        organisationTable().codes.set(
            gone, {{.type = u"kvk"_s, .code = u"12345678"_s}, {.type = u"brin"_s, .code = u"00AA"_s}});
        organisationTable().kept.set(gone, {{u"ooapi5"_s, 1}});
        m_make->add(gone);
        const auto planned = merging(kept, {gone});
        SUCCEEDS(planned);
        QCOMPARE(
            organisationTable().name(planned->becomes), (domain::LocalizedText{.nl = u"ROC"_s, .en = u"College"_s}));
        QCOMPARE(organisationTable().email(planned->becomes), u"info@roc.nl"_s);
        QCOMPARE(organisationTable().webPage(planned->becomes), u"https://roc.nl"_s);
        QCOMPARE(organisationTable().codes(planned->becomes),
            (QList<domain::TypedCode>{
                {.type = u"brin"_s, .code = u"25LH"_s}, {.type = u"kvk"_s, .code = u"12345678"_s}}));
        QCOMPARE(organisationTable().kept(planned->becomes).size(), 1);
        QCOMPARE(keysOf(planned->taken), (QStringList{u"name"_s, u"codes"_s, u"webPage"_s, u"kept"_s}));
        QCOMPARE(keysOf(planned->lost), (QStringList{u"name"_s, u"codes"_s, u"email"_s}));
        SUCCEEDS(authoring::merge(*m_catalogue, *planned, m_nobody));
        QCOMPARE(now(kept), planned->becomes);
    }

    void anAddressIsTakenWholeOrNotAtAll()
    {
        const auto &table = domain::locationTable();
        Record kept(Kind::Location);
        table.name.set(kept, {.nl = u"Hal"_s, .en = {}});
        table.street.set(kept, u"Dorpsstraat"_s);
        table.city.set(kept, u"Zwolle"_s);
        m_make->add(kept);
        Record elsewhere(Kind::Location);
        table.name.set(elsewhere, {.nl = u"hal"_s, .en = u"Hall"_s});
        table.street.set(elsewhere, u"Kerkweg"_s);
        table.number.set(elsewhere, u"12"_s);
        table.postalCode.set(elsewhere, u"8011 AA"_s);
        m_make->add(elsewhere);
        Record same(Kind::Location);
        table.name.set(same, {.nl = u"De hal"_s, .en = {}});
        table.street.set(same, u"dorpsstraat"_s);
        table.number.set(same, u"3"_s);
        table.latitude.set(same, 52.5);
        m_make->add(same);
        const auto planned = merging(kept, {elsewhere, same});
        SUCCEEDS(planned);
        QCOMPARE(table.name(planned->becomes).en, u"Hall"_s); // other fields than the address are taken all the same
        QCOMPARE(table.street(planned->becomes), u"Dorpsstraat"_s);
        QCOMPARE(table.number(planned->becomes), u"3"_s);
        QCOMPARE(table.postalCode(planned->becomes), QString());
        QCOMPARE(table.latitude(planned->becomes), std::optional(52.5));
        const QStringList lost = keysOf(planned->lost);
        QVERIFY(lost.contains(u"postalCode"_s) && lost.contains(u"number"_s) && lost.contains(u"street"_s));
    }

    void aPartnerUnderTwoNamesIsOnePartner()
    {
        const Record kept = m_make->organisation(u"Bakker"_s);
        const Record gone = m_make->organisation(u"BAKKER"_s);
        const Record offering = m_make->offering(u"Les"_s);
        m_make->partner(offering, gone.id(), u"employer"_s);
        m_make->partner(offering, kept.id(), u"employer"_s);
        m_make->partner(offering, gone.id(), u"funder"_s);
        const auto before = everything(*m_catalogue);
        const auto planned = merging(kept, {gone});
        SUCCEEDS(planned);
        QCOMPARE(planned->partsGone, 1);
        QCOMPARE(planned->offerings, 1);
        SUCCEEDS(authoring::merge(*m_catalogue, *planned, m_nobody));
        const auto tree = store::loadTree(*m_catalogue, offering.id());
        SUCCEEDS(tree);
        QStringList roles;
        for (const Record &partner : (*tree)->of(Kind::Partner)) {
            QCOMPARE(domain::partnerTable().organisation(partner), kept.id());
            roles.append(domain::partnerTable().role(partner));
        }
        roles.sort();
        QCOMPARE(roles, (QStringList{u"employer"_s, u"funder"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(everything(*m_catalogue), before);
    }

    void editionsStayHoweverAlike()
    {
        const Record kept = m_make->location(u"Hal"_s);
        const Record gone = m_make->location(u"hal"_s);
        const Record offering = m_make->offering(u"Les"_s);
        m_make->edition(offering, kept.id());
        m_make->edition(offering, gone.id());
        merge(kept, {gone});
        QCOMPARE(
            m_catalogue->single(u"SELECT count(*) FROM edition WHERE location = ?"_s, {kept.id().toString()}).value(),
            QVariant(2));
    }

    void aListNamesEachOnce()
    {
        const Record kept = m_make->organisation(u"A"_s);
        const Record gone = m_make->organisation(u"a"_s);
        const Record other = m_make->organisation(u"B"_s);
        const Record deal = m_make->deal(u"Noord"_s, {gone.id(), other.id(), kept.id()});
        merge(kept, {gone});
        QCOMPARE(domain::dealTable().partners(now(deal)), (QList{kept.id(), other.id()}));
    }

    void nothingIsAPartOfItself()
    {
        const Record top = m_make->organisation(u"Top"_s);
        const Record middle = m_make->organisation(u"Midden"_s, top.id());
        const Record under = m_make->organisation(u"Onder"_s, middle.id());
        // The topmost is merged into the lowest: the middle one becomes a child of the result, which has no parent.
        merge(under, {top});
        QCOMPARE(valueNow(middle, organisationTable().parent), under.id().toString());
        QVERIFY(valueNow(under, organisationTable().parent).isEmpty());
        SUCCEEDS(store::undo(*m_catalogue));
        // A parent is merged into its own child.
        merge(middle, {top});
        QVERIFY(valueNow(middle, organisationTable().parent).isEmpty());
        SUCCEEDS(store::undo(*m_catalogue));
        // No parent is taken over that is itself merged.
        const auto planned = merging(top, {middle, under});
        SUCCEEDS(planned);
        QVERIFY(planned->taken.isEmpty());
        QVERIFY(organisationTable().parent(planned->becomes).isNull());
        SUCCEEDS(authoring::merge(*m_catalogue, *planned, m_nobody));
        checks(*m_catalogue);
    }

    /** More entries than are undone at once (store/largestep.h), with the institution and without it. */
    void manyReferencesComeBackToo()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record gone = m_make->organisation(u"roc"_s);
        constexpr int count = 2500;
        changes::ChangeSet many({.code = u"change.import"_s, .arguments = {u"2500"_s, u"x"_s}});
        for (int i = 0; i < count; ++i) {
            Record offering(Kind::Offering);
            domain::offeringTable().provider.set(offering, gone.id());
            many.create(offering);
        }
        SUCCEEDS(store::apply(*m_catalogue, many));
        const auto providedBy = [&](const Record &record) {
            return authoring::referring(*m_catalogue, domain::offeringTable().provider, record.id())->size();
        };
        for (const bool hasSetting : {false, true}) {
            if (hasSetting) {
                SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, gone.id().toString()));
            }
            merge(kept, {gone});
            QCOMPARE(providedBy(kept), count);
            SUCCEEDS(store::undo(*m_catalogue));
            QCOMPARE(providedBy(gone), count);
            QVERIFY(!now(gone).isNull());
        }
        QCOMPARE(authoring::settings(*m_catalogue)->institution, gone.id());
    }

    void theInstitutionOfTheCatalogueMovesInTheSameChange()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record gone = m_make->organisation(u"roc"_s);
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, gone.id().toString()));
        merge(kept, {gone});
        QCOMPARE(authoring::settings(*m_catalogue)->institution, kept.id());
        checks(*m_catalogue);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(authoring::settings(*m_catalogue)->institution, gone.id());
        QVERIFY(!now(gone).isNull());
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(authoring::settings(*m_catalogue)->institution, kept.id());
    }

    /** A colleague's copy receives the merge like any change, and the colleague's own edits are not lost. */
    void aCopyTakesItToo()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record gone = m_make->organisation(u"roc"_s);
        const Record offering = m_make->offering(u"Les"_s, gone.id());
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, gone.id().toString()));
        const QString path = m_folder->filePath(u"kopie.llo"_s);
        SUCCEEDS(m_catalogue->execute(u"VACUUM INTO '%1'"_s.arg(path)));
        auto copy = store::Catalogue::open(path, store::Access::Write, {});
        SUCCEEDS(copy);
        changes::ChangeSet edit({.code = u"change.edit"_s, .arguments = {u"shortName"_s, u"ROC"_s}});
        edit.set(kept, organisationTable().shortName, u"R"_s);
        SUCCEEDS(store::apply(**copy, edit));
        merge(kept, {gone});
        const auto parcel = store::collect(*m_catalogue);
        SUCCEEDS(parcel);
        SUCCEEDS(store::receive(**copy, *parcel));
        const auto there = store::load(**copy, Kind::Offering, offering.id());
        SUCCEEDS(there);
        QCOMPARE(domain::offeringTable().provider(**there), kept.id());
        QCOMPARE(authoring::settings(**copy)->institution, kept.id());
        QCOMPARE(organisationTable().shortName(store::load(**copy, Kind::Organisation, kept.id())->value()), u"R"_s);
        QVERIFY(!store::load(**copy, Kind::Organisation, gone.id())->has_value());
        checks(**copy);
    }

    void whatCannotBeIsRefused()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record other = m_make->organisation(u"roc"_s);
        const Record place = m_make->location(u"ROC"_s);
        const Record offering = m_make->offering(u"ROC"_s);
        FAILS_WITH(merging(kept, {}), u"authoring.nothingToMerge"_s);
        FAILS_WITH(merging(kept, {kept}), u"authoring.mergedWithItself"_s);
        FAILS_WITH(merging(kept, {other, kept}), u"authoring.mergedWithItself"_s);
        FAILS_WITH(merging(kept, {place}), u"authoring.otherKind"_s);
        FAILS_WITH(merging(offering, {offering}), u"authoring.notShared"_s);
        FAILS_WITH(merging(kept, {offering}), u"authoring.notShared"_s);
        FAILS_WITH(
            authoring::merging(*m_catalogue, {.kind = Kind::Organisation, .id = {}}, {RecordRef::of(kept)}, m_nobody),
            u"authoring.recordGone"_s);
        FAILS_WITH(
            authoring::merging(*m_catalogue, RecordRef::of(kept), {{.kind = Kind::Organisation, .id = {}}}, m_nobody),
            u"authoring.recordGone"_s);
        // An id given with the wrong kind.
        FAILS_WITH(authoring::merging(
                       *m_catalogue, RecordRef::of(kept), {{.kind = Kind::Organisation, .id = place.id()}}, m_nobody),
            u"authoring.recordGone"_s);
        FAILS_WITH(merging(kept, {Record(Kind::Organisation)}), u"authoring.recordGone"_s);
        Impatient nobody;
        m_make->offering(u"Les"_s, other.id());
        FAILS_WITH(
            authoring::merging(*m_catalogue, RecordRef::of(kept), {RecordRef::of(other)}, nobody), u"cancelled"_s);
    }

    void whatChangedMeanwhileStopsIt()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record gone = m_make->organisation(u"roc"_s);
        const auto planned = merging(kept, {gone});
        SUCCEEDS(planned);
        m_make->offering(u"Nieuw"_s, gone.id());
        const auto before = everything(*m_catalogue);
        FAILS_WITH(authoring::merge(*m_catalogue, *planned, m_nobody), u"change.inUse"_s);
        QCOMPARE(everything(*m_catalogue), before);
        merge(kept, {gone});
        FAILS_WITH(authoring::merge(*m_catalogue, *planned, m_nobody), u"change.missing"_s);
    }

    void aCatalogueOpenForReadingSaysSo()
    {
        const Record kept = m_make->organisation(u"ROC"_s);
        const Record gone = m_make->organisation(u"roc"_s);
        auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        const auto planned = authoring::merging(**reader, RecordRef::of(kept), {RecordRef::of(gone)}, m_nobody);
        SUCCEEDS(planned); // a preview only reads
        QVERIFY(!authoring::merge(**reader, *planned, m_nobody));
        QVERIFY(!now(gone).isNull());
    }
};

LEERSCHAKEL_TEST_MAIN(MergingTest)
#include "merging_test.moc"
