// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"
#include "store/temporaryfolder.h"

#include <memory>

namespace leerschakel::vocabulary {

using store::Result;

/** Sources of a vocabulary as they were downloaded: a zip is unpacked in a folder that lives as long as this. */
class Package
{
public:
    /**
     * Errors: vocabulary.badZip (file, reason), vocabulary.zipTooLarge (file, limit in GB; judged by what the zip
     * itself states or, if that is false, while unpacking), store.cannotWrite (file, reason), cancelled. \a progress
     * is asked throughout.
     */
    [[nodiscard]] static Result<Package> opened(const QStringList &sources, domain::Progress &progress);

    /** Files and folders; a zip is replaced by a folder with its name. */
    [[nodiscard]] const QStringList &sources() const { return m_sources; }

private:
    QStringList m_sources;
    std::unique_ptr<store::TemporaryFolder> m_folder;
};

} // namespace leerschakel::vocabulary
