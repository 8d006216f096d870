// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/reading/draft.h"
#include "exchange/openeducation/reading/costs.h"

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
    void prices();
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
        // Where it was found is more reliable than what it says: published examples copy the latter from elsewhere.
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
        // For RIO it is a single text in Dutch, without a language.
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

void EditionReading::prices()
{
    if (m_draft.isOurs) {
        static_cast<void>(m_members.take(u"priceInformation"_s)); // they are in our member
        return;
    }
    m_draft.parts += openeducation::readPrices(
        m_members, record(), m_losses, {.format = QString::fromLatin1(destinationName), .kinds = costTypes});
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
    // Without an identifier, an edition of the same offering with the same code and start is the same edition.
    const QString name = m_draft.owner.toString() + u'/'
        + m_item.value.toMap().value(u"primaryCode"_s).toMap().value(u"code"_s).toString() + u'/'
        + m_item.value.toMap().value(u"startDate"_s).toString();
    m_draft.edition = Record(Kind::Edition, given.isEmpty() ? Id::fromName(name) : reading::idOf(given));
    editionTable().offering.set(record(), m_draft.owner);
    static_cast<void>(m_members.take(u"offeringType"_s)); // follows from the offering it belongs to
    fields();
    consumer();
    period();
    openeducation::readLocationInto(
        m_draft, m_members, m_losses, {.format = QString::fromLatin1(destinationName), .postalCode = u"postalCode"_s});
    prices();
    if (m_draft.isOurs) {
        const Place place = openeducation::placeOfOurs(m_members.place());
        record() = openeducation::withOurs(record(), m_ours, place, m_losses);
        editionTable().offering.set(record(), m_draft.owner);
        openeducation::readOurPartsInto(m_draft, m_ours, place, m_losses);
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
