// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/filelock.h"

#include <QTemporaryDir>

namespace leerschakel::store {

/**
 * A folder for temporary use, removed with all its contents when this is destroyed. It is locked while its maker
 * lives; the next one made, by any process, removes those that killed processes left.
 */
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    Q_DISABLE_COPY_MOVE(TemporaryFolder)

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString errorString() const { return m_folder.errorString(); }

private:
    QTemporaryDir m_folder;
    FileLock m_lock;
};

} // namespace leerschakel::store
