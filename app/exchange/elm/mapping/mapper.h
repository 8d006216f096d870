// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/elm/xml.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::elm {

using document::Node;
using mapping::Fate;

/** One offering in LOQ, in its JSON-LD form. */
struct Description {
    /** Its objects by container, except agents, which have descriptions of their own (organisation()). */
    std::array<Node::Array, containers.size()> objects;
    /** The ids of the locations among them, in the same order. */
    QList<domain::Id> locations;
    /** The organisations that offer it. */
    QSet<domain::Id> organisations;
    /** The modules that its specification refers to. */
    QList<domain::Id> modules;
    /** How many of its opportunities are editions. */
    int editions = 0;
    /** Its identifiers: each may occur only once in a document. */
    QStringList notations;

    [[nodiscard]] Node::Array &in(Container container) { return objects[size_t(container)]; }
    [[nodiscard]] const Node::Array &in(Container container) const { return objects[size_t(container)]; }
};

/** Makes LOQ objects from our records; see convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering needs to know. */
    [[nodiscard]] mapping::Terms termsOf(const domain::OfferingTree &tree) const;
    /** The description of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Description description(mapping::Ledger &ledger) const;
    /** The organisation of \a ledger; also books and settles. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    /** \a organisations and everything they are part of, ascending. */
    [[nodiscard]] QList<domain::Id> withParents(const QSet<domain::Id> &organisations) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

/** The location that every organisation gets. */
[[nodiscard]] Node homeCountry();
[[nodiscard]] domain::Id homeCountryId();

} // namespace leerschakel::exchange::elm
