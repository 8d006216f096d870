// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/document/node.h"
#include "exchange/report.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::ooapi5 {

using document::Node;

/** Which of OOAPI's entities an offering becomes (ooapi-rio mapping: a course is always part of recognised education in RIO). */
enum class Shape {
    Course, ///< a module
    Program, ///< a programme
    PrivateProgram, ///< either, where it must reach RIO as education outside the recognised system
};
[[nodiscard]] Shape shapeOf(const domain::Record &offering, const domain::Record &provider);

/** What one offering becomes. */
struct Documents {
    Shape shape = Shape::Course;
    domain::Id specificationId;
    Node specification;
    /** The Course or Program. */
    Node main;
    /** One a bookable edition, in their order. */
    std::vector<Node> offerings;
    /** Organisations that it refers to, beside the provider's parents. */
    QSet<domain::Id> organisations;
    QList<LostValue> lost;
};

/** Makes OOAPI v5 documents of our records: narrowed to v5; what has no place there goes along in ext. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    [[nodiscard]] Documents documents(const domain::OfferingTree &tree) const;
    [[nodiscard]] Node organisation(const domain::Record &organisation) const;

private:
    Surroundings m_surroundings;
};

} // namespace leerschakel::exchange::ooapi5
