// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <functional>
#include <optional>

namespace leerschakel::exchange::writing {

/** What one offering cannot know of the others. */
struct Surroundings {
    /** Texts in this language; in the other one only where there is none in it. */
    std::optional<domain::Language> language;
    /** Whether an offering is included in this export. */
    std::function<bool(const domain::Id &)> isExported = [](const domain::Id &) { return true; };
    /** The programmes of the export that a module is a part of, ascending. */
    std::function<QList<domain::Id>(const domain::Id &)> programmesOf = [](const domain::Id &) {
        return QList<domain::Id>();
    };
    /**
     * The code by which the destination is to know an offering, or an organisation that offers one (Needs::codeType);
     * empty when it has none, or when one before it in the export has the same.
     */
    std::function<QString(const domain::Id &)> code = [](const domain::Id &) { return QString(); };
    /** When an offering or organisation was last changed (Needs::lastEdited), as the store has it; empty if unknown. */
    std::function<QString(const domain::Id &)> lastEdited = [](const domain::Id &) { return QString(); };
    /**
     * When anything in the catalogue was last changed, apart from publications. The same catalogue gives the same
     * documents.
     */
    QString lastChange = {};
    /** Any organisation of the catalogue; a null record when there is none. */
    std::function<domain::Record(const domain::Id &)> organisation = [](const domain::Id &) {
        return domain::Record();
    };
};

} // namespace leerschakel::exchange::writing
