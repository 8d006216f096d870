// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::schemaorg {

using document::Node;

/**
 * An offering as JSON-LD with the texts in one language; texts that exist only in the other language are in that one.
 */
struct Document {
    domain::Language language{};
    Node node;
};

/** What one offering becomes: one document per language, in the order of Mapper::languages(). */
struct Documents {
    std::vector<Document> all;
    /** Organisations that it names, not including their parents. */
    QSet<domain::Id> organisations;
};

/**
 * Makes schema.org descriptions from our records: a module becomes a Course, a programme a Course that is also an
 * EducationalOccupationalProgram, since only a Course has instances, and search engines only find Courses.
 */
class Mapper
{
public:
    /** The address of an offering's page in the export, for an offering without a web page of its own. */
    using PageAddress = std::function<QString(const domain::Record &, domain::Language)>;

    Mapper(writing::Surroundings surroundings, PageAddress page)
        : m_surroundings(std::move(surroundings)), m_page(std::move(page))
    {}

    /** The languages of the export: the requested one, else both. */
    [[nodiscard]] QList<domain::Language> languages() const;
    /** What the ledger of an offering or an organisation needs to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** The documents of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** The organisation of \a ledger; also books and settles. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    writing::Surroundings m_surroundings;
    PageAddress m_page;
};

} // namespace leerschakel::exchange::schemaorg
