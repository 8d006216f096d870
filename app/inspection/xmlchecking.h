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
 * Reads the XML of \a device, which was found at \a source, and calls \a take for each place where it is not as \a form
 * says, in their order. Read as a stream: of a document only its identifiers are kept, and what is open. Documents in
 * an element that is none (an envelope, a whole feed in one file) are each checked. Paths are those of XPath, with the
 * prefixes of the form: "/program/programDescriptions/programName[2]".
 *
 * A document type is refused, as with one a few lines can stand for gigabytes, or for a file of this machine. Errors:
 * import.empty (source), import.badXml (source, line, column), import.documentType (source), import.tooDeep (source,
 * line, column, levels), import.tooLarge (source, megabytes), cancelled.
 */
[[nodiscard]] exchange::Result<void> checkXml(const XmlForm &form, QIODevice &device, const QString &source,
    const std::function<void(const Deviation &)> &take, domain::Progress &progress);

} // namespace leerschakel::inspection
