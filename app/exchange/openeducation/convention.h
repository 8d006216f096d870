// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * What all versions of the Open Education API share in how an offering of ours travels: what the standard has no member
 * for is in the one member "leerschakel" of ext, which any other reader may ignore.
 *
 *   "ext": {"leerschakel": {
 *       "version": 1,
 *       "standard": ["title", …],   keys of the field table whose value is in the standard members, to be read there
 *       "fields": {"status": …}     all other values that are present, by key, in their plain form (FieldType);
 *   }}                              "kept" is among them as it is
 *
 * What else is there, and in which documents, is said in the convention.h of each version.
 */
namespace leerschakel::exchange::openeducation {

/** The member of ext that is ours. */
inline constexpr auto extKey = "leerschakel";
/** The member of "kept" under a format that says where what we make departs from what came. */
inline constexpr auto asItCameKey = "asItCame";
inline constexpr int conventionVersion = 1;

/** The member that identifies an item of a list of consumers. */
[[nodiscard]] inline QString consumerKey()
{
    return QStringLiteral("consumerKey");
}

} // namespace leerschakel::exchange::openeducation
