// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/ledger.h"
#include "exchange/names.h"
#include "exchange/openeducation/entitydocument.h"

namespace leerschakel::exchange::openeducation {

/** What the versions call differently in the document of an organisation. */
struct OrganisationTerms {
    /** The destination, under which an organisation keeps what its source had besides. */
    QString format;
    QString id;
    QString type;
    QString parent;
    std::span<const Name> codeTypes;
    /** How a web page and a logo go along. */
    void (EntityDocument::*carryAddress)(const QString &key, const domain::FieldSpec &field);
};

/** The document of the organisation that \a ledger is of; books and settles what becomes of it. */
[[nodiscard]] document::Node organisationDocument(
    mapping::Ledger &ledger, const OrganisationTerms &terms, std::span<const mapping::NoPlace> noPlace);

} // namespace leerschakel::exchange::openeducation
