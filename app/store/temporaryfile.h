// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QString>

#include <expected>
#include <memory>

namespace leerschakel::store {

/**
 * A file in the making, under a name of its own in the folder of the one it will have. It is locked while its maker
 * lives, so that what a killed one left is known: make() removes it. Unless it was renamed, it is removed when this is
 * destroyed.
 */
class TemporaryFile
{
    Q_DISABLE_COPY(TemporaryFile)

public:
    /**
     * Makes an empty file for \a target: its name with \a ending (".part") and something random before that. What dead
     * processes left for any target in that folder with that ending is swept. Errors: store.cannotWrite,
     * store.diskFull.
     */
    [[nodiscard]] static std::expected<TemporaryFile, domain::Error> make(const QString &target, const QString &ending);
    TemporaryFile(TemporaryFile &&) noexcept;
    TemporaryFile &operator=(TemporaryFile &&) noexcept;
    ~TemporaryFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    /**
     * All of it is on the disk, and then it has the name \a target, in place of what had that. Errors:
     * store.cannotWrite, store.diskFull.
     */
    [[nodiscard]] std::expected<void, domain::Error> moveTo(const QString &target);

private:
    friend int sweep(const QString &folder, const QString &ending);
    struct Held;
    TemporaryFile(QString path, std::unique_ptr<Held> held);

    QString m_path; ///< empty when it has got its name
    std::unique_ptr<Held> m_held;
};

/**
 * Removes what killed processes left of files "*.llo*<ending>" in \a folder, and none that somebody still makes. How
 * many.
 */
int sweep(const QString &folder, const QString &ending);

/** The names in \a folder are on the disk as they are now. */
void syncFolder(const QString &folder);

} // namespace leerschakel::store
