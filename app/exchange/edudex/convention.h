// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering is represented as a program of EDU-DEX (Data API 1.0.2, and the XML documents of the feed, which use
 * the same names). Values that its documents require and that none of our fields holds:
 *
 *   programId                the offering's code of type "edudex", else its own id: neither ever changes by itself
 *   orgUnitId                the provider's code of type "edudex"; without one nothing can be published
 *   programUUID, ids of runs and costs   our own; for a cost that applies to every run, one derived from it and the run
 *   paymentDue               up-front
 *   applicationType          individual
 *   startDateDetermination   fixed if there are editions; agreed if they take learners in between or there are none;
 *                            direct for self-study
 *   applicationOpen          unless there are editions and none of them is open
 *   programLocation          the places of the editions, else "Online", the regions, or "Op afspraak"
 *   instructionLanguage      equal shares of the time
 *   studyLoad                if only EC are given: 28 hours each (WHW, section 7.4)
 *   isFinal, amountIsFinal   true
 *   expires                  the day after the offering's last, else the end of the year after the last change of the
 *                            catalogue: a feed that nobody maintains disappears
 *   editor                   who is notified of errors: the provider's address, else that of the contact
 *
 * Publication in RIO is not requested (includeInCatalog): an offering that also goes there through OOAPI would be in it
 * twice.
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
/** Hours in a credit: a year's work is 60 EC (WHW, section 7.4). */
inline constexpr double hoursInCredit = 28;
/** Longest texts that EDU-DEX takes, in characters; longer ones are shortened to this. */
inline constexpr int nameLimit = 200;
inline constexpr int summaryLimit = 200;
inline constexpr int descriptionLimit = 1200;

} // namespace leerschakel::exchange::edudex
