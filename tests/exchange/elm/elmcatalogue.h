// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/ooapi5catalogue.h"

/** The small catalogue of the OOAPI tests, completed with what Europass requires. */
namespace leerschakel::tests {

/** A concept from a vocabulary other than ESCO. */
[[nodiscard]] inline QString otherSkill()
{
    return u"https://linkeddata.competentnl.nl/id/skill/9"_s;
}

/** Adds what Europass requires of every offering. */
inline void completeForElm(domain::Record &offering)
{
    const auto &table = domain::offeringTable();
    const domain::LocalizedText title = table.title(offering);
    const auto text = [](const QString &about) {
        return about.isEmpty() ? QString() : u"## %1\n\nWoorden, **vet** & <b>wel</b>.\n\n- een\n- twee"_s.arg(about);
    };
    table.description.set(offering, {.nl = text(title.nl), .en = text(title.en)});
    const auto setDefault = [&](const auto &field, const auto &value) {
        if (!offering.has(field)) {
            field.set(offering, value);
        }
    };
    setDefault(table.webPage, u"https://example.org/"_s + table.code(offering).toLower());
    setDefault(table.isced, u"0715"_s);
}

inline QList<domain::Record> elmRecords()
{
    const SampleOfferings ids;
    QList<domain::Record> records = sampleRecords();
    for (domain::Record &record : records) {
        if (record.kind() == domain::Kind::Offering && record.id() != ids.draft) {
            completeForElm(record);
        }
        if (record.id() == idOf(u"Hogeschool Proef"_s)) {
            domain::organisationTable().codes.set(
                record, {{.type = u"brin"_s, .code = u"25BE"_s}, {.type = u"kvk"_s, .code = u"12345678"_s}});
            domain::organisationTable().shortName.set(record, u"HP"_s);
        }
        if (record.id() == idOf(u"material"_s)) {
            domain::priceTable().description.set(record, {.nl = u"Boek en kaart"_s, .en = {}});
        }
    }
    domain::Record other = skillOf(ids.heatPumps, idOf(u"outcome 1"_s), otherSkill(), 4);
    domain::Record required = skillOf(ids.heatPumps, {}, u"http://data.europa.eu/esco/skill/5"_s, 5);
    domain::skillLinkTable().role.set(required, u"requires"_s);
    return records << other << required;
}

inline store::Result<store::AppliedChange> makeElmSample(store::Catalogue &catalogue)
{
    changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
    for (const domain::Record &record : elmRecords()) {
        change.create(record);
    }
    return store::apply(catalogue, change);
}

} // namespace leerschakel::tests
