// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/limits.h"
#include "publishing/serving/problem.h"

#include <expected>
#include <optional>

namespace leerschakel::publishing::serving {

/** The head of a request, whole and well-formed (RFC 9112, sections 2 to 6). */
struct RequestHead {
    QByteArray method;
    /** Path and query, as it came: it begins with a slash. */
    QByteArray target;
    /** The client may send another one after it. */
    bool keepsOpen = true;
    /** The same in the one form that Qt's server gets to see: of the header fields those that are answered to. */
    QByteArray forServer;
    /** Of what was read, so many bytes are this head. */
    qsizetype size = 0;
};

/**
 * The head at the beginning of \a bytes; nothing where the rest of it is still to come. Stricter than Qt HttpServer,
 * which takes anything with two spaces for a request: what servers may understand in different ways is refused, and so
 * is a body. Problems: 400, 405, 413, 414, 431, 505.
 */
[[nodiscard]] std::expected<std::optional<RequestHead>, Problem> readHead(QByteArrayView bytes, const Limits &limits);

} // namespace leerschakel::publishing::serving
