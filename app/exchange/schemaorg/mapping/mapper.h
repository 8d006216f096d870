// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::schemaorg {

using document::Node;

/** An offering as JSON-LD with the texts of one language; those that are there in the other one only are in that. */
struct Document {
    domain::Language language{};
    Node node;
};

/** What one offering becomes: a document a language, in the order of Mapper::languages(). */
struct Documents {
    std::vector<Document> all;
    /** Organisations that it names, besides the parents of these. */
    QSet<domain::Id> organisations;
};

/**
 * Makes schema.org descriptions of our records: of a module a Course, of a programme a Course that is an
 * EducationalOccupationalProgram as well, since only a Course has instances, and only that is found by search engines.
 */
class Mapper
{
public:
    /** The address of an offering's page in the export, for one that has no web page of its own. */
    using PageAddress = std::function<QString(const domain::Record &, domain::Language)>;

    Mapper(writing::Surroundings surroundings, PageAddress page)
        : m_surroundings(std::move(surroundings)), m_page(std::move(page))
    {}

    /** Those of the export: the one that was asked for, else both. */
    [[nodiscard]] QList<domain::Language> languages() const;
    /** What the ledger of an offering or an organisation is to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** Of the offering that \a ledger is of; books and settles what becomes of it. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** Of the organisation that \a ledger is of; books and settles as well. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    writing::Surroundings m_surroundings;
    PageAddress m_page;
};

} // namespace leerschakel::exchange::schemaorg
