// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/organisation.h"

#include "exchange/ooapi5/mapping/asitcame.h"
#include "exchange/ooapi5/mapping/document.h"
#include "exchange/ooapi5/mapping/mapper.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

Node Mapper::organisation(mapping::Ledger &ledger) const
{
    const auto &table = domain::organisationTable();
    const Source organisation = ledger.source();
    Node result = openeducation::organisationDocument(ledger,
        {.format = QString::fromLatin1(destinationName),
            .id = u"organizationId"_s,
            .type = u"organizationType"_s,
            .parent = u"parent"_s,
            .codeTypes = codeTypes,
            .carryAddress = &openeducation::EntityDocument::carryText},
        noPlace());
    constexpr qsizetype longestShortName = 256; // OOAPI v5 Organization.shortName
    result.putDefault(u"shortName"_s,
        organisation.look(table.name).preferring(domain::Language::Dutch).left(longestShortName),
        organisation.origin(table.name));
    mapping::restore(result, asItCame(organisation.look(table.kept)), departureTerms(Entity::Organization));
    if (m_surroundings.language) {
        narrowTo(result, *m_surroundings.language);
    }
    return result;
}

} // namespace leerschakel::exchange::ooapi5
