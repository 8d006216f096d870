// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/ooapi5catalogue.h"
#include "publishing/publisher.h"
#include "support/freshcatalogue.h"

namespace leerschakel::tests {

/** A catalogue that is published to one destination, into its own folder. */
class Publishes : protected FreshCatalogue
{
protected:
    explicit Publishes(const QString &destination) : m_destination(destination) {}

    store::Result<exchange::ExportReport> published(
        exchange::Selection selection = exchange::Selection::Ready, const QList<domain::Id> &offerings = {})
    {
        domain::NoProgress progress;
        return publishing::publish(*m_catalogue, m_destination,
            {.folder = m_folder->filePath(QStringLiteral("uit")),
                .selection = selection,
                .offerings = offerings,
                .language = {}},
            progress);
    }

    const SampleOfferings m_ids;
    const QString m_destination;
};

} // namespace leerschakel::tests
