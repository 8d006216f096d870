// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"

#include <array>

namespace leerschakel::exchange::elm {

/** The containers of a LOQ document, in the order of the schema. */
inline constexpr std::array containers{"learningOpportunityReferences", "learningAchievementSpecificationReferences",
    "learningOutcomeReferences", "learningActivitySpecificationReferences", "learningAssessmentSpecificationReferences",
    "agentReferences", "locationReferences"};
enum class Container : quint8 { Opportunities, Specifications, Outcomes, Activities, Assessments, Agents, Locations };

/** Objects of one container as XML, and what could not be expressed in XML. */
struct XmlPart {
    /** Elements as they are in the container; empty if there are none. */
    std::string text;
    std::vector<document::XmlOmission> omissions;
};

/** The elements of \a container for \a objects, which are in their JSON-LD form. */
[[nodiscard]] XmlPart xmlPart(Container container, const document::Node::Array &objects);
/** A whole document, made from the text of each container. */
[[nodiscard]] std::string xmlDocument(std::array<std::string, containers.size()> parts);

} // namespace leerschakel::exchange::elm
