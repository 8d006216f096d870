// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "exchange/schemaorg/reading/course.h"

#include <set>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::editionTable;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::priceTable;
using domain::Record;

namespace {

/** The parts that are read from offers, each with its own number. */
class OfferParts
{
public:
    OfferParts(const CourseDraft &draft, const Record *edition, QList<Record> &parts)
        : m_draft(draft), m_edition(edition), m_parts(parts)
    {}

    [[nodiscard]] Record made(Kind kind)
    {
        const qsizetype number = ++m_numbers[kind];
        const QString owner = m_edition ? m_edition->id().toString() + u'/' : QString();
        Record part = partOf(m_draft, kind, owner + QString::number(number), number);
        if (m_edition) {
            part.setValue(*domain::kindTable(kind).within(), m_edition->id().toString());
        }
        return part;
    }
    void add(const Record &part) { m_parts.append(part); }

private:
    const CourseDraft &m_draft;
    const Record *m_edition;
    QList<Record> &m_parts;
    QHash<Kind, qsizetype> m_numbers;
};

/** Reads the amount, which is either in the offer or in its price specification. */
void readAmount(Thing &offer, Record &price)
{
    const auto &table = priceTable();
    Thing specification = offer.thing(u"priceSpecification"_s);
    std::optional<qint64> cents = offer.cents(u"price"_s);
    const std::optional<qint64> specified = specification.cents(u"price"_s);
    if (!cents) {
        cents = specified;
    }
    if (!cents && offer.word(u"category"_s) == u"Free") {
        cents = 0;
    }
    QString currency = offer.word(u"priceCurrency"_s);
    const QString other = specification.word(u"priceCurrency"_s);
    if (currency.isEmpty()) {
        currency = other;
    }
    constexpr qint64 most = 100'000'000'000; // cents
    if (cents && *cents >= 0 && *cents < most) {
        table.cents.set(price, *cents);
        const QString code = offer.isOurs() ? currency : currency.toUpper();
        table.currency.set(price, code == u"EUR" ? QString() : code); // absent is EUR
    } else if (cents) {
        offer.lose(u"price"_s, *cents, u"import.badNumber"_s);
    }
    const QString description = specification.word(u"description"_s);
    const QString vat = codeMeant("vat", description);
    table.vat.set(price, vat);
    if (vat.isEmpty() && !description.isEmpty()) {
        specification.keep(u"description"_s, description);
    }
    const QString included = specification.word(u"valueAddedTaxIncluded"_s).toLower();
    if (included == u"false") { // our prices are what a learner pays
        specification.keep(u"valueAddedTaxIncluded"_s, included);
    }
    specification.done();
}

/** The state of an edition according to its availability; empty if that says nothing. */
QString statusOf(const QString &availability)
{
    const QString word = availability.section(u'/', -1);
    return word == u"InStock" || word == u"LimitedAvailability" || word == u"OnlineOnly" ? u"open"_s
        : word == u"SoldOut" || word == u"OutOfStock"                                    ? u"full"_s
                                                                                         : QString();
}

} // namespace

void readOffers(Thing &thing, CourseDraft &draft, Record *edition, QList<Record> &parts)
{
    const auto &periods = domain::enrolmentPeriodTable();
    OfferParts made(draft, edition, parts);
    std::set<std::pair<QDate, QDate>> spans; // of prices: a single period that is for everyone is repeated in each
    thing.each(u"offers"_s, [&](Thing &offer) {
        Record price = Record(Kind::Price, domain::Id::fromName(u"price"_s));
        readAmount(offer, price);
        const LocalizedText description = offer.texts(u"description"_s);
        const QString url = offer.address(u"url"_s);
        const QString name = offer.word(u"name"_s);
        const QString availability = offer.word(u"availability"_s);
        const QDate start = offer.day(u"availabilityStarts"_s);
        const QDate end = offer.day(u"availabilityEnds"_s);
        const QDate from = offer.day(u"validFrom"_s);
        const QDate to = offer.day(u"validThrough"_s);
        static_cast<void>(offer.word(u"category"_s));
        const QString status = statusOf(availability);
        if (edition && !status.isEmpty() && editionTable().status(*edition) != u"cancelled") {
            editionTable().status.set(*edition, status);
        } else if (!availability.isEmpty() && status.isEmpty()) {
            offer.keep(u"availability"_s, availability);
        }
        if (!edition && (from.isValid() || to.isValid()) && !draft.offering.has(offeringTable().validFrom)
            && !draft.offering.has(offeringTable().validTo)) {
            offeringTable().validFrom.set(draft.offering, from);
            offeringTable().validTo.set(draft.offering, to);
        } else if (edition && !start.isValid() && !end.isValid() && (from.isValid() || to.isValid())) {
            spans.insert({from, to}); // when the offer is available
        }
        const bool isPrice = price.has(priceTable().cents) || !codeMeant("priceKind", name).isEmpty();
        if (isPrice) {
            const QString kind = codeMeant("priceKind", name);
            priceTable().kind.set(price, kind);
            if (kind.isEmpty() && !name.isEmpty() && description.isEmpty()) {
                offer.set(price, priceTable().description, QVariantMap{{domain::languageCode(offer.language()), name}},
                    u"name"_s);
            } else if (kind.isEmpty() && !name.isEmpty()) {
                offer.keep(u"name"_s, name);
            }
            offer.set(price, priceTable().description,
                (description.isEmpty() ? priceTable().description(price) : description).toMap(), u"description"_s);
            Record part = made.made(Kind::Price);
            for (const domain::FieldSpec *field : domain::kindTable(Kind::Price).fields()) {
                if (price.has(*field)) {
                    part.setValue(*field, price.value(*field));
                }
            }
            made.add(part);
            if (start.isValid() || end.isValid()) {
                spans.insert({start, end});
            }
            if (!url.isEmpty() && url != thing.place().source && !offer.isOurs()) {
                offer.keep(u"url"_s, url);
            }
            return;
        }
        if (!name.isEmpty()) {
            offer.keep(u"name"_s, name);
        }
        if (start.isValid() || end.isValid() || (offer.isOurs() && (!description.isEmpty() || !url.isEmpty()))) {
            Record period = made.made(Kind::EnrolmentPeriod);
            periods.start.set(period, start);
            periods.end.set(period, end);
            periods.webPage.set(period, url);
            offer.set(period, periods.targetGroup, description.toMap(), u"description"_s);
            made.add(period);
        } else {
            if (!url.isEmpty()) {
                offer.keep(u"url"_s, url);
            }
            if (!description.isEmpty()) {
                offer.keep(u"description"_s, description.toMap());
            }
        }
    });
    for (const auto &[start, end] : spans) {
        Record period = made.made(Kind::EnrolmentPeriod);
        periods.start.set(period, start);
        periods.end.set(period, end);
        made.add(period);
    }
}

} // namespace leerschakel::exchange::schemaorg
