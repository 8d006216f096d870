// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <functional>
#include <optional>

namespace leerschakel::exchange::writing {

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

} // namespace leerschakel::exchange::writing
