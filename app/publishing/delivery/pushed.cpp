// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/pushed.h"

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

namespace {

/** The schema that introduced the table. */
constexpr int sinceSchema = 6;

} // namespace

Result<QHash<QString, Pushed>> pushedTo(store::Catalogue &catalogue, const QString &target)
{
    QHash<QString, Pushed> all;
    if (catalogue.fileSchema() < sinceSchema) { // an older file, opened read-only
        return all;
    }
    return catalogue
        .rows(u"SELECT resource, offering, hash FROM pushed WHERE target = ?"_s, {target},
            [&](const store::Row &row) {
                all.insert(row.string(0),
                    {.resource = row.string(0),
                        .offering = domain::Id::fromString(row.string(1)),
                        .hash = row.string(2)});
            })
        .transform([&] { return std::move(all); });
}

Result<void> notePushed(store::Catalogue &catalogue, const QString &target, const Pushed &pushed)
{
    return catalogue.execute(u"INSERT OR REPLACE INTO pushed (target, resource, offering, hash) VALUES (?, ?, ?, ?)"_s,
        {target, pushed.resource, pushed.offering.toString(), pushed.hash});
}

Result<void> noteDeleted(store::Catalogue &catalogue, const QString &target, const QString &resource)
{
    return catalogue.execute(u"DELETE FROM pushed WHERE target = ? AND resource = ?"_s, {target, resource});
}

} // namespace leerschakel::publishing::delivery
