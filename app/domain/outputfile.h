// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QSaveFile>

#include <expected>

namespace leerschakel::domain {

/**
 * A file of a person's choosing that the program writes in whole: what was there stays until all of it has been written
 * out to the disk, and then makes place in one step. Only a regular file can be replaced: renaming over a device, a
 * FIFO or a socket would take that from everybody who uses it. Every output goes through here, but for folders
 * (exchange/writing) and catalogues (store).
 */
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    /** Errors: output.notAFile (path), store.cannotWrite (path, why), store.diskFull. */
    [[nodiscard]] std::expected<void, Error> open();
    [[nodiscard]] QIODevice &device() { return m_file; }
    /** Puts the file in its place. Errors: as open(); nothing has changed then. */
    [[nodiscard]] std::expected<void, Error> commit();

private:
    [[nodiscard]] std::unexpected<Error> failed() const;

    QString m_path;
    QSaveFile m_file;
};

/** \a bytes as the file \a path. Errors: as OutputFile. */
[[nodiscard]] std::expected<void, Error> writeOutput(const QString &path, const QByteArray &bytes);

/** Nothing is at \a path, or a regular file is (through links). Errors: output.notAFile (path). */
[[nodiscard]] std::expected<void, Error> canBeOutput(const QString &path);

/** Waits until the folder that \a path is in has its names on the disk, where the system has a way to ask for that. */
void syncFolderOf(const QString &path);

} // namespace leerschakel::domain
