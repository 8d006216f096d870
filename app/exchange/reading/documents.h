// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::reading {

/** How the documents of a format lie in a folder, where each says itself what it is. */
struct DocumentFolder {
    /** Of their names, in the order in which they are read: {"json"}, {"xml"}. Documents of one group come by name. */
    QList<QStringList> endings;
    /** Paths below the folder that are not read, and need not be named: "manifest.json". */
    QStringList otherFiles;
    /** Of names of files that hold no documents, and need not be named either: {"css", "png"}. */
    QStringList otherEndings = {};
    /** The largest document (bytes): what is made of one is held in memory. */
    qint64 largest = largestItem;
};

/** Called with the bytes of each document, and where they were found. */
using TakeDocument = std::function<Result<void>(const QString &source, QByteArray &&bytes)>;

/**
 * Gives the file \a path, or each document in the folder \a path and the folders in it, to \a take. Of a folder, one
 * that cannot be read does not hold up the others: it is given to \a refuse as an item with a fault, as are errors of
 * \a take that are about the document; files that are none are given to \a report. Links are not followed.
 * Errors: those of readFile() and, of a single file, of \a take; import.tooLarge, import.nothing (path), cancelled.
 */
[[nodiscard]] Result<void> readDocuments(const QString &path, const DocumentFolder &folder, domain::Progress &progress,
    const TakeDocument &take, const TakeSourceItem &refuse, const ReportOnSource &report);

/**
 * The file in \a folder, or in a folder in it, that is called as \a address ends ("programs/a.xml"), for documents that
 * name each other by address and were put in one folder. Empty when there is none.
 */
[[nodiscard]] QString fileBeside(const QString &folder, const QString &address);

} // namespace leerschakel::exchange::reading
