// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/departures.h"
#include "exchange/ooapi5/mapping/mapper.h"

namespace leerschakel::exchange::ooapi5 {

/** The OOAPI documents that are made to go out as they came. */
enum class Entity { Specification, Course, Program, Offering, Organization };

/** What OOAPI v5 and the rio profile say about the members of a document, as far as departures need it. */
[[nodiscard]] const mapping::DepartureTerms &departureTerms(Entity entity);

/** What was kept of how a record came: the member "asItCame" (convention.h). */
[[nodiscard]] QVariantMap asItCame(const QVariantMap &kept);

/** Whether the RIO part of the Course or Program that came stated its own languages of instruction. */
[[nodiscard]] bool cameWithLanguages(const QVariantMap &kept);

/** Puts \a came in \a kept, under our format, unless it is empty. */
void keepAsItCame(QVariantMap &kept, const QVariantMap &came);

/**
 * The member "shape" of an offering that came as \a isCourse with a specification of \a type (empty: none), and that
 * would become \a made according to what was read.
 */
[[nodiscard]] QVariantMap cameAsShape(bool isCourse, const QString &type, Shape made);
/** The shape that an offering with \a kept came in, if it would still become the same \a made as then. */
[[nodiscard]] std::optional<Shape> shapeAsItCame(const QVariantMap &kept, Shape made);

/**
 * Whether it is only known by the code or name under which a document mentions a partner: it has no document of its
 * own.
 */
[[nodiscard]] bool isMentionedOnly(const domain::Record &organisation);

/**
 * The digest of \a specification, by which offerings that came with the same one are recognised as still sharing it.
 */
[[nodiscard]] QString sharedSpecification(const document::Node &specification);

} // namespace leerschakel::exchange::ooapi5
