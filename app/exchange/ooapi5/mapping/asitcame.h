// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/departures.h"
#include "exchange/ooapi5/mapping/mapper.h"

namespace leerschakel::exchange::ooapi5 {

/** The documents of OOAPI that are made so that they go out as they came. */
enum class Entity { Specification, Course, Program, Offering, Organization };

/** What OOAPI v5 and the profile rio say of the members of a document, as far as departures need it. */
[[nodiscard]] const mapping::DepartureTerms &departureTerms(Entity entity);

/** What was kept of how a record came: the member "asItCame" (convention.h). */
[[nodiscard]] QVariantMap asItCame(const QVariantMap &kept);

/** Whether the part for RIO of the Course or Program that came said itself in which languages it is taught. */
[[nodiscard]] bool cameWithLanguages(const QVariantMap &kept);

/** Puts \a came in \a kept, under our format; an empty one is not put. */
void keepAsItCame(QVariantMap &kept, const QVariantMap &came);

/**
 * The member "shape" of an offering that came as \a isCourse with a specification of \a type (empty: none), and that
 * would be \a made of what was read.
 */
[[nodiscard]] QVariantMap cameAsShape(bool isCourse, const QString &type, Shape made);
/** The shape that an offering with \a kept came in, where it would still be \a made as it was then. */
[[nodiscard]] std::optional<Shape> shapeAsItCame(const QVariantMap &kept, Shape made);

/** Nothing is known of it but the code or name that a document gave a partner by: it has no document of its own. */
[[nodiscard]] bool isMentionedOnly(const domain::Record &organisation);

/** What a specification that other offerings came with as well is to be for them to go on sharing it. */
[[nodiscard]] QString sharedSpecification(const document::Node &specification);

} // namespace leerschakel::exchange::ooapi5
