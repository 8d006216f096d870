// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/**
 * RDF/XML (RDF 1.1 XML Syntax). Entities that the document itself declares are expanded, within limits; nothing
 * external is ever fetched. See readTriples.
 */
[[nodiscard]] Result<qint64> readRdfXml(const Source &source, TripleSink &sink);

} // namespace leerschakel::vocabulary::rdf
