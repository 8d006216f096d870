// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "exchange/result.h"
#include "store/catalogue.h"

namespace leerschakel::publishing {

using store::Result;

/** Records the publication that \a report describes, which is everything at \a target, a folder. */
[[nodiscard]] Result<void> notePublished(
    store::Catalogue &catalogue, const exchange::ExportReport &report, const QString &target);

/** What a server accepted of offerings sent one by one, whatever else it has. */
struct PushedDelivery {
    QString destination;
    QString address;
    /** Offerings whose current version it has, including those it already had. */
    QHash<domain::Id, exchange::WrittenHashes> taken;
    QList<domain::Id> deleted;
    /** Documents that were sent, and their bytes. */
    int sent = 0;
    qint64 bytes = 0;
    /** The last change in the journal that is included. */
    qint64 change = 0;
};
/** Records a publication of the part of \a delivery that is not in the log yet; none if all of it is. */
[[nodiscard]] Result<void> notePush(store::Catalogue &catalogue, const PushedDelivery &delivery);

} // namespace leerschakel::publishing
