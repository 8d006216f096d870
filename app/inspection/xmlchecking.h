// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/result.h"
#include "inspection/deviations.h"
#include "inspection/xmlform.h"

#include <functional>

class QIODevice;

namespace leerschakel::inspection {

/**
 * Reads the XML of \a device, which was found at \a source, and calls \a take for each place where it does not match
 * \a form, in document order. It is read as a stream: only identifiers and the open elements are kept in memory.
 * Documents inside an element that is not one itself (an envelope, a whole feed in one file) are each checked. Paths
 * are those of XPath, with the prefixes of the form: "/program/programDescriptions/programName[2]".
 *
 * A document type declaration is refused, as with one a few lines can expand to gigabytes, or include a file of this
 * machine. Errors: import.empty (source), import.badXml (source, line, column), import.documentType (source),
 * import.tooDeep (source, line, column, levels), import.tooLarge (source, megabytes), cancelled.
 */
[[nodiscard]] exchange::Result<void> checkXml(const XmlForm &form, QIODevice &device, const QString &source,
    const std::function<void(const Deviation &)> &take, domain::Progress &progress);

} // namespace leerschakel::inspection
