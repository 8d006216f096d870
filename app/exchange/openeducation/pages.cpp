// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/pages.h"

#include "domain/kinds.h"
#include "exchange/document/jsontext.h"
#include "exchange/mapping/words.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;

namespace {

constexpr auto pageBegin = "{\"items\":[";

std::string pageEnd(qint64 items)
{
    return "\n],\"pageSize\":" + std::to_string(qMax<qint64>(1, items))
        + ",\"pageNumber\":1,\"hasPreviousPage\":false,\"hasNextPage\":false,\"totalPages\":1}\n";
}

} // namespace

std::string PagedLayout::beforeItems() const
{
    return pageBegin;
}

std::string PagedLayout::behindItems(qint64 items) const
{
    return pageEnd(items);
}

std::string pageOf(const std::vector<Node> &items)
{
    std::string list = pageBegin;
    for (const Node &item : items) {
        list += (list.back() == '[' ? "\n" : ",\n") + document::compact(item);
    }
    return list + pageEnd(qint64(items.size()));
}

Node service(const QList<domain::Record> &organisations, const char *specification, const char *documentation)
{
    // The schema requires an address. If the catalogue has none, this one can never belong to anyone (RFC 2606).
    QString address = u"unknown@example.invalid"_s;
    for (const domain::Record &organisation : organisations) {
        const QString email = domain::organisationTable().email(organisation);
        if (isMailAddress(email)) {
            address = email;
            break;
        }
    }
    Node service = Node::object();
    service.put(u"contactEmail"_s, address);
    service.put(u"specification"_s, specification);
    service.put(u"documentation"_s, documentation);
    return service;
}

} // namespace leerschakel::exchange::openeducation
