// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/rdfxml.h"

#include "vocabulary/rdf/boundeddevice.h"
#include "vocabulary/rdf/damage.h"
#include "vocabulary/rdf/iri.h"
#include "vocabulary/rdf/xmlliteral.h"

#include <QCryptographicHash>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
constexpr QStringView rdfSpace = u"" RDF;
constexpr QStringView xmlSpace = u"http://www.w3.org/XML/1998/namespace";
constexpr char rdfType[] = RDF "type", rdfFirst[] = RDF "first", rdfRest[] = RDF "rest", rdfNil[] = RDF "nil";
constexpr char xmlLiteral[] = RDF "XMLLiteral";

/** Text in XML is held as UTF-16 and copied on its way: a quarter of what other syntaxes may have. */
constexpr qsizetype longestXmlText = longestText / 4;

/** How many characters an entity of the document may expand to: entities are there for the beginnings of addresses. */
constexpr int longestEntity = 1024;

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

bool isCore(QStringView name)
{
    for (const QStringView core : {u"RDF", u"ID", u"about", u"parseType", u"resource", u"nodeID", u"datatype"}) {
        if (name == core) {
            return true;
        }
    }
    return name == u"aboutEach" || name == u"aboutEachPrefix" || name == u"bagID";
}

/** NCName (Namespaces in XML 1.0, section 3). */
bool isName(QStringView text)
{
    const auto isStart = [](QChar c) { return c.isLetter() || c == u'_' || c.isSurrogate(); };
    return !text.isEmpty() && isStart(text.front()) && std::ranges::all_of(text, [&](QChar c) {
        return isStart(c) || c.isDigit() || c.isMark() || c == u'-' || c == u'.' || c.unicode() == 0xb7;
    });
}

QByteArray iriOf(QStringView space, QStringView name)
{
    return space.toUtf8() + name.toUtf8();
}

/**
 * One reading of a document: each function reads one production of the grammar (RDF/XML, section 7.2) and ends at the
 * end of its element.
 */
class RdfXmlPass
{
public:
    RdfXmlPass(const Source &source, TripleSink &sink)
        : m_source(source), m_sink(sink), m_device(source, longestXmlText), m_xml(&m_device)
    {
        m_xml.setEntityExpansionLimit(longestEntity);
    }

    [[nodiscard]] Result<qint64> run();

private:
    bool document();
    bool nodeElements(const Scope &scope, int depth);
    bool nodeElement(const Scope &outer, int depth, Node &subject);
    /** All that are left of the element at hand, at \a depth, up to its end. */
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
    bool literalProperty(
        const Node &subject, const QByteArray &predicate, const Attributes &attributes, const Scope &scope);

    bool enter(const Scope &outer, Scope &scope, int depth);
    bool attributesOf(const Scope &scope, Attributes &attributes);
    bool propertyAttributes(const Scope &scope, const Node &subject, const Attributes &attributes);
    bool identifier(const QString &id, const Scope &scope, QByteArray &iri);
    bool resolve(QStringView reference, const Scope &scope, QByteArray &iri);
    bool emitTriple(const Node &subject, const QByteArray &predicate, const Term &object);
    /** The triple, and what rdf:ID says of it. */
    bool statement(const Node &subject, const QByteArray &predicate, const Term &object, const Attributes &attributes,
        const Scope &scope);
    Node fresh() { return {.kind = Term::Kind::Blank, .value = "g" + QByteArray::number(++m_blanks)}; }
    bool wrong(const QString &text);
    bool fail(const QString &code, const QStringList &details);
    /** To the next start or end of an element, passing over white space; false at an error, or other text. */
    bool nextElement();
    /** Entities of the document may take few bytes and expand to many: then a token may have fewer. */
    void boundEntities();
    [[nodiscard]] Place place() const { return {.line = m_xml.lineNumber(), .column = m_xml.columnNumber() + 1}; }

    const Source &m_source;
    TripleSink &m_sink;
    BoundedDevice m_device;
    QXmlStreamReader m_xml;
    QSet<QByteArray> m_ids;
    qint64 m_good = 0;
    qint64 m_blanks = 0;
    bool m_stopped = false;
    std::optional<Damage> m_damage;
};

bool RdfXmlPass::fail(const QString &code, const QStringList &details)
{
    if (!m_damage && !m_xml.hasError()) {
        m_damage = {.code = code, .place = place(), .details = details};
    }
    return false;
}

bool RdfXmlPass::wrong(const QString &text)
{
    return fail(u"rdf.syntax"_s, {text});
}

bool RdfXmlPass::nextElement()
{
    while (!m_xml.atEnd()) {
        m_device.tokenDone();
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
        case QXmlStreamReader::EndElement:
            return true;
        case QXmlStreamReader::DTD:
            boundEntities();
            break;
        case QXmlStreamReader::Characters:
            if (!m_xml.isWhitespace()) {
                return wrong(u"text where only elements may stand"_s);
            }
            break;
        default:
            break;
        }
    }
    return false;
}

void RdfXmlPass::boundEntities()
{
    // What a reference ("&a;") becomes, others inside it included, is at most entityExpansionLimit. The one that grows
    // most tells what a token may be told with; less than what is read at a time it cannot be.
    constexpr qint64 least = 64 * 1024;
    const auto declared = m_xml.entityDeclarations();
    qint64 most = 1;
    for (const QXmlStreamEntityDeclaration &entity : declared) {
        const bool hasOthers = entity.value().contains(u'&');
        const qint64 length = hasOthers ? m_xml.entityExpansionLimit() : entity.value().size();
        most = std::max(most, length / (entity.name().size() + 2));
    }
    m_device.setLimit(std::max(least, longestXmlText / most));
}

bool RdfXmlPass::resolve(QStringView reference, const Scope &scope, QByteArray &iri)
{
    iri = resolved(reference.toUtf8(), scope.base);
    return !iri.isNull() || fail(u"rdf.relative"_s, {reference.toString()});
}

bool RdfXmlPass::emitTriple(const Node &subject, const QByteArray &predicate, const Term &object)
{
    const bool isType = predicate == rdfType && object.kind == Term::Kind::Iri;
    if (!isAbsolute(predicate) || (isType && !isAbsolute(object.value))) {
        return wrong(u"a namespace that is no address"_s);
    }
    if (!m_sink.take({.subject = subject.term(), .predicate = predicate, .object = object})) {
        m_stopped = true;
        return false;
    }
    ++m_good;
    return true;
}

bool RdfXmlPass::identifier(const QString &id, const Scope &scope, QByteArray &iri)
{
    if (!isName(id)) {
        return wrong(u"rdf:ID \"%1\" is not a name"_s.arg(id));
    }
    if (!resolve(QString(u'#' + id), scope, iri)) {
        return false;
    }
    const QByteArray digest = QCryptographicHash::hash(iri, QCryptographicHash::Md5); // short, whatever the base
    if (m_ids.contains(digest)) {
        return wrong(u"rdf:ID \"%1\" stands here for the second time"_s.arg(id));
    }
    m_ids.insert(digest);
    return m_ids.size() <= mostIds || fail(u"rdf.tooMany"_s, {QString::number(mostIds), u"rdf:ID"_s});
}

bool RdfXmlPass::statement(const Node &subject, const QByteArray &predicate, const Term &object,
    const Attributes &attributes, const Scope &scope)
{
    if (!emitTriple(subject, predicate, object)) {
        return false;
    }
    if (attributes.id.isNull()) {
        return true;
    }
    Node told;
    return identifier(attributes.id, scope, told.value) && emitTriple(told, rdfType, {.value = RDF "Statement"})
        && emitTriple(told, RDF "subject", subject.term()) && emitTriple(told, RDF "predicate", {.value = predicate})
        && emitTriple(told, RDF "object", object);
}

/** The scope inside the element at hand. */
bool RdfXmlPass::enter(const Scope &outer, Scope &scope, int depth)
{
    if (depth > deepestNesting) {
        return fail(u"rdf.nesting"_s, {QString::number(deepestNesting)});
    }
    scope = outer;
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (attributes.hasAttribute(xmlSpace, u"lang"_s)) {
        scope.language = attributes.value(xmlSpace, u"lang"_s).toUtf8();
    }
    if (attributes.hasAttribute(xmlSpace, u"base"_s)) {
        if (!resolve(attributes.value(xmlSpace, u"base"_s), outer, scope.base)) {
            return false;
        }
        if (const qsizetype fragment = scope.base.indexOf('#'); fragment >= 0) {
            scope.base.truncate(fragment);
        }
    }
    return true;
}

bool RdfXmlPass::attributesOf(const Scope &scope, Attributes &attributes)
{
    const QXmlStreamAttributes given = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : given) {
        QStringView space = attribute.namespaceUri();
        const QStringView name = attribute.name();
        if (space == xmlSpace || (space.isEmpty() && name.startsWith(u"xml", Qt::CaseInsensitive))) {
            continue;
        }
        if (space.isEmpty()) {
            // Before 2004 these could be without a prefix (RDF/XML, section 6.1.4).
            const bool isOld =
                name == u"ID" || name == u"about" || name == u"resource" || name == u"parseType" || name == u"type";
            if (!isOld) {
                return wrong(u"attribute %1 has no namespace"_s.arg(name));
            }
            space = rdfSpace;
        }
        const QString value = attribute.value().isNull() ? u""_s : attribute.value().toString();
        if (space != rdfSpace) {
            attributes.properties.append({iriOf(space, name), value});
        } else if (name == u"ID") {
            attributes.id = value;
        } else if (name == u"about") {
            attributes.about = value;
        } else if (name == u"resource") {
            attributes.resource = value;
        } else if (name == u"nodeID") {
            if (!isName(value)) {
                return wrong(u"rdf:nodeID \"%1\" is not a name"_s.arg(value));
            }
            attributes.nodeId = value;
        } else if (name == u"parseType") {
            attributes.parseType = value;
        } else if (name == u"datatype") {
            QByteArray iri;
            if (!resolve(value, scope, iri)) {
                return false;
            }
            attributes.datatype = QString::fromUtf8(iri);
        } else if (isCore(name) || name == u"Description" || name == u"li") {
            return wrong(u"rdf:%1 may not be an attribute"_s.arg(name));
        } else {
            attributes.properties.append({iriOf(space, name), value});
        }
    }
    return true;
}

bool RdfXmlPass::propertyAttributes(const Scope &scope, const Node &subject, const Attributes &attributes)
{
    for (const auto &[predicate, value] : attributes.properties) {
        if (predicate == rdfType) {
            QByteArray iri;
            if (!resolve(value, scope, iri) || !emitTriple(subject, predicate, {.value = iri})) {
                return false;
            }
            continue;
        }
        const QByteArray text = value.toUtf8();
        if (!emitTriple(subject, predicate, {.kind = Term::Kind::Literal, .value = text, .language = scope.language})) {
            return false;
        }
    }
    return true;
}

bool RdfXmlPass::nodeElement(const Scope &outer, int depth, Node &subject)
{
    const bool isRdf = m_xml.namespaceUri() == rdfSpace;
    if (m_xml.namespaceUri().isEmpty() || (isRdf && (isCore(m_xml.name()) || m_xml.name() == u"li"))) {
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
    if (m_xml.namespaceUri().isEmpty() || (isRdf && (isCore(m_xml.name()) || m_xml.name() == u"Description"))) {
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

/** Without rdf:parseType what is inside tells: another node, or text, or nothing. */
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
        m_xml.readNext(); // comments, and an error when there is more than the document
    }
    if (m_device.failure()) {
        return std::unexpected(*m_device.failure());
    }
    if (m_stopped) {
        return m_good;
    }
    if (m_device.isTooLong()) {
        m_damage = {.code = u"rdf.tooLong"_s, .place = place(), .details = {QString::number(longestXmlText >> 20)}};
    } else if (m_xml.hasError() && !m_damage) {
        m_damage = {.code = u"rdf.syntax"_s, .place = place(), .details = {m_xml.errorString()}};
    }
    if (m_damage) {
        return std::unexpected(damaged(m_source.name, m_good, *m_damage));
    }
    return m_good;
}

} // namespace

Result<qint64> readRdfXml(const Source &source, TripleSink &sink)
{
    return RdfXmlPass(source, sink).run();
}

} // namespace leerschakel::vocabulary::rdf

#undef RDF
