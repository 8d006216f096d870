// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/ledger.h"
#include "exchange/names.h"
#include "exchange/openeducation/entitydocument.h"

namespace leerschakel::exchange::openeducation {

/** What differs between the versions in the document of an organisation. */
struct OrganisationTerms {
    /** The destination, under which an organisation keeps other values of its source. */
    QString format;
    QString id;
    QString type;
    QString parent;
    std::span<const Name> codeTypes;
    /** How a web page and a logo are put. */
    void (EntityDocument::*carryAddress)(const QString &key, const domain::FieldSpec &field);
};

/** The document of the organisation of \a ledger; books and settles what becomes of its values. */
[[nodiscard]] document::Node organisationDocument(
    mapping::Ledger &ledger, const OrganisationTerms &terms, std::span<const mapping::NoPlace> noPlace);

} // namespace leerschakel::exchange::openeducation
