// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::tests {

/**
 * Lets this process and its children mount file systems of their own. Call it first in main(), before there are
 * threads. False when the system does not allow it.
 */
[[nodiscard]] bool makeOwnMounts();

/** A folder that is a file system of its own, small enough to fill. It is removed with its content on destruction. */
class SmallDisk
{
public:
    /** Creates \a folder. */
    SmallDisk(const QString &folder, qint64 bytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    /** Fills the disk to the last byte. */
    [[nodiscard]] bool fill();
    void makeRoom();

private:
    QString m_folder;
    bool m_isMounted = false;
};

} // namespace leerschakel::tests
