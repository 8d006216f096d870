// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/rdfxml.h"

#include "vocabulary/rdf/rdfxmlelements.h"
#include "vocabulary/rdf/xmlliteral.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
constexpr char rdfFirst[] = RDF "first", rdfRest[] = RDF "rest", rdfNil[] = RDF "nil";
constexpr char xmlLiteral[] = RDF "XMLLiteral";

/**
 * One pass over a document: each function reads one production of the grammar (RDF/XML, section 7.2) and ends at the
 * end of its element.
 */
class RdfXmlPass : RdfXmlElements
{
public:
    RdfXmlPass(const Source &source, TripleSink &sink) : RdfXmlElements(source, sink) {}

    [[nodiscard]] Result<qint64> run();

private:
    bool document();
    bool nodeElements(const Scope &scope, int depth);
    bool nodeElement(const Scope &outer, int depth, Node &subject);
    /** All remaining ones of the current element, at \a depth, up to its end. */
    bool propertyElements(const Scope &scope, int depth, const Node &subject);
    bool propertyElement(const Scope &outer, int depth, const Node &subject, int &members);
    bool propertyContent(
        const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes);
    bool emptyProperty(
        const Scope &scope, const Node &subject, const QByteArray &predicate, const Attributes &attributes);
    bool resourceProperty(
        const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes);
    bool collectionProperty(
        const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes);
};

bool RdfXmlPass::nodeElement(const Scope &outer, int depth, Node &subject)
{
    const bool isRdf = m_xml.namespaceUri() == rdfSpace;
    if (m_xml.namespaceUri().isEmpty() || (isRdf && (isCoreSyntax(m_xml.name()) || m_xml.name() == u"li"))) {
        return wrong(u"%1 may not be the element of a node"_s.arg(m_xml.qualifiedName()));
    }
    Scope scope;
    Attributes attributes;
    if (!enter(outer, scope, depth) || !attributesOf(scope, attributes)) {
        return false;
    }
    const int names = int(!attributes.id.isNull()) + int(!attributes.about.isNull()) + int(!attributes.nodeId.isNull());
    if (names > 1) {
        return wrong(u"rdf:about, rdf:ID and rdf:nodeID exclude each other"_s);
    }
    if (!attributes.resource.isNull() || !attributes.parseType.isNull() || !attributes.datatype.isNull()) {
        return wrong(u"rdf:resource, rdf:parseType and rdf:datatype belong to properties"_s);
    }
    if (!attributes.id.isNull()) {
        if (!identifier(attributes.id, scope, subject.value)) {
            return false;
        }
    } else if (!attributes.about.isNull()) {
        if (!resolve(attributes.about, scope, subject.value)) {
            return false;
        }
    } else {
        subject = attributes.nodeId.isNull()
            ? fresh()
            : Node{.kind = Term::Kind::Blank, .value = "n" + attributes.nodeId.toUtf8()};
    }
    const bool isDescription = isRdf && m_xml.name() == u"Description";
    if (!isDescription) {
        const QByteArray type = iriOf(m_xml.namespaceUri(), m_xml.name());
        if (!emitTriple(subject, rdfType, {.value = type})) {
            return false;
        }
    }
    if (!propertyAttributes(scope, subject, attributes)) {
        return false;
    }
    return propertyElements(scope, depth, subject);
}

bool RdfXmlPass::propertyElements(const Scope &scope, int depth, const Node &subject)
{
    int members = 0;
    while (nextElement()) {
        if (m_xml.isEndElement()) {
            return true;
        }
        if (!propertyElement(scope, depth + 1, subject, members)) {
            return false;
        }
    }
    return false;
}

bool RdfXmlPass::propertyElement(const Scope &outer, int depth, const Node &subject, int &members)
{
    const bool isRdf = m_xml.namespaceUri() == rdfSpace;
    if (m_xml.namespaceUri().isEmpty() || (isRdf && (isCoreSyntax(m_xml.name()) || m_xml.name() == u"Description"))) {
        return wrong(u"%1 may not be the element of a property"_s.arg(m_xml.qualifiedName()));
    }
    const QByteArray predicate = isRdf && m_xml.name() == u"li" ? RDF "_" + QByteArray::number(++members)
                                                                : iriOf(m_xml.namespaceUri(), m_xml.name());
    Scope scope;
    Attributes attributes;
    if (!enter(outer, scope, depth) || !attributesOf(scope, attributes)) {
        return false;
    }
    const bool hasResource = !attributes.resource.isNull(), hasNode = !attributes.nodeId.isNull();
    if (!attributes.about.isNull() || (hasResource && hasNode)) {
        return wrong(u"of rdf:about, rdf:resource and rdf:nodeID, a property has one of the latter two"_s);
    }
    if (attributes.parseType.isNull()) {
        return propertyContent(scope, depth, subject, predicate, attributes);
    }
    if (hasResource || hasNode || !attributes.datatype.isNull() || !attributes.properties.isEmpty()) {
        return wrong(u"rdf:parseType stands alone, or with rdf:ID"_s);
    }
    if (attributes.parseType == u"Resource") {
        const Node object = fresh();
        return statement(subject, predicate, object.term(), attributes, scope)
            && propertyElements(scope, depth, object);
    }
    if (attributes.parseType == u"Collection") {
        return collectionProperty(scope, depth, subject, predicate, attributes);
    }
    Excess excess = Excess::None;
    const QByteArray text = canonicalContent(m_xml, deepestNesting, longestXmlText, excess);
    if (excess == Excess::Deep) {
        return fail(u"rdf.nesting"_s, {QString::number(deepestNesting)});
    }
    if (excess == Excess::Long) {
        return fail(u"rdf.tooLong"_s, {QString::number(longestXmlText >> 20)});
    }
    return m_xml.isEndElement()
        && statement(subject, predicate, {.kind = Term::Kind::Literal, .value = text, .datatype = xmlLiteral},
            attributes, scope);
}

/** Without rdf:parseType, the content decides: another node, or text, or nothing. */
bool RdfXmlPass::propertyContent(
    const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes)
{
    QByteArray text;
    while (!m_xml.atEnd()) {
        m_device.tokenDone();
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Characters:
            text += m_xml.text().toUtf8();
            if (text.size() > longestXmlText) {
                return fail(u"rdf.tooLong"_s, {QString::number(longestXmlText >> 20)});
            }
            break;
        case QXmlStreamReader::StartElement:
            if (!text.trimmed().isEmpty()) {
                return wrong(u"text and elements in one property"_s);
            }
            return resourceProperty(scope, depth, subject, predicate, attributes);
        case QXmlStreamReader::EndElement: {
            const bool pointsAtNode = !attributes.resource.isNull() || !attributes.nodeId.isNull();
            if (pointsAtNode || !attributes.properties.isEmpty()) {
                return text.trimmed().isEmpty() ? emptyProperty(scope, subject, predicate, attributes)
                                                : wrong(u"text in a property that points at a node"_s);
            }
            const QByteArray datatype = attributes.datatype.toUtf8();
            return statement(subject, predicate,
                {.kind = Term::Kind::Literal,
                    .value = text,
                    .datatype = datatype,
                    .language = datatype.isEmpty() ? scope.language : QByteArray()},
                attributes, scope);
        }
        default:
            break;
        }
    }
    return false;
}

bool RdfXmlPass::emptyProperty(
    const Scope &scope, const Node &subject, const QByteArray &predicate, const Attributes &attributes)
{
    if (!attributes.datatype.isNull()) {
        return wrong(u"rdf:datatype on a property that points at a node"_s);
    }
    Node object;
    if (!attributes.resource.isNull()) {
        if (!resolve(attributes.resource, scope, object.value)) {
            return false;
        }
    } else {
        object = attributes.nodeId.isNull()
            ? fresh()
            : Node{.kind = Term::Kind::Blank, .value = "n" + attributes.nodeId.toUtf8()};
    }
    return statement(subject, predicate, object.term(), attributes, scope)
        && propertyAttributes(scope, object, attributes);
}

bool RdfXmlPass::resourceProperty(
    const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes)
{
    const bool isPlain = attributes.resource.isNull() && attributes.nodeId.isNull() && attributes.datatype.isNull()
        && attributes.properties.isEmpty();
    if (!isPlain) {
        return wrong(u"a property that holds a node has no attributes but rdf:ID"_s);
    }
    Node object;
    if (!nodeElement(scope, depth + 1, object) || !statement(subject, predicate, object.term(), attributes, scope)
        || !nextElement()) {
        return false;
    }
    return m_xml.isEndElement() || wrong(u"two nodes in one property"_s);
}

bool RdfXmlPass::collectionProperty(
    const Scope &scope, int depth, const Node &subject, const QByteArray &predicate, const Attributes &attributes)
{
    // The list is passed on link by link, so that a long one takes no memory.
    std::optional<Node> last;
    while (nextElement()) {
        const bool isEnd = m_xml.isEndElement();
        const Node link = isEnd ? Node{.value = rdfNil} : fresh();
        const bool linked = last ? emitTriple(*last, rdfRest, link.term())
                                 : statement(subject, predicate, link.term(), attributes, scope);
        if (!linked || isEnd) {
            return linked;
        }
        Node member;
        if (!nodeElement(scope, depth + 1, member) || !emitTriple(link, rdfFirst, member.term())) {
            return false;
        }
        last = link;
    }
    return false;
}

bool RdfXmlPass::nodeElements(const Scope &scope, int depth)
{
    while (nextElement()) {
        if (m_xml.isEndElement()) {
            return true;
        }
        Node ignored;
        if (!nodeElement(scope, depth + 1, ignored)) {
            return false;
        }
    }
    return false;
}

bool RdfXmlPass::document()
{
    const Scope outer{.base = m_source.base, .language = {}};
    if (!nextElement()) {
        return false;
    }
    Node ignored;
    if (m_xml.namespaceUri() != rdfSpace || m_xml.name() != u"RDF") {
        return nodeElement(outer, 1, ignored);
    }
    Scope scope;
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.namespaceUri() == rdfSpace) {
            return wrong(u"rdf:RDF has no attribute %1"_s.arg(attribute.qualifiedName()));
        }
    }
    return enter(outer, scope, 1) && nodeElements(scope, 1);
}

Result<qint64> RdfXmlPass::run()
{
    const bool done = document();
    while (done && !m_xml.atEnd()) {
        m_device.tokenDone();
        m_xml.readNext(); // comments, and an error when anything follows the document
    }
    return ended();
}

} // namespace

Result<qint64> readRdfXml(const Source &source, TripleSink &sink)
{
    return RdfXmlPass(source, sink).run();
}

} // namespace leerschakel::vocabulary::rdf

#undef RDF
