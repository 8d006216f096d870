// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/mapping/source.h"
#include "support/testmain.h"
#include "support/trees.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Language;
using domain::OfferingTree;
using domain::Record;
using exchange::LostValue;
using exchange::mapping::Booking;
using exchange::mapping::Fate;
using exchange::mapping::Ledger;
using exchange::mapping::Source;

/** A mapping reads through a source, which books what it reads. */
class SourceTest : public QObject
{
    Q_OBJECT

private:
    static const domain::OfferingTable &fields() { return domain::offeringTable(); }

    static Booking bookingOf(const Ledger &ledger, const Record &record, const domain::FieldSpec &field)
    {
        const QList<Booking> bookings = ledger.bookings();
        const auto found = std::ranges::find_if(
            bookings, [&](const Booking &each) { return each.record == record.id() && each.field == &field; });
        return found == bookings.cend() ? Booking{} : *found;
    }
    static QString leftOf(const Ledger &ledger, const QString &field)
    {
        const exchange::mapping::LossReport report = ledger.lost();
        const QList<LostValue> lines = report.own + report.shared;
        const auto found = std::ranges::find(lines, field, &LostValue::field);
        return found == lines.cend() ? QString() : found->value;
    }

    OfferingTree m_tree;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_tree = tests::treesOf(tests::everything(1)).constFirst();
    }

    void looksAndCarries()
    {
        Ledger ledger(m_tree);
        const Source offering = ledger.source();
        QCOMPARE(offering.look(fields().code), fields().code(m_tree.offering));
        QVERIFY(offering.isOpen(fields().code));
        QCOMPARE(offering.carry(fields().code), fields().code(m_tree.offering));
        QVERIFY(!offering.isOpen(fields().code));
        QCOMPARE(offering.carry(fields().code), fields().code(m_tree.offering)); // also carried in a second document
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().code).fate, Fate::Carried);
        offering.carriedElsewhere(fields().theme);
        QVERIFY(bookingOf(ledger, m_tree.offering, fields().theme).isElsewhere);
    }

    void whatIsAbsentIsNotBooked()
    {
        m_tree.offering.setValue(fields().code, {});
        Ledger ledger(m_tree);
        const Source offering = ledger.source();
        QVERIFY(offering.carry(fields().code).isEmpty());
        offering.drop(fields().code, {.code = u"lost.noPlace"_s, .arguments = {}});
        ledger.settle();
        QVERIFY(!bookingOf(ledger, m_tree.offering, fields().code).field);
    }

    void itemsOfAList()
    {
        fields().languages.set(m_tree.offering, {u"nld"_s, u"eng"_s, u"deu"_s});
        fields().modes.set(m_tree.offering, {u"coaching"_s});
        Ledger ledger(m_tree);
        const Source offering = ledger.source();
        const domain::Message why{.code = u"lost.extOnly"_s, .arguments = {}};
        const QStringList taken =
            offering.carryThose(fields().languages, [](const QString &code) { return code != u"deu"; }, why);
        QCOMPARE(taken, (QStringList{u"nld"_s, u"eng"_s}));
        QCOMPARE(offering.carryThose(fields().modes, [](const QString &) { return false; }, why), QStringList());
        QCOMPARE(offering.carryThose(
                     fields().regions, [](const QString &) { return true; }, why),
            fields().regions(m_tree.offering));
        const QList<domain::StudyLoad> loads = fields().studyLoad(m_tree.offering);
        QCOMPARE(loads.size(), 2);
        QCOMPARE(offering.carryThose(
                     fields().studyLoad, [&](const domain::StudyLoad &load) { return load == loads[0]; }, why),
            QList{loads[0]});
        ledger.settle();
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().languages).fate, Fate::Narrowed);
        QCOMPARE(leftOf(ledger, u"languages"_s), u"deu"_s);
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().modes).fate, Fate::ExtensionOnly);
        QCOMPARE(leftOf(ledger, u"modes"_s), u"coaching"_s);
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().regions).fate, Fate::Carried);
        QCOMPARE(leftOf(ledger, u"studyLoad"_s), u"%1 %2"_s.arg(loads[1].unit).arg(loads[1].value));
    }

    void textsInOneLanguage()
    {
        fields().summary.set(m_tree.offering, {.nl = u"Alleen Nederlands"_s, .en = {}});
        Ledger ledger(m_tree, {.language = Language::English, .apart = {}});
        const Source offering = ledger.source();
        const domain::LocalizedText title = offering.carry(fields().title);
        QVERIFY(title.nl.isEmpty());
        QCOMPARE(title.en, fields().title(m_tree.offering).en);
        QCOMPARE(offering.carry(fields().summary).nl, u"Alleen Nederlands"_s); // used for lack of an English text
        ledger.settle();
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().title).fate, Fate::Narrowed);
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().title).why.code, u"lost.otherLanguage"_s);
        QCOMPARE(leftOf(ledger, u"title"_s), fields().title(m_tree.offering).nl);
        QCOMPARE(bookingOf(ledger, m_tree.offering, fields().summary).fate, Fate::Carried);
    }

    void partsOfTheOfferingAndOfItsParts()
    {
        Ledger ledger(m_tree);
        const Source offering = ledger.source();
        const QList<Source> editions = offering.parts(Kind::Edition);
        QCOMPARE(editions.size(), m_tree.of(Kind::Edition).size());
        qsizetype within = 0;
        for (const Source &edition : editions) {
            const QList<Source> prices = edition.parts(Kind::Price);
            QCOMPARE(prices.size(), m_tree.ofEdition(Kind::Price, edition.id()).size());
            for (const Source &price : prices) {
                QVERIFY(price.within() == edition);
            }
            within += prices.size();
        }
        QVERIFY(within > 0);
        QCOMPARE(offering.parts(Kind::Price).size(), m_tree.of(Kind::Price).size());
        QCOMPARE(offering.loose(Kind::Price).size(), m_tree.ofEdition(Kind::Price, {}).size());
        QVERIFY(!offering.loose(Kind::Price).constFirst().within());
    }

    void whatItRefersTo()
    {
        Ledger ledger(m_tree);
        const Source offering = ledger.source();
        QCOMPARE(offering.target(fields().contact)->id(), fields().contact(m_tree.offering));
        m_tree.referred.remove(fields().contact(m_tree.offering));
        Ledger dangling(m_tree);
        QVERIFY(!dangling.source().target(fields().contact));
    }

    void theRest()
    {
        Ledger ledger(m_tree);
        const Source funding = ledger.source().parts(Kind::Funding).constFirst();
        static_cast<void>(funding.carry(domain::fundingTable().scheme));
        funding.rest(Fate::Dropped, {.code = u"lost.noPlace"_s, .arguments = {}});
        ledger.settle();
        QCOMPARE(bookingOf(ledger, funding.record(), domain::fundingTable().scheme).fate, Fate::Carried);
        QCOMPARE(bookingOf(ledger, funding.record(), domain::fundingTable().name).fate, Fate::Dropped);
        QCOMPARE(leftOf(ledger, u"funding.name"_s), domain::fundingTable().name(funding.record()).nl);
    }
};

LEERSCHAKEL_TEST_MAIN(SourceTest)
#include "source_test.moc"
