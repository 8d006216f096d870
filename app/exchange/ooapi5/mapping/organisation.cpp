// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/asitcame.h"
#include "exchange/ooapi5/mapping/document.h"
#include "exchange/ooapi5/mapping/mapper.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

Node Mapper::organisation(mapping::Ledger &ledger) const
{
    const auto &table = domain::organisationTable();
    const Source organisation = ledger.source();
    MapperDocument document(organisation);
    document.put(u"organizationId"_s, organisation.id().toString());
    const QList<domain::TypedCode> codes = organisation.carry(table.codes);
    if (!codes.isEmpty()) {
        document.put(u"primaryCode"_s, std::move(identifierEntries(codes.first(1), 0).items().front()), table.codes);
        if (codes.size() > 1) {
            document.put(u"otherCodes"_s, identifierEntries(codes, 1), table.codes);
        }
        if (readBack(codes)) {
            document.comesBack(table.codes);
        }
    }
    document.carryTexts(u"name"_s, table.name);
    document.carryText(u"shortName"_s, table.shortName);
    document.carryTexts(u"description"_s, table.description);
    document.carryText(u"link"_s, table.webPage);
    document.carryText(u"logo"_s, table.logo);
    document.carryText(u"parent"_s, table.parent);
    const QString kind = organisation.look(table.kind);
    const bool isFaculty = kind == u"faculty";
    if (isFaculty) {
        organisation.carried(table.kind);
    }
    document.finish(document.extension(), organisation.look(table.kept));
    ledger.settle(noPlace());

    Node result = std::move(document.object());
    if (codes.isEmpty()) {
        Node id = Node::object();
        id.put(u"codeType"_s, u"uuid"_s);
        id.put(u"code"_s, organisation.id().toString());
        result.putDefault(u"primaryCode"_s, std::move(id));
    }
    result.putDefault(u"organizationType"_s,
        isFaculty                            ? u"faculty"_s
            : organisation.has(table.parent) ? u"institute"_s
                                             : u"root"_s,
        isFaculty ? organisation.origin(table.kind) : document::Origin{});
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
