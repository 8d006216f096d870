// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/documents.h"

#include "domain/constant.h"
#include "exchange/reading/file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

namespace {

Result<void> readDocument(
    const QString &path, const DocumentFolder &folder, domain::Progress &progress, const TakeDocument &take)
{
    const QFileInfo info(path);
    if (info.isFile() && info.size() > folder.largest) {
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(folder.largest >> 20)}));
    }
    Result<QByteArray> bytes = readFile(path, progress);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    if (bytes->size() > folder.largest) { // a pipe
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(folder.largest >> 20)}));
    }
    return take(path, std::move(*bytes));
}

/** The error is about one document, so others may still be read. */
bool isOfDocument(const Error &error)
{
    return error.failure == Failure::Data && error.message.code != u"import.tooManyLosses";
}

} // namespace

Result<void> readDocuments(const QString &path, const DocumentFolder &folder, domain::Progress &progress,
    const TakeDocument &take, const TakeSourceItem &refuse, const ReportOnSource &report)
{
    const auto goesOn = [&](const QString &source, int files) {
        return progress.step(files, 0, {.code = u"import.reading"_s, .arguments = {source}});
    };
    if (!QFileInfo(path).isDir()) {
        return goesOn(path, 0) ? readDocument(path, folder, progress, take) : domain::cancelled();
    }
    QList<QStringList> groups(folder.endings.size());
    QStringList others;
    QSet<QString> known;
    for (const QString &name : folder.otherFiles) {
        known.insert(QDir(path).filePath(name));
    }
    // Hidden files are not the user's own, and a link can lead back to the folder it is in.
    QDirIterator files(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (known.contains(file)) {
            continue;
        }
        const QString ending = QFileInfo(file).suffix().toLower();
        if (folder.otherEndings.contains(ending)) {
            continue;
        }
        const auto group =
            std::ranges::find_if(folder.endings, [&](const QStringList &endings) { return endings.contains(ending); });
        (group == folder.endings.cend() ? others : groups[group - folder.endings.cbegin()]).append(file);
    }
    int read = 0;
    for (QStringList &group : groups) {
        group.sort();
        for (const QString &file : std::as_const(group)) {
            if (!goesOn(file, read++)) {
                return domain::cancelled();
            }
            Result<void> done = readDocument(file, folder, progress, take);
            if (!done && isOfDocument(done.error())) {
                done = refuse({.source = file, .fault = done.error().message});
            }
            if (!done) {
                return done;
            }
        }
    }
    if (read == 0) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {path}));
    }
    constexpr qsizetype most = 1000;
    others.sort();
    for (const QString &file : constant(others.first(qMin(others.size(), most)))) {
        report(file, {.code = u"import.passedOver"_s, .arguments = {}});
    }
    return {};
}

QString fileBeside(const QString &folder, const QString &address)
{
    QStringList parts = QUrl(address.trimmed()).path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    constexpr qsizetype most = 4;
    parts = parts.mid(qMax(qsizetype(0), parts.size() - most));
    for (; !parts.isEmpty(); parts.removeFirst()) {
        if (parts.contains(u".."_s) || parts.contains(u"."_s)) {
            continue; // only what is below the folder
        }
        const QString path = QDir(folder).filePath(parts.join(u'/'));
        if (QFileInfo(path).isFile()) {
            return path;
        }
    }
    return {};
}

} // namespace leerschakel::exchange::reading
