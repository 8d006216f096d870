// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "exchange/sha256.h"

#include <QFile>

#include <string_view>

namespace leerschakel::store {
class FileLock;
}

namespace leerschakel::exchange::ooapi5 {

/**
 * The device that a folder is on, and that what was written to it is on the disk. One call for all files: at 10,000 offerings, waiting for each of
 * 30,000 files takes as long as the disk needs for so many turns. Where there is no such call, each file is waited for.
 */
class WriterDevice
{
public:
    WriterDevice() = default;
    ~WriterDevice();
    Q_DISABLE_COPY_MOVE(WriterDevice)

    /** Before anything is written, so that sync() hears of every failure since. */
    [[nodiscard]] bool open(const QString &folder);
    /** False when something could not be written out: errno says why. */
    [[nodiscard]] bool sync();
    /** \a file, written whole, where sync() does not do it. */
    [[nodiscard]] static bool syncFile(QFile &file);

private:
    int m_folder = -1;
};

/** A file that is being written: its bytes are counted and hashed on the way. */
class WriterFile
{
public:
    WriterFile();
    [[nodiscard]] Result<void> open(const QString &path);
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /** After it nothing can be written. */
    [[nodiscard]] Result<void> close();
    [[nodiscard]] qint64 size() const { return m_size; }
    /** SHA-256, lower-case hex. */
    [[nodiscard]] QByteArray hash() const { return m_hash.hex(); }

private:
    QFile m_file;
    Sha256 m_hash;
    qint64 m_size = 0;
    std::string m_buffer;
};

/**
 * A folder that is written beside the wanted one and takes its place in one step when all is there and on the disk. Destroyed before that, it
 * leaves the wanted folder as it was. Notes every file in manifest.json.
 */
class WriterFolder
{
public:
    WriterFolder();
    ~WriterFolder();
    WriterFolder(const WriterFolder &) = delete;
    WriterFolder &operator=(const WriterFolder &) = delete;

    /** Errors: export.cannotWrite, export.busy, and those of writing::mayReplace(). */
    [[nodiscard]] Result<void> open(const QString &folder, const QString &destination);
    /** A whole small file; its folder must be one that makeFolder() made. */
    [[nodiscard]] Result<void> add(const QString &name, std::string_view bytes);
    [[nodiscard]] Result<void> makeFolder(const QString &name);
    [[nodiscard]] QString pathOf(const QString &name) const { return m_temporary + u'/' + name; }
    /** A file that was written by itself. */
    [[nodiscard]] Result<void> note(const QString &name, const WriterFile &file);
    /** Writes the rest of manifest.json (\a more: its other members, as JSON without braces), and puts the folder in its place. */
    [[nodiscard]] Result<void> finish(const std::string &more);

    [[nodiscard]] int files() const { return m_files; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /** SHA-256 of manifest.json, after finish(). */
    [[nodiscard]] QByteArray hash() const { return m_manifest.hash(); }

private:
    [[nodiscard]] Result<void> noteFile(const QString &name, qint64 size, const QByteArray &hash);
    [[nodiscard]] Result<void> isFree() const;
    [[nodiscard]] Result<void> takeItsPlace();
    [[nodiscard]] Result<void> swap();

    QString m_folder;
    QString m_destination;
    QString m_temporary;
    WriterDevice m_device;
    std::unique_ptr<store::FileLock> m_lock;
    WriterFile m_manifest;
    int m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace leerschakel::exchange::ooapi5
