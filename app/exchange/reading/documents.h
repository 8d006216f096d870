// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::reading {

/** How the documents of a format are arranged in a folder, when each of them says itself what it is. */
struct DocumentFolder {
    /**
     * File name extensions, in the order in which they are read: {"json"}, {"xml"}. Documents within a group are read
     * in order of name.
     */
    QList<QStringList> endings;
    /** Paths below the folder that are not read, and need not be reported: "manifest.json". */
    QStringList otherFiles;
    /** Extensions of files that hold no documents, and need not be reported either: {"css", "png"}. */
    QStringList otherEndings = {};
    /** The largest document that is taken (bytes): what is made from one is held in memory. */
    qint64 largest = largestItem;
};

/** Called with the bytes of each document, and where they were found. */
using TakeDocument = std::function<Result<void>(const QString &source, QByteArray &&bytes)>;

/**
 * Passes the file \a path, or each document in the folder \a path and its subfolders, to \a take. In a folder, a
 * document that cannot be read does not hold up the others: it is passed to \a refuse as an item with a fault, and so
 * are errors of \a take about a single document; files that are not documents are passed to \a report. Links are not
 * followed. Errors: those of readFile() and, for a single file, of \a take; import.tooLarge, import.nothing (path),
 * cancelled.
 */
[[nodiscard]] Result<void> readDocuments(const QString &path, const DocumentFolder &folder, domain::Progress &progress,
    const TakeDocument &take, const TakeSourceItem &refuse, const ReportOnSource &report);

/**
 * The file in \a folder or its subfolders whose path is the end of \a address ("programs/a.xml"), for documents that
 * refer to each other by address and were put in one folder. Empty when there is none.
 */
[[nodiscard]] QString fileBeside(const QString &folder, const QString &address);

} // namespace leerschakel::exchange::reading
