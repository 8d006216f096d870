// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::inspection {

/**
 * Whether \a text matches \a format, one of those that OpenAPI names: "uuid" (RFC 9562), "date", "time" and
 * "date-time" (RFC 3339, section 5.6: times have a zone), "email" (RFC 5321, with a domain), "uri" (RFC 3986, with a
 * scheme), or one of XML Schema's: "xml-date", "xml-time", "xml-dateTime" and "xml-duration". Any text matches any
 * other format.
 */
[[nodiscard]] bool isOfFormat(const QString &text, const QString &format);

} // namespace leerschakel::inspection
