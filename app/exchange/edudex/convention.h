// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering of ours is a program of EDU-DEX (Data API 1.0.2, and the XML documents of the feed, which use the
 * same names). What its documents ask for and no field of ours says:
 *
 *   programId                the offering's code of type "edudex", else its own id: neither ever changes by itself
 *   orgUnitId                the provider's code of type "edudex"; without one nothing can be published
 *   programUUID, ids of runs and costs   ours; of a cost that holds for every run one made of that and the run
 *   paymentDue               up-front
 *   applicationType          individual
 *   startDateDetermination   fixed where there are editions; agreed where they take learners in between or there are
 *                            none; direct where it is self-study
 *   applicationOpen          unless there are editions and none of them is open
 *   programLocation          the places of the editions, else "Online", the regions, or "Op afspraak"
 *   instructionLanguage      equal parts of the time
 *   studyLoad                where only EC are given: 28 hours each (WHW, section 7.4)
 *   isFinal, amountIsFinal   true
 *   expires                  the day after the offering's last, else the end of the year after the last change of the
 *                            catalogue: a feed that nobody keeps up goes
 *   editor                   who hears of errors: the provider's address, else that of the contact
 *
 * RIO is not asked for (includeInCatalog): an offering that goes there by way of OOAPI would be in it twice.
 */
namespace leerschakel::exchange::edudex {

inline constexpr auto destinationName = "edudex";
/** Type of the codes by which EDU-DEX knows offerings and organisations (resources/codes/codeType.csv). */
[[nodiscard]] inline QString codeType()
{
    return QStringLiteral("edudex");
}
[[nodiscard]] inline QString formatName()
{
    return QStringLiteral("EDU-DEX 1.0");
}
/** Of a year's work of 60 EC (WHW, section 7.4). */
inline constexpr double hoursInCredit = 28;
/** What is left of a text that is longer than EDU-DEX takes, in characters. */
inline constexpr int nameLimit = 200;
inline constexpr int summaryLimit = 200;
inline constexpr int descriptionLimit = 1200;

} // namespace leerschakel::exchange::edudex
