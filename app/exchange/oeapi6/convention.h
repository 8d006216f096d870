// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openeducation/convention.h"

/**
 * OEAPI v6 as of its release candidate 2 (branch release/6.0 of open-education-api/specification, June 2026), and how
 * an offering is represented in it.
 *
 * A module is a Course, a programme a Programme, and each of its editions an offering, including cancelled ones and
 * those without dates, as an offering has a state. An outcome with a text is a LearningOutcome of its own; the skills
 * that are taught or assessed in it are its otherCodes, "x-esco" and the like (names.h). A skill of an offering as a
 * whole is a LearningOutcome too, with the label of the concept as its name and its address as primaryCode. A skill
 * that is required is not an outcome and is in our member of ext only.
 *
 * A day is written as the midnight at which it starts, in Dutch time; the last day of enrolment and of entry is
 * included in full, so these end with its last second.
 *
 * Our member of ext (openeducation/convention.h) is in Course, Programme, CourseOffering, ProgrammeOffering,
 * Organisation and LearningOutcome. In addition to "version", "standard" and "fields" it has, if there are any:
 *   Course and Programme:
 *       "outcomes":   [{"id", "position", "kept"}]  those without a text
 *       "skills":     [{"id", …}]  of the offering as a whole, or of an outcome without a text
 *       "funding", "partners", "components", "prices" (for every edition),
 *       "enrolmentPeriods" (for none in particular), "contacts", "deals": [{"id", …}]
 *   CourseOffering and ProgrammeOffering:
 *       "prices", "enrolmentPeriods" (of this edition only), "locations" (at most one): [{"id", …}]
 *   LearningOutcome of an outcome:
 *       "offering": its id;  "skills": [{"id", …}]
 *   LearningOutcome of a skill:
 *       {"version": 1, "offering": its id, "skill": the id of the link}: nothing is to be read from it.
 *
 * Left out, as release candidate 2, or what reads it, contradicts itself:
 *   CourseOffering.flexibleEntryPeriodEndDateTime, which is a date by its format and a moment by its name and example
 *   (that of a ProgrammeOffering is not);
 *   firstStartDate and firstStartDateTime, two names for the same thing, for which we have no value;
 *   consumer: that of RIO still has the members of v5, and no service that brings offerings to RIO reads v6; besides,
 *   an object has one consumer, so several consumers would each need a document.
 */
namespace leerschakel::exchange::oeapi6 {

inline constexpr auto destinationName = "oeapi6";
inline constexpr auto specification =
    "https://raw.githubusercontent.com/open-education-api/specification/release/6.0/oeapi.json";
inline constexpr auto documentation = "https://openonderwijsapi.nl/v6.0/";

} // namespace leerschakel::exchange::oeapi6
