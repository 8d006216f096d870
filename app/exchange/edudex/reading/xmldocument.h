// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"

#include <QVariantMap>

namespace leerschakel::exchange::edudex {

/** An XML document of a feed, as the Data API would have it in JSON. */
struct XmlContent {
    /** Of its element: "program", "instituteData", "edudexDirectory". */
    QString root;
    QVariantMap value;
    /** Where it is in the document: empty for the root, else a JSON Pointer. */
    QString path;
};

/**
 * The documents in \a xml, which was found at \a source: its root, or where that is none of EDU-DEX those within it, as
 * people put a whole feed in one file. Texts in languages, lists and what is attributes in XML are as in the Data API;
 * everything else is text, numbers too. A document type is refused, as with one a few lines can stand for gigabytes, or
 * for a file of this machine; EDU-DEX forbids it too. Errors: import.empty, import.badXml (source, line, column),
 * import.documentType (source), import.tooDeep (source, line, column, levels).
 */
[[nodiscard]] Result<QList<XmlContent>> readXml(const QByteArray &xml, const QString &source);

} // namespace leerschakel::exchange::edudex
