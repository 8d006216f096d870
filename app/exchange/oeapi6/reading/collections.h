// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "exchange/reading/collection.h"

/** What an OEAPI v6 endpoint serves (its paths and the members of its entities), as far as we read it. */
namespace leerschakel::exchange::oeapi6::collections {

inline constexpr reading::Collection organisations{.path = u"organisations", .identifier = u"organisationId"};
inline constexpr reading::Collection academicSessions{.path = u"academic-sessions", .identifier = u"academicSessionId"};
inline constexpr reading::Collection learningOutcomes{.path = u"learning-outcomes", .identifier = u"learningOutcomeId"};
inline constexpr reading::Collection courseOfferings{
    .path = u"course-offerings", .identifier = u"courseOfferingId", .isBelowOthers = true};
inline constexpr reading::Collection programmeOfferings{
    .path = u"programme-offerings", .identifier = u"programmeOfferingId", .isBelowOthers = true};
inline constexpr reading::Collection programmes{
    .path = u"programmes", .identifier = u"programmeId", .below = &programmeOfferings};
inline constexpr reading::Collection courses{.path = u"courses", .identifier = u"courseId", .below = &courseOfferings};

} // namespace leerschakel::exchange::oeapi6::collections

namespace leerschakel::exchange::oeapi6 {

/** Organisations come first, then learning outcomes, programmes and courses; offerings come last. */
[[nodiscard]] const reading::EndpointLayout &endpointLayout();

} // namespace leerschakel::exchange::oeapi6
