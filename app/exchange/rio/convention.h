// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering of ours is in RIO: as request bodies of the service "RIO beheren" of DUO
 * (DUO_RIO_Beheren_OnderwijsOrganisatie_V4, XSD 7858), without the signed envelope in which somebody sends them.
 *
 * What it is:
 *   particuliereOpleiding        outside the recognised system (domain::isNonFormal)
 *   hoOpleiding                  recognised, a programme that ends in a diploma
 *   hoOnderwijseenhedencluster   recognised, a programme that ends in anything else
 *   hoOnderwijseenheid           recognised, a module
 *   (nothing)                    recognised mbo: that is in RIO already, by its CREBO code
 * An mbo of which the result is a diploma is an aangebodenMboOpleiding, another an aangebodenMboOpleidingsonderdeel.
 *
 * An aangebodenOpleiding names its unit by the code that RIO gave that (code of type rioUnit), or names the recognition
 * by its code (CREBO; ISAT for a hoOpleiding, of which there is no unit of ours then). As long as there is neither, only
 * the unit is written: RIO's answer has the code.
 *
 * An offering has an aangebodenOpleiding for each location of its editions and, in mbo, for each leertraject:
 *   eigenAangebodenOpleidingSleutel   of the one in which the first edition is, cancelled or not, the offering's id, as
 *                                     with SURFeduhub; of another one made of that, the location and the leertraject
 *   aangebodenOpleidingCode           of that first one the code of type rioOffered; of all others the same as the key
 *   eigenOpleidingseenheidSleutel     the id of the EducationSpecification of OOAPI: what reaches RIO both ways is one
 *
 * What the messages ask for and no field of ours says:
 *   verzendendeInstantie         the OIN of the provider, made of its BRIN (00000007000….00000), else of its number at
 *                                the Chamber of Commerce (00000003….0000)
 *   ontvangendeInstantie         DUO
 *   identificatiecodeBedrijfsdocument   made of the content: another message has another one
 *   datumTijdBedrijfsdocument    when the offering was last changed: the same catalogue gives the same messages
 *   periode                      one, from the first day on: we keep no earlier ones
 *   vorm                         part-time; propedeutischeFase and studiekeuzecheck: none. Where the offering came from
 *                                an OOAPI endpoint, what that said
 *   leertrajectMBO               BBL where it is taught at the workplace, else BOL
 *   toelatingseisen              JA where there are admission requirements, else NEE
 *   toegankelijkheid             ALL
 *   studielast                   whole EC, else SBU, where need be 28 for each EC (WHW, section 7.4), else another whole
 *                                number
 *   cohortstatus                 O where people can enrol, else G
 *   aanmeldperiode               from the first day of all enrolment periods to the last
 *   prijs                        the total, or the sum of all, in euros
 * The values of DUO's lists are not in the XSD. Those of the mbo are as RIO's open data has them (BOL, BBL, NEE, ALL).
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

// Most characters that RIO takes.
inline constexpr int nameLimit = 225;
inline constexpr int shortNameLimit = 40;
inline constexpr int descriptionLimit = 3000;
inline constexpr int partnerLimit = 250;
inline constexpr int webPageLimit = 320;
inline constexpr int keyLimit = 60;

} // namespace leerschakel::exchange::rio
