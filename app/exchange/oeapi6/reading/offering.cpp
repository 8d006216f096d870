// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/oeapi6/reading/draft.h"
#include "exchange/openeducation/reading/codes.h"
#include "exchange/openeducation/reading/records.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

namespace {

/** Reads one Course or Programme member by member. */
class OfferingReading
{
public:
    OfferingReading(
        const SourceItem &item, const QVariantMap &map, const QVariantMap &ours, bool isCourse, Losses &losses)
        : m_ours(ours), m_isCourse(isCourse), m_losses(losses), m_members(map, item.place(), losses, !ours.isEmpty())
    {}

    [[nodiscard]] CourseDraft read();

private:
    [[nodiscard]] bool identify();
    void texts();
    void moreTexts();
    void classification();
    void level();
    void size();
    void relations();
    /** The identifiers in \a ids, and those of what is expanded in \a things. */
    [[nodiscard]] QStringList identifiers(
        const QString &ids, const QString &things, const reading::Collection &collection);
    void ourParts();
    void take(Kind kind, const QString &key);

    [[nodiscard]] Record &record() { return m_draft.offering; }

    const QVariantMap &m_ours;
    bool m_isCourse;
    Losses &m_losses;
    Members m_members;
    CourseDraft m_draft;
};

bool OfferingReading::identify()
{
    const reading::Collection &collection = m_isCourse ? collections::courses : collections::programmes;
    const QString key = QString::fromUtf16(collection.identifier);
    const QString given = m_members.text(key);
    const QString code = openeducation::readPrimaryCode(m_members);
    // Without an identifier, the same code, or else the same name, means the same offering.
    const domain::LocalizedText name = m_members.texts(u"name"_s);
    const QString known = code.isEmpty() ? name.preferring(domain::Language::Dutch) : code;
    const Id id = !given.isEmpty() ? offeringIdOf(collection, given)
        : known.isEmpty()          ? Id()
                                   : Id::fromName(key + u':' + known);
    if (id.isNull() || (name.isEmpty() && !m_draft.isOurs)) {
        m_losses.reject(m_members.place(), u"import.unnamed"_s);
        return false;
    }
    m_draft.offering = Record(Kind::Offering, id);
    offeringTable().kind.set(record(), m_isCourse ? u"module"_s : u"programme"_s);
    m_members.set(record(), offeringTable().title, name.toMap(), u"name"_s);
    if (code != id.toString()) { // otherwise it has no code of its own
        m_members.set(record(), offeringTable().code, code, u"primaryCode"_s);
    }
    return true;
}

void OfferingReading::texts()
{
    const auto &table = offeringTable();
    for (const auto &[field, key] : {std::pair(&table.description, u"description"_s),
             std::pair(&table.admission, u"admissionRequirements"_s), std::pair(&table.assessment, u"assessment"_s)}) {
        m_members.set(record(), *field, m_members.texts(key, field->isMarkdown()).toMap(), key);
    }
}

/** The first text of each role that we have a field for; other texts are kept. */
void OfferingReading::moreTexts()
{
    const QString key = u"supplementaryInformation"_s;
    const QVariantList items = m_members.list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QVariantMap map = items[i].toMap();
        const QString role = map.value(u"role"_s).toString();
        const domain::Field<domain::LocalizedText> *field = role == u"promo" ? &offeringTable().summary
            : role == u"x-target_group"                                      ? &offeringTable().targetGroup
                                                                             : nullptr;
        const bool isText = map.value(u"type"_s).toString().startsWith(u"text_"_s);
        if (!field || !isText || record().has(*field)) {
            m_members.keep(key, QVariantList{items[i]});
            continue;
        }
        QVariantList others;
        const Place place = m_members.place().at(key).at(i).at(u"value"_s);
        const domain::LocalizedText text =
            m_members.textsOf(map.value(u"value"_s), place, &others, field->isMarkdown());
        m_members.set(record(), *field, text.toMap(), key);
        if (!others.isEmpty()) {
            QVariantMap rest = map;
            rest.insert(u"value"_s, others);
            m_members.keep(key, QVariantList{rest});
        }
    }
}

/**
 * The v6 level does not tell our levels of higher education apart: hbo is assumed, as for an OOAPI course without a
 * sector.
 */
void OfferingReading::level()
{
    const QString theirs = m_members.text(u"level"_s);
    const char *ours = oursFor(levels, theirs);
    if (!ours) {
        m_members.keep(u"level"_s, theirs);
        return;
    }
    offeringTable().level.set(record(), QString::fromLatin1(ours));
    if (!m_draft.isOurs && !isOneOfOurs(levels, theirs.toLatin1().constData())) {
        m_losses.lose(
            m_members.place().at(u"level"_s), theirs, u"import.guessedLevel"_s, {u"higher professional education"_s});
    }
}

void OfferingReading::classification()
{
    const auto &table = offeringTable();
    level();
    table.nlqf.set(record(), readNamed(m_members, u"levelOfQualification"_s, qualificationLevels));
    table.result.set(record(), readNamed(m_members, u"formalDocument"_s, formalDocuments));
    m_members.set(record(), table.isced, m_members.text(u"fieldsOfStudy"_s), u"fieldsOfStudy"_s);
    table.codes.set(record(), openeducation::readCodes(m_members, u"otherCodes"_s, codeTypes));
    table.languages.set(record(), readLanguages(m_members));
    table.modes.set(record(), m_members.codes(u"modesOfDelivery"_s, modes));
}

void OfferingReading::size()
{
    const auto &table = offeringTable();
    QList<domain::StudyLoad> loads;
    for (const QVariant &each : constant(m_members.list(u"studyLoad"_s))) {
        const QVariantMap map = each.toMap();
        const QString theirs = map.value(u"studyLoadUnit"_s).toString();
        const char *unit = oursFor(studyLoadUnits, theirs);
        bool isNumber = false;
        const double value = map.value(u"value"_s).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || value < 0) {
            m_members.lose(u"studyLoad"_s, each);
        } else if (unit) {
            loads.append({.unit = QString::fromLatin1(unit), .value = value});
        } else {
            m_members.keep(u"studyLoad"_s, QVariantList{each});
        }
    }
    table.studyLoad.set(record(), loads);
    static const QRegularExpression iso(u"^P(?=.)(\\d+(\\.\\d+)?[YMWD])*(T(?=\\d)(\\d+(\\.\\d+)?[HMS])*)?$"_s);
    const QString duration = m_members.text(u"duration"_s);
    if (iso.match(duration).hasMatch()) {
        table.duration.set(record(), duration);
    } else if (!duration.isEmpty()) {
        m_members.lose(u"duration"_s, duration, u"import.unknownValue"_s);
    }
    table.validFrom.set(record(), m_members.date(u"validFrom"_s));
    table.validTo.set(record(), m_members.date(u"validTo"_s));
}

QStringList OfferingReading::identifiers(
    const QString &ids, const QString &things, const reading::Collection &collection)
{
    QStringList result;
    for (const QVariant &each : constant(m_members.list(ids))) {
        result.append(each.toString().trimmed());
    }
    const QVariantList expanded = m_members.list(things);
    for (qsizetype i = 0; i < expanded.size(); ++i) {
        result.append(reading::identifierOf(expanded[i], &collection));
        m_draft.expanded.append({.collection = &collection,
            .source = m_members.place().source,
            .path = m_members.place().at(things).at(i).path,
            .value = expanded[i]});
    }
    result.removeAll(QString());
    result.removeDuplicates();
    return result;
}

void OfferingReading::relations()
{
    const auto &table = offeringTable();
    table.webPage.set(record(), m_members.text(u"link"_s));
    table.provider.set(record(), readOrganisationOf(m_members, m_draft.expanded));
    m_draft.outcomes = identifiers(u"learningOutcomeIds"_s, u"learningOutcomes"_s, collections::learningOutcomes);
    if (m_isCourse) {
        m_draft.programmes = identifiers(u"programmeIds"_s, u"programmes"_s, collections::programmes);
    } else {
        m_draft.programmes = identifiers(u"parentId"_s, u"parent"_s, collections::programmes);
        m_draft.children = identifiers(u"childIds"_s, u"children"_s, collections::programmes);
    }
}

void OfferingReading::take(Kind kind, const QString &key)
{
    const Place place = openeducation::placeOfOurs(m_members.place()).at(key);
    const domain::FieldSpec *owner = domain::kindTable(kind).owner();
    for (Record record : constant(openeducation::ourRecords(kind, m_ours.value(key), place, m_losses))) {
        if (owner) {
            record.setValue(*owner, this->record().id().toString());
            m_draft.parts.append(record);
        } else {
            m_draft.referred.append({.record = record, .place = place, .isOurs = true});
        }
    }
}

void OfferingReading::ourParts()
{
    take(Kind::Outcome, u"outcomes"_s);
    take(Kind::SkillLink, u"skills"_s);
    take(Kind::Funding, u"funding"_s);
    take(Kind::Partner, u"partners"_s);
    take(Kind::Component, u"components"_s);
    take(Kind::Price, u"prices"_s);
    take(Kind::EnrolmentPeriod, u"enrolmentPeriods"_s);
    take(Kind::Contact, u"contacts"_s);
    take(Kind::Deal, u"deals"_s);
}

CourseDraft OfferingReading::read()
{
    m_draft.place = m_members.place();
    m_draft.isOurs = !m_ours.isEmpty();
    if (!identify()) {
        return {};
    }
    texts();
    moreTexts();
    classification();
    size();
    relations();
    if (m_draft.isOurs) {
        record() = openeducation::withOurs(record(), m_ours, openeducation::placeOfOurs(m_members.place()), m_losses);
        ourParts();
        m_draft.programmes.clear(); // its components define these
        m_draft.children.clear();
        return m_draft;
    }
    m_draft.kept = m_members.rest();
    return m_draft;
}

} // namespace

CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses)
{
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = openeducation::takeOurs(map);
    return OfferingReading(item, map, ours, isCourse, losses).read();
}

} // namespace leerschakel::exchange::oeapi6
