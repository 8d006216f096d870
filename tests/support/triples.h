// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/graphs.h"
#include "vocabulary/rdf/triples.h"

#include <QBuffer>

namespace leerschakel::tests {

/** Keeps the triples that a reader reads. For tests that link the vocabulary folder. */
class KeptTriples : public vocabulary::rdf::TripleSink
{
public:
    bool take(const vocabulary::rdf::Triple &triple) override
    {
        graph.append({written(triple.subject), '<' + triple.predicate.toByteArray() + '>', written(triple.object)});
        return graph.size() < most;
    }

    QList<Statement> graph;
    /** Stops the reader after this many triples. */
    qsizetype most = std::numeric_limits<qsizetype>::max();

private:
    static QByteArray written(const vocabulary::rdf::Term &term)
    {
        using Kind = vocabulary::rdf::Term::Kind;
        switch (term.kind) {
        case Kind::Iri:
            return '<' + term.value.toByteArray() + '>';
        case Kind::Blank:
            return "_:" + term.value.toByteArray();
        case Kind::Literal:
            break;
        }
        const QByteArray text = '"' + term.value.toByteArray() + '"';
        if (!term.language.isEmpty()) {
            return text + '@' + term.language.toByteArray().toLower();
        }
        return term.datatype.isEmpty() || term.datatype == "http://www.w3.org/2001/XMLSchema#string"
            ? text
            : text + "^^<" + term.datatype.toByteArray() + '>';
    }
};

/** Reads \a text, in \a syntax, into \a kept. */
inline vocabulary::rdf::Result<qint64> readText(const QByteArray &text, vocabulary::rdf::Syntax syntax,
    KeptTriples &kept, const QByteArray &base = "http://example.org/document")
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return vocabulary::rdf::readTriples(
        {.device = buffer, .name = QStringLiteral("text"), .syntax = syntax, .base = base}, kept);
}

} // namespace leerschakel::tests
