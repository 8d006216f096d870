// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/draft.h"
#include "exchange/reading/sourceitem.h"

#include <memory>

namespace leerschakel::exchange::reading {

/** Takes the items of a source in any order and makes drafts of them: what a format knows about its own documents. */
class Intake
{
public:
    virtual ~Intake() = default;
    virtual void take(const SourceItem &item) = 0;
    /** The kind of \a item, from its content and from where it was found; null when neither shows it. */
    [[nodiscard]] virtual const Collection *kindOf(const SourceItem &item) const { return item.collection; }
    /**
     * Joins what belongs together, after everything has been taken. Nothing can be taken afterwards. The error is
     * store.cannotRead, about what was put aside.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<Drafts>> finish() = 0;
    /** What could not be taken so far. */
    [[nodiscard]] virtual Losses &losses() = 0;

    /** Is notified of what is taken; null for none. */
    Onlooker *onlooker = nullptr;
};

/**
 * Passes \a item to the onlooker of \a intake and then to \a intake; what is known to be wrong with the item goes to
 * the losses. The error is import.tooManyLosses.
 */
[[nodiscard]] Result<void> takeInto(Intake &intake, const SourceItem &item);

} // namespace leerschakel::exchange::reading
