// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/draft.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Tells what follows from the documents of a whole source about the organisations and locations in it, where they say
 * nothing themselves:
 *  - the kind of an organisation: that of its sector (mbo, hbo, wo) where it has a BRIN and its offerings are of one
 *    sector; a private provider where
 *    neither it nor what it is a part of has a BRIN, and every specification of its offerings is a privateProgram;
 *    else none;
 *  - its RIO onderwijsaanbiedercode, and the onderwijslocatiecode of a location: those in the consumers of its
 *    offerings, where each of these has the same
 *    one and no other organisation (location) has it. It stays in the consumers as well.
 */
void tellOfProviders(
    QList<ReferredDraft> &referred, const QList<CourseDraft> &offerings, const QList<RunDraft> &editions);

/**
 * A partner that came as a code is the one organisation of the source that has it, where there is one: what was made of
 * the code alone is taken out of \a referred.
 */
void joinPartners(QList<ReferredDraft> &referred, QList<CourseDraft> &offerings);

} // namespace leerschakel::exchange::ooapi5
