// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::oeapi6 {

using document::Node;
using mapping::Fate;

/** What one offering becomes. */
struct Documents {
    bool isProgramme = false;
    /** The Course or Programme. */
    Node main;
    /** One for each edition, in the same order. */
    std::vector<Node> offerings;
    /**
     * The LearningOutcomes with their ids: those of the outcomes, and those of the skills of the offering as a whole.
     */
    std::vector<std::pair<domain::Id, Node>> outcomes;
    /** Organisations that it refers to, not including the provider's parents. */
    QSet<domain::Id> organisations;
};

/** Makes OEAPI v6 documents from our records; what has no place in v6 is put in ext. See convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering or an organisation needs to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** The documents of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** The organisation of \a ledger; also books and settles. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

} // namespace leerschakel::exchange::oeapi6
