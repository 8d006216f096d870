// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace leerschakel::domain {

namespace {

struct Label {
    const char *key; ///< "kind.field" where a kind has its own name for it
    const char *text;
};

constexpr Label fields[] = {
    {"accreditation", QT_TRANSLATE_NOOP("fields", "Accreditation")},
    {"accredited", QT_TRANSLATE_NOOP("fields", "Accredited")},
    {"admission", QT_TRANSLATE_NOOP("fields", "Admission requirements")},
    {"alternatives", QT_TRANSLATE_NOOP("fields", "Also called")},
    {"assessment", QT_TRANSLATE_NOOP("fields", "Assessment")},
    {"attribution", QT_TRANSLATE_NOOP("fields", "Attribution")},
    {"broader", QT_TRANSLATE_NOOP("fields", "Broader")},
    {"cents", QT_TRANSLATE_NOOP("fields", "Amount")},
    {"city", QT_TRANSLATE_NOOP("fields", "Town")},
    {"code", QT_TRANSLATE_NOOP("fields", "Own code")},
    {"codes", QT_TRANSLATE_NOOP("fields", "Other codes")},
    {"concept", QT_TRANSLATE_NOOP("fields", "Skill")},
    {"contact", QT_TRANSLATE_NOOP("fields", "Contact")},
    {"contactMoments", QT_TRANSLATE_NOOP("fields", "Contact moments")},
    {"country", QT_TRANSLATE_NOOP("fields", "Country")},
    {"currency", QT_TRANSLATE_NOOP("fields", "Currency")},
    {"deal", QT_TRANSLATE_NOOP("fields", "Regional deal")},
    {"definition", QT_TRANSLATE_NOOP("fields", "Definition")},
    {"description", QT_TRANSLATE_NOOP("fields", "Description")},
    {"duration", QT_TRANSLATE_NOOP("fields", "Duration")},
    {"edition", QT_TRANSLATE_NOOP("fields", "Edition")},
    {"elective", QT_TRANSLATE_NOOP("fields", "Elective")},
    {"electiveCount", QT_TRANSLATE_NOOP("fields", "Number to choose")},
    {"electiveGroup", QT_TRANSLATE_NOOP("fields", "Choice group")},
    {"email", QT_TRANSLATE_NOOP("fields", "E-mail")},
    {"end", QT_TRANSLATE_NOOP("fields", "End")},
    {"entryFrom", QT_TRANSLATE_NOOP("fields", "Entry from")},
    {"entryTo", QT_TRANSLATE_NOOP("fields", "Entry until")},
    {"essentialSkills", QT_TRANSLATE_NOOP("fields", "Essential skills")},
    {"hiddenLabels", QT_TRANSLATE_NOOP("fields", "Also found by")},
    {"isced", QT_TRANSLATE_NOOP("fields", "Field of education (ISCED-F)")},
    {"kind", QT_TRANSLATE_NOOP("fields", "Kind")},
    {"label", QT_TRANSLATE_NOOP("fields", "Label")},
    {"languages", QT_TRANSLATE_NOOP("fields", "Languages of instruction")},
    {"latitude", QT_TRANSLATE_NOOP("fields", "Latitude")},
    {"level", QT_TRANSLATE_NOOP("fields", "Level")},
    {"location", QT_TRANSLATE_NOOP("fields", "Location")},
    {"logo", QT_TRANSLATE_NOOP("fields", "Address of the logo")},
    {"longitude", QT_TRANSLATE_NOOP("fields", "Longitude")},
    {"mappings", QT_TRANSLATE_NOOP("fields", "In other vocabularies")},
    {"memberOf", QT_TRANSLATE_NOOP("fields", "Collections")},
    {"minimumPlaces", QT_TRANSLATE_NOOP("fields", "Starts from (participants)")},
    {"mkb", QT_TRANSLATE_NOOP("fields", "Suited to small companies")},
    {"modes", QT_TRANSLATE_NOOP("fields", "Delivery")},
    {"module", QT_TRANSLATE_NOOP("fields", "Module")},
    {"name", QT_TRANSLATE_NOOP("fields", "Name")},
    {"nlqf", QT_TRANSLATE_NOOP("fields", "NLQF and EQF")},
    {"notation", QT_TRANSLATE_NOOP("fields", "Notation")},
    {"number", QT_TRANSLATE_NOOP("fields", "House number")},
    {"optionalSkills", QT_TRANSLATE_NOOP("fields", "Optional skills")},
    {"organisation", QT_TRANSLATE_NOOP("fields", "Organisation")},
    {"outcome", QT_TRANSLATE_NOOP("fields", "Learning outcome")},
    {"outcomes", QT_TRANSLATE_NOOP("fields", "Learning outcomes")},
    {"own", QT_TRANSLATE_NOOP("fields", "Own vocabulary")},
    {"parent", QT_TRANSLATE_NOOP("fields", "Part of")},
    {"partners", QT_TRANSLATE_NOOP("fields", "Partners")},
    {"period", QT_TRANSLATE_NOOP("fields", "Period")},
    {"permissionExplanation", QT_TRANSLATE_NOOP("fields", "What permission is needed")},
    {"permissionRequired", QT_TRANSLATE_NOOP("fields", "Only with permission")},
    {"phone", QT_TRANSLATE_NOOP("fields", "Telephone")},
    {"places", QT_TRANSLATE_NOOP("fields", "Places")},
    {"position", QT_TRANSLATE_NOOP("fields", "Order")},
    {"postalCode", QT_TRANSLATE_NOOP("fields", "Postal code")},
    {"provider", QT_TRANSLATE_NOOP("fields", "Provider")},
    {"reach", QT_TRANSLATE_NOOP("fields", "Publish to")},
    {"region", QT_TRANSLATE_NOOP("fields", "Labour-market region")},
    {"regions", QT_TRANSLATE_NOOP("fields", "Labour-market regions")},
    {"related", QT_TRANSLATE_NOOP("fields", "Related")},
    {"replacedBy", QT_TRANSLATE_NOOP("fields", "Use instead")},
    {"result", QT_TRANSLATE_NOOP("fields", "Result")},
    {"role", QT_TRANSLATE_NOOP("fields", "Role")},
    {"scheme", QT_TRANSLATE_NOOP("fields", "Funding")},
    {"scopeNote", QT_TRANSLATE_NOOP("fields", "Scope")},
    {"sector", QT_TRANSLATE_NOOP("fields", "Sector (SBI)")},
    {"sectorEdition", QT_TRANSLATE_NOOP("fields", "Edition of the SBI")},
    {"shortName", QT_TRANSLATE_NOOP("fields", "Short name")},
    {"source", QT_TRANSLATE_NOOP("fields", "Source")},
    {"start", QT_TRANSLATE_NOOP("fields", "Start")},
    {"status", QT_TRANSLATE_NOOP("fields", "Status")},
    {"street", QT_TRANSLATE_NOOP("fields", "Street")},
    {"studyLoad", QT_TRANSLATE_NOOP("fields", "Study load")},
    {"summary", QT_TRANSLATE_NOOP("fields", "Summary")},
    {"targetGroup", QT_TRANSLATE_NOOP("fields", "Target group")},
    {"text", QT_TRANSLATE_NOOP("fields", "Learning outcome")},
    {"theme", QT_TRANSLATE_NOOP("fields", "Theme")},
    {"timing", QT_TRANSLATE_NOOP("fields", "Days and times")},
    {"title", QT_TRANSLATE_NOOP("fields", "Title")},
    {"type", QT_TRANSLATE_NOOP("fields", "Type")},
    {"unit", QT_TRANSLATE_NOOP("fields", "Unit")},
    {"uri", QT_TRANSLATE_NOOP("fields", "URI")},
    {"validFrom", QT_TRANSLATE_NOOP("fields", "Valid from")},
    {"validTo", QT_TRANSLATE_NOOP("fields", "Valid until")},
    {"value", QT_TRANSLATE_NOOP("fields", "Amount")},
    {"vat", QT_TRANSLATE_NOOP("fields", "VAT")},
    {"version", QT_TRANSLATE_NOOP("fields", "Version")},
    {"webPage", QT_TRANSLATE_NOOP("fields", "Web page")},
    {"workplace", QT_TRANSLATE_NOOP("fields", "Suited to learning at the workplace")},
};

constexpr Label kinds[] = {
    {"offering", QT_TRANSLATE_NOOP("kinds", "offering")},
    {"module", QT_TRANSLATE_NOOP("kinds", "module")},
    {"programme", QT_TRANSLATE_NOOP("kinds", "programme")},
    {"outcome", QT_TRANSLATE_NOOP("kinds", "learning outcome")},
    {"skillLink", QT_TRANSLATE_NOOP("kinds", "skill")},
    {"edition", QT_TRANSLATE_NOOP("kinds", "edition")},
    {"enrolmentPeriod", QT_TRANSLATE_NOOP("kinds", "enrolment period")},
    {"price", QT_TRANSLATE_NOOP("kinds", "price")},
    {"funding", QT_TRANSLATE_NOOP("kinds", "funding")},
    {"partner", QT_TRANSLATE_NOOP("kinds", "partner")},
    {"component", QT_TRANSLATE_NOOP("kinds", "module of the programme")},
    {"organisation", QT_TRANSLATE_NOOP("kinds", "organisation")},
    {"contact", QT_TRANSLATE_NOOP("kinds", "contact")},
    {"location", QT_TRANSLATE_NOOP("kinds", "location")},
    {"deal", QT_TRANSLATE_NOOP("kinds", "regional deal")},
    {"scheme", QT_TRANSLATE_NOOP("kinds", "vocabulary")},
    {"ownConcept", QT_TRANSLATE_NOOP("kinds", "concept")},
    {"demandSet", QT_TRANSLATE_NOOP("kinds", "demand figures")},
};

const char *textOf(std::span<const Label> labels, const QString &key)
{
    const auto found =
        std::ranges::find_if(labels, [&](const Label &label) { return key == QLatin1StringView(label.key); });
    return found == labels.end() ? nullptr : found->text;
}

QString translatedOr(const QString &key, const char *context, const char *text)
{
    return text ? QCoreApplication::translate(context, text) : key;
}

} // namespace

const char *englishNameOfField(Kind kind, const QString &key)
{
    if (kind == Kind::Funding && key == u"name") {
        return QT_TRANSLATE_NOOP("fields", "Name of the fund");
    }
    if (kind == Kind::Edition && key == u"title") {
        return QT_TRANSLATE_NOOP("fields", "Title of this edition");
    }
    if (kind == Kind::EnrolmentPeriod && key == u"start") {
        return QT_TRANSLATE_NOOP("fields", "Enrol from");
    }
    if (kind == Kind::EnrolmentPeriod && key == u"end") {
        return QT_TRANSLATE_NOOP("fields", "Enrol until");
    }
    if (kind == Kind::OwnConcept && key == u"scheme") {
        return QT_TRANSLATE_NOOP("fields", "Vocabulary");
    }
    return textOf(fields, key);
}

QString nameOfField(Kind kind, const QString &key)
{
    return translatedOr(key, "fields", englishNameOfField(kind, key));
}

QString nameOfKind(const QString &kind)
{
    return translatedOr(kind, "kinds", textOf(kinds, kind));
}

} // namespace leerschakel::domain
