// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/openeducation/convention.h"

/**
 * How an offering of ours travels in OOAPI v5 so that it comes back whole: by our member of ext
 * (openeducation/convention.h). OOAPI v5 has no field for skills, outcomes as things, funding, partners and more.
 *
 * Course and Program (of an offering), CourseOffering and ProgramOffering (of an edition) and Organization have it.
 *
 * A reader of such a document takes the keys in "standard" from the standard members, those in "fields" from there, and
 * no others: what the standard members hold beyond them was only filled in because a schema asks for it.
 * In a part or a record below, "id" is given with its plain values; "offering" (and "edition" in an edition's document)
 * is understood.
 *
 * Course and Program also have, where there are any:
 *       "outcomes":   [{"id", "at", "position", "kept"}]
 *                     at: index in learningOutcomes; absent where the outcome has no text
 *       "skills":     [{"id", "at", "uri", "role", "level", "label": {"nl", "en"}, "position"}]
 *                     at: index in learningOutcomes of its outcome; "outcome": its id, only where the outcome has no
 *                     text; neither: of the offering as a whole
 *       "funding", "partners", "components", "prices" (for every edition),
 *       "enrolmentPeriods" (for none in particular): [{"id", …}]
 *       "editions":   [{"id", …, "prices", "enrolmentPeriods"}]
 *                     those that are not offered (cancelled, or without dates)
 *       "contacts", "deals", "locations": [{"id", …}]
 *                     the records that it, or an edition in "editions", refers to
 * CourseOffering and ProgramOffering also have:
 *       "prices": [{"id", …}] (of this edition only), "enrolmentPeriods": [{"id", …}],
 *       "locations": [{"id", …}] (at most one)
 *   (priceInformation and enrollStartDate are derived from these and are not read where our member is there)
 * EducationSpecification has {"version": 1, "offering": "<id>"}: it is derived from that offering, nothing is to be
 * read from it. One that came with several offerings, and is still theirs, has no "offering".
 *
 * Values of "kept" under "ooapi5" are the members of the source document that we have no field for, laid out as in that
 * document:
 *   an offering's: members of the Course or Program; "educationSpecification" is the members kept of its
 *   EducationSpecification, with its "educationSpecificationId" where that is not the one that
 *   educationSpecificationFor() gives; an edition's: of the offering document; an organisation's: of the Organization;
 *   a location's: of the Address; a price's: of the Cost;
 *   an outcome's: {"text": [{"language", "value"}, …]}, its text in other languages.
 *   "asItCame" there says where the document that we make departs from the one that came, so that what is not changed
 *   here goes out as it came: of an offering {"shape": {"was", "is"}, "languages", "main",
 *   "specification", "shared", "narrowed"}, of an edition and an organisation that of their one document (mapping/departures.h).
 * The writer joins them into the document: what it writes itself wins, except that maps are joined member by member,
 * lists of maps with a consumerKey consumer by consumer, and of other lists the kept items that it does not have are
 * added after its own. What it fills in only because a schema asks for it (codeType, level "undefined", programType …)
 * gives way to what was kept.
 */
namespace leerschakel::exchange::ooapi5 {

inline constexpr auto destinationName = "ooapi5";
using openeducation::asItCameKey;
using openeducation::consumerKey;
using openeducation::conventionVersion;
using openeducation::extKey;

/**
 * Member of what is under asItCameKey of an offering: what its narrowed values were and became (mapping/narrowings.h).
 */
[[nodiscard]] inline QString narrowedKey()
{
    return QStringLiteral("narrowed");
}
/**
 * Member of what is under asItCameKey of an organisation: it came as a partner's code or name only, and has no document
 * there.
 */
[[nodiscard]] inline QString mentionedKey()
{
    return QStringLiteral("mentioned");
}
/** Member there: other offerings came with the same specification, of which this is the digest. */
[[nodiscard]] inline QString sharedKey()
{
    return QStringLiteral("shared");
}

/** The id of the EducationSpecification that is derived from an offering: always the same one. */
[[nodiscard]] domain::Id educationSpecificationFor(const domain::Id &offering);
/** What was kept of the EducationSpecification that an offering came with. */
[[nodiscard]] QVariantMap keptSpecification(const domain::Record &offering);
/** The id of the EducationSpecification of an offering: of the one that it came with, else educationSpecificationFor(). */
[[nodiscard]] domain::Id educationSpecificationOf(const domain::Record &offering);
/** What was kept of the consumer \a key that an offering or edition came with. */
[[nodiscard]] QVariantMap keptConsumer(const domain::Record &record, const QString &key);

} // namespace leerschakel::exchange::ooapi5
