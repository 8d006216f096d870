// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace leerschakel::tests {

/** One RDF statement; terms as in N-Triples, unescaped: <iri>, _:label, "text"@language, "text"^^<datatype>. */
struct Statement {
    QByteArray subject;
    QByteArray predicate;
    QByteArray object;

    friend auto operator<=>(const Statement &, const Statement &) = default;
};

/**
 * Whether two graphs are equal except for the names of their blank nodes (RDF 1.1 Concepts, section 3.6). Repeated
 * statements count once. Colours nodes by their surroundings, then tries the remaining assignments: meant for the small
 * graphs of tests.
 */
[[nodiscard]] bool isSameGraph(const QList<Statement> &a, const QList<Statement> &b);

} // namespace leerschakel::tests
