// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/editions.h"

#include "domain/constant.h"
#include "exchange/openeducation/reading/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using domain::Kind;
using domain::Record;

void readLocationInto(RunDraft &draft, reading::Members &members, reading::Losses &losses, const AddressNames &names)
{
    if (draft.isOurs) {
        static_cast<void>(members.take(u"addresses"_s)); // it is in our member
        return;
    }
    const reading::ReferredDraft location = readLocation(members, losses, names);
    if (!location.record.isNull()) {
        domain::editionTable().location.set(draft.edition, location.record.id());
        draft.referred.append(location);
    }
}

void readOurPartsInto(RunDraft &draft, const QVariantMap &ours, const reading::Place &place, reading::Losses &losses)
{
    for (const auto &[kind, key] :
        {std::pair(Kind::EnrolmentPeriod, u"enrolmentPeriods"_s), std::pair(Kind::Price, u"prices"_s)}) {
        const domain::KindTable &table = domain::kindTable(kind);
        for (Record part : constant(ourRecords(kind, ours.value(key), place.at(key), losses))) {
            part.setValue(*table.field(u"offering"_s), draft.owner.toString());
            part.setValue(*table.field(u"edition"_s), draft.edition.id().toString());
            draft.parts.append(part);
        }
    }
    const reading::Place locations = place.at(u"locations"_s);
    for (const Record &each : constant(ourRecords(Kind::Location, ours.value(u"locations"_s), locations, losses))) {
        draft.referred.append({.record = each, .place = locations, .isOurs = true});
    }
}

} // namespace leerschakel::exchange::openeducation
