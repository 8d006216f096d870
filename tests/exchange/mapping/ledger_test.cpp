// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/ledger.h"
#include "exchange/mapping/source.h"
#include "support/generator.h"
#include "support/testmain.h"
#include "support/trees.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using exchange::LostValue;
using exchange::mapping::Booking;
using exchange::mapping::Fate;
using exchange::mapping::Ledger;
using exchange::mapping::NoPlace;
using exchange::mapping::Source;

/** Every value of an offering has one fate, and values that were not booked are in the report. */
class LedgerTest : public QObject
{
    Q_OBJECT

private:
    static OfferingTree whole(int number = 1) { return tests::treesOf(tests::everything(number)).constFirst(); }

    /** Every record of \a tree for which values are booked. */
    static QList<Record> recordsOf(const OfferingTree &tree)
    {
        QList<Record> records{tree.offering};
        for (const QList<Record> &parts : tree.parts) {
            records += parts;
        }
        for (const Record &record : tree.referred) {
            records.append(record);
        }
        return records;
    }
    static qsizetype valuesOf(const QList<Record> &records)
    {
        qsizetype values = 0;
        for (const Record &record : records) {
            for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
                values += record.has(*field) && exchange::mapping::isValue(*field) ? 1 : 0;
            }
        }
        return values;
    }
    static QList<LostValue> linesIn(const Ledger &ledger)
    {
        const exchange::mapping::LossReport report = ledger.lost();
        return report.own + report.shared;
    }
    /** The first line about \a field, for \a record if that is not null. */
    static std::optional<LostValue> lineOf(const Ledger &ledger, const QString &field, const Id &record = {})
    {
        const QList<LostValue> lines = linesIn(ledger);
        const auto found = std::ranges::find_if(lines,
            [&](const LostValue &each) { return each.field == field && (record.isNull() || each.record == record); });
        return found == lines.cend() ? std::nullopt : std::optional(*found);
    }
    static qsizetype linesOf(const Ledger &ledger, const Id &record)
    {
        return std::ranges::count(linesIn(ledger), record, &LostValue::record);
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void whatIsThereIsFilledEverywhere()
    {
        // The tests here and those of the destinations rely on this: every field of every kind has a value.
        QSet<const FieldSpec *> filled;
        for (int number = 0; number < 2; ++number) {
            const QList<Record> records = tests::everything(number);
            for (const Record &record : records) {
                for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
                    if (record.has(*field)) {
                        filled.insert(field);
                    }
                }
            }
        }
        QList<Kind> kinds{Kind::Offering, Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal};
        kinds.append(QList<Kind>(domain::partKinds().begin(), domain::partKinds().end()));
        for (const Kind kind : std::as_const(kinds)) {
            for (const FieldSpec *field : domain::kindTable(kind).fields()) {
                QVERIFY2(filled.contains(field) || field->type() == domain::FieldType::Tree,
                    qPrintable(domain::kindTable(kind).name() + u'.' + field->key()));
            }
        }
    }

    void whatNobodyBooksIsReported()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        ledger.settle();
        const QList<Booking> bookings = ledger.bookings();
        QCOMPARE(bookings.size(), valuesOf(recordsOf(tree)));
        QVERIFY(std::ranges::all_of(bookings,
            [](const Booking &each) { return each.fate == Fate::Dropped && each.why.code == u"lost.unaccounted"; }));
        QCOMPARE(lineOf(ledger, u"title"_s)->text.code, u"lost.unaccounted"_s);
        QCOMPARE(lineOf(ledger, u"prices"_s)->fate, Fate::Dropped);
    }

    void everyValueOfGeneratedOfferingsHasOneFate()
    {
        tests::Generator generator({.seed = 7, .offerings = 60});
        const QList<OfferingTree> trees = tests::treesOf(tests::createdBy({generator.referred(), generator.next()}));
        QCOMPARE(trees.size(), 60);
        for (const OfferingTree &tree : trees) {
            Ledger ledger(tree, {.language = std::nullopt, .apart = {Kind::Organisation}});
            const Source offering = ledger.source();
            static_cast<void>(offering.carry(domain::offeringTable().title));
            offering.narrow(domain::offeringTable().level, u"bachelor"_s);
            for (const Source &edition : constant(offering.parts(Kind::Edition))) {
                static_cast<void>(edition.carry(domain::editionTable().start));
                for (const Source &period : constant(edition.parts(Kind::EnrolmentPeriod))) {
                    period.rest(Fate::ExtensionOnly);
                }
            }
            ledger.settle();
            QList<Record> records = recordsOf(tree);
            records.removeIf([](const Record &record) { return record.kind() == Kind::Organisation; });
            const QList<Booking> bookings = ledger.bookings();
            QCOMPARE(bookings.size(), valuesOf(records));
            QSet<std::pair<Id, const FieldSpec *>> seen;
            for (const Booking &booking : bookings) {
                QVERIFY(!seen.contains({booking.record, booking.field}));
                seen.insert({booking.record, booking.field});
                QCOMPARE(booking.fate == Fate::Carried,
                    booking.field == &domain::offeringTable().title || booking.field == &domain::editionTable().start);
                QCOMPARE(booking.fate == Fate::ExtensionOnly, booking.kind == Kind::EnrolmentPeriod);
            }
            QVERIFY(!lineOf(ledger, u"title"_s));
        }
    }

    void whatIsNotTheAuthorsIsNoValue()
    {
        using exchange::mapping::isValue;
        QVERIFY(!isValue(domain::priceTable().offering) && !isValue(domain::priceTable().edition));
        QVERIFY(!isValue(domain::outcomeTable().position) && !isValue(domain::offeringTable().kept));
        QVERIFY(isValue(domain::skillLinkTable().concept_) && isValue(domain::componentTable().elective));
        QVERIFY(isValue(domain::organisationTable().parent) && isValue(domain::priceTable().currency));
    }

    void aRecordOfWhichNothingGoesAlongIsOneLine()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const Source offering = ledger.source();
        const domain::Message notOffered{.code = u"lost.notOffered"_s, .arguments = {}};
        const Source edition = offering.parts(Kind::Edition).constLast();
        edition.rest(Fate::ExtensionOnly, notOffered);
        for (const Kind kind : {Kind::Price, Kind::EnrolmentPeriod}) {
            for (const Source &part : constant(edition.parts(kind))) {
                part.rest(Fate::ExtensionOnly, notOffered);
            }
        }
        offering.extensionOnly(domain::offeringTable().contact);
        offering.target(domain::offeringTable().contact)->rest(Fate::ExtensionOnly);
        offering.target(domain::offeringTable().deal)->rest(Fate::ExtensionOnly);
        ledger.settle();
        QCOMPARE(linesOf(ledger, edition.id()), 1);
        QCOMPARE(lineOf(ledger, u"editions"_s, edition.id())->text, notOffered);
        QCOMPARE(lineOf(ledger, u"editions"_s, edition.id())->value, domain::editionTable().code(edition.record()));
        for (const Kind kind : {Kind::Price, Kind::EnrolmentPeriod}) { // reported with the edition that they belong to
            for (const Source &part : constant(edition.parts(kind))) {
                QCOMPARE(linesOf(ledger, part.id()), 0);
            }
        }
        // The contact is reported once, with the offering's reference to it; the reference to the deal has another
        // fate.
        const Id contact = offering.target(domain::offeringTable().contact)->id();
        QCOMPARE(lineOf(ledger, u"contact"_s)->kind, Kind::Contact);
        QCOMPARE(lineOf(ledger, u"contact"_s)->value,
            domain::contactTable().name(offering.target(domain::offeringTable().contact)->record()));
        QCOMPARE(linesOf(ledger, contact), 1);
        QCOMPARE(linesOf(ledger, offering.target(domain::offeringTable().deal)->id()), 1);
    }

    void aLineSaysWhereTheValueIs()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const Source price = ledger.source().loose(Kind::Price).constFirst();
        static_cast<void>(price.carry(domain::priceTable().kind));
        price.extensionOnly(domain::priceTable().cents);
        price.narrow(domain::priceTable().vat, u"0"_s);
        price.rest(Fate::ExtensionOnly);
        ledger.settle();
        const auto line = [&](const QString &field) { return lineOf(ledger, field, price.id()).value_or(LostValue{}); };
        QVERIFY(line(u"prices.kind"_s).field.isEmpty());
        QCOMPARE(line(u"prices.cents"_s).offering, tree.offering.id());
        QCOMPARE(line(u"prices.cents"_s).kind, Kind::Price);
        QCOMPARE(line(u"prices.cents"_s).fate, Fate::ExtensionOnly);
        QCOMPARE(line(u"prices.cents"_s).text.code, u"lost.extOnly"_s);
        QVERIFY(line(u"prices.cents"_s).value.startsWith(u"0."_s));
        QCOMPARE(line(u"prices.vat"_s).text, (domain::Message{.code = u"lost.instead"_s, .arguments = {u"0"_s}}));
    }

    void whatADestinationHasNoPlaceForIsData()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const std::array noPlace{NoPlace{.kind = Kind::Offering,
                                     .field = &domain::offeringTable().summary,
                                     .reason = "lost.extOnly",
                                     .fate = Fate::ExtensionOnly},
            NoPlace{.kind = Kind::Funding}};
        ledger.settle(noPlace);
        QCOMPARE(lineOf(ledger, u"summary"_s)->fate, Fate::ExtensionOnly);
        QCOMPARE(lineOf(ledger, u"funding"_s)->text.code, u"lost.noPlace"_s);
        QCOMPARE(lineOf(ledger, u"description"_s)->text.code, u"lost.unaccounted"_s);
    }

    void whatANewerProgramGaveIsReported()
    {
        OfferingTree tree = whole();
        tree.offering.setUnknown({{u"colour"_s, u"blue"_s}});
        Ledger ledger(tree);
        ledger.settle();
        QCOMPARE(lineOf(ledger, u"colour"_s)->text.code, u"lost.fromNewer"_s);
        QCOMPARE(lineOf(ledger, u"colour"_s)->value, u"blue"_s);
    }

    void whatOfferingsShareIsSaidApart()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const auto contact = ledger.source().target(domain::offeringTable().contact);
        const auto location = ledger.source().parts(Kind::Edition).constFirst().target(domain::editionTable().location);
        QVERIFY(contact && location);
        // One record is lost entirely, with the reference to it; the other loses a single value.
        const domain::Message why{.code = u"lost.noPlace"_s, .arguments = {}};
        ledger.source().drop(domain::offeringTable().contact, why);
        contact->rest(Fate::Dropped, why);
        location->carried(domain::locationTable().name);
        location->drop(domain::locationTable().region, why);
        location->rest(Fate::Carried);
        ledger.settle();
        const exchange::mapping::LossReport report = ledger.lost();
        const auto isOf = [](const QList<LostValue> &lines, const Id &record) {
            return std::ranges::count(lines, record, &LostValue::record);
        };
        QCOMPARE(isOf(report.own, contact->id()), 0);
        QCOMPARE(isOf(report.own, location->id()), 0);
        QCOMPARE(isOf(report.shared, contact->id()), 1);
        QCOMPARE(isOf(report.shared, location->id()), 1);
        QVERIFY(std::ranges::none_of(report.own, [](const LostValue &each) { return each.field == u"contact"; }));
        QVERIFY(std::ranges::all_of(report.shared, [](const LostValue &each) { return each.offering.isNull(); }));
        QVERIFY(std::ranges::all_of(
            report.own, [&](const LostValue &each) { return each.offering == tree.offering.id(); }));
    }

    void aRecordWithADocumentOfItsOwnHasItsOwnLedger()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree, {.language = std::nullopt, .apart = {Kind::Organisation}});
        const auto provider = ledger.source().target(domain::offeringTable().provider);
        QVERIFY(provider);
        QVERIFY(!provider->look(domain::organisationTable().codes).isEmpty());
        provider->drop(domain::organisationTable().codes, {}); // not booked anywhere
        ledger.settle();
        QVERIFY(std::ranges::none_of(
            ledger.bookings(), [](const Booking &each) { return each.kind == Kind::Organisation; }));

        Ledger own(provider->record());
        static_cast<void>(own.source().carry(domain::organisationTable().name));
        own.settle();
        QCOMPARE(own.bookings().size(), valuesOf({provider->record()}));
        QVERIFY(own.lost().own.constFirst().offering.isNull());
        QVERIFY(lineOf(own, u"organisation.email"_s));
        QVERIFY(!lineOf(own, u"organisation.name"_s));
    }

    void aRecordMayBeApartAndOthersOfItsKindNot()
    {
        const OfferingTree tree = whole();
        const Id provider = domain::offeringTable().provider(tree.offering);
        Ledger ledger(tree, {.language = {}, .apart = {}, .apartRecords = {provider}});
        ledger.settle();
        QSet<Id> booked;
        for (const Booking &booking : constant(ledger.bookings())) {
            booked.insert(booking.record);
        }
        QVERIFY(!booked.contains(provider));
        QVERIFY(booked.contains(domain::partnerTable().organisation(tree.of(Kind::Partner).constFirst())));
    }

    void whatAWriterCannotHoldIsNarrowedAfterAll()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const Source offering = ledger.source();
        offering.carried(domain::offeringTable().title);
        offering.drop(domain::offeringTable().code, {.code = u"lost.noPlace"_s, .arguments = {}});
        ledger.settle();
        const domain::Message why{.code = u"lost.characters"_s, .arguments = {u"U+0001"_s}};
        ledger.narrowAfterAll(offering.origin(domain::offeringTable().title), why);
        ledger.narrowAfterAll(offering.origin(domain::offeringTable().code), why);
        QCOMPARE(lineOf(ledger, u"title"_s)->fate, Fate::Narrowed);
        QCOMPARE(lineOf(ledger, u"title"_s)->text, why);
        QCOMPARE(lineOf(ledger, u"code"_s)->fate, Fate::Dropped); // the greater loss
    }

    void whatIsAddedIsALineOfTheOffering()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        ledger.settle();
        const qsizetype before = linesIn(ledger).size();
        const domain::Message why{.code = u"lost.addedOutcome"_s, .arguments = {}};
        ledger.tellAddition(Kind::Outcome, u"Wat u leert"_s, why);
        QCOMPARE(linesIn(ledger).size(), before + 1);
        const LostValue line = ledger.lost().own.constLast();
        QCOMPARE(line.offering, tree.offering.id());
        QCOMPARE(line.record, tree.offering.id());
        QCOMPARE(line.field, u"outcomes"_s);
        QCOMPARE(line.value, u"Wat u leert"_s);
        QCOMPARE(line.fate, Fate::Narrowed);
        QCOMPARE(line.text, why);
    }

#ifdef QT_NO_DEBUG
    void theWorseOfTwoFatesWins()
    {
        const OfferingTree tree = whole();
        Ledger ledger(tree);
        const Source offering = ledger.source();
        offering.drop(domain::offeringTable().title, {.code = u"lost.noPlace"_s, .arguments = {}});
        offering.carried(domain::offeringTable().title);
        offering.carried(domain::offeringTable().code);
        offering.extensionOnly(domain::offeringTable().code);
        ledger.settle();
        QCOMPARE(lineOf(ledger, u"title"_s)->fate, Fate::Dropped);
        QCOMPARE(lineOf(ledger, u"code"_s)->fate, Fate::ExtensionOnly);
    }
#endif
};

LEERSCHAKEL_TEST_MAIN(LedgerTest)
#include "ledger_test.moc"
