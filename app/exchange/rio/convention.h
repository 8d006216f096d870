// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering is represented in RIO: as request bodies of the service "RIO beheren" of DUO
 * (DUO_RIO_Beheren_OnderwijsOrganisatie_V4, XSD 7858), without the signed envelope in which they are sent.
 *
 * What it becomes:
 *   particuliereOpleiding        outside the recognised system (domain::isNonFormal)
 *   hoOpleiding                  recognised, a programme that ends in a diploma
 *   hoOnderwijseenhedencluster   recognised, a programme that ends in anything else
 *   hoOnderwijseenheid           recognised, a module
 *   (nothing)                    recognised mbo: this is in RIO already, under its CREBO code
 * Mbo that results in a diploma is an aangebodenMboOpleiding, other mbo an aangebodenMboOpleidingsonderdeel.
 *
 * An aangebodenOpleiding names its unit by the code that RIO gave it (code of type rioUnit), or names the recognition
 * by its code (CREBO; ISAT for a hoOpleiding, which then has no unit of ours). As long as there is neither, only the
 * unit is written: RIO's answer contains the code.
 *
 * An offering has an aangebodenOpleiding for each location of its editions and, in mbo, for each leertraject:
 *   eigenAangebodenOpleidingSleutel   the offering's id for the one that has the first edition, cancelled or not, as
 *                                     with SURFeduhub; for another, derived from that, the location and the leertraject
 *   aangebodenOpleidingCode           the code of type rioOffered for that first one; for all others the same as the
 *                                     key
 *   eigenOpleidingseenheidSleutel     the id of the EducationSpecification of OOAPI: a unit that reaches RIO both ways
 *                                     is the same one
 *
 * Values that the messages require and that none of our fields holds:
 *   verzendendeInstantie         the OIN of the provider, derived from its BRIN (00000007000….00000), else from its
 *                                number at the Chamber of Commerce (00000003….0000)
 *   ontvangendeInstantie         DUO
 *   identificatiecodeBedrijfsdocument   derived from the content: a different message has a different one
 *   datumTijdBedrijfsdocument    when the offering was last changed: the same catalogue gives the same messages
 *   periode                      one, from the first day on: we keep no earlier ones
 *   vorm                         part-time; propedeutischeFase and studiekeuzecheck: none. If the offering came from
 *                                an OOAPI endpoint, what that stated
 *   leertrajectMBO               BBL if it is taught at the workplace, else BOL
 *   toelatingseisen              JA if there are admission requirements, else NEE
 *   toegankelijkheid             ALL
 *   studielast                   whole EC, else SBU, if necessary 28 for each EC (WHW, section 7.4), else another whole
 *                                number
 *   cohortstatus                 O if people can enrol, else G
 *   aanmeldperiode               from the first day of all enrolment periods to the last
 *   prijs                        the total, or the sum of all prices, in euros
 * The values of DUO's lists are not in the XSD. Those for mbo follow RIO's open data (BOL, BBL, NEE, ALL).
 */
namespace leerschakel::exchange::rio {

inline constexpr auto destinationName = "rio";
/** Type of the codes by which RIO knows a unit (resources/codes/codeType.csv). */
[[nodiscard]] inline QString codeType()
{
    return QStringLiteral("rioUnit");
}
/** OIN of DUO. */
[[nodiscard]] inline QString receiver()
{
    return QStringLiteral("00000001800866472000");
}

// The largest number of characters that RIO accepts.
inline constexpr int nameLimit = 225;
inline constexpr int shortNameLimit = 40;
inline constexpr int descriptionLimit = 3000;
inline constexpr int partnerLimit = 250;
inline constexpr int webPageLimit = 320;
inline constexpr int keyLimit = 60;

} // namespace leerschakel::exchange::rio
