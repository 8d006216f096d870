// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/profiles.h"
#include "publishing/publisher.h"

#include <QCoreApplication>

namespace leerschakel::ui {

/** What Publishing shows for one destination. */
class PublishingState
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::ui::PublishingState)

public:
    QList<publishing::OfferingReadiness> rows;
    QList<publishing::PublicationSummary> publications;
    /** Named deliveries, to all destinations. */
    QList<publishing::Profile> profiles;
    /** The number of offerings whose readiness is unknown. */
    int unknown = 0;

    /** Errors: those of the store. */
    [[nodiscard]] static store::Result<PublishingState> read(store::Catalogue &catalogue, const QString &destination);

    /** The one of \a profiles that delivers to \a folder for \a destination; null when none does. */
    [[nodiscard]] static const publishing::Profile *deliveryTo(
        const QString &destination, const QString &folder, const QList<publishing::Profile> &profiles);

    /** What can be published, as a heading. */
    [[nodiscard]] QString inWords() const;
    /** The last publication. */
    [[nodiscard]] QString lastInWords() const;
};

} // namespace leerschakel::ui
