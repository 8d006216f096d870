// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QByteArrayView>

#include <functional>

class QIODevice;

namespace leerschakel::vocabulary::rdf {

using store::Result;

/** A term of RDF 1.1 (Concepts and Abstract Syntax, section 3). Views are valid during the call that passes them. */
struct Term {
    enum class Kind { Iri, Blank, Literal };
    Kind kind = Kind::Iri;
    /** UTF-8: an absolute IRI as written, a blank node's label, or the text of a literal. */
    QByteArrayView value;
    /** For a literal: the IRI of its datatype, empty for a plain string; its language tag (BCP 47) as written. */
    QByteArrayView datatype = {};
    QByteArrayView language = {};

    [[nodiscard]] bool isLiteral() const { return kind == Kind::Literal; }
};

struct Triple {
    Term subject;
    /** Always an IRI. */
    QByteArrayView predicate;
    Term object;
};

/**
 * Where every reader sends what it reads, in file order. Graph names are dropped: a vocabulary is the union of its
 * graphs.
 */
class TripleSink
{
public:
    virtual ~TripleSink() = default;
    /** False: stop reading. Only the sink knows why: reading then ends as if the file ended here. */
    virtual bool take(const Triple &triple) = 0;
};

enum class Syntax { Turtle, NTriples, TriG, NQuads, RdfXml, JsonLd };

/**
 * The syntax of a file that starts with the bytes \a head, UTF-8 or UTF-16; absent when it is not RDF. Turtle and
 * N-Triples count as TriG, which includes both, and N-Quads is recognised by its fourth term.
 */
[[nodiscard]] std::optional<Syntax> syntaxOf(QByteArrayView head);

/** A place in a file, from 1; 0 when not known. */
struct Place {
    qint64 line = 0;
    qint64 column = 0;

    friend auto operator<=>(const Place &, const Place &) = default;
};

/** What is wrong and where: becomes one of the errors of readTriples, or a remark. */
struct Damage {
    QString code;
    Place place;
    QStringList details;
};

struct Source {
    /** Open for reading. */
    QIODevice &device;
    /** For messages. */
    QString name;
    Syntax syntax = Syntax::TriG;
    /** The IRI of the document, against which relative ones are resolved; empty when it is not known. */
    QByteArray base = {};
    /**
     * Called with the number of bytes read from the device, at least ten times a second or so; an error ends the
     * reading with that error. May be empty.
     */
    std::function<Result<void>(qint64)> advance = {};
    /**
     * Called with what was skipped while the rest was read: rdf.duplicateKey (its name; each of them),
     * rdf.numberTooLarge (its digits; left out), and at the end rdf.halfCharacters (how many, and the place of the
     * first; U+FFFD replaces them). Only JSON has these. May be empty.
     */
    std::function<void(const Damage &)> remark = {};
};

/**
 * Reads \a source to its end and passes its triples to \a sink, each as soon as it is read: only one statement is in
 * memory at a time. Returns how many.
 *
 * Errors begin with the arguments name, line, column (from 1; the column in bytes, 0 when it is not known) and the
 * number of triples that were good: rdf.syntax (what is wrong, in English, in the parser's words), rdf.notUtf8,
 * rdf.escape (a numeric escape that is not a character), rdf.nesting (the limit), rdf.prefix (the name whose prefix is
 * not declared), rdf.relative (the IRI), rdf.tooLong (the limit, in MB), rdf.tooMany (the limit, of prefixes or of
 * rdf:ID), rdf.remoteContext (its address), rdf.unsupported (what). Also store.cannotRead and the errors of
 * Source::advance.
 */
[[nodiscard]] Result<qint64> readTriples(const Source &source, TripleSink &sink);

/** How deep blank nodes, lists and XML or JSON may nest. Real vocabularies stay under ten. */
constexpr int deepestNesting = 256;
/** The longest text or IRI, in bytes: 64 MiB. Anything longer means that a closing quotation mark is missing. */
constexpr qsizetype longestText = qsizetype(64) << 20;
/** The longest prefixed name, label of a blank node or number, in bytes: 1 MiB. */
constexpr qsizetype longestName = qsizetype(1) << 20;
/**
 * How many prefixes a file may declare, as each name is searched for among all of them. Real files stay under a
 * hundred.
 */
constexpr qsizetype mostPrefixes = 2'000;
/** How many rdf:ID attributes a file may have, as all are kept to find duplicates. */
constexpr qsizetype mostIds = 2'000'000;

} // namespace leerschakel::vocabulary::rdf
