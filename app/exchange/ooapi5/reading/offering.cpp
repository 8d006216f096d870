// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/mapping/asitcame.h"
#include "exchange/ooapi5/reading/draft.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;

namespace {

/** Reads one Course or Program (OOAPI v5, a.3) member by member. */
class OfferingReading
{
public:
    OfferingReading(
        const SourceItem &item, const QVariantMap &map, const QVariantMap &ours, bool isCourse, Losses &losses)
        : m_ours(ours), m_isCourse(isCourse), m_losses(losses), m_members(map, item.place(), losses, !ours.isEmpty())
    {}

    [[nodiscard]] CourseDraft read();

private:
    [[nodiscard]] Id identity(const QString &code);
    void texts();
    void kind();
    void classification();
    void size();
    void relations();
    void consumers();
    /** Takes the partners that the rio \a consumer names. */
    void partners(QVariantMap &consumer);
    void outcomes();
    void ourParts();
    void take(Kind kind, const char16_t *key, bool isPart);

    [[nodiscard]] Record &record() { return m_draft.offering; }

    const QVariantMap &m_ours;
    bool m_isCourse;
    Losses &m_losses;
    Members m_members;
    CourseDraft m_draft;
    QList<OutcomeText> m_outcomes;
    QStringList m_languages;
};

/** An organisation that the source says nothing else about; any other with the same code is the same one. */
Record mentioned(const QString &text)
{
    Record organisation(Kind::Organisation, Id::fromName(u"partner:"_s + text));
    QVariantMap kept;
    keepAsItCame(kept, {{mentionedKey(), true}});
    domain::organisationTable().kept.set(organisation, kept);
    return organisation;
}

Record partnerOfCode(const QString &code)
{
    static const QRegularExpression form(u"^\\d{3}A\\d{3}$"_s);
    if (!form.match(code).hasMatch()) {
        return {};
    }
    Record organisation = mentioned(code);
    domain::organisationTable().codes.set(organisation, {{.type = u"rioOfferer"_s, .code = code}});
    domain::organisationTable().name.set(organisation, {.nl = code, .en = {}});
    return organisation;
}

Record partnerOfName(const QString &name)
{
    if (name.isEmpty()) {
        return {};
    }
    Record organisation = mentioned(name);
    domain::organisationTable().name.set(organisation, {.nl = name, .en = {}});
    return organisation;
}

Id OfferingReading::identity(const QString &code)
{
    const QString key = m_isCourse ? u"courseId"_s : u"programId"_s;
    const QString given = m_members.text(key);
    if (!given.isEmpty()) {
        return offeringIdOf(m_isCourse ? collections::courses : collections::programs, given);
    }
    // Without an identifier, the same code, or else the same name, means the same offering.
    const LocalizedText &title = offeringTable().title(record());
    const QString name = !code.isEmpty() ? code : title.preferring(domain::Language::Dutch);
    return name.isEmpty() ? Id() : Id::fromName(key + u':' + name);
}

void OfferingReading::texts()
{
    const auto &table = offeringTable();
    const auto text = [this](const domain::FieldSpec &field, const QString &key) {
        m_members.set(record(), field, m_members.texts(key, field.isMarkdown()).toMap(), key);
    };
    text(table.title, u"name"_s);
    text(table.description, u"description"_s);
    text(table.admission, u"admissionRequirements"_s);
    text(table.assessment, u"assessment"_s);
}

void OfferingReading::kind()
{
    const auto &table = offeringTable();
    table.kind.set(record(), m_isCourse ? u"module"_s : u"programme"_s);
    static const QStringList programTypes{u"program"_s, u"minor"_s, u"honours"_s, u"specialization"_s, u"track"_s};
    const QString type = m_members.text(u"programType"_s);
    if (programTypes.contains(type) || type.startsWith(u"x-"_s)) {
        m_members.keep(u"programType"_s, type);
    } else if (!type.isEmpty()) {
        m_members.lose(u"programType"_s, type, u"import.unknownValue"_s);
    }
}

void OfferingReading::classification()
{
    const auto &table = offeringTable();
    m_draft.level = m_members.text(u"level"_s);
    m_draft.sector = m_members.text(u"sector"_s);
    if (const LevelName *level = m_draft.isOurs ? levelFrom(m_draft.level, m_draft.sector) : nullptr) {
        table.level.set(record(), QString::fromLatin1(level->ours));
    }
    m_members.set(record(), table.nlqf, m_members.text(u"levelOfQualification"_s), u"levelOfQualification"_s);
    m_members.set(record(), table.isced, m_members.text(u"fieldsOfStudy"_s), u"fieldsOfStudy"_s);
    // Our own documents have a crohoCreboCode in the standard members only if it means CROHO (names.h).
    const bool isMbo = !m_draft.isOurs
        && (reading::spelling(m_draft.level).startsWith(u"secondaryvocational"_s)
            || reading::spelling(m_draft.sector).startsWith(u"secondaryvocational"_s));
    table.codes.set(record(), readCodes(m_members, u"otherCodes"_s, isMbo));
    const QVariantList languages = m_members.list(u"teachingLanguage"_s);
    for (const QVariant &each : languages) {
        m_languages.append(reading::languageOf(each.toString()));
    }
    table.modes.set(record(), m_members.codes(u"modeOfDelivery"_s, modes));
}

void OfferingReading::size()
{
    const auto &table = offeringTable();
    QList<domain::StudyLoad> loads;
    const QVariantList items = m_members.list(u"studyLoad"_s);
    for (const QVariant &each : items) {
        const QVariantMap map = each.toMap();
        const QString theirs = map.value(u"studyLoadUnit"_s).toString();
        bool ok = false;
        const double value = map.value(u"value"_s).toString().replace(u',', u'.').toDouble(&ok);
        const auto unit = std::ranges::find_if(studyLoadUnits, [&](const Name &name) {
            return reading::spelling(QString::fromLatin1(name.theirs)) == reading::spelling(theirs);
        });
        if (ok && std::isfinite(value) && value >= 0 && unit != studyLoadUnits.end()) {
            loads.append({.unit = QString::fromLatin1(unit->ours), .value = value});
        } else if (ok && theirs == u"sp") {
            m_members.keep(u"studyLoad"_s, map);
        } else {
            m_members.lose(u"studyLoad"_s, each);
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

void OfferingReading::relations()
{
    const auto &table = offeringTable();
    table.webPage.set(record(), m_members.text(u"link"_s));
    const Place &place = m_members.place();
    const Members::Relation organisation = m_members.relation(u"organization"_s, u"organizationId"_s);
    table.provider.set(record(), reading::idOf(organisation.identifier));
    if (!organisation.expanded.isEmpty()) {
        m_draft.expanded.append({.collection = &collections::organizations,
            .source = place.source,
            .path = place.at(u"organization"_s).path,
            .value = organisation.expanded});
    } else if (!organisation.identifier.isEmpty() && Id::fromString(organisation.identifier).isNull()) {
        // A name in place of an identifier: it still identifies the organisation.
        const QVariantMap named{{u"organizationId"_s, organisation.identifier}, {u"name"_s, organisation.identifier},
            {u"shortName"_s, organisation.identifier}};
        m_draft.expanded.append({.collection = &collections::organizations,
            .source = place.source,
            .path = place.at(u"organization"_s).path,
            .value = named});
    }
    const Members::Relation specification =
        m_members.relation(u"educationSpecification"_s, u"educationSpecificationId"_s);
    m_draft.specification = specification.identifier;
    if (!specification.expanded.isEmpty()) {
        m_draft.expanded.append({.collection = &collections::educationSpecifications,
            .source = place.source,
            .path = place.at(u"educationSpecification"_s).path,
            .value = specification.expanded});
    }
    const auto identifiers = [&](const QString &key, const reading::Collection *collection, const QString &identifier) {
        QStringList result;
        const QVariantList items = m_members.list(key);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QVariantMap map = items[i].toMap();
            const QString name = map.isEmpty() ? items[i].toString() : map.value(identifier).toString();
            if (!name.isEmpty()) {
                result.append(name);
            }
            if (map.size() > 1) {
                m_draft.expanded.append(
                    {.collection = collection, .source = place.source, .path = place.at(key).at(i).path, .value = map});
            }
        }
        return result;
    };
    if (m_isCourse) {
        m_draft.programs = identifiers(u"programs"_s, &collections::programs, u"programId"_s);
    } else {
        m_draft.children = identifiers(u"children"_s, &collections::programs, u"programId"_s);
    }
}

void OfferingReading::partners(QVariantMap &consumer)
{
    if (m_draft.isOurs) {
        return; // they are in our member
    }
    const auto &table = domain::partnerTable();
    const auto take = [&](const QString &key, const QString &role, const auto &organisationOf) {
        const QVariantList given = consumer.take(key).toList();
        QVariantList rest;
        for (const QVariant &each : given) {
            const Record organisation =
                each.typeId() == QMetaType::QString ? organisationOf(each.toString().trimmed()) : Record();
            if (organisation.isNull()) {
                rest.append(each);
                continue;
            }
            Record partner(Kind::Partner,
                Id::fromName(record().id().toString() + u'/' + role + u'/' + organisation.id().toString()));
            table.offering.set(partner, record().id());
            table.organisation.set(partner, organisation.id());
            table.role.set(partner, role);
            table.position.set(partner, double(m_draft.parts.size() + 1));
            m_draft.parts.append(partner);
            m_draft.referred.append({.record = organisation, .place = m_members.place(), .isOurs = false});
        }
        if (!rest.isEmpty()) {
            consumer.insert(key, rest);
        }
    };
    take(u"jointPartnerCodes"_s, u"coProvider"_s, partnerOfCode);
    take(u"foreignPartners"_s, u"foreignPartner"_s, partnerOfName);
}

void OfferingReading::consumers()
{
    const auto &table = offeringTable();
    QStringList reach;
    for (const QString &key : {u"rio"_s, u"eduxchange"_s}) {
        QVariantMap consumer = takeConsumer(m_members, key);
        if (consumer.isEmpty()) {
            continue;
        }
        reach.append(key);
        if (key == u"rio") {
            const QVariantList languages = consumer.take(u"teachingLanguages"_s).toList();
            for (const QVariant &each : languages) {
                m_languages.append(reading::languageOf(each.toString()));
            }
            partners(consumer);
        }
        // Even if it contains nothing else: its presence says more than our reach (cameForRio() in the mapping).
        m_members.keep(u"consumers"_s, QVariantList{consumer});
    }
    table.reach.set(record(), reach);
    QStringList known;
    for (const QString &each : std::as_const(m_languages)) {
        if (domain::offeringTable().languages.normalised(QVariantList{each}) && !each.isEmpty()) {
            if (!known.contains(each)) {
                known.append(each);
            }
        } else if (each.size() == 3) {
            m_members.keep(u"teachingLanguage"_s, each);
        } else if (!each.isEmpty()) {
            m_members.lose(u"teachingLanguage"_s, each, u"import.unknownValue"_s);
        }
    }
    table.languages.set(record(), known);
}

void OfferingReading::outcomes()
{
    const auto &table = domain::outcomeTable();
    double position = 0;
    QHash<QString, int> seen;
    for (const OutcomeText &each : std::as_const(m_outcomes)) {
        if (each.text.isEmpty() && each.others.isEmpty()) {
            continue;
        }
        const QString name = each.text.nl + u'\n' + each.text.en;
        const int again = seen[name]++;
        Record outcome(Kind::Outcome,
            Id::fromName(
                record().id().toString() + u"/outcome/" + name + (again ? u'/' + QString::number(again) : QString())));
        table.offering.set(outcome, record().id());
        table.position.set(outcome, ++position);
        m_members.set(outcome, table.text, each.text.toMap(), u"learningOutcomes"_s);
        if (!each.others.isEmpty()) {
            table.kept.set(outcome, {{QString::fromLatin1(destinationName), QVariantMap{{u"text"_s, each.others}}}});
        }
        m_draft.parts.append(outcome);
    }
}

void OfferingReading::take(Kind kind, const char16_t *key, bool isPart)
{
    const QString name = QString::fromUtf16(key);
    const Place place = m_members.place().at(u"ext"_s).at(QString::fromLatin1(extKey)).at(name);
    const QList<Record> records = ourRecords(kind, m_ours.value(name), place, m_losses);
    for (Record record : records) {
        if (isPart) {
            record.setValue(*domain::kindTable(kind).owner(), this->record().id().toString());
            m_draft.parts.append(record);
        } else {
            m_draft.referred.append({.record = record, .place = place, .isOurs = true});
        }
    }
}

void OfferingReading::ourParts()
{
    const Place place = m_members.place().at(u"ext"_s).at(QString::fromLatin1(extKey));
    const QString offering = record().id().toString();
    QHash<int, QString> outcomeAt; // index in learningOutcomes → id
    const QList<Record> outcomes =
        ourRecords(Kind::Outcome, m_ours.value(u"outcomes"_s), place.at(u"outcomes"_s), m_losses);
    const QVariantList outcomeMaps = m_ours.value(u"outcomes"_s).toList();
    QHash<QString, QVariant> at;
    for (const QVariant &each : outcomeMaps) {
        at.insert(each.toMap().value(u"id"_s).toString().toLower(), each.toMap().value(u"at"_s));
    }
    for (Record outcome : outcomes) {
        domain::outcomeTable().offering.set(outcome, record().id());
        if (const QVariant index = at.value(outcome.id().toString()); index.isValid()) {
            outcomeAt.insert(index.toInt(), outcome.id().toString());
            m_members.set(outcome, domain::outcomeTable().text, m_outcomes.value(index.toInt()).text.toMap(),
                u"learningOutcomes"_s);
        }
        m_draft.parts.append(outcome);
    }
    const QVariantList skillMaps = m_ours.value(u"skills"_s).toList();
    QVariantList links;
    for (const QVariant &each : skillMaps) {
        QVariantMap map = each.toMap();
        map.insert(u"concept"_s, map.take(u"uri"_s));
        if (const QVariant index = map.take(u"at"_s); index.isValid()) {
            map.insert(u"outcome"_s, outcomeAt.value(index.toInt()));
        }
        links.append(map);
    }
    const QList<Record> linkRecords = ourRecords(Kind::SkillLink, links, place.at(u"skills"_s), m_losses);
    for (Record link : linkRecords) {
        domain::skillLinkTable().offering.set(link, record().id());
        m_draft.parts.append(link);
    }
    take(Kind::Funding, u"funding", true);
    take(Kind::Partner, u"partners", true);
    take(Kind::Component, u"components", true);
    take(Kind::Price, u"prices", true);
    take(Kind::EnrolmentPeriod, u"enrolmentPeriods", true);
    take(Kind::Edition, u"editions", true);
    take(Kind::Contact, u"contacts", false);
    take(Kind::Deal, u"deals", false);
    take(Kind::Location, u"locations", false);
    const QVariantList editions = m_ours.value(u"editions"_s).toList();
    for (qsizetype i = 0; i < editions.size(); ++i) {
        const QVariantMap edition = editions[i].toMap();
        const Place below = place.at(u"editions"_s).at(i);
        for (const auto &[kind, key] :
            {std::pair(Kind::EnrolmentPeriod, u"enrolmentPeriods"_s), std::pair(Kind::Price, u"prices"_s)}) {
            const QList<Record> records = ourRecords(kind, edition.value(key), below.at(key), m_losses);
            for (Record part : records) {
                part.setValue(*domain::kindTable(kind).field(u"offering"_s), offering);
                part.setValue(
                    *domain::kindTable(kind).field(u"edition"_s), edition.value(u"id"_s).toString().toLower());
                m_draft.parts.append(part);
            }
        }
    }
}

CourseDraft OfferingReading::read()
{
    const auto &table = offeringTable();
    m_draft.place = m_members.place();
    m_draft.isOurs = !m_ours.isEmpty();
    m_draft.offering = Record(Kind::Offering, Id::fromName(u"unnamed"_s));
    texts();
    const QString code = readPrimaryCode(m_members);
    const Id id = identity(code);
    if (id.isNull()) {
        m_losses.reject(m_members.place(), u"import.unnamed"_s);
        return {};
    }
    m_draft.offering = Record::fromMap(Kind::Offering, id, m_draft.offering.toMap());
    m_members.set(record(), table.code, code, u"primaryCode"_s);
    kind();
    classification();
    size();
    relations();
    consumers();
    m_outcomes = readOutcomes(m_members, u"learningOutcomes"_s);
    if (m_draft.isOurs) {
        record() = withOurs(record(), m_ours, m_members.place().at(u"ext"_s).at(QString::fromLatin1(extKey)), m_losses);
        ourParts();
        m_draft.programs.clear();
        m_draft.children.clear();
        m_draft.specification.clear();
        return m_draft;
    }
    if (table.title(record()).isEmpty()) {
        m_losses.reject(m_members.place(), u"import.unnamed"_s);
        return {};
    }
    outcomes();
    m_draft.kept = m_members.rest();
    return m_draft;
}

} // namespace

CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses)
{
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = takeOurs(map);
    CourseDraft draft = OfferingReading(item, map, ours, isCourse, losses).read();
    draft.source = map;
    draft.isCourse = isCourse;
    return draft;
}

} // namespace leerschakel::exchange::ooapi5
