// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"

#include <map>

namespace leerschakel::exchange::writing {

/**
 * The lines of a loss report about records that offerings share: each once, with the number of offerings it affects.
 */
class SharedLosses
{
public:
    /** Adds those of one offering that refers to the records. */
    void add(const QList<LostValue> &lost);
    /** Sorted by kind, record and field. */
    [[nodiscard]] QList<LostValue> lines() const;

private:
    struct Less {
        bool operator()(const LostValue &a, const LostValue &b) const;
    };
    std::map<LostValue, int, Less> m_lines;
};

} // namespace leerschakel::exchange::writing
