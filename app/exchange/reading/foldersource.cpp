// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/foldersource.h"

#include "exchange/reading/file.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

Result<void> FolderSource::read()
{
    for (const Collection *each : m_layout.collections) {
        if (const Result<void> done = collection(*each); !done) {
            return done;
        }
    }
    for (const Collection *each : m_layout.collections) {
        if (each->below) {
            if (const Result<void> done = thingsBelow(*each); !done) {
                return done;
            }
        }
    }
    if (m_files == 0) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {m_root.path()}));
    }
    reportOthers();
    return {};
}

void FolderSource::reportOthers()
{
    constexpr int most = 1000;
    QSet<QString> known;
    for (const QString &name : m_layout.otherFiles) {
        known.insert(m_root.filePath(name));
    }
    int named = 0;
    QDirIterator files(m_root.path(), QDir::Files, QDirIterator::Subdirectories); // hidden ones are nobody's work
    while (named < most && files.hasNext()) {
        const QString path = files.next();
        if (!m_read.contains(path) && !known.contains(path)) {
            m_report(path, {.code = u"import.passedOver"_s, .arguments = {}});
            ++named;
        }
    }
}

Result<void> FolderSource::collection(const Collection &collection)
{
    const QString stem = QString::fromUtf16(collection.path);
    const QDir folder(m_root.filePath(stem));
    QSet<QString> alone; // things with a document of their own
    QStringList files = folder.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    files.removeIf([](const QString &file) { return file.startsWith(u'.'); });
    for (const QString &file : std::as_const(files)) {
        alone.insert(QFileInfo(file).completeBaseName().toLower());
    }
    if (const QString list = m_root.filePath(stem + u".json"_s); QFileInfo::exists(list)) {
        const Result<void> done = file({.collection = &collection, .source = list},
            [&](const QVariant &value) { return alone.contains(identifierOf(value, &collection).toLower()); });
        if (!done) {
            return done;
        }
    }
    for (const QString &each : std::as_const(files)) {
        if (const Result<void> done = file({.collection = &collection, .source = folder.filePath(each)}); !done) {
            return done;
        }
    }
    return {};
}

Result<void> FolderSource::thingsBelow(const Collection &collection)
{
    const QDir folder(m_root.filePath(QString::fromUtf16(collection.path)));
    const QStringList owners = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &owner : owners) {
        const QString path = folder.filePath(owner + u'/' + QString::fromUtf16(collection.below->path) + u".json"_s);
        if (!QFileInfo::exists(path)) {
            continue;
        }
        const Result<void> done =
            file({.collection = collection.below, .owner = owner, .ownerCollection = &collection, .source = path});
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> FolderSource::file(const SourceItem &place, const std::function<bool(const QVariant &)> &leaveOut)
{
    if (!m_progress.step(m_files++, 0, {.code = u"import.reading"_s, .arguments = {place.source}})) {
        return std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
    }
    m_read.insert(place.source);
    Result<QByteArray> bytes = readFile(place.source, m_progress);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const Result<PageState> read = readJson(std::move(*bytes), place.source, [&](const ReadItem &item) -> Result<void> {
        return leaveOut && leaveOut(item.value) ? Result<void>() : m_take(itemAt(place, item));
    });
    return read ? Result<void>() : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::reading
