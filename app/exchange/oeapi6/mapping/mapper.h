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
    /** One an edition, in their order. */
    std::vector<Node> offerings;
    /** The LearningOutcomes, with their ids: of the outcomes, and of the skills of the offering as a whole. */
    std::vector<std::pair<domain::Id, Node>> outcomes;
    /** Organisations that it refers to, besides the provider's parents. */
    QSet<domain::Id> organisations;
};

/** Makes OEAPI v6 documents of our records; what has no place there goes along in ext. See convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering or an organisation is to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** Of the offering that \a ledger is of; books and settles what becomes of it. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** Of the organisation that \a ledger is of; books and settles as well. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

} // namespace leerschakel::exchange::oeapi6
