// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/samplerecords.h"

#include "domain/constant.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sample {

using domain::Error;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

Error damagedRecords(const QString &where, const QString &what)
{
    return Error::of(domain::Failure::Data, u"sample.damaged"_s, {where, what});
}

/** \a value as the file writes it, turned into the plain one: references are keys there and ids here. */
QVariant plain(const domain::FieldSpec &field, const QJsonValue &value)
{
    if (field.type() == domain::FieldType::Reference) {
        return SampleRecords::idOf(field.target(), value.toString()).toString();
    }
    if (field.type() == domain::FieldType::ReferenceList) {
        QVariantList ids;
        for (const QJsonValue &each : constant(value.toArray())) {
            ids.append(SampleRecords::idOf(field.target(), each.toString()).toString());
        }
        return ids;
    }
    return value.toVariant();
}

QString numbered(const QString &key, const QString &name, qsizetype number)
{
    return key + u'/' + name + u'/' + QString::number(number);
}

} // namespace

Id SampleRecords::idOf(const QString &kind, const QString &key)
{
    return Id::fromName(QString(u"https://leerschakel.example/voorbeeld/"_s + kind + u'/' + key));
}

std::expected<changes::ChangeSet, Error> SampleRecords::read(
    const changes::ChangeSet &scheme, const QJsonArray &concepts, const QJsonObject &catalogue)
{
    m_change = scheme;
    m_change.setLabel({.code = u"change.sample"_s, .arguments = {}});
    for (const QJsonValue &each : concepts) {
        if (const Done done = addConcept(each.toObject()); !done) {
            return std::unexpected(done.error());
        }
    }
    static constexpr std::array alone{
        std::pair{"organisations", Kind::Organisation},
        std::pair{"contacts", Kind::Contact},
        std::pair{"locations", Kind::Location},
        std::pair{"deals", Kind::Deal},
    };
    for (const auto &[list, kind] : alone) {
        for (const QJsonValue &each : constant(catalogue[QLatin1StringView(list)].toArray())) {
            const QJsonObject object = each.toObject();
            const auto made = record(kind, object[u"key"].toString(), object);
            if (!made) {
                return std::unexpected(made.error());
            }
            m_change.create(*made);
        }
    }
    for (const QJsonValue &each : constant(catalogue[u"offerings"].toArray())) {
        if (const Done done = addOffering(each.toObject()); !done) {
            return std::unexpected(done.error());
        }
    }
    return m_change;
}

SampleRecords::Done SampleRecords::addConcept(const QJsonObject &object)
{
    const domain::OwnConceptTable &table = domain::ownConceptTable();
    const QString key = object[u"key"].toString();
    auto made = record(Kind::OwnConcept, key, object);
    if (!made) {
        return std::unexpected(made.error());
    }
    for (const domain::FieldSpec *field : table.fields()) {
        if (field->type() != domain::FieldType::ReferenceList) {
            continue;
        }
        for (const QJsonValue &other : constant(object[field->key()].toArray())) {
            if (!m_labels.contains(m_base + other.toString())) {
                return std::unexpected(damagedRecords(key, other.toString()));
            }
        }
    }
    QList<domain::TextIn> alternatives;
    for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
        const QString code = domain::languageCode(language);
        for (const QJsonValue &label : constant(object[u"alternative"][code].toArray())) {
            alternatives.append({.language = code, .text = label.toString()});
        }
    }
    table.alternatives.set(*made, alternatives);
    table.scheme.set(*made, schemeId());
    table.uri.set(*made, m_base + key);
    table.position.set(*made, ++m_concepts);
    m_change.create(*made);
    return {};
}

SampleRecords::Done SampleRecords::addOffering(const QJsonObject &object)
{
    const QString key = object[u"key"].toString();
    const auto offering = record(Kind::Offering, key, object);
    if (!offering) {
        return std::unexpected(offering.error());
    }
    m_change.create(*offering);
    const Place place{.key = key, .offering = offering->id(), .edition = {}};
    Done done = addSkills(object[u"skills"].toArray(), place, {});
    for (qsizetype i = 0; done && i < object[u"outcomes"].toArray().size(); ++i) {
        done = addOutcome(object[u"outcomes"].toArray()[i].toObject(),
            {.key = numbered(key, u"outcome"_s, i + 1), .offering = place.offering, .edition = {}});
    }
    for (qsizetype i = 0; done && i < object[u"editions"].toArray().size(); ++i) {
        done = addEdition(object[u"editions"].toArray()[i].toObject(),
            {.key = numbered(key, u"edition"_s, i + 1), .offering = place.offering, .edition = {}});
    }
    static constexpr std::array lists{
        std::pair{"prices", Kind::Price},
        std::pair{"funding", Kind::Funding},
        std::pair{"partners", Kind::Partner},
        std::pair{"components", Kind::Component},
    };
    for (const auto &[list, kind] : lists) {
        if (done) {
            done = addParts(kind, object[QLatin1StringView(list)].toArray(), place);
        }
    }
    return done;
}

SampleRecords::Done SampleRecords::addOutcome(const QJsonObject &object, const Place &place)
{
    const auto outcome = part(Kind::Outcome, object, place);
    if (!outcome) {
        return std::unexpected(outcome.error());
    }
    m_change.create(*outcome);
    return addSkills(object[u"skills"].toArray(), place, outcome->id());
}

SampleRecords::Done SampleRecords::addEdition(const QJsonObject &object, const Place &place)
{
    const auto edition = part(Kind::Edition, object, place);
    if (!edition) {
        return std::unexpected(edition.error());
    }
    m_change.create(*edition);
    const Place within{.key = place.key, .offering = place.offering, .edition = edition->id()};
    const Done periods = addParts(Kind::EnrolmentPeriod, object[u"enrolmentPeriods"].toArray(), within);
    return periods ? addParts(Kind::Price, object[u"prices"].toArray(), within) : periods;
}

SampleRecords::Done SampleRecords::addSkills(const QJsonArray &skills, const Place &place, const Id &outcome)
{
    const domain::SkillLinkTable &table = domain::skillLinkTable();
    for (qsizetype i = 0; i < skills.size(); ++i) {
        const QString name = skills[i].isString() ? skills[i].toString() : skills[i][u"concept"].toString();
        const QString uri = m_base + name;
        if (!m_labels.contains(uri)) {
            return std::unexpected(damagedRecords(place.key, name));
        }
        Record link(Kind::SkillLink, idOf(table.name(), numbered(place.key, table.name(), i + 1)));
        table.offering.set(link, place.offering);
        table.outcome.set(link, outcome);
        table.position.set(link, double(i + 1));
        table.concept_.set(link, uri);
        table.role.set(link, skills[i][u"role"].toString(u"teaches"_s));
        table.label.set(link, m_labels.value(uri));
        m_change.create(link);
    }
    return {};
}

SampleRecords::Done SampleRecords::addParts(Kind kind, const QJsonArray &parts, const Place &place)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Place own{.key = numbered(place.key, domain::kindTable(kind).name(), i + 1),
            .offering = place.offering,
            .edition = place.edition};
        const auto made = part(kind, parts[i].toObject(), own);
        if (!made) {
            return std::unexpected(made.error());
        }
        m_change.create(*made);
    }
    return {};
}

std::expected<Record, Error> SampleRecords::part(Kind kind, const QJsonObject &object, const Place &place)
{
    auto made = record(kind, place.key, object);
    if (!made) {
        return made;
    }
    const domain::KindTable &table = domain::kindTable(kind);
    made->setValue(*table.owner(), place.offering.toString());
    const domain::FieldSpec *edition = table.field(u"edition"_s);
    if (edition && !place.edition.isNull()) {
        made->setValue(*edition, place.edition.toString());
    }
    if (const domain::FieldSpec *position = table.field(u"position"_s)) {
        made->setValue(*position, place.key.section(u'/', -1).toDouble());
    }
    return made;
}

std::expected<Record, Error> SampleRecords::record(Kind kind, const QString &key, const QJsonObject &object) const
{
    const domain::KindTable &table = domain::kindTable(kind);
    if (key.isEmpty()) {
        return std::unexpected(damagedRecords(table.name(), u"key"_s));
    }
    Record result(kind, idOf(table.name(), key));
    for (const domain::FieldSpec *field : table.fields()) {
        if (!object.contains(field->key())) {
            continue;
        }
        const auto value = field->normalised(plain(*field, object[field->key()]));
        if (!value) {
            return std::unexpected(damagedRecords(key, field->key()));
        }
        result.setValue(*field, *value);
    }
    return result;
}

} // namespace leerschakel::exchange::sample
