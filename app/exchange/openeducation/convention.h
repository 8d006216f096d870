// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * What all versions of the Open Education API share in how an offering is represented: what the standard has no member
 * for is in a single member "leerschakel" of ext, which other readers may ignore.
 *
 *   "ext": {"leerschakel": {
 *       "version": 1,
 *       "standard": ["title", …],   keys of the field table whose value is in the standard members, to be read there
 *       "fields": {"status": …}     all other values that are present, by key, in their plain form (FieldType);
 *   }}                              "kept" is among them as it is
 *
 * What else it contains, and in which documents, is described in the convention.h of each version.
 */
namespace leerschakel::exchange::openeducation {

/** Our member of ext. */
inline constexpr auto extKey = "leerschakel";
/** The member of "kept" under a format that says where the document we make departs from the one that came. */
inline constexpr auto asItCameKey = "asItCame";
inline constexpr int conventionVersion = 1;

/** The member that identifies an item of a list of consumers. */
[[nodiscard]] inline QString consumerKey()
{
    return QStringLiteral("consumerKey");
}

} // namespace leerschakel::exchange::openeducation
