// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::ooapi5 {

using document::Node;
using mapping::Fate;

/**
 * Which of OOAPI's entities an offering becomes (ooapi-rio mapping: a course is always part of recognised education in
 * RIO).
 */
enum class Shape {
    Course, ///< a module
    Program, ///< a programme
    PrivateProgram, ///< either, where it must reach RIO as education outside the recognised system
};
/** By what the catalogue says of it. */
[[nodiscard]] Shape madeShape(const domain::Record &offering, const domain::Record &provider);
/** The one it came in, unless what the catalogue says of it has become another since. */
[[nodiscard]] Shape shapeOf(const domain::Record &offering, const domain::Record &provider);

/** What one offering becomes. */
struct Documents {
    Shape shape = Shape::Course;
    domain::Id specificationId;
    Node specification;
    /** The specification is that of other offerings too. */
    bool isShared = false;
    /** The Course or Program. */
    Node main;
    /** One a bookable edition, in their order. */
    std::vector<Node> offerings;
    /** Organisations that it refers to, besides the provider's parents. */
    QSet<domain::Id> organisations;

    /** The specification, the main document and the offerings. */
    [[nodiscard]] std::vector<Node *> all();
};

/** Makes OOAPI v5 documents of our records: narrowed to v5; what has no place there goes along in ext. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    /** \a alliances: as in ExportRequest. */
    explicit Mapper(Surroundings surroundings, QStringList alliances = {})
        : m_surroundings(std::move(surroundings)), m_alliances(std::move(alliances))
    {}

    /** What the ledger of an offering or an organisation is to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** Of the offering that \a ledger is of; books and settles what becomes of it. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** Of the organisation that \a ledger is of; books and settles as well. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
    QStringList m_alliances;
};

} // namespace leerschakel::exchange::ooapi5
