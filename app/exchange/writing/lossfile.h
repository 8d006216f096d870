// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "exchange/writing/bundlefolder.h"

namespace leerschakel::exchange::writing {

/** loss-report.json: what could not be included, and which offerings were left out. */
class LossFile
{
public:
    [[nodiscard]] Result<void> open(const BundleFolder &folder);
    /** \a lines: as lines() makes them; does nothing when empty. */
    [[nodiscard]] Result<void> add(std::string_view lines);
    /** Lists it in \a folder. */
    [[nodiscard]] Result<void> close(BundleFolder &folder, const QList<Skipped> &skipped);

    /** A line for each of \a lost, with a comma between them. */
    [[nodiscard]] static std::string lines(const QList<LostValue> &lost);

private:
    BundleFile m_file;
    bool m_isEmpty = true;
};

} // namespace leerschakel::exchange::writing
