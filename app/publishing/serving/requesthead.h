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
    /** Path and query, as received: it begins with a slash. */
    QByteArray target;
    /** The client may send another request after it. */
    bool keepsOpen = true;
    /**
     * The head in the normalised form that Qt's server gets to see, with only the header fields that matter to the
     * answer.
     */
    QByteArray forServer;
    /** The number of bytes read that belong to this head. */
    qsizetype size = 0;
};

/**
 * The head at the beginning of \a bytes; nothing where it is not complete yet. Stricter than Qt HttpServer, which
 * accepts anything with two spaces as a request: what servers may interpret in different ways is refused, and so is a
 * body. Problems: 400, 405, 413, 414, 431, 505.
 */
[[nodiscard]] std::expected<std::optional<RequestHead>, Problem> readHead(QByteArrayView bytes, const Limits &limits);

} // namespace leerschakel::publishing::serving
