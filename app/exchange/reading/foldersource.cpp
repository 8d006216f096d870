// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/foldersource.h"

#include "exchange/reading/file.h"
#include "exchange/reading/largelist.h"

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
    QDirIterator files(m_root.path(), QDir::Files, QDirIterator::Subdirectories); // hidden ones are not the user's own
    while (named < most && files.hasNext()) {
        const QString path = files.next();
        if (!m_read.contains(qHash(path)) && !known.contains(path)) {
            m_report(path, {.code = u"import.passedOver"_s, .arguments = {}});
            ++named;
        }
    }
}

Result<void> FolderSource::collection(const Collection &collection)
{
    const QString stem = QString::fromUtf16(collection.path);
    const QDir folder(m_root.filePath(stem));
    QSet<QString> alone; // items with a document of their own
    QStringList files = folder.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    files.removeIf([](const QString &file) { return file.startsWith(u'.'); });
    for (const QString &file : std::as_const(files)) {
        alone.insert(QFileInfo(file).completeBaseName().toLower());
    }
    LeaveOut leaveOut{.identifier = QString::fromUtf16(collection.identifier),
        .derived = collection.derived ? QString::fromUtf16(collection.derived) : QString(),
        .isLeftOut = [&](const QString &identifier, bool isDerived) {
            return isDerived || alone.contains(identifier.toLower());
        }};
    if (const QString list = m_root.filePath(stem + u".json"_s); QFileInfo::exists(list)) {
        if (const Result<void> done = file({.collection = &collection, .source = list}, leaveOut); !done) {
            return done;
        }
    }
    leaveOut.isLeftOut = [](const QString &, bool isDerived) { return isDerived; };
    const std::optional<LeaveOut> derived = collection.derived ? std::optional(leaveOut) : std::nullopt;
    for (const QString &each : std::as_const(files)) {
        const Result<void> done = file({.collection = &collection, .source = folder.filePath(each)}, derived);
        if (!done) {
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

Result<void> FolderSource::file(const SourceItem &place, const std::optional<LeaveOut> &leaveOut)
{
    if (!goesOn(place.source)) {
        return domain::cancelled();
    }
    ++m_files;
    m_read.insert(qHash(place.source));
    qsizetype before = 0; // items that were taken already, or left out
    const TakeItem take = [&](const ReadItem &item) {
        return before > 0 && before-- > 0 ? Result<void>() : m_take(itemAt(place, item));
    };
    constexpr qint64 large = 2 << 20;
    if (const QFileInfo info(place.source); info.isFile() && info.size() > large && info.size() <= largestDocument) {
        const Result<LargeList> list =
            readLargeList(place.source, take, leaveOut, [&] { return goesOn(place.source); });
        if (!list || list->isAll) {
            return list.transform([](const LargeList &) {});
        }
        before = list->items;
    }
    Result<QByteArray> bytes = readFile(place.source, m_progress);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    std::optional<LeaveOut> others = leaveOut;
    if (others) {
        others->isLeftOut = [&](const QString &identifier, bool isDerived) {
            const bool isLeftOut = leaveOut->isLeftOut(identifier, isDerived);
            before -= isLeftOut && before > 0 ? 1 : 0;
            return isLeftOut;
        };
    }
    const Result<PageState> read = readJson(std::move(*bytes), place.source, take, others);
    return read ? Result<void>() : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::reading
