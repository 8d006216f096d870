// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/ooapi5catalogue.h"

/** The small catalogue of the OOAPI tests, in which every offering results in a badge. */
namespace leerschakel::tests {

inline QList<domain::Record> edubadgesRecords()
{
    const SampleOfferings ids;
    const auto &table = domain::offeringTable();
    QList<domain::Record> records = sampleRecords();
    for (domain::Record &record : records) {
        if (record.kind() == domain::Kind::Offering && record.id() != ids.heatPumps) {
            table.result.set(record, u"edubadge"_s);
        }
        if (record.id() == ids.heatPumps) {
            table.studyLoad.set(record, {{.unit = u"ec"_s, .value = 5}, {.unit = u"sbu"_s, .value = 140}});
        }
        if (record.id() == idOf(u"Academie Techniek"_s)) {
            domain::organisationTable().description.set(record, {.nl = u"Leert **doen**"_s, .en = u"Teaches"_s});
            domain::organisationTable().logo.set(record, u"https://example.org/logo.png"_s);
        }
    }
    for (const domain::Id &id : {ids.welding, ids.safety, ids.programme}) {
        records << outcomeOf(id, u"outcome of "_s + id.toString(), 1, {.nl = u"Kan dit veilig"_s, .en = {}});
    }
    domain::Record other =
        skillOf(ids.heatPumps, idOf(u"outcome 1"_s), u"https://linkeddata.competentnl.nl/id/skill/9"_s, 4);
    domain::Record again = skillOf(ids.heatPumps, idOf(u"outcome 1"_s), u"http://data.europa.eu/esco/skill/1"_s, 5);
    domain::Record required = skillOf(ids.heatPumps, {}, u"http://data.europa.eu/esco/skill/5"_s, 6);
    domain::skillLinkTable().role.set(required, u"requires"_s);
    domain::Record broken = skillOf(ids.heatPumps, {}, u"geen adres"_s, 7);
    return records << other << again << required << broken;
}

inline store::Result<store::AppliedChange> makeEdubadgesSample(store::Catalogue &catalogue)
{
    changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
    for (const domain::Record &record : edubadgesRecords()) {
        change.create(record);
    }
    return store::apply(catalogue, change);
}

} // namespace leerschakel::tests
