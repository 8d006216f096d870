// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/rdfxmlelements.h"

#include "vocabulary/rdf/iri.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
constexpr QStringView xmlSpace = u"http://www.w3.org/XML/1998/namespace";

/** How many characters an entity of the document may expand to: entities are used for IRI prefixes. */
constexpr int longestEntity = 1024;

/** NCName (Namespaces in XML 1.0, section 3). */
bool isName(QStringView text)
{
    const auto isStart = [](QChar c) { return c.isLetter() || c == u'_' || c.isSurrogate(); };
    return !text.isEmpty() && isStart(text.front()) && std::ranges::all_of(text, [&](QChar c) {
        return isStart(c) || c.isDigit() || c.isMark() || c == u'-' || c == u'.' || c.unicode() == 0xb7;
    });
}

} // namespace

bool isCoreSyntax(QStringView name)
{
    for (const QStringView core : {u"RDF", u"ID", u"about", u"parseType", u"resource", u"nodeID", u"datatype"}) {
        if (name == core) {
            return true;
        }
    }
    return name == u"aboutEach" || name == u"aboutEachPrefix" || name == u"bagID";
}

QByteArray iriOf(QStringView space, QStringView name)
{
    return space.toUtf8() + name.toUtf8();
}

RdfXmlElements::RdfXmlElements(const Source &source, TripleSink &sink)
    : m_source(source), m_device(source, longestXmlText), m_xml(&m_device), m_sink(sink)
{
    m_xml.setEntityExpansionLimit(longestEntity);
}

bool RdfXmlElements::fail(const QString &code, const QStringList &details)
{
    if (!m_damage && !m_xml.hasError()) {
        m_damage = {.code = code, .place = place(), .details = details};
    }
    return false;
}

bool RdfXmlElements::wrong(const QString &text)
{
    return fail(u"rdf.syntax"_s, {text});
}

bool RdfXmlElements::nextElement()
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

void RdfXmlElements::boundEntities()
{
    // What a reference ("&a;") expands to, including nested references, is at most entityExpansionLimit. The one that
    // grows most determines how many bytes a token may be written in; never fewer than are read at a time.
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

bool RdfXmlElements::resolve(QStringView reference, const Scope &scope, QByteArray &iri)
{
    iri = resolved(reference.toUtf8(), scope.base);
    return !iri.isNull() || fail(u"rdf.relative"_s, {reference.toString()});
}

bool RdfXmlElements::emitTriple(const Node &subject, const QByteArray &predicate, const Term &object)
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

bool RdfXmlElements::identifier(const QString &id, const Scope &scope, QByteArray &iri)
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

bool RdfXmlElements::statement(const Node &subject, const QByteArray &predicate, const Term &object,
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

bool RdfXmlElements::enter(const Scope &outer, Scope &scope, int depth)
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

bool RdfXmlElements::attributesOf(const Scope &scope, Attributes &attributes)
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
        } else if (isCoreSyntax(name) || name == u"Description" || name == u"li") {
            return wrong(u"rdf:%1 may not be an attribute"_s.arg(name));
        } else {
            attributes.properties.append({iriOf(space, name), value});
        }
    }
    return true;
}

bool RdfXmlElements::propertyAttributes(const Scope &scope, const Node &subject, const Attributes &attributes)
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

Result<qint64> RdfXmlElements::ended()
{
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

} // namespace leerschakel::vocabulary::rdf

#undef RDF
