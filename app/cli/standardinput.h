// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QByteArray>

namespace leerschakel::cli {

/** Standard input, as it comes: nothing waits for a buffer to be full. Errors: cancelled, store.cannotRead ("-"). */
class StandardInput
{
public:
    /** More than anybody types or pipes by intention, in bytes. */
    static constexpr qsizetype longest = qsizetype(64) * 1024 * 1024;

    /** The next line with its end, or \a most bytes of it where it is longer; empty behind the last one. */
    [[nodiscard]] Result<QByteArray> line(qsizetype most = longest);
    /** All there is. Errors, besides: cli.inputTooLong above \a most bytes. */
    [[nodiscard]] Result<QByteArray> all(qsizetype most = longest);

private:
    /** Reads some more; false at the end. */
    [[nodiscard]] Result<bool> readOn();

    QByteArray m_read;
};

} // namespace leerschakel::cli
