// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// What header fields of a request ask for (RFC 9110, sections 11 to 13).
namespace leerschakel::publishing::serving {

/** What is answered with: "application/json; version=5". */
inline constexpr auto documentType = "application/json; version=5";

/** Whether the field Accept takes JSON of version 5, and a client that names no version takes it too. */
[[nodiscard]] bool takesDocuments(const QByteArray &accept);
/** Whether the field Accept-Encoding takes gzip. */
[[nodiscard]] bool takesGzip(const QByteArray &acceptEncoding);
/** Whether the field If-None-Match has \a tag, which is in quotes. */
[[nodiscard]] bool hasTag(const QByteArray &ifNoneMatch, const QByteArray &tag);
/** Whether the field Authorization has \a token, in a time that says nothing of how much of it is right. */
[[nodiscard]] bool hasToken(const QByteArray &authorization, const QByteArray &token);

/** \a body in the gzip format (RFC 1952). */
[[nodiscard]] QByteArray gzipped(const QByteArray &body);

} // namespace leerschakel::publishing::serving
