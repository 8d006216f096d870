// SPDX-License-Identifier: GPL-3.0-or-later
#include "readtriples.h"

/** Any bytes, read as RDF/XML: see readTriples. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    leerschakel::fuzz::readTriples(data, size, leerschakel::vocabulary::rdf::Syntax::RdfXml);
    return 0;
}
