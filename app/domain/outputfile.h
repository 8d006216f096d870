// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QSaveFile>

#include <expected>

namespace leerschakel::domain {

/**
 * A file chosen by the user that the program writes as a whole: the previous contents stay until everything has been
 * written to disk, and are then replaced in one step. Only a regular file can be replaced: renaming over a device, a
 * FIFO or a socket would take it away from everyone who uses it. All output goes through here, except for folders
 * (exchange/writing) and catalogues (store).
 */
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    /** Errors: output.notAFile (path), store.cannotWrite (path, why), store.diskFull. */
    [[nodiscard]] std::expected<void, Error> open();
    [[nodiscard]] QIODevice &device() { return m_file; }
    /** Puts the file in place. Errors: as open(); nothing has changed then. */
    [[nodiscard]] std::expected<void, Error> commit();

private:
    [[nodiscard]] std::unexpected<Error> failed() const;

    QString m_path;
    QSaveFile m_file;
};

/** Writes \a bytes to the file \a path. Errors: as OutputFile. */
[[nodiscard]] std::expected<void, Error> writeOutput(const QString &path, const QByteArray &bytes);

/** Whether nothing is at \a path, or a regular file (links are followed). Errors: output.notAFile (path). */
[[nodiscard]] std::expected<void, Error> canBeOutput(const QString &path);

/** Waits until the entries of the folder that contains \a path are on disk, where the system supports that. */
void syncFolderOf(const QString &path);

} // namespace leerschakel::domain
