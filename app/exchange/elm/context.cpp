// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/context.h"

#include "exchange/elm/convention.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using document::Node;

namespace {

/** A name that is not simply the property of the same name in the model. */
struct ContextTerm {
    const char *name;
    /** Empty: the property of the same name in the model. */
    const char *iri = "";
    /** The datatype of its literals; empty if it has none or may have any. */
    const char *datatype = "";
    /** Its values are texts in languages. */
    bool isInLanguages = false;
};

constexpr std::array prefixes{std::pair("adms", "http://www.w3.org/ns/adms#"),
    std::pair("clv", "http://data.europa.eu/m8g/"), std::pair("dc", "http://purl.org/dc/terms/"),
    std::pair("foaf", "http://xmlns.com/foaf/0.1/"), std::pair("locn", "http://www.w3.org/ns/locn#"),
    std::pair("org", "http://www.w3.org/ns/org#"), std::pair("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    std::pair("rov", "http://www.w3.org/ns/regorg#"), std::pair("skos", "http://www.w3.org/2004/02/skos/core#"),
    std::pair("xsd", "http://www.w3.org/2001/XMLSchema#")};

constexpr std::array contextTerms{ContextTerm{.name = "Concept", .iri = "skos:Concept"},
    ContextTerm{.name = "ConceptScheme", .iri = "skos:ConceptScheme"},
    ContextTerm{.name = "Geometry", .iri = "locn:Geometry"}, ContextTerm{.name = "Location", .iri = "dc:Location"},
    ContextTerm{.name = "PeriodOfTime", .iri = "dc:PeriodOfTime"},
    ContextTerm{.name = "altLabel", .iri = "skos:altLabel", .isInLanguages = true},
    ContextTerm{.name = "applicationDeadline", .datatype = "xsd:dateTime"},
    ContextTerm{.name = "category", .isInLanguages = true}, ContextTerm{.name = "contentUrl", .datatype = "xsd:anyURI"},
    ContextTerm{.name = "description", .iri = "dc:description", .isInLanguages = true},
    ContextTerm{.name = "duration", .datatype = "xsd:duration"},
    ContextTerm{.name = "endDate", .datatype = "xsd:dateTime"},
    ContextTerm{.name = "geographicName", .isInLanguages = true},
    ContextTerm{.name = "geometry", .iri = "locn:geometry"}, ContextTerm{.name = "homepage", .iri = "foaf:homepage"},
    ContextTerm{.name = "identifier", .iri = "adms:identifier"},
    ContextTerm{.name = "inScheme", .iri = "skos:inScheme"}, ContextTerm{.name = "language", .iri = "dc:language"},
    ContextTerm{.name = "latitude", .iri = "clv:latitude"},
    ContextTerm{.name = "legalName", .iri = "rov:legalName", .isInLanguages = true},
    ContextTerm{.name = "longitude", .iri = "clv:longitude"},
    ContextTerm{.name = "modified", .iri = "dc:modified", .datatype = "xsd:dateTime"},
    ContextTerm{.name = "notation", .iri = "skos:notation"}, ContextTerm{.name = "noteLiteral", .isInLanguages = true},
    ContextTerm{.name = "prefLabel", .iri = "skos:prefLabel", .isInLanguages = true},
    ContextTerm{.name = "registration", .iri = "rov:registration"}, ContextTerm{.name = "spatial", .iri = "dc:spatial"},
    ContextTerm{.name = "startDate", .datatype = "xsd:dateTime"},
    ContextTerm{.name = "subOrganizationOf", .iri = "org:subOrganizationOf"},
    ContextTerm{.name = "temporal", .iri = "dc:temporal"},
    ContextTerm{.name = "title", .iri = "dc:title", .isInLanguages = true},
    ContextTerm{.name = "type", .iri = "dc:type"},
    ContextTerm{.name = "value", .iri = "rdf:value", .datatype = "xsd:decimal"},
    ContextTerm{.name = "volumeOfLearning", .datatype = "xsd:duration"}};

Node makeContext()
{
    Node context = Node::object();
    context.put(u"@vocab"_s, modelNamespace);
    for (const auto &[name, iri] : prefixes) {
        context.put(QString::fromLatin1(name), iri);
    }
    for (const ContextTerm &term : contextTerms) {
        Node definition = Node::object();
        const QString iri = QString::fromLatin1(term.iri);
        definition.put(
            u"@id"_s, iri.isEmpty() ? QString::fromLatin1(modelNamespace) + QLatin1StringView(term.name) : iri);
        if (*term.datatype) {
            definition.put(u"@type"_s, term.datatype);
        }
        if (term.isInLanguages) {
            definition.put(u"@container"_s, "@language");
        }
        context.put(QString::fromLatin1(term.name), std::move(definition));
    }
    return context;
}

} // namespace

const Node &context()
{
    static const Node context = makeContext();
    return context;
}

} // namespace leerschakel::exchange::elm
