// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QString>

#include <expected>
#include <memory>

namespace leerschakel::store {

/**
 * A file being made, under a name of its own in the folder of its target. It is locked while its maker lives, so that
 * what a killed process left is recognised: make() removes it. Unless it was renamed, it is removed when this is
 * destroyed.
 */
class TemporaryFile
{
    Q_DISABLE_COPY(TemporaryFile)

public:
    /**
     * Creates an empty file for \a target: the target's name followed by something random and \a ending (".part").
     * Files with that ending that dead processes left in the folder, for any target, are removed. Errors:
     * store.cannotWrite, store.diskFull.
     */
    [[nodiscard]] static std::expected<TemporaryFile, domain::Error> make(const QString &target, const QString &ending);
    TemporaryFile(TemporaryFile &&) noexcept;
    TemporaryFile &operator=(TemporaryFile &&) noexcept;
    ~TemporaryFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    /**
     * Forces all of it to the disk, and then renames it to \a target, replacing what had that name. Errors:
     * store.cannotWrite, store.diskFull.
     */
    [[nodiscard]] std::expected<void, domain::Error> moveTo(const QString &target);

private:
    friend int sweep(const QString &folder, const QString &ending);
    struct Held;
    TemporaryFile(QString path, std::unique_ptr<Held> held);

    QString m_path; ///< empty once it has been renamed
    std::unique_ptr<Held> m_held;
};

/**
 * Removes what killed processes left of files "*.llo*<ending>" in \a folder, but none that is still being made.
 * Returns how many.
 */
int sweep(const QString &folder, const QString &ending);

/** Forces the names in \a folder to the disk as they are now. */
void syncFolder(const QString &folder);

} // namespace leerschakel::store
