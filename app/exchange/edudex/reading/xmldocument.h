// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"

#include <QVariantMap>

namespace leerschakel::exchange::edudex {

/** An XML document of a feed, in the form that the Data API gives it in JSON. */
struct XmlContent {
    /** The name of its element: "program", "instituteData", "edudexDirectory". */
    QString root;
    QVariantMap value;
    /** Its path in the document: empty for the root, else a JSON Pointer. */
    QString path;
};

/**
 * The documents in \a xml, which was found at \a source: its root or, if that is not an EDU-DEX element, those within
 * it, as people put a whole feed in one file. Texts in languages, lists and XML attributes take the form they have in
 * the Data API; everything else is text, including numbers. A document type declaration is refused, as with one a few
 * lines can stand for gigabytes, or for a file on this machine; EDU-DEX forbids it too. Errors: import.empty,
 * import.badXml (source, line, column), import.documentType (source), import.tooDeep (source, line, column, levels).
 */
[[nodiscard]] Result<QList<XmlContent>> readXml(const QByteArray &xml, const QString &source);

} // namespace leerschakel::exchange::edudex
