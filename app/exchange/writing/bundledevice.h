// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace leerschakel::exchange::writing {

/**
 * The device that a folder is on, and that what was written to it is on the disk. One call for all files: at 10,000
 * offerings, waiting for each of 30,000 files takes as long as the disk needs for so many turns. Where there is no such
 * call, each file is waited for.
 */
class BundleDevice
{
public:
    BundleDevice() = default;
    ~BundleDevice();
    Q_DISABLE_COPY_MOVE(BundleDevice)

    /** Before anything is written, so that sync() hears of every failure since. */
    [[nodiscard]] bool open(const QString &folder);
    /** False when something could not be written out: errno says why. */
    [[nodiscard]] bool sync();
    /** \a file, written whole, where sync() does not do it. */
    [[nodiscard]] static bool syncFile(QFile &file);

private:
    int m_folder = -1;
};

} // namespace leerschakel::exchange::writing
