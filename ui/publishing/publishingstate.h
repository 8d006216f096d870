// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/profiles.h"
#include "publishing/publisher.h"

#include <QCoreApplication>

namespace leerschakel::ui {

/** What Publishing shows of one destination. */
class PublishingState
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::ui::PublishingState)

public:
    QList<publishing::OfferingReadiness> rows;
    QList<publishing::PublicationSummary> publications;
    /** Deliveries with a name, to all destinations. */
    QList<publishing::Profile> profiles;
    /** Of so many offerings readiness is not known. */
    int unknown = 0;

    /** Errors: those of the store. */
    [[nodiscard]] static store::Result<PublishingState> read(store::Catalogue &catalogue, const QString &destination);

    /** The one of \a profiles that delivers to \a folder for \a destination; null when there is none. */
    [[nodiscard]] static const publishing::Profile *deliveryTo(
        const QString &destination, const QString &folder, const QList<publishing::Profile> &profiles);

    /** What there is to publish, as a heading. */
    [[nodiscard]] QString inWords() const;
    /** The last publication. */
    [[nodiscard]] QString lastInWords() const;
};

} // namespace leerschakel::ui
