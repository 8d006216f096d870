// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "exchange/result.h"
#include "store/catalogue.h"

namespace leerschakel::publishing {

using store::Result;

/** Notes the publication that \a report tells of, which is the whole of what is at \a target: a folder. */
[[nodiscard]] Result<void> notePublished(
    store::Catalogue &catalogue, const exchange::ExportReport &report, const QString &target);

/** What a server took of offerings one by one, whatever else it has. */
struct PushedDelivery {
    QString destination;
    QString address;
    /** What it has as it is here, also where it had that before. */
    QHash<domain::Id, exchange::WrittenHashes> taken;
    QList<domain::Id> deleted;
    /** Documents that were sent, and their bytes. */
    int sent = 0;
    qint64 bytes = 0;
    /** The last change in the journal that is in it. */
    qint64 change = 0;
};
/** Notes a publication of what of \a delivery is not in the log yet; none where all is. */
[[nodiscard]] Result<void> notePush(store::Catalogue &catalogue, const PushedDelivery &delivery);

} // namespace leerschakel::publishing
