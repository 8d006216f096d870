// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loading/package.h"

#include "domain/constant.h"

#include <KZip>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

/** More than any vocabulary takes, and less than fills a disk: the size that a zip states itself cannot be trusted. */
constexpr qint64 mostBytes = qint64(4) << 30;
constexpr qsizetype pieceSize = 1 << 20;

bool isZip(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

/**
 * Writes the files of a zip to one folder, each under its file name only: folders in the zip do not matter, and may
 * point outside it.
 */
class Unpacking
{
public:
    Unpacking(const QString &zip, const QString &folder, domain::Progress &progress)
        : m_zip(zip), m_folder(folder), m_progress(progress)
    {}

    Result<void> unpackAll(const KArchiveDirectory &root)
    {
        m_total = sizeOf(root);
        return m_total > mostBytes ? std::unexpected(tooLarge()) : unpack(root);
    }

private:
    /** The size that the zip states for the files in \a folder; above the limit the exact number does not matter. */
    static qint64 sizeOf(const KArchiveDirectory &folder)
    {
        qint64 size = 0;
        for (const QString &name : constant(folder.entries())) {
            const KArchiveEntry *entry = folder.entry(name);
            if (const auto *file = dynamic_cast<const KArchiveFile *>(entry)) {
                size += qBound(qint64(0), file->size(), mostBytes);
            } else if (const auto *inner = dynamic_cast<const KArchiveDirectory *>(entry)) {
                size += sizeOf(*inner);
            }
        }
        return size;
    }

    Result<void> unpack(const KArchiveDirectory &from)
    {
        for (const QString &name : constant(from.entries())) {
            const KArchiveEntry *entry = from.entry(name);
            const auto *file = dynamic_cast<const KArchiveFile *>(entry);
            const auto *folder = dynamic_cast<const KArchiveDirectory *>(entry);
            const Result<void> done = file ? copy(*file) : folder ? unpack(*folder) : Result<void>();
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Error tooLarge() const
    {
        return Error::of(Failure::Data, u"vocabulary.zipTooLarge"_s, {m_zip, QString::number(mostBytes >> 30)});
    }

    Error damaged(const KArchiveFile &file) const
    {
        return Error::of(Failure::Data, u"vocabulary.badZip"_s, {m_zip, file.name()});
    }

    /** The path for the next file called \a name. */
    QString placeFor(const QString &name)
    {
        const int count = ++m_names[name];
        return count == 1 ? m_folder + u'/' + name : placeFor(u"%1-%2"_s.arg(count).arg(name));
    }

    Result<void> copy(const KArchiveFile &file)
    {
        const std::unique_ptr<QIODevice> from(file.createDevice());
        const QString name = QFileInfo(file.name()).fileName();
        if (!from || name.isEmpty() || name == u"." || name == u"..") {
            return std::unexpected(damaged(file));
        }
        const QString path = placeFor(name);
        QFile to(path);
        if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, to.errorString()}));
        }
        qint64 written = 0;
        while (true) {
            const QByteArray piece = from->read(pieceSize);
            if (piece.isEmpty()) {
                break;
            }
            m_bytes += piece.size();
            written += piece.size();
            if (m_bytes > mostBytes) {
                return std::unexpected(tooLarge());
            }
            if (written > file.size()) {
                return std::unexpected(damaged(file));
            }
            if (!m_progress.step(
                    m_bytes, m_total, {.code = u"vocabulary.reading"_s, .arguments = {QFileInfo(m_zip).fileName()}})) {
                return domain::cancelled();
            }
            if (to.write(piece) != piece.size()) {
                return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, to.errorString()}));
            }
        }
        return written == file.size() ? Result<void>() : std::unexpected(damaged(file));
    }

    QString m_zip;
    QString m_folder;
    domain::Progress &m_progress;
    /** How often each name was used. */
    QHash<QString, int> m_names;
    qint64 m_bytes = 0;
    qint64 m_total = 0;
};

} // namespace

Result<Package> Package::opened(const QStringList &sources, domain::Progress &progress)
{
    Package package;
    for (const QString &source : sources) {
        if (!isZip(source)) {
            package.m_sources.append(source);
            continue;
        }
        if (!package.m_folder) {
            package.m_folder = std::make_unique<store::TemporaryFolder>();
        }
        // The name is kept, as it contains the version of ESCO.
        const QString folder = package.m_folder->filePath(
            u"%1/%2"_s.arg(package.m_sources.size()).arg(QFileInfo(source).completeBaseName()));
        if (!QDir().mkpath(folder)) {
            return std::unexpected(
                Error::of(Failure::System, u"store.cannotWrite"_s, {folder, package.m_folder->errorString()}));
        }
        KZip zip(source);
        if (!zip.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error::of(Failure::Data, u"vocabulary.badZip"_s, {source, zip.errorString()}));
        }
        if (const Result<void> unpacked = Unpacking(source, folder, progress).unpackAll(*zip.directory()); !unpacked) {
            return std::unexpected(unpacked.error());
        }
        package.m_sources.append(folder);
    }
    return package;
}

} // namespace leerschakel::vocabulary
