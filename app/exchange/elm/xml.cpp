// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/xml.h"

#include "exchange/elm/convention.h"
#include "exchange/names.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using document::Node;
using document::XmlForm;
using document::XmlSequence;

namespace {

constexpr std::array opportunityOrder{"identifier", "title", "description", "type", "additionalNote", "homepage",
    "supplementaryDocument", "temporal", "duration", "mode", "grant", "scheduleInformation", "admissionProcedure",
    "applicationDeadline", "priceDetail", "providedBy", "location", "learningAchievementSpecification",
    "defaultLanguage", "modified"};
constexpr std::array specificationOrder{"identifier", "title", "description", "additionalNote", "category",
    "ISCEDFCode", "volumeOfLearning", "creditPoint", "educationLevel", "language", "mode", "learningSetting",
    "entryRequirement", "learningOutcome", "influencedBy", "provenBy", "hasPart"};
constexpr std::array outcomeOrder{"title", "additionalNote", "relatedSkill", "relatedESCOSkill"};
constexpr std::array organisationOrder{"skos:altLabel", "legalName", "registration", "homepage", "additionalNote",
    "location", "contactPoint", "subOrganizationOf"};
constexpr std::array locationOrder{"geographicName", "description", "address", "locn:geometry"};
constexpr std::array priceOrder{"amount", "skos:prefLabel", "description"};

constexpr std::array loqSequences{XmlSequence{"learningOpportunity", opportunityOrder},
    XmlSequence{"learningAchievementSpecification", specificationOrder}, XmlSequence{"learningOutcome", outcomeOrder},
    XmlSequence{"organisation", organisationOrder}, XmlSequence{"location", locationOrder},
    XmlSequence{"priceDetail", priceOrder}};

/** Members that are not in the schema's own namespace. */
constexpr std::array qualifiedNames{Name{"altLabel", "skos:altLabel"}, Name{"prefLabel", "skos:prefLabel"},
    Name{"notation", "skos:notation"}, Name{"geometry", "locn:geometry"}, Name{"longitude", "clv:longitude"},
    Name{"latitude", "clv:latitude"}};

/** The element names of the objects in each container. */
constexpr std::array elements{"learningOpportunity", "learningAchievementSpecification", "learningOutcome",
    "learningActivitySpecification", "learningAssessmentSpecification", "organisation", "location"};
static_assert(elements.size() == containers.size());

const XmlForm &loqForm()
{
    static const XmlForm form{.root = u"Courses"_s,
        .attributes = {{u"xmlns"_s, u"http://data.europa.eu/snb/model/ap/loq-constraints/"_s},
            {u"xmlns:skos"_s, u"http://www.w3.org/2004/02/skos/core#"_s},
            {u"xmlns:locn"_s, u"http://www.w3.org/ns/locn#"_s}, {u"xmlns:clv"_s, u"http://data.europa.eu/m8g/"_s},
            {u"xsdVersion"_s, QString::fromLatin1(xsdVersion)}},
        .sequences = loqSequences};
    return form;
}

Node inXml(const Node &value);

Node withOrigins(Node made, const Node &value)
{
    for (const document::Origin &origin : value.origins()) {
        made.addOrigin(origin);
    }
    return made;
}

/** Texts in languages: an object whose members are languages. */
bool isTextInLanguages(const Node::Object &object)
{
    constexpr qsizetype letters = 2;
    return !object.empty()
        && std::ranges::all_of(object, [](const Node::Member &member) { return member.key.size() == letters; });
}

/** One element for each text in each language. */
Node textsInXml(const Node::Object &object)
{
    Node::Array all;
    const auto add = [&](const QString &language, const Node &text) {
        Node element = Node::object();
        element.put(u"@language"_s, language);
        element.put(u"#"_s, text);
        all.push_back(withOrigins(std::move(element), text));
    };
    for (const Node::Member &member : object) {
        if (const auto *texts = std::get_if<Node::Array>(&member.value.content())) {
            for (const Node &text : *texts) {
                add(member.key, text);
            }
        } else {
            add(member.key, member.value);
        }
    }
    return all;
}

Node objectInXml(const Node &value, const Node::Object &object)
{
    if (isTextInLanguages(object)) {
        return textsInXml(object);
    }
    const QString &type = value.textOf(u"@type"_s);
    Node element = Node::object();
    for (const Node::Member &member : object) {
        if (member.key == u"@type") {
            continue;
        }
        if (member.key == u"@id") {
            element.put(type == u"Concept" ? u"@uri"_s : type.isEmpty() ? u"@idref"_s : u"@id"_s, member.value);
        } else if (type == u"Concept") {
            if (member.key == u"altLabel") { // its only label; see outcomes.cpp
                element.put(u"skos:prefLabel"_s, inXml(member.value));
            } // the schema knows which list it is from
        } else {
            const char *qualified = theirsFor(qualifiedNames, member.key);
            element.put(qualified ? QString::fromLatin1(qualified) : member.key, inXml(member.value));
        }
    }
    return element;
}

Node inXml(const Node &value)
{
    if (const auto *items = std::get_if<Node::Array>(&value.content())) {
        Node::Array all;
        for (const Node &item : *items) {
            all.push_back(inXml(item));
        }
        return withOrigins(std::move(all), value);
    }
    const auto *object = std::get_if<Node::Object>(&value.content());
    return object ? withOrigins(objectInXml(value, *object), value) : value;
}

/** The lines that begin and end a container in a document. */
std::string opening(const char *container)
{
    return "\n <" + std::string(container) + ">\n";
}
std::string closing(const char *container)
{
    return "\n </" + std::string(container) + '>';
}

} // namespace

XmlPart xmlPart(Container container, const Node::Array &objects)
{
    if (objects.empty()) {
        return {};
    }
    Node::Array items;
    for (const Node &object : objects) {
        items.push_back(inXml(object));
    }
    Node content = Node::object();
    content.put(QString::fromLatin1(elements[size_t(container)]), std::move(items));
    const char *const name = containers[size_t(container)];
    document::XmlWriter xml(loqForm());
    xml.put(QString::fromLatin1(name), content);
    // Written as a document and cut out of it: "<" only occurs in elements, so no text contains these lines.
    const std::string whole = xml.end();
    const size_t begin = whole.find(opening(name)) + opening(name).size();
    return {.text = whole.substr(begin, whole.rfind(closing(name)) - begin), .omissions = xml.omissions()};
}

std::string xmlDocument(std::array<std::string, containers.size()> parts)
{
    document::XmlWriter xml(loqForm());
    std::string document = xml.end();
    document.resize(document.rfind("/>"));
    document += '>';
    // Tens of megabytes: moved one part at a time, so that hardly anything is in memory twice.
    for (size_t i = 0; i < parts.size(); ++i) {
        const std::string part = std::move(parts[i]);
        if (!part.empty()) {
            document.append(opening(containers[i])).append(part).append(closing(containers[i]));
        }
    }
    return document.append("\n</Courses>\n");
}

} // namespace leerschakel::exchange::elm
