// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openeducation/convention.h"

/**
 * OEAPI v6 as its release candidate 2 has it (branch release/6.0 of open-education-api/specification, June 2026), and
 * how an offering of ours travels in it.
 *
 * A module is a Course, a programme a Programme, each edition of it an offering: also one that is cancelled or has no
 * dates, as an offering has a state. An outcome with a text is a LearningOutcome of its own; the skills that are taught
 * or assessed in it are its otherCodes, "x-esco" and the like (names.h). A skill of an offering as a whole is a
 * LearningOutcome too, with the label of the concept as its name and its address as primaryCode. A skill that is
 * required is no outcome and is in our member of ext only.
 *
 * A day is written as the midnight with which it begins, in the time of the Netherlands; the last day of enrolment and
 * of entry counts whole, so these end with its last second.
 *
 * Our member of ext (openeducation/convention.h) is in Course, Programme, CourseOffering, ProgrammeOffering,
 * Organisation and LearningOutcome. Besides "version", "standard" and "fields" there are, where there are any, of
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
 * Left out, as release candidate 2 contradicts itself or what reads it does:
 *   CourseOffering.flexibleEntryPeriodEndDateTime is a date by its format and a moment by its name and example (that of
 *   a ProgrammeOffering is not);
 *   firstStartDate and firstStartDateTime, which are each other's name for one thing, and we have nothing to put there;
 *   consumer: that of RIO still has the members of v5, and no service that brings offerings to RIO reads v6; with
 *   several consumers there would be a document for each besides, as one object has one.
 */
namespace leerschakel::exchange::oeapi6 {

inline constexpr auto destinationName = "oeapi6";
inline constexpr auto specification =
    "https://raw.githubusercontent.com/open-education-api/specification/release/6.0/oeapi.json";
inline constexpr auto documentation = "https://openonderwijsapi.nl/v6.0/";

} // namespace leerschakel::exchange::oeapi6
