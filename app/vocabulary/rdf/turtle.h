// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/** Turtle, N-Triples, TriG and N-Quads (RDF 1.1), by serd in its strict mode. See readTriples. */
[[nodiscard]] Result<qint64> readTurtle(const Source &source, TripleSink &sink);

} // namespace leerschakel::vocabulary::rdf
