// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/exchange.h"
#include "exchange/ooapi5/jsonvalue.h"

#include <functional>

namespace leerschakel::exchange::ooapi5 {

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
    JsonValue specification;
    /** The Course or Program. */
    JsonValue main;
    /** One a bookable edition, in their order. */
    std::vector<JsonValue> offerings;
    /** Organisations that it refers to, beside the provider's parents. */
    QSet<domain::Id> organisations;
    QList<Lost> lost;
};

/** Makes OOAPI v5 documents of our records: narrowed to v5; what has no place there goes along in ext. */
class Mapper
{
public:
    /** What one offering cannot know of the others. */
    struct Surroundings {
        /** Texts in this language, in the other one only where they have none. */
        std::optional<domain::Language> language;
        /** Whether an offering goes along in this export. */
        std::function<bool(const domain::Id &)> isExported = [](const domain::Id &) { return true; };
        /** The programmes of the export that a module is a part of, ascending. */
        std::function<QList<domain::Id>(const domain::Id &)> programmesOf = [](const domain::Id &) {
            return QList<domain::Id>();
        };
        /** Any organisation of the catalogue; a null record when there is none. */
        std::function<domain::Record(const domain::Id &)> organisation = [](const domain::Id &) {
            return domain::Record();
        };
    };

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    [[nodiscard]] Documents documents(const domain::OfferingTree &tree) const;
    [[nodiscard]] JsonValue organisation(const domain::Record &organisation) const;

private:
    Surroundings m_surroundings;
};

} // namespace leerschakel::exchange::ooapi5
