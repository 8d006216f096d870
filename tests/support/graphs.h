// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace leerschakel::tests {

/**
 * One RDF statement; terms as N-Triples writes them, unescaped: <iri>, _:label, "text"@language, "text"^^<datatype>.
 */
struct Statement {
    QByteArray subject;
    QByteArray predicate;
    QByteArray object;

    friend auto operator<=>(const Statement &, const Statement &) = default;
};

/**
 * Whether two graphs are the same but for the names of their blank nodes (RDF 1.1 Concepts, section 3.6). Statements
 * that come twice count once. Colours nodes by what surrounds them, then tries what is left: meant for the small graphs
 * of tests.
 */
[[nodiscard]] bool isSameGraph(const QList<Statement> &a, const QList<Statement> &b);

} // namespace leerschakel::tests
