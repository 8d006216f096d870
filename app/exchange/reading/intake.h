// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/draft.h"
#include "exchange/reading/sourceitem.h"

#include <memory>

namespace leerschakel::exchange::reading {

/** Takes the things of a source in any order and makes drafts of them: what a format knows of its own documents. */
class Intake
{
public:
    virtual ~Intake() = default;
    virtual void take(const SourceItem &item) = 0;
    /** What \a item is, by itself and by where it was found; null when neither says. */
    [[nodiscard]] virtual const Collection *kindOf(const SourceItem &item) const { return item.collection; }
    /**
     * Joins what belongs together, when all has been taken. Nothing can be taken after it. The error is
     * store.cannotRead, of what was put aside.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<Drafts>> finish() = 0;
    /** What could not be taken so far. */
    [[nodiscard]] virtual Losses &losses() = 0;

    /** Who sees what is taken; null for nobody. */
    Onlooker *onlooker = nullptr;
};

/**
 * \a item to \a intake, past its onlooker, with what is known to be wrong with it to its losses. The error is
 * import.tooManyLosses.
 */
[[nodiscard]] Result<void> takeInto(Intake &intake, const SourceItem &item);

} // namespace leerschakel::exchange::reading
