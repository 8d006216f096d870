// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/**
 * How an offering of ours is described as a badge class: an Achievement of Open Badges 3.0 (1EdTech), with the places
 * that the Edubadges Metadata Model gives its fields there (wiki of edubadges-server, page of 26 October 2026).
 *
 *   id                  the address of the file, where it is known where the folder will be served; else urn:uuid: with
 *                       our own id, or for a second language one made of it
 *   name … criteria     texts are in one language: of an offering with a title in two there are two Achievements, which
 *                       name each other in related. Open Badges has no language maps, and its Localization Framework
 *                       is not final
 *   inLanguage          that language. In which languages it is taught is said in the criteria
 *   criteria            what is learnt, how that is assessed, and how much work it is where that is not said in credits
 *   creditsAvailable    EC. SBU and hours have a property in the type EdubadgesAchievement, whose context was nowhere
 *                       to be read when this was written: they are in the criteria, and the loss report says so
 *   achievementType     MicroCredential or Badge
 *   humanCode           our own code, which is an otherIdentifier as well
 *   otherIdentifier     codes; those without a type in Open Badges have the prefix ext:, as it requires
 *   alignment           levels (EQF as ext:EQFLevel), the field of education, and the concepts that are learnt or
 *                       assessed: of ESCO as ext:ESCOAlignment, as edubadges does
 *   creator             the provider, whole: each sheet is complete. What it is a part of is its parentOrg
 *   image               none: edubadges wants one, which is added there
 */
namespace leerschakel::exchange::edubadges {

inline constexpr auto destinationName = "edubadges";
inline constexpr auto context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

} // namespace leerschakel::exchange::edubadges
