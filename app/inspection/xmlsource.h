// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/xmlchecking.h"

namespace leerschakel::inspection {

/** What becomes of what is found in documents. */
struct XmlTaking {
    std::function<void(const Deviation &)> deviation;
    /** A document cannot be read, at all or from some place on. */
    std::function<void(const domain::Error &)> error;
};

/**
 * Checks the file \a source, or the XML documents in the folder \a source and the folders in it; links are not
 * followed. Where \a isAll, nobody else reads the source: what cannot be read of it is given to \a take. Errors:
 * import.onlyFiles, import.nothing (path), store.missing, store.cannotRead, cancelled.
 */
[[nodiscard]] exchange::Result<void> checkXmlOf(
    const QString &source, const XmlForm &form, bool isAll, const XmlTaking &take, domain::Progress &progress);

} // namespace leerschakel::inspection
