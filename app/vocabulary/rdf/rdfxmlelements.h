// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/boundeddevice.h"
#include "vocabulary/rdf/damage.h"
#include "vocabulary/rdf/triples.h"

#include <QSet>
#include <QXmlStreamReader>

namespace leerschakel::vocabulary::rdf {

/** The RDF namespace itself. */
inline constexpr QStringView rdfSpace = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr char rdfType[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Text in XML is held as UTF-16 and copied along the way: the limit is a quarter of that for other syntaxes. */
inline constexpr qsizetype longestXmlText = longestText / 4;

/** A term that owns its value. */
struct Node {
    Term::Kind kind = Term::Kind::Iri;
    QByteArray value;

    [[nodiscard]] Term term() const { return {.kind = kind, .value = value}; }
};

/** What elements inherit (RDF/XML, section 6.1.2). */
struct Scope {
    QByteArray base;
    QByteArray language;
};

/** The attributes of an element, sorted by what they mean. Absent ones are null. */
struct Attributes {
    QString id;
    QString about;
    QString resource;
    QString nodeId;
    QString parseType;
    QString datatype;
    QList<std::pair<QByteArray, QString>> properties;
};

/**
 * Whether \a name belongs to the syntax: it cannot be the name of a node, property or attribute (RDF/XML, section
 * 6.2.2).
 */
[[nodiscard]] bool isCoreSyntax(QStringView name);
/** The IRI of the name \a name in the namespace \a space. */
[[nodiscard]] QByteArray iriOf(QStringView space, QStringView name);

/**
 * The elements of one RDF/XML document, one after the other: their scopes and attributes, the triples they give, and
 * the first error. What the elements mean is up to the grammar. Functions that return bool are false when reading
 * ends: at an error, which is kept, or because the sink wants no more.
 */
class RdfXmlElements
{
protected:
    RdfXmlElements(const Source &source, TripleSink &sink);

    /** Moves to the next start or end of an element, skipping white space; false at an error, or other text. */
    bool nextElement();
    /** The scope inside the current element. */
    bool enter(const Scope &outer, Scope &scope, int depth);
    bool attributesOf(const Scope &scope, Attributes &attributes);
    bool propertyAttributes(const Scope &scope, const Node &subject, const Attributes &attributes);
    bool identifier(const QString &id, const Scope &scope, QByteArray &iri);
    bool resolve(QStringView reference, const Scope &scope, QByteArray &iri);
    bool emitTriple(const Node &subject, const QByteArray &predicate, const Term &object);
    /** Emits the triple, and its reification for rdf:ID. */
    bool statement(const Node &subject, const QByteArray &predicate, const Term &object, const Attributes &attributes,
        const Scope &scope);
    Node fresh() { return {.kind = Term::Kind::Blank, .value = "g" + QByteArray::number(++m_blanks)}; }
    bool wrong(const QString &text);
    bool fail(const QString &code, const QStringList &details);
    /** How reading ended: the number of triples, or what was wrong. */
    [[nodiscard]] Result<qint64> ended();

    const Source &m_source;
    BoundedDevice m_device;
    QXmlStreamReader m_xml;

private:
    /** A document's own entities may take few bytes and expand to many: in that case the limit for a token is lower. */
    void boundEntities();
    [[nodiscard]] Place place() const { return {.line = m_xml.lineNumber(), .column = m_xml.columnNumber() + 1}; }

    TripleSink &m_sink;
    QSet<QByteArray> m_ids;
    qint64 m_good = 0;
    qint64 m_blanks = 0;
    bool m_stopped = false;
    std::optional<Damage> m_damage;
};

} // namespace leerschakel::vocabulary::rdf
