// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/schemecontent.h"

#include "store/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

using domain::Record;

Result<QList<Record>> SchemeContent::schemes(store::Catalogue &catalogue)
{
    const domain::SchemeTable &table = domain::schemeTable();
    Result<QList<Record>> schemes = store::loadAll(catalogue, domain::Kind::Scheme);
    if (schemes) {
        schemes->removeIf([&](const Record &scheme) { return !table.content(scheme); });
        std::ranges::stable_partition(*schemes, [&](const Record &scheme) { return table.own(scheme); });
    }
    return schemes;
}

Result<SchemeContent> SchemeContent::read(store::Catalogue &, const Record &scheme)
{
    const domain::SchemeTable &table = domain::schemeTable();
    return SchemeContent{.uri = table.uri(scheme), .title = table.title(scheme), .hierarchy = {}};
}

Result<std::vector<std::pair<QString, QString>>> essentialSkills(store::Catalogue &, const Record &)
{
    return std::vector<std::pair<QString, QString>>();
}

} // namespace leerschakel::coverage
