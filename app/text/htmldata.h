// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace leerschakel::text {

/** What an HTML page holds for machines. */
struct HtmlData {
    /** Of the page, as its root element says: "nl", "en-GB". */
    QString language;
    /** The contents of its script elements of type application/ld+json, in their order. */
    QList<QByteArray> scripts;
    /** The page is made to hurt (millions of tags, or thousands in each other), so that nothing was read. */
    bool isTooMuch = false;
};

/**
 * Reads \a html as browsers do. It is in UTF-8, or in what its first bytes or a meta element in them say: UTF-16,
 * Latin-1 (read as windows-1252, as browsers do); what is none of those characters becomes U+FFFD.
 */
[[nodiscard]] HtmlData dataIn(const QByteArray &html);

} // namespace leerschakel::text
