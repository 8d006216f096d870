// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/iri.h"
#include "vocabulary/rdf/triples.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

namespace leerschakel::fuzz {

/** Checks that triples are as TripleSink promises. */
class CheckingSink : public vocabulary::rdf::TripleSink
{
public:
    bool take(const vocabulary::rdf::Triple &triple) override
    {
        using Kind = vocabulary::rdf::Term::Kind;
        const auto isRight = [](const vocabulary::rdf::Term &term) {
            return term.value.isValidUtf8() && (term.kind != Kind::Iri || vocabulary::rdf::isAbsolute(term.value));
        };
        if (!isRight(triple.subject) || !isRight(triple.object) || triple.subject.isLiteral()
            || !vocabulary::rdf::isAbsolute(triple.predicate)) {
            std::abort();
        }
        ++count;
        return true;
    }
    qint64 count = 0;
};

/**
 * Reads any bytes: valid triples, or an error with a place in the file, after as many valid triples as came before it.
 */
inline void readTriples(const std::uint8_t *data, std::size_t size, vocabulary::rdf::Syntax syntax)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CheckingSink sink;
    const auto read = vocabulary::rdf::readTriples(
        {.device = buffer, .name = QStringLiteral("fuzz"), .syntax = syntax, .base = "http://example.org/d"}, sink);
    const bool isCounted =
        read ? *read == sink.count : read.error().message.arguments.value(3).toLongLong() == sink.count;
    if (!isCounted) {
        std::abort();
    }
}

} // namespace leerschakel::fuzz
