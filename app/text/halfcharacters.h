// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace leerschakel::text {

/**
 * Finds halves of characters in a JSON text, block by block: escapes of one surrogate without the other ("\uD83D"
 * alone), which no UTF-8 text can contain. Each is overwritten with "\uFFFD", which has the same length, so that
 * offsets stay the same.
 */
class HalfCharacters
{
public:
    /**
     * Checks \a size bytes from \a data, the next ones of the text, and returns how many of them are finished. The
     * rest begin an escape that continues beyond them: pass them again, before what follows. \a isEnd: nothing
     * follows.
     */
    [[nodiscard]] qsizetype mend(char *data, qsizetype size, bool isEnd);

    [[nodiscard]] qint64 count() const { return m_count; }
    /** The offset in the text of the first one. */
    [[nodiscard]] std::optional<qint64> first() const { return m_first; }

private:
    qint64 m_behind = 0;
    qint64 m_count = 0;
    std::optional<qint64> m_first;
};

} // namespace leerschakel::text
