// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/triples.h"

#include "vocabulary/rdf/damage.h"
#include "vocabulary/rdf/jsonld.h"
#include "vocabulary/rdf/rdfxml.h"
#include "vocabulary/rdf/turtle.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

using domain::Error;
using domain::Failure;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/** \a text without leading white space and, if \a comments, without lines that begin with '#'. */
QByteArrayView withoutLead(QByteArrayView text, bool comments)
{
    for (;;) {
        while (!text.isEmpty() && isSpace(text.front())) {
            text = text.sliced(1);
        }
        if (!comments || !text.startsWith('#')) {
            return text;
        }
        const qsizetype end = text.indexOf('\n');
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() > word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0
        && isSpace(text[word.size()]);
}

/**
 * Removes one term of a line of N-Quads from \a line and returns it; empty when there is none. Strings may contain
 * anything except an unescaped quote.
 */
QByteArrayView cutTerm(QByteArrayView &line)
{
    line = withoutLead(line, false);
    qsizetype end = 0;
    if (line.startsWith('<')) {
        end = line.indexOf('>') + 1;
    } else if (line.startsWith('"')) {
        end = 1;
        while (end < line.size() && line[end] != '"') {
            end += line[end] == '\\' ? 2 : 1;
        }
        while (end < line.size() && !isSpace(line[end])) {
            ++end; // the quote, directly followed by a language or a datatype
        }
    } else if (line.startsWith("_:")) {
        while (end < line.size() && !isSpace(line[end])) {
            ++end;
        }
    }
    const QByteArrayView term = line.first(std::clamp<qsizetype>(end, 0, line.size()));
    line = line.sliced(term.size());
    return term;
}

/** Whether a line of \a head has four terms and a full stop. */
bool hasQuad(QByteArrayView head)
{
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf('\n');
        if (end < 0) {
            return false;
        }
        QByteArrayView line = head.first(end);
        head = head.sliced(end + 1);
        int terms = 0;
        while (!cutTerm(line).isEmpty()) {
            ++terms;
        }
        if (terms == 4 && withoutLead(line, false).startsWith('.')) {
            return true;
        }
    }
    return false;
}

bool isXml(QByteArrayView text)
{
    const qsizetype close = text.indexOf('>');
    const QByteArrayView tag = close < 0 ? text : text.first(close);
    return text.startsWith("<?xml") || text.startsWith("<!")
        || (text.startsWith('<') && std::ranges::any_of(tag, isSpace) && tag.contains("xmlns"));
}

bool isTurtle(QByteArrayView text)
{
    text = withoutLead(text, true);
    if (text.startsWith('<')) {
        const qsizetype close = text.indexOf('>');
        return close > 0 && std::ranges::none_of(text.first(close), isSpace);
    }
    const bool isDirective = startsWithWord(text, "@prefix") || startsWithWord(text, "@base")
        || startsWithWord(text, "PREFIX") || startsWithWord(text, "BASE") || startsWithWord(text, "GRAPH");
    return isDirective || text.startsWith("_:") || text.startsWith('[') || text.startsWith('{');
}

} // namespace

std::optional<Syntax> syntaxOf(QByteArrayView head)
{
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        // UTF-16, which XML may use; for other syntaxes the reader reports the error.
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(head);
        return syntaxOf(text.toUtf8());
    }
    if (head.startsWith("\xEF\xBB\xBF")) {
        head = head.sliced(3);
    }
    const QByteArrayView text = withoutLead(head, false);
    if (isXml(text)) {
        const bool isRdf = text.contains("22-rdf-syntax-ns#") || text.contains(":RDF");
        return isRdf ? std::optional(Syntax::RdfXml) : std::nullopt;
    }
    if (text.startsWith('{') || text.startsWith('[')) {
        // "{" also opens a graph of TriG, but is never followed by a string there, and "[" a blank node, with no "{"
        // or "[" in it.
        const QByteArrayView inside = withoutLead(text.sliced(1), false);
        const bool isJson = text.startsWith('{') ? inside.startsWith('"') || inside.startsWith('}')
                                                 : inside.startsWith('{') || inside.startsWith('[');
        if (isJson) {
            const auto contains = [&](const char *word) { return text.contains(QByteArrayView(word)); };
            const bool isLinked = contains("\"@context\"") || contains("\"@graph\"") || contains("\"@id\"")
                || contains("\"@type\"") || contains("\"@value\"");
            return isLinked ? std::optional(Syntax::JsonLd) : std::nullopt;
        }
    }
    if (!isTurtle(text)) {
        return std::nullopt;
    }
    return hasQuad(text) ? Syntax::NQuads : Syntax::TriG;
}

Error damaged(const QString &name, qint64 good, const Damage &damage)
{
    const QStringList arguments{
        name, QString::number(damage.place.line), QString::number(damage.place.column), QString::number(good)};
    return Error::of(Failure::Data, damage.code, arguments + damage.details);
}

Result<qint64> readTriples(const Source &source, TripleSink &sink)
{
    switch (source.syntax) {
    case Syntax::Turtle:
    case Syntax::NTriples:
    case Syntax::TriG:
    case Syntax::NQuads:
        break;
    case Syntax::RdfXml:
        return readRdfXml(source, sink);
    case Syntax::JsonLd:
        return readJsonLd(source, sink);
    }
    return readTurtle(source, sink);
}

} // namespace leerschakel::vocabulary::rdf
