// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/package.h"

#include "domain/constant.h"

#include <KZip>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

/** More than any vocabulary there is, and less than fills a disk: what a zip says of its own size is not to be trusted. */
constexpr qint64 mostBytes = qint64(4) << 30;
constexpr qsizetype pieceSize = 1 << 20;

bool isZip(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

/** Writes the files of a zip into one folder, each by its own name only: folders in it say nothing, and may lead out of it. */
class Unpacking
{
public:
    Unpacking(const QString &zip, const QString &folder) : m_zip(zip), m_folder(folder) {}

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

private:
    Result<void> copy(const KArchiveFile &file)
    {
        const std::unique_ptr<QIODevice> from(file.createDevice());
        QString path = m_folder + u'/' + QFileInfo(file.name()).fileName();
        for (int i = 2; QFile::exists(path); ++i) {
            path = m_folder + u"/%1-%2"_s.arg(i).arg(QFileInfo(file.name()).fileName());
        }
        QFile to(path);
        if (!from || !to.open(QIODevice::WriteOnly)) {
            return std::unexpected(from ? Error::of(Failure::System, u"store.cannotWrite"_s, {path, to.errorString()})
                                        : Error::of(Failure::Data, u"vocabulary.badZip"_s, {m_zip, file.name()}));
        }
        while (true) {
            const QByteArray piece = from->read(pieceSize);
            if (piece.isEmpty()) {
                break;
            }
            m_bytes += piece.size();
            if (m_bytes > mostBytes) {
                return std::unexpected(
                    Error::of(Failure::Data, u"vocabulary.zipTooLarge"_s, {m_zip, QString::number(mostBytes >> 30)}));
            }
            if (to.write(piece) != piece.size()) {
                return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, to.errorString()}));
            }
        }
        if (to.size() != file.size()) {
            return std::unexpected(Error::of(Failure::Data, u"vocabulary.badZip"_s, {m_zip, file.name()}));
        }
        return {};
    }

    QString m_zip;
    QString m_folder;
    qint64 m_bytes = 0;
};

} // namespace

Result<Package> Package::opened(const QStringList &sources)
{
    Package package;
    for (const QString &source : sources) {
        if (!isZip(source)) {
            package.m_sources.append(source);
            continue;
        }
        if (!package.m_folder) {
            package.m_folder = std::make_unique<QTemporaryDir>();
        }
        // The name stays: it tells the version of ESCO.
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
        if (const Result<void> unpacked = Unpacking(source, folder).unpack(*zip.directory()); !unpacked) {
            return std::unexpected(unpacked.error());
        }
        package.m_sources.append(folder);
    }
    return package;
}

} // namespace leerschakel::vocabulary
