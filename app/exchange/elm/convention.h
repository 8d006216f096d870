// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering is described in the European Learning Model, profile LOQ (learning opportunities and qualifications),
 * 3.1: XML according to loq.xsd 3.1.0, and the same as JSON-LD for the SHACL shapes 1.1.0. Members have the names that
 * the XSD gives them.
 *
 *   learningAchievementSpecification   what is learnt: one for each offering, with its learningOutcome
 *   learningOpportunity                when it can be learnt: one for each edition that is not cancelled; one without
 *                                      dates if there is no such edition
 *   id                                 urn:uuid: with our own id; for what is not a record, one derived from the
 *                                      offering's
 *   identifier                         the offering's own code; for an edition, that code followed by the edition's.
 *                                      Each notation may occur only once in a document (xs:unique), and offerings share
 *                                      codes of registers: those are in a note
 *   learningOutcome                    an offering without outcomes gets one, which says in a note that it was added;
 *                                      so do skills that belong to no outcome
 *   relatedESCOSkill, relatedSkill     skills of ESCO, and of all other vocabularies
 *   contact                            a note of each opportunity: a contactPoint belongs to the organisation, which
 *                                      has one description for everything it offers
 *   hasPart                            the modules of a programme that are included in the export
 *   location of an organisation        the Netherlands: required, and none of our fields holds it
 *   learningSetting                    formal if it is accredited by NVAO, or part of something accredited or of an mbo
 *                                      qualification
 *   times                              whole days in the Netherlands
 *
 * It is never a Qualification, whatever its level: those are published by the body that maintains the framework.
 */
namespace leerschakel::exchange::elm {

inline constexpr auto destinationName = "elm";
/**
 * The namespace of the model in JSON-LD. ELM 3.3 has http://data.europa.eu/snb/model/ontology/ instead; the official
 * shapes that our exports are validated against are those of 3.1.
 */
inline constexpr auto modelNamespace = "http://data.europa.eu/snb/model/elm/";
inline constexpr auto xsdVersion = "3.1.0";
/** The largest number of offerings in one XML file. */
inline constexpr qsizetype mostInFile = 1'000;

} // namespace leerschakel::exchange::elm
