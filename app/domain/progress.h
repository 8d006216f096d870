// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <expected>

namespace leerschakel::domain {

/** Long-running work reports its progress, and asks whether to continue. Called from the thread that does the work. */
class Progress
{
public:
    virtual ~Progress() = default;
    /**
     * \a total is 0 when not known yet. False: stop; the work then ends with Failure::Cancelled and leaves everything
     * as it was.
     */
    [[nodiscard]] virtual bool step(qint64 done, qint64 total, const Message &what) = 0;
};

/** The error of work that was stopped, ready to return. */
[[nodiscard]] inline std::unexpected<Error> cancelled()
{
    return std::unexpected(Error::of(Failure::Cancelled, QStringLiteral("cancelled")));
}

/** Shows nothing and never stops the work. */
class NoProgress : public Progress
{
public:
    [[nodiscard]] bool step(qint64, qint64, const Message &) override { return true; }
};

} // namespace leerschakel::domain
