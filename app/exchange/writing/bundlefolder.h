// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/bundledevice.h"
#include "exchange/writing/bundlefile.h"

namespace leerschakel::store {
class FileLock;
}

namespace leerschakel::exchange::writing {

/**
 * A folder that is written next to the requested one and takes its place in one step when everything is in it and on
 * the disk. If destroyed before that, it leaves the requested folder as it was. Lists every file in manifest.json.
 */
class BundleFolder
{
public:
    BundleFolder();
    ~BundleFolder();
    BundleFolder(const BundleFolder &) = delete;
    BundleFolder &operator=(const BundleFolder &) = delete;

    /** Errors: export.cannotWrite, export.busy, and those of writing::mayReplace(). */
    [[nodiscard]] Result<void> open(const QString &folder, const QString &destination);
    /** Adds a whole small file; its folder must have been made by makeFolder(). */
    [[nodiscard]] Result<void> add(const QString &name, std::string_view bytes);
    /** Adds a copy of the file at \a path; its folder must have been made by makeFolder(). */
    [[nodiscard]] Result<void> addCopy(const QString &name, const QString &path);
    /** Makes parent folders too; an existing folder is left as it is. */
    [[nodiscard]] Result<void> makeFolder(const QString &name);
    [[nodiscard]] QString pathOf(const QString &name) const { return m_temporary + u'/' + name; }
    /** Lists a file that was written separately. */
    [[nodiscard]] Result<void> note(const QString &name, const BundleFile &file);
    /**
     * Writes the rest of manifest.json (\a more: its other members, as JSON without braces), and moves the folder into
     * its place.
     */
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
    BundleDevice m_device;
    std::unique_ptr<store::FileLock> m_lock;
    BundleFile m_manifest;
    int m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace leerschakel::exchange::writing
