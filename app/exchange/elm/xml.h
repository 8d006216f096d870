// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"

#include <array>

namespace leerschakel::exchange::elm {

/** What is in a document of LOQ: the containers in the order of the schema. */
inline constexpr std::array containers{"learningOpportunityReferences", "learningAchievementSpecificationReferences",
    "learningOutcomeReferences", "learningActivitySpecificationReferences", "learningAssessmentSpecificationReferences",
    "agentReferences", "locationReferences"};
enum class Container : quint8 { Opportunities, Specifications, Outcomes, Activities, Assessments, Agents, Locations };

/** Objects of one container as XML, and what XML could not hold of them. */
struct XmlPart {
    /** Elements as they stand in the container; empty where there are none. */
    std::string text;
    std::vector<document::XmlOmission> omissions;
};

/** \a objects, as JSON-LD has them, as the elements of \a container. */
[[nodiscard]] XmlPart xmlPart(Container container, const document::Node::Array &objects);
/** A whole document of \a parts, the text of each container. */
[[nodiscard]] std::string xmlDocument(std::array<std::string, containers.size()> parts);

} // namespace leerschakel::exchange::elm
