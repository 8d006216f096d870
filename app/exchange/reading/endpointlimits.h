// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace leerschakel::exchange::reading {

/** The most that an endpoint may cost us. */
struct EndpointLimits {
    /** Silence (no byte, no connection) after which a request is given up. */
    std::chrono::milliseconds silence{25'000};
    /** The longest that a whole request may take, however steadily it trickles in. */
    std::chrono::milliseconds wholeRequest{600'000};
    /** The least average rate of a request that has lasted as long as two silences. */
    qint64 leastBytesPerSecond = 32;
    /** First pause before a request is tried again; doubled each time, with jitter. */
    std::chrono::milliseconds pause{500};
    /** Longest pause that a Retry-After can ask for; an endpoint that asks for more is left alone. */
    std::chrono::milliseconds longestPause{60'000};
    int tries = 4;
    int requests = 200'000;
    qint64 bytesPerDocument = 256LL << 20;
    /** All documents together. */
    qint64 bytes = 4LL << 30;

    /**
     * The values above, except where LEERSCHAKEL_HTTP_TIMEOUT (silence), LEERSCHAKEL_HTTP_DEADLINE (whole request) and
     * LEERSCHAKEL_HTTP_PAUSE are set, in milliseconds.
     */
    [[nodiscard]] static EndpointLimits fromEnvironment();
};

} // namespace leerschakel::exchange::reading
