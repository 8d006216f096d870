// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace leerschakel::vocabulary::rdf {

/** Whether \a iri begins with a scheme, so that it is absolute. */
[[nodiscard]] bool isAbsolute(QByteArrayView iri);

/**
 * \a reference resolved against \a base (RFC 3986, section 5.2.2). Percent-encoding is left as it is. Null when neither
 * is absolute.
 */
[[nodiscard]] QByteArray resolved(QByteArrayView reference, const QByteArray &base);

/** What follows the last '/' or '#' of \a iri. */
[[nodiscard]] QByteArrayView lastPart(QByteArrayView iri);

} // namespace leerschakel::vocabulary::rdf
