// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <span>

namespace leerschakel::exchange {

/**
 * A value of one of our code lists, and what a format calls it. The first line that has a value is the one that is
 * written or read.
 */
struct Name {
    const char *ours;
    const char *theirs;
};

/** Their name for \a ours; null when they have none. */
[[nodiscard]] inline const char *theirsFor(std::span<const Name> names, const QString &ours)
{
    const auto found =
        std::ranges::find_if(names, [&](const Name &name) { return ours == QLatin1StringView(name.ours); });
    return found == names.end() ? nullptr : found->theirs;
}

/** Our code for \a theirs; null when we have none. */
[[nodiscard]] inline const char *oursFor(std::span<const Name> names, const QString &theirs)
{
    const auto found =
        std::ranges::find_if(names, [&](const Name &name) { return theirs == QLatin1StringView(name.theirs); });
    return found == names.end() ? nullptr : found->ours;
}

} // namespace leerschakel::exchange
