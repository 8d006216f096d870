// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/reading/draft.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** Reads one CourseOffering or ProgramOffering (OOAPI v5, a.3). */
class EditionReading
{
public:
    EditionReading(const SourceItem &item, const QVariantMap &map, const QVariantMap &ours, Losses &losses)
        : m_item(item), m_ours(ours), m_losses(losses), m_members(map, item.place(), losses, !ours.isEmpty())
    {}

    [[nodiscard]] RunDraft read();

private:
    [[nodiscard]] bool findOwner();
    void fields();
    void consumer();
    void period();
    void location();
    void prices();
    [[nodiscard]] Record price(const QVariantMap &cost, const Place &place, int number);
    void ourParts();
    [[nodiscard]] Record &record() { return m_draft.edition; }

    const SourceItem &m_item;
    const QVariantMap &m_ours;
    Losses &m_losses;
    Members m_members;
    RunDraft m_draft;
};

bool EditionReading::findOwner()
{
    const Place &place = m_members.place();
    for (const auto &[key, identifier, collection] : {std::tuple(u"course"_s, u"courseId"_s, &collections::courses),
             std::tuple(u"program"_s, u"programId"_s, &collections::programs)}) {
        const Members::Relation owner = m_members.relation(key, identifier);
        if (!owner.identifier.isEmpty() && m_draft.owner.isNull()) {
            m_draft.owner = offeringIdOf(*collection, owner.identifier);
        }
        if (!owner.expanded.isEmpty()) {
            m_draft.expanded.append({.collection = collection,
                .source = place.source,
                .path = place.at(key).path,
                .value = owner.expanded});
        }
    }
    if (!m_item.owner.isEmpty()) {
        // Where it was found says more than what it says: published examples copy that from elsewhere.
        m_draft.owner = offeringIdOf(*m_item.ownerCollection, m_item.owner);
    }
    return !m_draft.owner.isNull();
}

void EditionReading::fields()
{
    const auto &table = editionTable();
    m_members.set(record(), table.title, m_members.texts(u"name"_s).toMap(), u"name"_s);
    m_members.set(record(), table.code, readPrimaryCode(m_members), u"primaryCode"_s);
    table.start.set(record(), m_members.date(u"startDate"_s));
    table.end.set(record(), m_members.date(u"endDate"_s));
    table.entryFrom.set(record(), m_members.date(u"flexibleEntryPeriodStart"_s));
    table.entryTo.set(record(), m_members.date(u"flexibleEntryPeriodEnd"_s));
    table.places.set(record(), m_members.count(u"maxNumberStudents"_s));
    table.minimumPlaces.set(record(), m_members.count(u"minNumberStudents"_s));
    table.modes.set(record(), m_members.codes(u"modeOfDelivery"_s, modes));
    table.webPage.set(record(), m_members.text(u"link"_s));
    QVariantList languages;
    const QVariantList given = m_members.list(u"teachingLanguage"_s);
    for (const QVariant &each : given) {
        const QString language = reading::languageOf(each.toString());
        if (table.languages.normalised(QVariantList{language})) {
            languages.append(language);
        } else if (language.size() == 3) {
            m_members.keep(u"teachingLanguage"_s, language);
        } else {
            m_members.lose(u"teachingLanguage"_s, each, u"import.unknownValue"_s);
        }
    }
    m_members.set(record(), table.languages, languages, u"teachingLanguage"_s);
}

void EditionReading::consumer()
{
    const auto &table = editionTable();
    QVariantMap rio = takeConsumer(m_members, u"rio"_s);
    const QString state = reading::spelling(rio.value(u"registrationStatus"_s).toString());
    if (state == u"open" || state == u"closed") {
        table.status.set(record(), state == u"open" ? u"open"_s : u"planned"_s);
        rio.remove(u"registrationStatus"_s);
    }
    const QString permission = reading::spelling(rio.value(u"requiredPermissionRegistration"_s).toString());
    if (permission == u"yes" || permission == u"true") {
        table.permissionRequired.set(record(), true);
        rio.remove(u"requiredPermissionRegistration"_s);
    } else if (permission == u"no" || permission == u"false") {
        rio.remove(u"requiredPermissionRegistration"_s);
    }
    if (const QVariant why = rio.value(u"explanationRequiredPermission"_s); why.isValid()) {
        QVariantList others;
        const domain::LocalizedText text = m_members.textsOf(why, m_members.place().at(u"consumers"_s), &others);
        // For RIO it is in Dutch: one text without a language.
        m_members.set(record(), table.permissionExplanation, text.toMap(), u"consumers"_s);
        rio.remove(u"explanationRequiredPermission"_s);
    }
    if (rio.size() > 1) {
        m_members.keep(u"consumers"_s, QVariantList{rio});
    }
}

void EditionReading::period()
{
    const auto &table = domain::enrolmentPeriodTable();
    const QDate start = m_members.date(u"enrollStartDate"_s);
    const QDate end = m_members.date(u"enrollEndDate"_s);
    if (m_draft.isOurs || (!start.isValid() && !end.isValid())) {
        return;
    }
    Record period(Kind::EnrolmentPeriod, Id::fromName(record().id().toString() + u"/enrolment"));
    table.offering.set(period, m_draft.owner);
    table.edition.set(period, record().id());
    table.start.set(period, start);
    table.end.set(period, end);
    m_draft.parts.append(period);
}

void EditionReading::location()
{
    const QVariantList addresses = m_members.list(u"addresses"_s);
    if (m_draft.isOurs) {
        return;
    }
    // The place where one learns; other addresses of an offering are for letters and bills.
    qsizetype best = -1;
    int bestRank = 3;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QString type = reading::spelling(addresses[i].toMap().value(u"addressType"_s).toString());
        const int rank = type == u"teaching" ? 0 : type == u"visit" ? 1 : 2;
        if (addresses[i].typeId() == QMetaType::QVariantMap && rank < bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    QVariantList others;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const Place place = m_members.place().at(u"addresses"_s).at(i);
        if (i == best) {
            if (const Record location = readAddress(addresses[i].toMap(), place, m_losses); !location.isNull()) {
                editionTable().location.set(record(), location.id());
                m_draft.referred.append({.record = location, .place = place, .isOurs = false});
            }
        } else if (addresses[i].typeId() == QMetaType::QVariantMap) {
            others.append(addresses[i]);
        } else {
            m_losses.lose(place, addresses[i]);
        }
    }
    if (!others.isEmpty()) {
        m_members.keep(u"addresses"_s, others);
    }
}

Record EditionReading::price(const QVariantMap &cost, const Place &place, int number)
{
    const auto &table = domain::priceTable();
    Record price(Kind::Price, Id::fromName(record().id().toString() + u"/price/" + QString::number(number)));
    Members members(cost, place, m_losses);
    table.offering.set(price, m_draft.owner);
    table.edition.set(price, record().id());
    table.position.set(price, number);
    const QStringList kinds = members.codes(u"costType"_s, costTypes);
    table.kind.set(price, kinds.value(0, u"other"_s));
    const QVariant vatGiven = cost.value(u"vatAmount"_s);
    const QVariant withoutGiven = cost.value(u"amountWithoutVat"_s);
    std::optional<qint64> amount = members.cents(u"amount"_s);
    const std::optional<qint64> vat = members.cents(u"vatAmount"_s);
    const std::optional<qint64> without = members.cents(u"amountWithoutVat"_s);
    if (!amount && without) {
        amount = *without + vat.value_or(0);
    }
    constexpr qint64 most = 100'000'000'000; // cents
    if (amount && std::abs(*amount) < most) {
        table.cents.set(price, *amount);
    } else if (amount) {
        members.lose(u"amount"_s, cost.value(u"amount"_s), u"import.badNumber"_s);
    }
    // Rates of the Dutch turnover tax (Wet op de omzetbelasting 1968, art. 9): 21 % and 9 %. No tax may mean exempt or
    // the zero rate.
    const double rate = vat && without && *without > 0 ? double(*vat) / double(*without) : -1;
    if (std::abs(rate - 0.21) < 0.005) {
        table.vat.set(price, u"high"_s);
    } else if (std::abs(rate - 0.09) < 0.005) {
        table.vat.set(price, u"low"_s);
    } else {
        members.keep(u"vatAmount"_s, vat ? vatGiven : QVariant());
        members.keep(u"amountWithoutVat"_s, without ? withoutGiven : QVariant());
    }
    table.currency.set(price, members.text(u"currency"_s).toUpper());
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(price, {{QString::fromLatin1(destinationName), rest}});
    }
    return price;
}

void EditionReading::prices()
{
    const QVariantList costs = m_members.list(u"priceInformation"_s);
    if (m_draft.isOurs) {
        return;
    }
    int number = 0;
    for (qsizetype i = 0; i < costs.size(); ++i) {
        const Place place = m_members.place().at(u"priceInformation"_s).at(i);
        if (costs[i].typeId() == QMetaType::QVariantMap) {
            m_draft.parts.append(price(costs[i].toMap(), place, ++number));
        } else {
            m_losses.lose(place, costs[i]);
        }
    }
}

void EditionReading::ourParts()
{
    const Place place = m_members.place().at(u"ext"_s).at(QString::fromLatin1(extKey));
    for (const auto &[kind, key] :
        {std::pair(Kind::EnrolmentPeriod, u"enrolmentPeriods"_s), std::pair(Kind::Price, u"prices"_s)}) {
        const QList<Record> records = ourRecords(kind, m_ours.value(key), place.at(key), m_losses);
        for (Record part : records) {
            part.setValue(*domain::kindTable(kind).field(u"offering"_s), m_draft.owner.toString());
            part.setValue(*domain::kindTable(kind).field(u"edition"_s), record().id().toString());
            m_draft.parts.append(part);
        }
    }
    const QList<Record> locations =
        ourRecords(Kind::Location, m_ours.value(u"locations"_s), place.at(u"locations"_s), m_losses);
    for (const Record &each : locations) {
        m_draft.referred.append({.record = each, .place = place.at(u"locations"_s), .isOurs = true});
    }
}

RunDraft EditionReading::read()
{
    m_draft.place = m_members.place();
    m_draft.isOurs = !m_ours.isEmpty();
    const bool isOwned = findOwner();
    if (!isOwned) {
        m_losses.reject(m_members.place(), u"import.noOwner"_s);
        return {};
    }
    const QString given = m_members.text(u"offeringId"_s);
    // Without an identifier, the same edition of the same offering is that with the same code and start.
    const QString name = m_draft.owner.toString() + u'/'
        + m_item.value.toMap().value(u"primaryCode"_s).toMap().value(u"code"_s).toString() + u'/'
        + m_item.value.toMap().value(u"startDate"_s).toString();
    m_draft.edition = Record(Kind::Edition, given.isEmpty() ? Id::fromName(name) : reading::idOf(given));
    editionTable().offering.set(record(), m_draft.owner);
    static_cast<void>(m_members.take(u"offeringType"_s)); // follows from whose edition it is
    fields();
    consumer();
    period();
    location();
    prices();
    if (m_draft.isOurs) {
        record() = withOurs(record(), m_ours, m_members.place().at(u"ext"_s).at(QString::fromLatin1(extKey)), m_losses);
        editionTable().offering.set(record(), m_draft.owner);
        ourParts();
        return m_draft;
    }
    if (const QVariantMap rest = m_members.rest(); !rest.isEmpty()) {
        editionTable().kept.set(record(), {{QString::fromLatin1(destinationName), rest}});
    }
    return m_draft;
}

} // namespace

RunDraft readEdition(const SourceItem &item, Losses &losses)
{
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = takeOurs(map);
    RunDraft draft = EditionReading(item, map, ours, losses).read();
    draft.source = map;
    return draft;
}

} // namespace leerschakel::exchange::ooapi5
