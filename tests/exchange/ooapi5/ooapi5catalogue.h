// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/kinds.h"
#include "store/journal.h"

/** A small catalogue with every shape that OOAPI knows and every kind of part; the ids are always the same. */
namespace leerschakel::tests {

using namespace Qt::StringLiterals;

inline domain::Id idOf(const QString &name)
{
    return domain::Id::fromName(u"test "_s + name);
}

struct SampleOfferings {
    domain::Id heatPumps = idOf(u"heatPumps"_s);
    domain::Id welding = idOf(u"welding"_s);
    domain::Id safety = idOf(u"safety"_s);
    domain::Id programme = idOf(u"programme"_s);
    domain::Id draft = idOf(u"draft"_s);
};

inline domain::Record organisationNamed(const QString &name, const QString &kind, const QString &offererCode)
{
    const auto &table = domain::organisationTable();
    domain::Record organisation(domain::Kind::Organisation, idOf(name));
    table.name.set(organisation, {.nl = name, .en = {}});
    table.kind.set(organisation, kind);
    table.email.set(organisation, u"llo@example.org"_s);
    table.webPage.set(organisation, u"https://example.org/"_s);
    QList<domain::TypedCode> codes{{.type = u"brin"_s, .code = u"25BE"_s}};
    if (!offererCode.isEmpty()) {
        codes.append({.type = u"rioOfferer"_s, .code = offererCode});
    }
    table.codes.set(organisation, codes);
    return organisation;
}

inline domain::Record offeringNamed(const domain::Id &id, const QString &kind, const QString &nl, const QString &en,
    const QString &code, const domain::Id &provider)
{
    const auto &table = domain::offeringTable();
    domain::Record offering(domain::Kind::Offering, id);
    table.kind.set(offering, kind);
    table.title.set(offering, {.nl = nl, .en = en});
    table.description.set(offering,
        {.nl = u"Over "_s + nl.toLower() + u" & meer: \"aan de slag\" — é."_s,
            .en = en.isEmpty() ? QString() : u"About "_s + en.toLower()});
    table.code.set(offering, code);
    table.provider.set(offering, provider);
    table.languages.set(offering, {u"nld"_s});
    table.status.set(offering, u"approved"_s);
    return offering;
}

/** An edition with one enrolment period and a price. */
inline QList<domain::Record> editionOf(
    const domain::Id &offering, const QString &name, QDate start, QDate end, const domain::Id &location)
{
    const auto &table = domain::editionTable();
    domain::Record edition(domain::Kind::Edition, idOf(name));
    table.offering.set(edition, offering);
    table.code.set(edition, name);
    table.status.set(edition, u"open"_s);
    table.start.set(edition, start);
    table.end.set(edition, end);
    table.places.set(edition, 20);
    table.location.set(edition, location);
    table.modes.set(edition, {u"onSite"_s});
    domain::Record period(domain::Kind::EnrolmentPeriod, idOf(name + u" period"_s));
    domain::enrolmentPeriodTable().offering.set(period, offering);
    domain::enrolmentPeriodTable().edition.set(period, edition.id());
    domain::enrolmentPeriodTable().start.set(period, start.addMonths(-3));
    domain::enrolmentPeriodTable().end.set(period, start.addDays(-7));
    domain::Record price(domain::Kind::Price, idOf(name + u" price"_s));
    domain::priceTable().offering.set(price, offering);
    domain::priceTable().edition.set(price, edition.id());
    domain::priceTable().position.set(price, 1);
    domain::priceTable().kind.set(price, u"tuition"_s);
    domain::priceTable().cents.set(price, 121000);
    domain::priceTable().vat.set(price, u"high"_s);
    return {edition, period, price};
}

inline domain::Record outcomeOf(
    const domain::Id &offering, const QString &name, double position, const domain::LocalizedText &text)
{
    domain::Record outcome(domain::Kind::Outcome, idOf(name));
    domain::outcomeTable().offering.set(outcome, offering);
    domain::outcomeTable().position.set(outcome, position);
    domain::outcomeTable().text.set(outcome, text);
    return outcome;
}

inline domain::Record skillOf(
    const domain::Id &offering, const domain::Id &outcome, const QString &uri, double position)
{
    const auto &table = domain::skillLinkTable();
    domain::Record link(domain::Kind::SkillLink, idOf(uri + outcome.toString()));
    table.offering.set(link, offering);
    table.outcome.set(link, outcome);
    table.position.set(link, position);
    table.concept_.set(link, uri);
    table.role.set(link, u"teaches"_s);
    table.label.set(link, {.nl = u"warmtepompen installeren"_s, .en = u"install heat pumps"_s});
    return link;
}

/** A recognised module of a university of applied sciences, for RIO: half credits, so also hours. */
inline QList<domain::Record> heatPumps(const SampleOfferings &ids, const domain::Id &provider,
    const domain::Id &location, const domain::Id &contact, const domain::Id &deal)
{
    const auto &table = domain::offeringTable();
    domain::Record offering =
        offeringNamed(ids.heatPumps, u"module"_s, u"Warmtepompen"_s, u"Heat pumps"_s, u"WP-1"_s, provider);
    table.summary.set(offering, {.nl = u"In het kort"_s, .en = {}});
    table.targetGroup.set(offering, {.nl = u"Installateurs"_s, .en = u"Installers"_s});
    table.admission.set(offering, {.nl = u"Mbo 4"_s, .en = {}});
    table.assessment.set(offering, {.nl = u"Proeve"_s, .en = {}});
    table.level.set(offering, u"hboBachelor"_s);
    table.nlqf.set(offering, u"6"_s);
    table.studyLoad.set(offering, {{.unit = u"ec"_s, .value = 2.5}, {.unit = u"sbu"_s, .value = 70}});
    table.duration.set(offering, u"P10W"_s);
    table.languages.set(offering, {u"nld"_s, u"eng"_s});
    table.modes.set(offering, {u"hybrid"_s, u"workplace"_s, u"coaching"_s});
    table.result.set(offering, u"microcredential"_s);
    table.accreditation.set(offering, u"npulsQuality"_s);
    table.isced.set(offering, u"0713"_s);
    table.sector.set(offering, u"F"_s);
    table.sectorEdition.set(offering, u"sbi2008"_s);
    table.theme.set(offering, u"energy"_s);
    table.regions.set(offering, {u"AM05"_s});
    table.contact.set(offering, contact);
    table.webPage.set(offering, u"https://example.org/wp"_s);
    table.codes.set(offering, {{.type = u"edubadge"_s, .code = u"abc"_s}, {.type = u"crebo"_s, .code = u"25605"_s}});
    table.mkb.set(offering, true);
    table.deal.set(offering, deal);
    table.validFrom.set(offering, QDate(2027, 1, 1));
    table.reach.set(offering, {u"rio"_s});
    table.kept.set(offering,
        {{u"ooapi5"_s,
            QVariantMap{{u"resources"_s, QVariantList{u"Boek"_s}},
                {u"name"_s, QVariantList{QVariantMap{{u"language"_s, u"de-DE"_s}, {u"value"_s, u"Wärmepumpen"_s}}}},
                {u"ext"_s, QVariantMap{{u"osiris"_s, QVariantMap{{u"id"_s, 7}}}}},
                {u"consumers"_s, QVariantList{QVariantMap{{u"consumerKey"_s, u"unita"_s}, {u"x"_s, true}}}}}}});
    QList<domain::Record> records{offering};
    records << outcomeOf(
        ids.heatPumps, u"outcome 1"_s, 1, {.nl = u"Kan een warmtepomp kiezen"_s, .en = u"Can choose a heat pump"_s})
            << outcomeOf(ids.heatPumps, u"outcome 2"_s, 2, {})
            << outcomeOf(ids.heatPumps, u"outcome 3"_s, 3, {.nl = {}, .en = u"Can tune a heat pump"_s});
    records << skillOf(ids.heatPumps, idOf(u"outcome 3"_s), u"http://data.europa.eu/esco/skill/1"_s, 1)
            << skillOf(ids.heatPumps, idOf(u"outcome 2"_s), u"http://data.europa.eu/esco/skill/2"_s, 2)
            << skillOf(ids.heatPumps, {}, u"http://data.europa.eu/esco/skill/3"_s, 3);
    records << editionOf(ids.heatPumps, u"WP-1-2027"_s, QDate(2027, 2, 1), QDate(2027, 4, 11), location);
    domain::editionTable().permissionRequired.set(records[records.size() - 3], true);
    domain::Record cancelled(domain::Kind::Edition, idOf(u"cancelled"_s));
    domain::editionTable().offering.set(cancelled, ids.heatPumps);
    domain::editionTable().status.set(cancelled, u"cancelled"_s);
    domain::editionTable().start.set(cancelled, QDate(2028, 2, 1));
    domain::editionTable().location.set(cancelled, location);
    domain::Record material(domain::Kind::Price, idOf(u"material"_s));
    domain::priceTable().offering.set(material, ids.heatPumps);
    domain::priceTable().position.set(material, 2);
    domain::priceTable().kind.set(material, u"material"_s);
    domain::priceTable().cents.set(material, 5005);
    domain::priceTable().vat.set(material, u"high"_s);
    domain::Record funding(domain::Kind::Funding, idOf(u"funding"_s));
    domain::fundingTable().offering.set(funding, ids.heatPumps);
    domain::fundingTable().scheme.set(funding, u"slim"_s);
    domain::fundingTable().validTo.set(funding, QDate(2027, 12, 31));
    domain::Record partner(domain::Kind::Partner, idOf(u"partner"_s));
    domain::partnerTable().offering.set(partner, ids.heatPumps);
    domain::partnerTable().organisation.set(partner, idOf(u"Techniekbedrijf"_s));
    domain::partnerTable().role.set(partner, u"employer"_s);
    return records << cancelled << material << funding << partner;
}

inline QList<domain::Record> sampleRecords()
{
    const SampleOfferings ids;
    const auto &table = domain::offeringTable();
    const domain::Record hbo = organisationNamed(u"Hogeschool Proef"_s, u"hbo"_s, u"123A456"_s);
    domain::Record academy = organisationNamed(u"Academie Techniek"_s, u"faculty"_s, u"123A457"_s);
    domain::organisationTable().parent.set(academy, hbo.id());
    const domain::Record mbo = organisationNamed(u"ROC Proef"_s, u"mbo"_s, {});
    const domain::Record company = organisationNamed(u"Techniekbedrijf"_s, u"private"_s, u"321A654"_s);
    domain::Record contact(domain::Kind::Contact, idOf(u"contact"_s));
    domain::contactTable().name.set(contact, u"A. de Vries"_s);
    domain::contactTable().organisation.set(contact, hbo.id());
    domain::Record location(domain::Kind::Location, idOf(u"location"_s));
    domain::locationTable().name.set(location, {.nl = u"Praktijkhal"_s, .en = {}});
    domain::locationTable().street.set(location, u"Dorpsstraat"_s);
    domain::locationTable().number.set(location, u"1a"_s);
    domain::locationTable().postalCode.set(location, u"7511 AA"_s);
    domain::locationTable().city.set(location, u"Enschede"_s);
    domain::locationTable().latitude.set(location, 52.22);
    domain::locationTable().longitude.set(location, 6.89);
    domain::locationTable().codes.set(location, {{.type = u"rioLocation"_s, .code = u"123X456"_s}});
    domain::Record deal(domain::Kind::Deal, idOf(u"deal"_s));
    domain::dealTable().name.set(deal, {.nl = u"Regiodeal"_s, .en = {}});
    domain::dealTable().partners.set(deal, {mbo.id(), company.id()});

    QList<domain::Record> records{hbo, academy, mbo, company, contact, location, deal};
    records << heatPumps(ids, academy.id(), location.id(), contact.id(), deal.id());

    domain::Record welding = offeringNamed(ids.welding, u"module"_s, u"Lassen"_s, {}, u"LAS-3"_s, mbo.id());
    table.level.set(welding, u"mbo3"_s);
    table.result.set(welding, u"mboCertificate"_s);
    table.accreditation.set(welding, u"crebo"_s);
    table.studyLoad.set(welding, {{.unit = u"sbu"_s, .value = 240}});
    records << welding << editionOf(ids.welding, u"LAS-2027"_s, QDate(2027, 3, 1), QDate(2027, 6, 1), {});

    domain::Record safety = offeringNamed(ids.safety, u"module"_s, u"Veilig werken"_s, {}, u"VW"_s, company.id());
    table.isced.set(safety, u"1032"_s);
    table.result.set(safety, u"participation"_s);
    table.duration.set(safety, u"P1D"_s);
    table.validFrom.set(safety, QDate(2027, 1, 1));
    table.reach.set(safety, {u"rio"_s});
    table.modes.set(safety, {u"onSite"_s});
    records << safety << editionOf(ids.safety, u"VW-2027"_s, QDate(2027, 3, 1), QDate(2027, 3, 1), location.id());

    domain::Record programme =
        offeringNamed(ids.programme, u"programme"_s, u"Energietechniek"_s, u"Energy engineering"_s, u"ET"_s, hbo.id());
    table.level.set(programme, u"associateDegree"_s);
    table.result.set(programme, u"diploma"_s);
    table.accreditation.set(programme, u"nvao"_s);
    table.studyLoad.set(programme, {{.unit = u"ec"_s, .value = 120}});
    table.nlqf.set(programme, u"5"_s);
    table.duration.set(programme, u"P2Y"_s);
    table.validFrom.set(programme, QDate(2027, 1, 1));
    table.reach.set(programme, {u"rio"_s});
    records << programme
            << editionOf(ids.programme, u"ET-2027"_s, QDate(2027, 9, 1), QDate(2029, 8, 31), location.id());
    double position = 1;
    for (const domain::Id &module : {ids.heatPumps, ids.safety}) {
        domain::Record component(domain::Kind::Component, idOf(u"component "_s + module.toString()));
        domain::componentTable().offering.set(component, ids.programme);
        domain::componentTable().module.set(component, module);
        domain::componentTable().position.set(component, position++);
        domain::componentTable().elective.set(component, module == ids.safety);
        records << component;
    }

    domain::Record draft(domain::Kind::Offering, ids.draft);
    table.kind.set(draft, u"module"_s);
    table.title.set(draft, {.nl = u"Nog leeg"_s, .en = {}});
    table.status.set(draft, u"draft"_s);
    return records << draft;
}

inline store::Result<store::AppliedChange> makeSample(store::Catalogue &catalogue)
{
    changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
    for (const domain::Record &record : sampleRecords()) {
        change.create(record);
    }
    return store::apply(catalogue, change);
}

} // namespace leerschakel::tests
