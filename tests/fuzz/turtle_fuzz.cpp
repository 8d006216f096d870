// SPDX-License-Identifier: GPL-3.0-or-later
#include "readtriples.h"

/** Any bytes, read as Turtle or TriG: see readTriples. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    leerschakel::fuzz::readTriples(data, size, leerschakel::vocabulary::rdf::Syntax::TriG);
    return 0;
}
