// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace leerschakel::publishing::serving {

/**
 * What one client may ask of the server. Qt HttpServer 6.8 has no such limits (QHttpServerConfiguration came with 6.9,
 * sizes with 6.11, numbers of connections with 6.12).
 */
struct Limits {
    /** Bytes of a request up to its empty line. */
    qsizetype head = 16 << 10;
    /** Bytes of the address in it. */
    qsizetype target = 8 << 10;
    int fields = 64;
    /** At the same time, for all clients together. */
    int connections = 256;
    /** For receiving a head, from its first byte to its last. */
    std::chrono::milliseconds forHead{10'000};
    /** Between two requests. */
    std::chrono::milliseconds idle{30'000};
    /** Without the client taking a single byte of its answer. */
    std::chrono::milliseconds forTaking{30'000};
    /** For a refused client to read the reason. */
    std::chrono::milliseconds forRefused{1'000};
};

} // namespace leerschakel::publishing::serving
