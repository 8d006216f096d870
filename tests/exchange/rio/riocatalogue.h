// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/ooapi5catalogue.h"

/** The small catalogue of the OOAPI tests, completed with what RIO requires and with objects that only RIO knows. */
namespace leerschakel::tests {

struct RioOfferings {
    /** A programme that does not lead to a diploma. */
    domain::Id cluster = idOf(u"cluster"_s);
    /** Recognised, with a CROHO code. */
    domain::Id bachelor = idOf(u"bachelor"_s);
    /** An mbo programme, at two locations, at school and at the workplace. */
    domain::Id welder = idOf(u"welder"_s);
    /** Private, online, with rolling entry. */
    domain::Id online = idOf(u"online"_s);
};

inline void addCode(domain::Record &record, const domain::Field<QList<domain::TypedCode>> &field, const QString &type,
    const QString &code)
{
    field.set(record, field(record) << domain::TypedCode{.type = type, .code = code});
}

/** An offering with everything that RIO requires. */
inline domain::Record rioOffering(const domain::Id &id, const QString &kind, const domain::LocalizedText &title,
    const QString &level, const QString &result, const domain::Id &provider)
{
    const auto &table = domain::offeringTable();
    domain::Record offering = offeringNamed(id, kind, title.nl, title.en, title.nl.left(8).toUpper(), provider);
    table.level.set(offering, level);
    table.result.set(offering, result);
    table.validFrom.set(offering, QDate(2027, 1, 1));
    table.modes.set(offering, {u"onSite"_s});
    table.isced.set(offering, u"0714"_s);
    return offering;
}

inline QList<domain::Record> rioExtras(const domain::Id &hbo, const domain::Id &mbo, const domain::Id &company)
{
    const RioOfferings ids;
    const auto &table = domain::offeringTable();
    domain::Record cluster = rioOffering(ids.cluster, u"programme"_s, {.nl = u"Slim net"_s, .en = u"Smart grid"_s},
        u"hboBachelor"_s, u"microcredential"_s, hbo);
    table.accreditation.set(cluster, u"npulsQuality"_s);
    table.studyLoad.set(cluster, {{.unit = u"ec"_s, .value = 15}});
    table.codes.set(cluster, {{.type = u"rioUnit"_s, .code = u"1001O0003"_s}});
    table.validTo.set(cluster, QDate(2031, 1, 1));
    domain::Record component(domain::Kind::Component, idOf(u"heat pumps in the cluster"_s));
    domain::componentTable().offering.set(component, ids.cluster);
    domain::componentTable().module.set(component, SampleOfferings().heatPumps);

    domain::Record bachelor = rioOffering(ids.bachelor, u"programme"_s,
        {.nl = u"Werktuigbouwkunde"_s, .en = u"Mechanical engineering"_s}, u"hboBachelor"_s, u"diploma"_s, hbo);
    table.accreditation.set(bachelor, u"nvao"_s);
    table.codes.set(bachelor, {{.type = u"croho"_s, .code = u"34280"_s}});
    table.duration.set(bachelor, u"P4Y"_s);

    domain::Record welder =
        rioOffering(ids.welder, u"programme"_s, {.nl = u"Lasser"_s, .en = {}}, u"mbo2"_s, u"diploma"_s, mbo);
    table.accreditation.set(welder, u"crebo"_s);
    table.codes.set(welder, {{.type = u"crebo"_s, .code = u"25252"_s}});
    table.admission.set(welder, {.nl = u"Geen"_s, .en = {}});
    domain::Record workshop(domain::Kind::Location, idOf(u"workshop"_s));
    domain::locationTable().name.set(workshop, {.nl = u"Laswerkplaats"_s, .en = {}});
    domain::locationTable().codes.set(workshop, {{.type = u"rioLocation"_s, .code = u"123X789"_s}});

    domain::Record online =
        rioOffering(ids.online, u"module"_s, {.nl = u"Rekenen aan netten"_s, .en = {}}, {}, u"none"_s, company);
    table.theme.set(online, u"energy"_s);
    table.isced.set(online, {});
    table.codes.set(online, {{.type = u"rioUnit"_s, .code = u"1001O0004"_s}});
    QList<domain::Record> records{cluster, component, bachelor, welder, workshop, online};
    records << editionOf(ids.bachelor, u"WTB-2027"_s, QDate(2027, 9, 1), QDate(2031, 8, 31), {});
    records << editionOf(ids.welder, u"LASSER-A"_s, QDate(2027, 8, 23), QDate(2029, 7, 31), idOf(u"location"_s));
    records << editionOf(ids.welder, u"LASSER-B"_s, QDate(2027, 8, 30), QDate(2029, 7, 31), workshop.id());
    records << editionOf(ids.welder, u"LASSER-C"_s, QDate(2027, 9, 6), QDate(2029, 7, 31), workshop.id());
    domain::editionTable().modes.set(records[records.size() - 3], {u"onSite"_s, u"workplace"_s});
    records << editionOf(ids.online, u"NET-2027"_s, QDate(2027, 2, 1), QDate(2027, 12, 31), idOf(u"location"_s));
    domain::Record &rolling = records[records.size() - 3];
    domain::editionTable().modes.set(rolling, {u"online"_s});
    domain::editionTable().status.set(rolling, u"planned"_s);
    domain::editionTable().entryFrom.set(rolling, QDate(2027, 2, 1));
    domain::editionTable().entryTo.set(rolling, QDate(2027, 10, 1));
    domain::Record second(domain::Kind::EnrolmentPeriod, idOf(u"second period"_s));
    domain::enrolmentPeriodTable().offering.set(second, ids.online);
    domain::enrolmentPeriodTable().edition.set(second, rolling.id());
    domain::enrolmentPeriodTable().start.set(second, QDate(2027, 6, 1));
    domain::enrolmentPeriodTable().end.set(second, QDate(2027, 9, 15));
    return records << second;
}

inline QList<domain::Record> rioRecords()
{
    const SampleOfferings ids;
    const auto &table = domain::offeringTable();
    QList<domain::Record> records = sampleRecords();
    for (domain::Record &record : records) {
        if (record.id() == ids.heatPumps) {
            addCode(record, table.codes, u"rioUnit"_s, u"1001O0001"_s);
        } else if (record.id() == ids.programme) {
            addCode(record, table.codes, u"rioUnit"_s, u"1001O0002"_s);
        } else if (record.id() == ids.welding) {
            addCode(record, table.codes, u"crebo"_s, u"K0512"_s);
            table.validFrom.set(record, QDate(2027, 1, 1));
        } else if (record.id() == idOf(u"ROC Proef"_s)) {
            addCode(record, domain::organisationTable().codes, u"rioOfferer"_s, u"123A458"_s);
        } else if (record.id() == idOf(u"partner"_s)) {
            domain::partnerTable().role.set(record, u"coProvider"_s);
        }
    }
    return records << rioExtras(idOf(u"Hogeschool Proef"_s), idOf(u"ROC Proef"_s), idOf(u"Techniekbedrijf"_s));
}

inline store::Result<store::AppliedChange> makeRioSample(store::Catalogue &catalogue)
{
    changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
    for (const domain::Record &record : rioRecords()) {
        change.create(record);
    }
    return store::apply(catalogue, change);
}

} // namespace leerschakel::tests
