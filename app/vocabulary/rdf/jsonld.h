// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/**
 * JSON-LD 1.1 as far as vocabularies use it: inline contexts (prefixes, terms, @id, @type, @language, @base, @vocab,
 * @container @language, @set, @list, @index, @reverse), @graph, @included, expanded form. External contexts are
 * rejected, as nothing is fetched; so is anything unknown. The nodes of the outermost array or @graph are read one by
 * one, so only one of them is in memory, which may take 64 MB; a single text has at most 16 MB. Anything larger is
 * rejected (rdf.tooLong) before memory is allocated for it. See readTriples.
 */
[[nodiscard]] Result<qint64> readJsonLd(const Source &source, TripleSink &sink);

} // namespace leerschakel::vocabulary::rdf
