// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/**
 * How an offering is described as a badge class: an Achievement of Open Badges 3.0 (1EdTech), with fields placed as the
 * Edubadges Metadata Model places them (wiki of edubadges-server, page of 26 October 2026).
 *
 *   id                  the address of the file if it is known where the folder will be served, else urn:uuid: with
 *                       our own id, or with one derived from it for a second language
 *   name … criteria     texts in one language: an offering with a title in two languages becomes two Achievements,
 *                       which refer to each other in related. Open Badges has no language maps, and its Localization
 *                       Framework is not final
 *   inLanguage          that language. The languages of instruction are stated in the criteria
 *   criteria            what is learnt, how it is assessed, and the study load if it is not given in credits
 *   creditsAvailable    EC. SBU and hours have a property in the type EdubadgesAchievement, but its context was not
 *                       available when this was written: they are in the criteria, and the loss report says so
 *   achievementType     MicroCredential or Badge
 *   humanCode           our own code, which is also an otherIdentifier
 *   otherIdentifier     codes; those without a type in Open Badges have the prefix ext:, as it requires
 *   alignment           levels (EQF as ext:EQFLevel), the field of education, and the concepts that are learnt or
 *                       assessed: those of ESCO as ext:ESCOAlignment, as edubadges does
 *   creator             the provider in full, as each sheet is complete. Its parentOrg is what it is part of
 *   image               none: edubadges requires one, which is added there
 */
namespace leerschakel::exchange::edubadges {

inline constexpr auto destinationName = "edubadges";
inline constexpr auto context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

} // namespace leerschakel::exchange::edubadges
