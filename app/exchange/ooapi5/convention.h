// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/openeducation/convention.h"

/**
 * How an offering is represented in OOAPI v5 so that it can be read back whole: through our member of ext
 * (openeducation/convention.h). OOAPI v5 has no field for skills, outcomes as objects, funding, partners and more.
 *
 * Course and Program (of an offering), CourseOffering and ProgramOffering (of an edition) and Organization have it.
 *
 * A reader of such a document takes the keys in "standard" from the standard members, those in "fields" from there, and
 * no others: anything else in the standard members was only filled in because a schema requires it.
 * In a part or a record below, "id" is given with its plain values; "offering" (and "edition" in an edition's document)
 * is implied.
 *
 * Course and Program also have, if there are any:
 *       "outcomes":   [{"id", "at", "position", "kept"}]
 *                     at: index in learningOutcomes; absent if the outcome has no text
 *       "skills":     [{"id", "at", "uri", "role", "level", "label": {"nl", "en"}, "position"}]
 *                     at: index in learningOutcomes of its outcome; "outcome": its id, only if the outcome has no text;
 *                     neither: of the offering as a whole
 *       "funding", "partners", "components", "prices" (for every edition),
 *       "enrolmentPeriods" (for none in particular): [{"id", …}]
 *       "editions":   [{"id", …, "prices", "enrolmentPeriods"}]
 *                     those that are not offered (cancelled, or without dates)
 *       "contacts", "deals", "locations": [{"id", …}]
 *                     the records that it, or an edition in "editions", refers to
 * CourseOffering and ProgramOffering also have:
 *       "prices": [{"id", …}] (of this edition only), "enrolmentPeriods": [{"id", …}],
 *       "locations": [{"id", …}] (at most one)
 *   (priceInformation and enrollStartDate are derived from these and are not read if our member is there)
 * EducationSpecification has {"version": 1, "offering": "<id>"}: it is derived from that offering, nothing is to be
 * read from it. One that came with several offerings, and still belongs to them, has no "offering".
 *
 * The values of "kept" under "ooapi5" are the members of the source document that we have no field for, laid out as in
 * that document:
 *   of an offering: members of the Course or Program; "educationSpecification" has the members kept of its
 *   EducationSpecification, with its "educationSpecificationId" if that is not the one that
 *   educationSpecificationFor() gives; of an edition: members of the offering document; of an organisation: of the
 *   Organization; of a location: of the Address; of a price: of the Cost;
 *   of an outcome: {"text": [{"language", "value"}, …]}, its text in other languages.
 *   "asItCame" in it says where the document that we make departs from the one that came, so that what is not changed
 *   here goes out as it came: for an offering {"shape": {"was", "is"}, "languages", "main",
 *   "specification", "shared", "narrowed"}, for an edition and an organisation the departures of their only document
 *   (mapping/departures.h).
 * The writer joins them into the document: what it writes itself takes precedence, except that maps are joined member
 * by member and lists of maps with a consumerKey consumer by consumer, while in other lists the kept items that are
 * missing are added after its own. What it fills in only because a schema requires it (codeType, level "undefined",
 * programType …) gives way to what was kept.
 */
namespace leerschakel::exchange::ooapi5 {

inline constexpr auto destinationName = "ooapi5";
using openeducation::asItCameKey;
using openeducation::consumerKey;
using openeducation::conventionVersion;
using openeducation::extKey;

/** A member under asItCameKey of an offering: what its narrowed values were and became (mapping/narrowings.h). */
[[nodiscard]] inline QString narrowedKey()
{
    return QStringLiteral("narrowed");
}
/**
 * A member under asItCameKey of an organisation: it came only as the code or name of a partner, and has no document
 * of its own in the source.
 */
[[nodiscard]] inline QString mentionedKey()
{
    return QStringLiteral("mentioned");
}
/** A member there: the digest of the specification, which other offerings came with as well. */
[[nodiscard]] inline QString sharedKey()
{
    return QStringLiteral("shared");
}

/** The id of the EducationSpecification that is derived from an offering: always the same one. */
[[nodiscard]] domain::Id educationSpecificationFor(const domain::Id &offering);
/** What was kept of the EducationSpecification that an offering came with. */
[[nodiscard]] QVariantMap keptSpecification(const domain::Record &offering);
/** The id of an offering's EducationSpecification: of the one it came with, else educationSpecificationFor(). */
[[nodiscard]] domain::Id educationSpecificationOf(const domain::Record &offering);
/** What was kept of the consumer \a key that an offering or edition came with. */
[[nodiscard]] QVariantMap keptConsumer(const domain::Record &record, const QString &key);

} // namespace leerschakel::exchange::ooapi5
