// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// What header fields of a request ask for (RFC 9110, sections 11 to 13).
namespace leerschakel::publishing::serving {

/** The content type of answers: "application/json; version=5". */
inline constexpr auto documentType = "application/json; version=5";

/** Whether the Accept field allows JSON of version 5; it also does when it names no version. */
[[nodiscard]] bool takesDocuments(const QByteArray &accept);
/** Whether the Accept-Encoding field allows gzip. */
[[nodiscard]] bool takesGzip(const QByteArray &acceptEncoding);
/** Whether the If-None-Match field contains \a tag, which is in quotes. */
[[nodiscard]] bool hasTag(const QByteArray &ifNoneMatch, const QByteArray &tag);
/** Whether the Authorization field contains \a token; the time it takes does not depend on how much of it is right. */
[[nodiscard]] bool hasToken(const QByteArray &authorization, const QByteArray &token);

/** \a body in the gzip format (RFC 1952). */
[[nodiscard]] QByteArray gzipped(const QByteArray &body);

} // namespace leerschakel::publishing::serving
