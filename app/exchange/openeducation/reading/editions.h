// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openeducation/reading/locations.h"
#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::openeducation {

/** An offering document as a source has it: an edition, with objects expanded inside it. */
struct RunDraft : reading::EditionDraft {
    QList<reading::ReferredDraft> referred;
    QList<reading::SourceItem> expanded;
};

/** Reads where the edition of \a draft is taught, from the addresses in \a members. */
void readLocationInto(RunDraft &draft, reading::Members &members, reading::Losses &losses, const AddressNames &names);

/** Reads the prices, enrolment periods and locations of the edition of \a draft from our member \a ours at \a place. */
void readOurPartsInto(RunDraft &draft, const QVariantMap &ours, const reading::Place &place, reading::Losses &losses);

} // namespace leerschakel::exchange::openeducation
