// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"

#include <algorithm>
#include <array>

namespace leerschakel::domain {

KindTable::KindTable(Kind kind, const char *name, const char *sqlTable, int since)
    : m_kind(kind), m_name(QString::fromLatin1(name)), m_sqlTable(QString::fromLatin1(sqlTable)), m_since(since)
{}

int KindTable::add(const FieldSpec &field)
{
    m_fields.append(&field);
    m_byKey.insert(std::ranges::lower_bound(m_byKey, field.key(), {}, &FieldSpec::key), &field);
    return int(m_fields.size()) - 1;
}

const FieldSpec *KindTable::field(const QString &key) const
{
    const auto found = std::ranges::lower_bound(m_byKey, key, {}, &FieldSpec::key);
    return found == m_byKey.cend() || (*found)->key() != key ? nullptr : *found;
}

const FieldSpec *KindTable::owner() const
{
    const auto found = std::ranges::find_if(m_fields, &FieldSpec::isOwner);
    return found == m_fields.cend() ? nullptr : *found;
}

const FieldSpec *KindTable::within() const
{
    const auto found = std::ranges::find_if(m_fields, &FieldSpec::isWithin);
    return found == m_fields.cend() ? nullptr : *found;
}

OfferingTable::OfferingTable() : KindTable(Kind::Offering, "offering", "offering") {}
OutcomeTable::OutcomeTable() : KindTable(Kind::Outcome, "outcome", "outcome") {}
SkillLinkTable::SkillLinkTable() : KindTable(Kind::SkillLink, "skillLink", "skill_link") {}
EditionTable::EditionTable() : KindTable(Kind::Edition, "edition", "edition") {}
EnrolmentPeriodTable::EnrolmentPeriodTable() : KindTable(Kind::EnrolmentPeriod, "enrolmentPeriod", "enrolment_period")
{}
PriceTable::PriceTable() : KindTable(Kind::Price, "price", "price") {}
FundingTable::FundingTable() : KindTable(Kind::Funding, "funding", "funding") {}
PartnerTable::PartnerTable() : KindTable(Kind::Partner, "partner", "partner") {}
ComponentTable::ComponentTable() : KindTable(Kind::Component, "component", "component") {}
OrganisationTable::OrganisationTable() : KindTable(Kind::Organisation, "organisation", "organisation") {}
ContactTable::ContactTable() : KindTable(Kind::Contact, "contact", "contact") {}
LocationTable::LocationTable() : KindTable(Kind::Location, "location", "location") {}
DealTable::DealTable() : KindTable(Kind::Deal, "deal", "deal") {}
SchemeTable::SchemeTable() : KindTable(Kind::Scheme, "scheme", "scheme") {}
OwnConceptTable::OwnConceptTable() : KindTable(Kind::OwnConcept, "ownConcept", "own_concept") {}
DemandSetTable::DemandSetTable() : KindTable(Kind::DemandSet, "demandSet", "demand_set") {}

namespace {

template<typename Table>
const Table &only()
{
    static const Table table;
    return table;
}

} // namespace

const OfferingTable &offeringTable()
{
    return only<OfferingTable>();
}
const OutcomeTable &outcomeTable()
{
    return only<OutcomeTable>();
}
const SkillLinkTable &skillLinkTable()
{
    return only<SkillLinkTable>();
}
const EditionTable &editionTable()
{
    return only<EditionTable>();
}
const EnrolmentPeriodTable &enrolmentPeriodTable()
{
    return only<EnrolmentPeriodTable>();
}
const PriceTable &priceTable()
{
    return only<PriceTable>();
}
const FundingTable &fundingTable()
{
    return only<FundingTable>();
}
const PartnerTable &partnerTable()
{
    return only<PartnerTable>();
}
const ComponentTable &componentTable()
{
    return only<ComponentTable>();
}
const OrganisationTable &organisationTable()
{
    return only<OrganisationTable>();
}
const ContactTable &contactTable()
{
    return only<ContactTable>();
}
const LocationTable &locationTable()
{
    return only<LocationTable>();
}
const DealTable &dealTable()
{
    return only<DealTable>();
}
const SchemeTable &schemeTable()
{
    return only<SchemeTable>();
}
const OwnConceptTable &ownConceptTable()
{
    return only<OwnConceptTable>();
}
const DemandSetTable &demandSetTable()
{
    return only<DemandSetTable>();
}

std::span<const Kind> allKinds()
{
    static constexpr std::array kinds{
        Kind::Organisation,
        Kind::Contact,
        Kind::Location,
        Kind::Deal,
        Kind::Scheme,
        Kind::OwnConcept,
        Kind::DemandSet,
        Kind::Offering,
        Kind::Outcome,
        Kind::SkillLink,
        Kind::Edition,
        Kind::EnrolmentPeriod,
        Kind::Price,
        Kind::Funding,
        Kind::Partner,
        Kind::Component,
    };
    return kinds;
}

std::span<const Kind> partKinds()
{
    static constexpr std::array kinds{
        Kind::Outcome,
        Kind::SkillLink,
        Kind::Edition,
        Kind::EnrolmentPeriod,
        Kind::Price,
        Kind::Funding,
        Kind::Partner,
        Kind::Component,
    };
    return kinds;
}

const KindTable &kindTable(Kind kind)
{
    switch (kind) {
    case Kind::Offering:
        return offeringTable();
    case Kind::Outcome:
        return outcomeTable();
    case Kind::SkillLink:
        return skillLinkTable();
    case Kind::Edition:
        return editionTable();
    case Kind::EnrolmentPeriod:
        return enrolmentPeriodTable();
    case Kind::Price:
        return priceTable();
    case Kind::Funding:
        return fundingTable();
    case Kind::Partner:
        return partnerTable();
    case Kind::Component:
        return componentTable();
    case Kind::Organisation:
        return organisationTable();
    case Kind::Contact:
        return contactTable();
    case Kind::Location:
        return locationTable();
    case Kind::Deal:
        return dealTable();
    case Kind::Scheme:
        return schemeTable();
    case Kind::OwnConcept:
        return ownConceptTable();
    case Kind::DemandSet:
        return demandSetTable();
    }
    Q_UNREACHABLE_RETURN(offeringTable());
}

const KindTable *kindTable(const QString &name)
{
    for (const Kind kind : allKinds()) {
        if (kindTable(kind).name() == name) {
            return &kindTable(kind);
        }
    }
    return nullptr;
}

} // namespace leerschakel::domain
