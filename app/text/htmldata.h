// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace leerschakel::text {

/** The machine-readable data in an HTML page. */
struct HtmlData {
    /** The page's language according to its root element: "nl", "en-GB". */
    QString language;
    /** The contents of its script elements of type application/ld+json, in order. */
    QList<QByteArray> scripts;
    /** The page is malicious (millions of tags, or thousands nested in each other), so nothing was read. */
    bool isTooMuch = false;
};

/**
 * Reads \a html as browsers do. Its encoding is UTF-8, or the one stated by its first bytes or a meta element in
 * them: UTF-16, Latin-1 (read as windows-1252, as browsers do); invalid bytes become U+FFFD.
 */
[[nodiscard]] HtmlData dataIn(const QByteArray &html);

} // namespace leerschakel::text
