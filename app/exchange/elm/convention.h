// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * How an offering of ours is described in the European Learning Model, profile LOQ (learning opportunities and
 * qualifications), 3.1: XML as loq.xsd 3.1.0 has it, and the same as JSON-LD for the SHACL shapes 1.1.0. Members are
 * called what the XSD calls them.
 *
 *   learningAchievementSpecification   what is learnt: one for each offering, with its learningOutcome
 *   learningOpportunity                when it can be learnt: one for each edition that is not cancelled; one without
 *                                      dates where there is no such edition
 *   id                                 urn:uuid: with our own id; of what is no record one made of the offering's
 *   identifier                         the offering's own code, and of an edition that code with the edition's behind
 *                                      it. A document may have each notation once only (xs:unique), and offerings share
 *                                      codes of registers: those are in a note
 *   learningOutcome                    an offering without outcomes gets one, which says in a note that it was added;
 *                                      so do skills that belong to no outcome
 *   relatedESCOSkill, relatedSkill     skills of ESCO, and of all other vocabularies
 *   contact                            a note of each opportunity: a contactPoint belongs to the organisation, which has
 *                                      one description for all that it offers
 *   hasPart                            the modules of a programme that go along
 *   location of an organisation        the Netherlands: required, and no field of ours says it
 *   learningSetting                    formal where it is accredited by NVAO, or part of what is accredited or of an
 *                                      mbo qualification
 *   times                              the whole of a day in the Netherlands
 *
 * It is never a Qualification, whatever its level: those are published by the body that keeps the framework.
 */
namespace leerschakel::exchange::elm {

inline constexpr auto destinationName = "elm";
/**
 * The namespace of the model in JSON-LD. ELM 3.3 has http://data.europa.eu/snb/model/ontology/ instead; the official
 * shapes that our exports are held against are those of 3.1.
 */
inline constexpr auto modelNamespace = "http://data.europa.eu/snb/model/elm/";
inline constexpr auto xsdVersion = "3.1.0";
/** How many offerings are in a file of XML at most. */
inline constexpr qsizetype mostInFile = 1'000;

} // namespace leerschakel::exchange::elm
