// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QXmlStreamReader;

namespace leerschakel::vocabulary::rdf {

/** Why canonicalContent stopped early, if it did. */
enum class Excess { None, Deep, Long };

/**
 * The content of the element at whose start \a xml is, as text: Exclusive XML Canonicalization with comments, which
 * RDF/XML (section 7.2.17) prescribes for rdf:XMLLiteral. Ends at the end of that element; stops early at an error of
 * \a xml, when nesting exceeds \a deepest and when the text exceeds \a longest bytes, with \a excess set for the
 * latter two.
 */
[[nodiscard]] QByteArray canonicalContent(QXmlStreamReader &xml, int deepest, qsizetype longest, Excess &excess);

} // namespace leerschakel::vocabulary::rdf
