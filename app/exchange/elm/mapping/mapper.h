// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/elm/xml.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::elm {

using document::Node;
using mapping::Fate;

/** What one offering is in LOQ, as JSON-LD has it. */
struct Description {
    /** Its objects by container; of the agents none, as these have descriptions of their own (organisation()). */
    std::array<Node::Array, containers.size()> objects;
    /** Of the locations among them, in their order. */
    QList<domain::Id> locations;
    /** The organisations that offer it. */
    QSet<domain::Id> organisations;
    /** The modules that its specification refers to. */
    QList<domain::Id> modules;
    /** How many of its opportunities are editions. */
    int editions = 0;
    /** Its identifiers: of all that is in a document each occurs once. */
    QStringList notations;

    [[nodiscard]] Node::Array &in(Container container) { return objects[size_t(container)]; }
    [[nodiscard]] const Node::Array &in(Container container) const { return objects[size_t(container)]; }
};

/** Makes objects of LOQ of our records; see convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering is to know. */
    [[nodiscard]] mapping::Terms termsOf(const domain::OfferingTree &tree) const;
    /** Of the offering that \a ledger is of; books and settles what becomes of it. */
    [[nodiscard]] Description description(mapping::Ledger &ledger) const;
    /** Of the organisation that \a ledger is of; books and settles as well. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    /** \a organisations and all that they are a part of, ascending. */
    [[nodiscard]] QList<domain::Id> withParents(const QSet<domain::Id> &organisations) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

/** Where every organisation is. */
[[nodiscard]] Node homeCountry();
[[nodiscard]] domain::Id homeCountryId();

} // namespace leerschakel::exchange::elm
