// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::coverage {

using store::Result;

/** An offering that teaches a concept. */
struct TeachingOffering {
    domain::Id id;
    domain::LocalizedText title;
    /** A code from the list "level"; empty where the offering has none. */
    QString level;
};

/**
 * The offerings that teach \a uri, except retired ones: by level in the order of its list (those without one last),
 * then by title.
 */
[[nodiscard]] Result<QList<TeachingOffering>> offeringsTeaching(store::Catalogue &catalogue, const QString &uri);

/** The offerings at one level. */
struct LevelUse {
    QString level;
    QList<domain::Id> offerings;
};
/** \a offerings by level, in their order. */
[[nodiscard]] QList<LevelUse> byLevel(const QList<TeachingOffering> &offerings);

} // namespace leerschakel::coverage
