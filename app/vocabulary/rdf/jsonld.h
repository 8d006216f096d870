// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/**
 * JSON-LD 1.1 as far as vocabularies use it: inline contexts (prefixes, terms, @id, @type, @language, @base, @vocab,
 * @container @language, @set, @list, @index, @reverse), @graph, @included, expanded form. Contexts elsewhere are
 * refused, as nothing is fetched; so is what is not known here. The nodes of the outermost array or @graph are read one
 * by one, so memory holds one of them, which may take 64 MB; a single text has at most 16 MB. What is larger is refused
 * (rdf.tooLong) before memory is taken for it. See readTriples.
 */
[[nodiscard]] Result<qint64> readJsonLd(const Source &source, TripleSink &sink);

} // namespace leerschakel::vocabulary::rdf
