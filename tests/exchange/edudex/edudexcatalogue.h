// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/ooapi5catalogue.h"

/** The small catalogue of the OOAPI tests, completed with what EDU-DEX requires. */
namespace leerschakel::tests {

inline void giveOrgUnitId(domain::Record &organisation, const QString &id)
{
    const auto &codes = domain::organisationTable().codes;
    codes.set(organisation, codes(organisation) << domain::TypedCode{.type = u"edudex"_s, .code = id});
}

/** Adds what EDU-DEX requires of every offering. */
inline void completeForEdudex(domain::Record &offering)
{
    const auto &table = domain::offeringTable();
    const domain::LocalizedText title = table.title(offering);
    const auto text = [](const QString &about, const QString &words) {
        return about.isEmpty() ? QString() : u"## %1\n\n%2 **niet** & <b>wel</b>.\n\n- een\n- twee"_s.arg(about, words);
    };
    table.description.set(offering,
        {.nl = text(title.nl, QString(u"woorden "_s).repeated(18)),
            .en = text(title.en, QString(u"words "_s).repeated(25))});
    table.summary.set(offering, title);
    table.webPage.set(offering, u"https://example.org/"_s + table.code(offering).toLower());
    const auto setDefault = [&](const auto &field, const auto &value) {
        if (!offering.has(field)) {
            field.set(offering, value);
        }
    };
    setDefault(table.duration, u"P10W"_s);
    setDefault(table.modes, QStringList{u"onSite"_s});
    setDefault(table.result, u"certificate"_s);
}

inline QList<domain::Record> edudexRecords()
{
    const SampleOfferings ids;
    QList<domain::Record> records = sampleRecords();
    const QHash<domain::Id, QString> orgUnits{{idOf(u"Hogeschool Proef"_s), u"hogeschoolproef"_s},
        {idOf(u"Academie Techniek"_s), u"hogeschoolproef/techniek"_s}, {idOf(u"ROC Proef"_s), u"rocproef"_s},
        {idOf(u"Techniekbedrijf"_s), u"techniekbedrijf"_s}};
    for (domain::Record &record : records) {
        if (record.kind() == domain::Kind::Organisation) {
            giveOrgUnitId(record, orgUnits.value(record.id()));
        } else if (record.kind() == domain::Kind::Offering && record.id() != ids.draft) {
            completeForEdudex(record);
        }
        if (record.id() == ids.programme) {
            domain::offeringTable().codes.set(record, {{.type = u"edudex"_s, .code = u"ET 1/2"_s}});
        }
        // The cancelled edition of the sample has no end.
        if (record.id() == idOf(u"cancelled"_s)) {
            domain::editionTable().end.set(record, QDate(2028, 4, 1));
        }
    }
    return records;
}

inline store::Result<store::AppliedChange> makeEdudexSample(store::Catalogue &catalogue)
{
    changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
    for (const domain::Record &record : edudexRecords()) {
        change.create(record);
    }
    return store::apply(catalogue, change);
}

} // namespace leerschakel::tests
