// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::tests {

/**
 * Gives this process and those it starts file systems of their own to mount. Call it first in main(), before there is a
 * thread. False where the system does not let us.
 */
[[nodiscard]] bool makeOwnMounts();

/**
 * A folder that is a file system of its own, of a size one can fill. Gone with everything on it when it is destroyed.
 */
class SmallDisk
{
public:
    /** \a folder is made. */
    SmallDisk(const QString &folder, qint64 bytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    /** Leaves not one byte free. */
    [[nodiscard]] bool fill();
    void makeRoom();

private:
    QString m_folder;
    bool m_isMounted = false;
};

} // namespace leerschakel::tests
