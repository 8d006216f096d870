// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/asitcame.h"

#include "exchange/document/jsontext.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/reading/words.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

namespace {

constexpr std::array shapes{std::pair(Shape::Course, "course"), std::pair(Shape::Program, "program"),
    std::pair(Shape::PrivateProgram, "privateProgram")};

QString nameOf(Shape shape)
{
    return QString::fromLatin1(std::ranges::find(shapes, shape, &std::pair<Shape, const char *>::first)->second);
}

/**
 * What a value must look like (ooapi-rio a.1, a.3 and a.4: types and closed enumerations); extensible enumerations
 * also accept "x-".
 */
const QHash<QString, QRegularExpression> &forms()
{
    const auto made = [] {
        static constexpr auto uuid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        static constexpr auto date = "\\d{4}-\\d{2}-\\d{2}";
        static constexpr auto amount = "\\d+(\\.\\d+)?";
        static constexpr auto language = "[a-z]{3}";
        struct Form {
            const char *member;
            const char *pattern;
        };
        static constexpr std::array all{
            Form{"educationSpecificationId", uuid},
            Form{"courseId", uuid},
            Form{"programId", uuid},
            Form{"offeringId", uuid},
            Form{"organizationId", uuid},
            Form{"educationSpecification", uuid},
            Form{"organization", uuid},
            Form{"course", uuid},
            Form{"program", uuid},
            Form{"programs", uuid},
            Form{"courses", uuid},
            Form{"parent", uuid},
            Form{"children", uuid},
            Form{"coordinators", uuid},
            Form{"academicSession", uuid},
            Form{"validFrom", date},
            Form{"validTo", date},
            Form{"firstStartDate", date},
            Form{"lastStartDate", date},
            Form{"startDate", date},
            Form{"endDate", date},
            Form{"enrollStartDate", date},
            Form{"enrollEndDate", date},
            Form{"flexibleEntryPeriodStart", date},
            Form{"flexibleEntryPeriodEnd", date},
            Form{"amount", amount},
            Form{"vatAmount", amount},
            Form{"amountWithoutVat", amount},
            Form{"currency", "[A-Z]{3}"},
            Form{"countryCode", "[A-Z]{2}"},
            Form{"teachingLanguage", language},
            Form{"teachingLanguages", language},
            Form{"language", "[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"},
            Form{"fieldsOfStudy", "\\d{1,4}"},
            Form{"duration", "P(?=.)(\\d+(\\.\\d+)?[YMWD])*(T(?=\\d)(\\d+(\\.\\d+)?[HMS])*)?"},
            Form{"level",
                "secondary vocational education( [1-4])?|associate degree|bachelor|master|doctoral|undefined|undivided|"
                "nt2-1|nt2-2"},
            Form{"sector", "secondary vocational education|higher professional education|university education"},
            Form{"levelOfQualification", "[1-8]|4\\+"},
            Form{"educationSpecificationType", "program|privateProgram|cluster|course"},
            Form{"formalDocument", "diploma|certificate|no official document|testimonial|school advice"},
            Form{"programType", "program|minor|honours|specialization|track"},
            Form{"qualificationAwarded", "AD|BA|BSc|LLB|MA|MSc|LLM|Phd|None"},
            Form{"modeOfStudy", "full-time|part-time|dual training|self-paced"},
            Form{"modeOfDelivery",
                "distance-learning|on campus|online|hybrid|situated|lecture|self-study|coaching|x-.+"},
            Form{"studyLoadUnit", "contacttime|ects|sbu|sp|hour"},
            Form{"offeringType", "program|course|component"},
            Form{"resultValueType", "pass-or-fail|US letter|UK letter|0-100|1-10"},
            Form{"addressType", "postal|visit|deliveries|billing|teaching"},
            Form{"organizationType", "root|institute|department|faculty|branch|academy|school"},
            Form{"codeType",
                "brin|crohoCreboCode|programCode|componentCode|offeringCode|organizationId|buildingId|bagId|roomCode|"
                "systemId|productId|nationalIdentityNumber|studentNumber|studielinkNumber|esi|userName|accountId|"
                "emailAdress|groupCode|isbn|issn|orcId|uuid|schacHome|identifier|x-.+"},
            Form{"costType", "STAP eligible|total costs|x-.+"},
            Form{"registrationStatus", "open|closed"},
            Form{"requiredPermissionRegistration", "yes|no"},
            Form{"educationOffererCode", "\\d{3}A\\d{3}"},
            Form{"educationLocationCode", "\\d{3}X\\d{3}"},
            Form{"jointPartnerCodes", "\\d{3}A\\d{3}"},
        };
        QHash<QString, QRegularExpression> forms;
        for (const Form &form : all) {
            forms.insert(QString::fromLatin1(form.member),
                QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(form.pattern))));
        }
        return forms;
    };
    static const QHash<QString, QRegularExpression> forms = made();
    return forms;
}

bool isFit(const QString &key, const QVariant &value)
{
    if (value.typeId() != QMetaType::QString) {
        return true;
    }
    const QString text = value.toString();
    if (const auto form = forms().constFind(key); form != forms().cend()) {
        return form->match(text).hasMatch()
            && (!key.endsWith(u"Date"_s) || QDate::fromString(text, Qt::ISODate).isValid());
    }
    // RIO accepts no text that looks like HTML (ooapi-rio c.7).
    static const QRegularExpression html(u"<[A-Za-z/!]|&[#A-Za-z]\\w*;"_s);
    return !text.isEmpty() && !html.match(text).hasMatch();
}

QString itemName(const QString &key, const QString &text)
{
    if (key == u"language") {
        const std::optional<domain::Language> language = reading::languageOfTag(text);
        return language ? domain::languageCode(*language) : text;
    }
    return text;
}

mapping::DepartureTerms terms(QSet<QString> required, QSet<QString> own = {})
{
    // Every document (a.3).
    required |= {u"primaryCode"_s, u"primaryCode/codeType"_s, u"primaryCode/code"_s, u"name"_s};
    return {.itemKeys = {u"language"_s, consumerKey()},
        .nameOf = itemName,
        .isFit = isFit,
        .required = std::move(required),
        .own = std::move(own)};
}

/** A Course or Program, and what the rio profile requires beyond the standard (a.4, d). */
mapping::DepartureTerms education(QSet<QString> required)
{
    required |=
        {u"abbreviation"_s, u"description"_s, u"teachingLanguage"_s, u"educationSpecification"_s, u"validFrom"_s,
            u"duration"_s, u"consumers/rio/educationOffererCode"_s, u"consumers/rio/consentParticipationSTAP"_s};
    return terms(std::move(required));
}

} // namespace

const mapping::DepartureTerms &departureTerms(Entity entity)
{
    // A specification's own values, if they differ from those of its course or program, are not copies of theirs. The
    // values that determine what it is (level, sector, document) are not among these: they are read into the
    // offering, and follow it.
    static const std::array all{
        terms({u"educationSpecificationId"_s, u"educationSpecificationType"_s, u"validFrom"_s},
            {u"name"_s, u"abbreviation"_s, u"description"_s, u"primaryCode"_s, u"otherCodes"_s, u"link"_s,
                u"studyLoad"_s, u"learningOutcomes"_s, u"validFrom"_s, u"validTo"_s, u"fieldsOfStudy"_s,
                u"organization"_s}),
        education({u"courseId"_s, u"level"_s}),
        education({u"programId"_s, u"programType"_s, u"modeOfStudy"_s, u"consumers/rio/propaedeuticPhase"_s,
            u"consumers/rio/studyChoiceCheck"_s}),
        terms({u"offeringId"_s, u"offeringType"_s, u"description"_s, u"teachingLanguage"_s, u"resultExpected"_s,
            u"startDate"_s, u"endDate"_s, u"enrollStartDate"_s, u"consumers/rio/registrationStatus"_s,
            u"consumers/rio/requiredPermissionRegistration"_s}),
        terms({u"organizationId"_s, u"organizationType"_s, u"shortName"_s}),
    };
    return all[size_t(entity)];
}

std::vector<Node *> Documents::all()
{
    std::vector<Node *> all{&specification, &main};
    for (Node &offering : offerings) {
        all.push_back(&offering);
    }
    return all;
}

QVariantMap asItCame(const QVariantMap &kept)
{
    return kept.value(QLatin1StringView(destinationName)).toMap().value(QLatin1StringView(asItCameKey)).toMap();
}

bool cameWithLanguages(const QVariantMap &kept)
{
    return asItCame(kept).value(u"languages"_s).toBool();
}

void keepAsItCame(QVariantMap &kept, const QVariantMap &came)
{
    if (!came.isEmpty()) {
        QVariantMap ours = kept.value(QLatin1StringView(destinationName)).toMap();
        ours.insert(QLatin1StringView(asItCameKey), came);
        kept.insert(QLatin1StringView(destinationName), ours);
    }
}

QVariantMap cameAsShape(bool isCourse, const QString &type, Shape made)
{
    const Shape came = isCourse                                                          ? Shape::Course
        : type == u"privateProgram" || (type.isEmpty() && made == Shape::PrivateProgram) ? Shape::PrivateProgram
                                                                                         : Shape::Program;
    return {{u"was"_s, nameOf(made)}, {u"is"_s, nameOf(came)}};
}

std::optional<Shape> shapeAsItCame(const QVariantMap &kept, Shape made)
{
    const QVariantMap came = asItCame(kept).value(u"shape"_s).toMap();
    const QString name = came.value(u"is"_s).toString();
    const auto shape =
        std::ranges::find_if(shapes, [&](const auto &each) { return name == QLatin1StringView(each.second); });
    return shape != shapes.end() && came.value(u"was"_s).toString() == nameOf(made) ? std::optional(shape->first)
                                                                                    : std::nullopt;
}

bool isMentionedOnly(const domain::Record &organisation)
{
    const auto &table = domain::organisationTable();
    return asItCame(table.kept(organisation)).value(mentionedKey()).toBool()
        && std::ranges::all_of(table.fields(), [&](const domain::FieldSpec *field) {
               return !organisation.has(*field) || field == &table.name || field == &table.codes || field->isHidden();
           });
}

QString sharedSpecification(const document::Node &specification)
{
    document::Node own = specification;
    own.remove(u"ext"_s);
    return document::digest(document::compact(own));
}

} // namespace leerschakel::exchange::ooapi5
