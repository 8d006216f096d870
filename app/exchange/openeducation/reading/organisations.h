// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/members.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::openeducation {

/** What the versions call differently in the document of an organisation. */
struct OrganisationNames {
    /** The destination, under which an organisation keeps what its source had besides. */
    QString format;
    const reading::Collection &collection;
    QString type;
    /** The members that name what it is a part of. */
    QStringList parents;
    std::span<const Name> codeTypes;
};

/** An organisation as a source describes it, with the document itself. */
struct OrganisationDraft : reading::ReferredDraft {
    QVariantMap source;
};

/** Null when it has no name and no identifier; then it was rejected. Organisations expanded in it go to \a expanded. */
[[nodiscard]] OrganisationDraft readOrganisation(const reading::SourceItem &item, reading::Losses &losses,
    QList<reading::SourceItem> &expanded, const OrganisationNames &names);

} // namespace leerschakel::exchange::openeducation
