// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace leerschakel::exchange::writing {

/**
 * The device that a folder is on, to ensure that what was written to it is on the disk. One call for all files: with
 * 10,000 offerings, waiting for each of 30,000 files takes as long as the disk needs for that many revolutions. Where
 * there is no such call, each file is waited for.
 */
class BundleDevice
{
public:
    BundleDevice() = default;
    ~BundleDevice();
    Q_DISABLE_COPY_MOVE(BundleDevice)

    /** Call it before anything is written, so that sync() reports every failure since. */
    [[nodiscard]] bool open(const QString &folder);
    /** False when something could not be written to the disk: errno says why. */
    [[nodiscard]] bool sync();
    /** Syncs \a file, which is completely written, where sync() does not do so. */
    [[nodiscard]] static bool syncFile(QFile &file);

private:
    int m_folder = -1;
};

} // namespace leerschakel::exchange::writing
