// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "exchange/reading/collection.h"

/** What an OOAPI v5 endpoint serves (its paths and the members of its entities). */
namespace leerschakel::exchange::ooapi5::collections {

inline constexpr reading::Collection organizations{.path = u"organizations", .identifier = u"organizationId"};
inline constexpr reading::Collection academicSessions{.path = u"academic-sessions", .identifier = u"academicSessionId"};
inline constexpr reading::Collection educationSpecifications{
    .path = u"education-specifications", .identifier = u"educationSpecificationId", .derived = u"/ext/leerschakel"};
inline constexpr reading::Collection offerings{
    .path = u"offerings", .identifier = u"offeringId", .isBelowOthers = true};
inline constexpr reading::Collection programs{.path = u"programs", .identifier = u"programId", .below = &offerings};
inline constexpr reading::Collection courses{.path = u"courses", .identifier = u"courseId", .below = &offerings};

} // namespace leerschakel::exchange::ooapi5::collections

namespace leerschakel::exchange::ooapi5 {

/** Organisations come first, then education specifications, programs and courses; offerings come last. */
[[nodiscard]] const reading::EndpointLayout &endpointLayout();

/**
 * Like reading::idOf(), for a course or program, depending on \a collection: each has its own numbering, so that
 * course 1 and program 1 are different offerings.
 */
[[nodiscard]] domain::Id offeringIdOf(const reading::Collection &collection, const QString &name);

} // namespace leerschakel::exchange::ooapi5
