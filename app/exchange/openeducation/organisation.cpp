// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/organisation.h"

#include "exchange/openeducation/codes.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using mapping::Source;

Node organisationDocument(
    mapping::Ledger &ledger, const OrganisationTerms &terms, std::span<const mapping::NoPlace> noPlace)
{
    const auto &table = domain::organisationTable();
    const Source organisation = ledger.source();
    EntityDocument document(organisation, terms.format);
    document.put(terms.id, organisation.id().toString());
    const QList<domain::TypedCode> codes = organisation.carry(table.codes);
    if (!codes.isEmpty()) {
        document.put(u"primaryCode"_s, std::move(identifierEntries(codes.first(1), 0, terms.codeTypes).items().front()),
            table.codes);
        if (codes.size() > 1) {
            document.put(u"otherCodes"_s, identifierEntries(codes, 1, terms.codeTypes), table.codes);
        }
        if (readBack(codes, terms.codeTypes)) {
            document.comesBack(table.codes);
        }
    }
    document.carryTexts(u"name"_s, table.name);
    document.carryText(u"shortName"_s, table.shortName);
    document.carryTexts(u"description"_s, table.description);
    (document.*terms.carryAddress)(u"link"_s, table.webPage);
    (document.*terms.carryAddress)(u"logo"_s, table.logo);
    document.carryText(terms.parent, table.parent);
    const QString kind = organisation.look(table.kind);
    const bool isFaculty = kind == u"faculty";
    if (isFaculty) {
        organisation.carried(table.kind);
    }
    document.finish(document.extension(), organisation.look(table.kept));
    ledger.settle(noPlace);

    Node result = std::move(document.object());
    completePrimaryCode(result, "identifier", organisation.id());
    result.putDefault(terms.type,
        isFaculty                            ? u"faculty"_s
            : organisation.has(table.parent) ? u"institute"_s
                                             : u"root"_s,
        isFaculty ? organisation.origin(table.kind) : document::Origin{});
    return result;
}

} // namespace leerschakel::exchange::openeducation
