// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QXmlStreamReader;

namespace leerschakel::vocabulary::rdf {

/** What made canonicalContent stop early, if anything. */
enum class Excess { None, Deep, Long };

/**
 * The content of the element that \a xml is at the start of, as text: Exclusive XML Canonicalization with comments,
 * which RDF/XML (section 7.2.17) has literals of rdf:XMLLiteral in. Ends at the end of that element; stops early at an
 * error of \a xml, when nesting passes \a deepest and when the text passes \a longest bytes, with \a excess set for the
 * latter two.
 */
[[nodiscard]] QByteArray canonicalContent(QXmlStreamReader &xml, int deepest, qsizetype longest, Excess &excess);

} // namespace leerschakel::vocabulary::rdf
