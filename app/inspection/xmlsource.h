// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/xmlchecking.h"

namespace leerschakel::inspection {

/** Receives what is found in documents. */
struct XmlTaking {
    std::function<void(const Deviation &)> deviation;
    /** A document cannot be read, either at all or from some point on. */
    std::function<void(const domain::Error &)> error;
};

/**
 * Checks the file \a source, or the XML documents in the folder \a source and its subfolders; links are not followed.
 * If \a isAll, nothing else reads the source: what cannot be read of it is passed to \a take. Errors:
 * import.onlyFiles, import.nothing (path), store.missing, store.cannotRead, cancelled.
 */
[[nodiscard]] exchange::Result<void> checkXmlOf(
    const QString &source, const XmlForm &form, bool isAll, const XmlTaking &take, domain::Progress &progress);

} // namespace leerschakel::inspection
