// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::ooapi5 {

using document::Node;
using mapping::Fate;

/**
 * Which OOAPI entity an offering becomes (ooapi-rio mapping: a course is always part of recognised education in RIO).
 */
enum class Shape {
    Course, ///< a module
    Program, ///< a programme
    PrivateProgram, ///< either, if it must reach RIO as education outside the recognised system
};
/** The shape according to the catalogue. */
[[nodiscard]] Shape madeShape(const domain::Record &offering, const domain::Record &provider);
/** The shape it came in, unless changes in the catalogue have given it a different one. */
[[nodiscard]] Shape shapeOf(const domain::Record &offering, const domain::Record &provider);

/** What one offering becomes. */
struct Documents {
    Shape shape = Shape::Course;
    domain::Id specificationId;
    Node specification;
    /** Other offerings have the same specification. */
    bool isShared = false;
    /** The Course or Program. */
    Node main;
    /** One for each bookable edition, in the same order. */
    std::vector<Node> offerings;
    /** Organisations that it refers to, not including the provider's parents. */
    QSet<domain::Id> organisations;

    /** The specification, the main document and the offerings. */
    [[nodiscard]] std::vector<Node *> all();
};

/** Makes OOAPI v5 documents from our records, narrowed to v5; what has no place there is put in ext. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    /** \a alliances: as in ExportRequest. */
    explicit Mapper(Surroundings surroundings, QStringList alliances = {})
        : m_surroundings(std::move(surroundings)), m_alliances(std::move(alliances))
    {}

    /** What the ledger of an offering or an organisation needs to know. */
    [[nodiscard]] mapping::Terms terms() const;
    /** The documents of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Documents documents(mapping::Ledger &ledger) const;
    /** The organisation of \a ledger; also books and settles. */
    [[nodiscard]] Node organisation(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
    QStringList m_alliances;
};

} // namespace leerschakel::exchange::ooapi5
