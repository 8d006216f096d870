// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/xml.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using document::Node;
using document::XmlForm;
using document::XmlSequence;

namespace {

// Orders of EDU-DEX's own schemas, which are not public. Those of the program's root, its classification, cost,
// instituteData, edudexDirectory and programResource follow feeds that are accepted; the others follow the Data API,
// which was derived from the schemas.
constexpr std::array programOrder{"clientId", "editor", "expires", "format", "generator", "inPublication",
    "includeInCatalog", "includeInExternalCatalog", "lastEdited", "programBasicProfile", "programAdmission",
    "programClassification", "programCompetences", "programContacts", "programCurriculum", "programDescriptions",
    "programExternalAcknowledgements", "programFree", "programSchedule"};
constexpr std::array classificationOrder{"applicationRequirement", "creboCode", "credits", "crohoCode", "degree",
    "fullyOnline", "offeredSince", "offeredUntil", "orgUnitId", "priceCategory", "programDuration", "programForm",
    "programId", "programLevel", "programLocation", "programType", "programUUID", "superProgramId", "superProgramUUID",
    "targetProfession", "targetSector", "targetSectorSBI", "theme"};
constexpr std::array costOrder{"VATCode", "VATCountry", "VATExemptAmount", "VATExemptAmountVAT", "VATPercentage",
    "amount", "amountIsFinal", "amountVAT", "amountValidFrom", "amountValidUntil", "costBreakdownAvailable", "costType",
    "currency", "descriptionHtml", "descriptionText", "id", "isRequiredCost", "payableBy", "period", "summaryHtml",
    "summaryText"};
constexpr std::array contactDataOrder{"contactName", "email", "role", "subject", "telephone", "webLink"};
constexpr std::array descriptionsOrder{"courseSiteLink", "media", "programDescriptionHtml", "programDescriptionText",
    "programName", "programSummaryHtml", "programSummaryText", "searchword", "subjectText", "webLink"};
constexpr std::array genericRunOrder{
    "contactHoursPartOfDay", "cost", "courseDay", "genericModule", "location", "numberOfContactSessions"};
constexpr std::array programRunOrder{"applicationDeadline", "contactHoursPartOfDay", "cost", "courseDay", "endDate",
    "fullyOnline", "id", "location", "maxNumberOfParticipants", "minNumberOfParticipants", "module",
    "numberOfContactSessions", "openTo", "programForm", "startDate", "status"};
constexpr std::array locationOrder{"address", "city", "country", "geoCode", "id", "locationName", "zipcode"};
constexpr std::array instituteOrder{"editor", "expires", "format", "generator", "orgUnitId", "includeInCatalog",
    "lastEdited", "accreditation", "contactData", "instituteDescriptionText", "instituteFoundingDate", "instituteKvK",
    "instituteLocation", "instituteName", "instituteSummaryText", "media", "webLink"};
constexpr std::array directoryOrder{"editor", "generator", "version", "lastEdited", "instituteDataResource",
    "orgUnitId", "subDirectory", "clientDiscountResource", "programResource"};
constexpr std::array programResourceOrder{"clientId", "lastEdited", "programId", "resourceUrl"};

constexpr std::array sequences{XmlSequence{"program", programOrder},
    XmlSequence{"programClassification", classificationOrder}, XmlSequence{"cost", costOrder},
    XmlSequence{"contactData", contactDataOrder}, XmlSequence{"programDescriptions", descriptionsOrder},
    XmlSequence{"genericProgramRun", genericRunOrder}, XmlSequence{"programRun", programRunOrder},
    XmlSequence{"location", locationOrder}, XmlSequence{"instituteData", instituteOrder},
    XmlSequence{"edudexDirectory", directoryOrder}, XmlSequence{"programResource", programResourceOrder}};

XmlForm formOf(const QString &root, const QString &kind)
{
    const QString space = u"http://studieData.nl/schema/edudex/"_s + kind;
    return {.root = root,
        .attributes = {{u"xmlns"_s, space}, {u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s},
            {u"xsi:schemaLocation"_s, QString(space + u' ' + space + u".xsd"_s)}},
        .sequences = sequences};
}

const XmlForm &programForm()
{
    static const XmlForm form = formOf(u"program"_s, u"program"_s);
    return form;
}
const XmlForm &instituteForm()
{
    static const XmlForm form = formOf(u"instituteData"_s, u"institute"_s);
    return form;
}
const XmlForm &directoryForm()
{
    static const XmlForm form = formOf(u"edudexDirectory"_s, u"directory"_s);
    return form;
}

Node withAttribute(const QString &name, const Node &value, Node content)
{
    Node element = Node::object();
    element.put(u'@' + name, value);
    for (const document::Origin &origin : content.origins()) {
        element.addOrigin(origin);
    }
    element.put(u"#"_s, std::move(content));
    return element;
}

/** Texts in languages: an object whose members are languages. */
bool isInLanguages(const Node::Object &object)
{
    constexpr qsizetype letters = 2;
    return !object.empty()
        && std::ranges::all_of(object, [](const Node::Member &member) { return member.key.size() == letters; });
}

Node asXml(const QString &name, const Node &value);

/** One element for each text in each language. */
Node inLanguages(const Node::Object &object)
{
    Node::Array all;
    for (const Node::Member &member : object) {
        if (const auto *texts = std::get_if<Node::Array>(&member.value.content())) {
            for (const Node &text : *texts) {
                all.push_back(withAttribute(u"xml:lang"_s, member.key, text));
            }
        } else {
            all.push_back(withAttribute(u"xml:lang"_s, member.key, member.value));
        }
    }
    return all;
}

/** Objects whose members are attributes and text in XML. */
Node objectAsXml(const QString &name, const Node::Object &object)
{
    if (isInLanguages(object)) {
        return inLanguages(object);
    }
    if (name == u"programDuration" && !object.empty()) { // "weeks": 10
        return withAttribute(u"unit"_s, object.front().key.chopped(1), object.front().value);
    }
    if (name == u"studyLoad") {
        Node::Array all;
        for (const Node::Member &member : object) {
            all.push_back(withAttribute(u"period"_s, member.key, member.value));
        }
        return all;
    }
    if (name == u"programLocation") {
        return object.front().value;
    }
    Node element = Node::object();
    const auto at = [&](const QString &key) { return std::ranges::find(object, key, &Node::Member::key); };
    if (const auto date = at(u"date"_s); date != object.end() && at(u"isFinal"_s) != object.end()) {
        return withAttribute(u"isFinal"_s, at(u"isFinal"_s)->value, date->value);
    }
    if (const auto system = at(u"system"_s); system != object.end()) {
        return withAttribute(u"system"_s, system->value, at(name)->value);
    }
    for (const Node::Member &member : object) {
        if (name != u"cost" || member.key != u"id") { // only the Data API has these
            element.put(member.key, asXml(member.key, member.value));
        }
    }
    return element;
}

Node asXml(const QString &name, const Node &value)
{
    Node made = value;
    if (const auto *items = std::get_if<Node::Array>(&value.content())) {
        Node::Array all;
        for (const Node &item : *items) {
            all.push_back(asXml(name, item));
        }
        made = Node(std::move(all));
    } else if (const auto *object = std::get_if<Node::Object>(&value.content())) {
        made = objectAsXml(name, *object);
    } else if (const auto *text = std::get_if<QString>(&value.content()); text && name == u"currency") {
        made = Node(text->toLower());
    } else {
        return made;
    }
    for (const document::Origin &origin : value.origins()) {
        made.addOrigin(origin);
    }
    return made;
}

XmlDocument written(const XmlForm &form, const Node &document)
{
    document::XmlWriter xml(form);
    xml.putAll(asXml(form.root, document));
    XmlDocument made{.text = xml.end(), .omissions = xml.omissions()};
    return made;
}

} // namespace

XmlDocument programXml(const Node &program)
{
    return written(programForm(), program);
}

XmlDocument instituteXml(const Node &institute)
{
    return written(instituteForm(), institute);
}

DirectoryXml::DirectoryXml(const QString &editor, const QString &generator, const QString &orgUnitId, QString address)
    : m_address(std::move(address)), m_xml(directoryForm())
{
    m_xml.put(u"editor"_s, editor);
    m_xml.put(u"generator"_s, generator);
    m_xml.put(u"version"_s, "1.0");
    m_xml.put(u"instituteDataResource"_s, QString(m_address + u"institute.xml"_s));
    m_xml.put(u"orgUnitId"_s, orgUnitId);
}

void DirectoryXml::add(const QString &programId, const QString &lastEdited, const QString &file)
{
    Node resource = Node::object();
    resource.put(u"lastEdited"_s, lastEdited);
    resource.put(u"programId"_s, programId);
    resource.put(u"resourceUrl"_s, QString(m_address + file));
    m_xml.put(u"programResource"_s, resource);
}

} // namespace leerschakel::exchange::edudex
