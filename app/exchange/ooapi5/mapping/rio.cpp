// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** The RIO location code, when an edition's location has one. */
QString locationCode(const OfferingTree &tree)
{
    for (const Record &edition : tree.of(Kind::Edition)) {
        const Record location = tree.target(domain::editionTable().location(edition));
        if (!location.isNull()) {
            if (const QString code = domain::codeOf(domain::locationTable().codes(location), u"rioLocation"_s);
                !code.isEmpty()) {
                return code;
            }
        }
    }
    return {};
}

} // namespace

Node categoriesOf(const Record &offering)
{
    struct Category {
        const char *isced;
        const char *category;
    };
    // The longest prefix stands first.
    static constexpr std::array byIsced{
        Category{"0413", "management_and_project_management"},
        Category{"0311", "economy"},
        Category{"042", "law"},
        Category{"041", "business_and_project_support"},
        Category{"101", "tourism_hospitality_and_recreation"},
        Category{"103", "security_and_defense"},
        Category{"104", "transport_and_logistics"},
        Category{"102", "healthcare_and_sport"},
        Category{"00", "cross_sectoral"},
        Category{"01", "education"},
        Category{"02", "language_and_culture"},
        Category{"03", "behavior_and_society"},
        Category{"04", "business_and_project_support"},
        Category{"05", "nature"},
        Category{"06", "technology_and_ict"},
        Category{"07", "technology_and_ict"},
        Category{"08", "agriculture_food_and_natural_environment"},
        Category{"09", "healthcare_and_sport"},
    };
    static constexpr std::array byTheme{
        Name{"energy", "technology_and_ict"},
        Name{"materials", "technology_and_ict"},
        Name{"digital", "technology_and_ict"},
        Name{"care", "healthcare_and_sport"},
        Name{"construction", "technology_and_ict"},
        Name{"mobility", "transport_and_logistics"},
        Name{"food", "agriculture_food_and_natural_environment"},
        Name{"climate", "nature"},
        Name{"education", "education"},
        Name{"safety", "security_and_defense"},
        Name{"business", "business_and_project_support"},
    };
    Node::Array categories;
    const QString isced = domain::offeringTable().isced(offering);
    const auto found = std::ranges::find_if(byIsced,
        [&](const Category &each) { return !isced.isEmpty() && isced.startsWith(QLatin1StringView(each.isced)); });
    if (found != byIsced.end()) {
        categories.emplace_back(found->category);
    } else if (const char *category = theirsFor(byTheme, domain::offeringTable().theme(offering))) {
        categories.emplace_back(category);
    }
    return categories;
}

Node rioConsumer(const MapperTask &task)
{
    Node consumer = Node::object();
    consumer.put(u"consumerKey"_s, u"rio"_s);
    if (const QString code = task.provider.isNull()
            ? QString()
            : domain::codeOf(domain::organisationTable().codes(task.provider), u"rioOfferer"_s);
        !code.isEmpty()) {
        consumer.put(u"educationOffererCode"_s, code, originOf(task.offering(), domain::offeringTable().provider));
    }
    if (const QString code = locationCode(task.tree); !code.isEmpty()) {
        consumer.put(u"educationLocationCode"_s, code);
    }
    Node::Array partners;
    for (const Record &partner : task.tree.of(Kind::Partner)) {
        const Record organisation = task.tree.target(domain::partnerTable().organisation(partner));
        if (!organisation.isNull() && domain::partnerTable().role(partner) == u"coProvider") {
            if (const QString code = domain::codeOf(domain::organisationTable().codes(organisation), u"rioOfferer"_s);
                !code.isEmpty()) {
                partners.emplace_back(code);
            }
        }
    }
    if (!partners.empty()) {
        consumer.put(u"jointPartnerCodes"_s, std::move(partners));
    }
    constexpr qsizetype mostLanguages = 3;
    const QStringList languages = domain::offeringTable().languages(task.offering());
    if (languages.size() > 1 && task.shape != Shape::PrivateProgram) {
        Node::Array codes;
        for (const QString &language : constant(languages.first(qMin(mostLanguages, languages.size())))) {
            codes.emplace_back(language);
        }
        consumer.put(
            u"teachingLanguages"_s, std::move(codes), originOf(task.offering(), domain::offeringTable().languages));
    }
    return consumer;
}

void putRioDefaults(Node &document, Shape shape)
{
    Node *consumers = document.find(u"consumers"_s);
    if (!consumers) {
        return;
    }
    for (Node &consumer : consumers->items()) {
        if (consumer.textOf(u"consumerKey"_s) != u"rio") {
            continue;
        }
        // The scheme is gone and the mapper ignores it, but the validator's profile still requires it.
        consumer.putDefault(u"consentParticipationSTAP"_s, u"permission_not_granted"_s);
        if (shape == Shape::Program) {
            consumer.putDefault(u"propaedeuticPhase"_s, u"no_propaedeutic_phase"_s);
            consumer.putDefault(u"studyChoiceCheck"_s, u"no_study_choice_check"_s);
        }
    }
}

} // namespace leerschakel::exchange::ooapi5
