// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"

#include <QTemporaryFile>

#include <string>
#include <string_view>
#include <vector>

namespace leerschakel::exchange::writing {

/**
 * A text for each offering of an export, kept on disk until all are written: with 100,000 of them, they would take more
 * memory than everything else.
 */
class Remembered
{
public:
    /** Does nothing when \a text is empty. Errors: export.cannotWrite, store.diskFull. */
    [[nodiscard]] Result<void> add(std::string_view text);
    [[nodiscard]] qsizetype size() const { return qsizetype(m_ends.size()); }
    /** The \a index-th that was added. Errors: export.cannotWrite. */
    [[nodiscard]] Result<std::string> at(qsizetype index) const;

private:
    /** Reading moves its position. */
    mutable QTemporaryFile m_file;
    /** Where each text ends in the file. */
    std::vector<qint64> m_ends;
};

} // namespace leerschakel::exchange::writing
