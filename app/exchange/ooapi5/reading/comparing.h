// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/departures.h"
#include "exchange/ooapi5/reading/draft.h"

namespace leerschakel::exchange::ooapi5 {

/** Everything of one source, as far as its documents are compared with the ones that we would make of it. */
struct ReadDrafts {
    QList<CourseDraft> &offerings;
    QList<RunDraft> &editions;
    QList<ReferredDraft> &referred;
    /** The documents of organisations, by id. */
    const QHash<domain::Id, QVariantMap> &organisations;
    /** Of a specification by its identifier: its document and place; a null place where the source does not have it. */
    std::function<std::pair<QVariantMap, Place>(const QString &)> specification;
    /** The specifications, by identifier, that several of the offerings have. */
    const QSet<QString> &shared;
    const Losses &losses;
};

/**
 * Keeps with each draft where the documents that the mapper makes of it depart from those that it was read from, so
 * that what is not changed in the
 * catalogue goes out as it came (mapping/departures.h, convention.h).
 */
void keepHowTheyCame(const ReadDrafts &drafts);

} // namespace leerschakel::exchange::ooapi5
