// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QByteArray>

namespace leerschakel::cli {

/**
 * Standard input, read as it arrives, without waiting for a buffer to fill. Errors: cancelled, store.cannotRead
 * ("-").
 */
class StandardInput
{
public:
    /** More than anyone types or pipes on purpose, in bytes. */
    static constexpr qsizetype longest = qsizetype(64) * 1024 * 1024;

    /** The next line including its end, or \a most bytes of it where it is longer; empty after the last one. */
    [[nodiscard]] Result<QByteArray> line(qsizetype most = longest);
    /** All of the input. Additional errors: cli.inputTooLong above \a most bytes. */
    [[nodiscard]] Result<QByteArray> all(qsizetype most = longest);

private:
    /** Reads some more; false at the end. */
    [[nodiscard]] Result<bool> readOn();

    QByteArray m_read;
};

} // namespace leerschakel::cli
