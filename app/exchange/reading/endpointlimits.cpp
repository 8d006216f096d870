// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/endpointlimits.h"

#include <optional>

namespace leerschakel::exchange::reading {

namespace {

std::optional<std::chrono::milliseconds> fromVariable(const char *name)
{
    bool ok = false;
    const int milliseconds = qEnvironmentVariableIntValue(name, &ok);
    return ok && milliseconds > 0 ? std::optional(std::chrono::milliseconds(milliseconds)) : std::nullopt;
}

} // namespace

EndpointLimits EndpointLimits::fromEnvironment()
{
    EndpointLimits limits;
    limits.silence = fromVariable("LEERSCHAKEL_HTTP_TIMEOUT").value_or(limits.silence);
    limits.wholeRequest = fromVariable("LEERSCHAKEL_HTTP_DEADLINE").value_or(limits.wholeRequest);
    limits.pause = fromVariable("LEERSCHAKEL_HTTP_PAUSE").value_or(limits.pause);
    return limits;
}

} // namespace leerschakel::exchange::reading
