// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::openeducation {

/** What differs between the versions in the document of an organisation. */
struct OrganisationNames {
    /** The destination, under which an organisation keeps other values of its source. */
    QString format;
    const reading::Collection &collection;
    QString type;
    /** The members that name what it is part of. */
    QStringList parents;
    std::span<const Name> codeTypes;
};

/** An organisation as a source describes it, with the document itself. */
struct OrganisationDraft : reading::ReferredDraft {
    QVariantMap source;
};

/**
 * Null when it has neither a name nor an identifier, in which case it was rejected. Organisations expanded in it go
 * to \a expanded.
 */
[[nodiscard]] OrganisationDraft readOrganisation(const reading::SourceItem &item, reading::Losses &losses,
    QList<reading::SourceItem> &expanded, const OrganisationNames &names);

} // namespace leerschakel::exchange::openeducation
