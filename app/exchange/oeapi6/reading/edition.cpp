// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/oeapi6/reading/draft.h"
#include "exchange/openeducation/reading/codes.h"
#include "exchange/openeducation/reading/costs.h"
#include "exchange/openeducation/reading/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** Reads one CourseOffering or ProgrammeOffering. */
class EditionReading
{
public:
    EditionReading(
        const SourceItem &item, const QVariantMap &map, const QVariantMap &ours, bool isOfCourse, Losses &losses)
        : m_item(item),
          m_ours(ours),
          m_isOfCourse(isOfCourse),
          m_losses(losses),
          m_members(map, item.place(), losses, !ours.isEmpty())
    {}

    [[nodiscard]] RunDraft read();

private:
    [[nodiscard]] bool findOwner();
    void fields();
    void periods();
    [[nodiscard]] Record &record() { return m_draft.edition; }

    const SourceItem &m_item;
    const QVariantMap &m_ours;
    bool m_isOfCourse;
    Losses &m_losses;
    Members m_members;
    RunDraft m_draft;
};

bool EditionReading::findOwner()
{
    const reading::Collection &collection = m_isOfCourse ? collections::courses : collections::programmes;
    const QString key = QString::fromUtf16(collection.identifier);
    const QString thing = m_isOfCourse ? u"course"_s : u"programme"_s;
    const QString identifier = m_members.text(key);
    const Members::Relation owner = m_members.relation(thing, key);
    if (!owner.expanded.isEmpty()) {
        m_draft.expanded.append({.collection = &collection,
            .source = m_members.place().source,
            .path = m_members.place().at(thing).path,
            .value = owner.expanded});
    }
    // Where it was found is more reliable than what it says: published examples copy the latter from elsewhere.
    m_draft.owner = !m_item.owner.isEmpty()
        ? offeringIdOf(*m_item.ownerCollection, m_item.owner)
        : offeringIdOf(collection, identifier.isEmpty() ? owner.identifier : identifier);
    return !m_draft.owner.isNull();
}

void EditionReading::fields()
{
    const auto &table = editionTable();
    m_members.set(record(), table.title, m_members.texts(u"name"_s).toMap(), u"name"_s);
    if (const QString code = openeducation::readPrimaryCode(m_members); code != record().id().toString()) {
        m_members.set(record(), table.code, code, u"primaryCode"_s);
    }
    table.status.set(record(), readNamed(m_members, u"state"_s, states));
    table.start.set(record(), m_members.date(u"startDateTime"_s));
    table.end.set(record(), m_members.date(u"endDateTime"_s));
    table.entryFrom.set(record(), m_members.date(u"flexibleEntryPeriodStartDateTime"_s));
    table.entryTo.set(record(), m_members.date(u"flexibleEntryPeriodEndDateTime"_s));
    table.places.set(record(), m_members.count(u"maxNumberStudents"_s));
    table.minimumPlaces.set(record(), m_members.count(u"minNumberStudents"_s));
    table.modes.set(record(), m_members.codes(u"modesOfDelivery"_s, modes));
    table.languages.set(record(), readLanguages(m_members));
    table.webPage.set(record(), m_members.text(u"link"_s));
}

/** What else an enrolment period contains is kept with the edition, as there is no field for it. */
void EditionReading::periods()
{
    const QString key = u"enrolmentPeriods"_s;
    const QVariantList items = m_members.list(key);
    if (m_draft.isOurs) {
        return;
    }
    const auto &table = domain::enrolmentPeriodTable();
    for (qsizetype i = 0; i < items.size(); ++i) {
        Members members(items[i].toMap(), m_members.place().at(key).at(i), m_losses);
        Record period(
            Kind::EnrolmentPeriod, Id::fromName(record().id().toString() + u"/enrolment/" + QString::number(i + 1)));
        table.offering.set(period, m_draft.owner);
        table.edition.set(period, record().id());
        table.start.set(period, members.date(u"startDateTime"_s));
        table.end.set(period, members.date(u"endDateTime"_s));
        table.webPage.set(period, members.text(u"enrolmentUrl"_s));
        QStringList groups;
        for (const QVariant &each : constant(members.list(u"targetGroups"_s))) {
            groups.append(each.toString());
        }
        members.set(period, table.targetGroup, domain::LocalizedText{.nl = groups.join(u", "_s), .en = {}}.toMap(),
            u"targetGroups"_s);
        if (!period.has(table.start) && !period.has(table.end)) {
            m_members.lose(key, items[i]);
            continue;
        }
        m_draft.parts.append(period);
        if (QVariantMap rest = members.rest(); !rest.isEmpty()) {
            rest.insert(u"startDateTime"_s, items[i].toMap().value(u"startDateTime"_s));
            m_members.keep(key, QVariantList{rest});
        }
    }
}

RunDraft EditionReading::read()
{
    m_draft.place = m_members.place();
    m_draft.isOurs = !m_ours.isEmpty();
    if (!findOwner()) {
        m_losses.reject(m_members.place(), u"import.noOwner"_s);
        return {};
    }
    const reading::Collection &collection =
        m_isOfCourse ? collections::courseOfferings : collections::programmeOfferings;
    const QString given = m_members.text(QString::fromUtf16(collection.identifier));
    // Without an identifier, an edition of the same offering with the same code and start is the same edition.
    const QVariantMap map = m_item.value.toMap();
    const QString name = m_draft.owner.toString() + u'/'
        + map.value(u"primaryCode"_s).toMap().value(u"code"_s).toString() + u'/'
        + map.value(u"startDateTime"_s).toString();
    m_draft.edition = Record(Kind::Edition, given.isEmpty() ? Id::fromName(name) : reading::idOf(given));
    editionTable().offering.set(record(), m_draft.owner);
    fields();
    static_cast<void>(readOrganisationOf(m_members, m_draft.expanded)); // that of its course or programme is used
    periods();
    openeducation::readLocationInto(
        m_draft, m_members, m_losses, {.format = QString::fromLatin1(destinationName), .postalCode = u"postCode"_s});
    if (m_draft.isOurs) {
        const Place place = openeducation::placeOfOurs(m_members.place());
        record() = openeducation::withOurs(record(), m_ours, place, m_losses);
        editionTable().offering.set(record(), m_draft.owner);
        openeducation::readOurPartsInto(m_draft, m_ours, place, m_losses);
        return m_draft;
    }
    m_draft.parts += openeducation::readPrices(
        m_members, record(), m_losses, {.format = QString::fromLatin1(destinationName), .kinds = costTypes});
    if (const QVariantMap rest = m_members.rest(); !rest.isEmpty()) {
        editionTable().kept.set(record(), {{QString::fromLatin1(destinationName), rest}});
    }
    return m_draft;
}

} // namespace

RunDraft readEdition(const SourceItem &item, bool isOfCourse, Losses &losses)
{
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = openeducation::takeOurs(map);
    return EditionReading(item, map, ours, isOfCourse, losses).read();
}

} // namespace leerschakel::exchange::oeapi6
