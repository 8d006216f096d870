// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/mapping/nonformal.h"
#include "exchange/ooapi5/mapping/asitcame.h"
#include "exchange/ooapi5/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Kind;
using domain::Record;

namespace {

QString offererCodeOf(const Record &organisation)
{
    return domain::codeOf(domain::organisationTable().codes(organisation), u"rioOfferer"_s);
}

/** Puts the RIO location code if the location of an edition has one. */
void putLocationCode(Node &consumer, const Source &offering)
{
    const auto &table = domain::locationTable();
    for (const Source &edition : constant(offering.parts(Kind::Edition))) {
        const std::optional<Source> location = edition.target(editionFields().location);
        const QString code = location ? domain::codeOf(location->look(table.codes), u"rioLocation"_s) : QString();
        if (!code.isEmpty()) {
            consumer.put(u"educationLocationCode"_s, code, location->origin(table.codes));
            location->carryThose(
                table.codes, [](const domain::TypedCode &each) { return each.type == u"rioLocation"; }, inExtension());
            return;
        }
    }
}

/** How RIO identifies \a partner: by a code in the Netherlands, by a name abroad; empty for others. */
QString partnerText(const Source &partner, const Source &organisation)
{
    const QString role = partner.look(domain::partnerTable().role);
    return role == u"coProvider" ? offererCodeOf(organisation.record())
        : role == u"foreignPartner"
        ? organisation.look(domain::organisationTable().name).preferring(domain::Language::Dutch)
        : QString();
}

void putPartners(Node &consumer, const Source &offering)
{
    const auto &table = domain::partnerTable();
    Node::Array codes;
    Node::Array names;
    for (const Source &partner : constant(offering.parts(Kind::Partner))) {
        const std::optional<Source> organisation = partner.target(table.organisation);
        const QString text = organisation ? partnerText(partner, *organisation) : QString();
        if (text.isEmpty()) {
            continue;
        }
        Node item(text);
        item.addOrigin(partner.origin(table.organisation));
        item.addOrigin(partner.origin(table.role));
        partner.carried(table.organisation);
        partner.carried(table.role);
        (partner.look(table.role) == u"coProvider" ? codes : names).push_back(std::move(item));
    }
    if (!codes.empty()) {
        consumer.put(u"jointPartnerCodes"_s, std::move(codes));
    }
    if (!names.empty()) {
        consumer.put(u"foreignPartners"_s, std::move(names));
    }
}

} // namespace

void putCategories(Node &consumer, const Source &offering)
{
    const auto &theme = offeringFields().theme;
    const auto [category, from] = mapping::nonFormalCategory(offering.record());
    consumer.put(
        u"category"_s, category ? Node::Array{category} : Node::Array(), offering.origin(from ? *from : theme));
    if (from == &theme) {
        offering.narrow(theme, QString::fromLatin1(category));
    }
}

QStringList teachingLanguages(const MapperTask &task)
{
    constexpr qsizetype mostInRio = 3;
    const QStringList all = task.offering.look(offeringFields().languages);
    // RIO takes one language for a private program, but what came with more goes out with them.
    const bool isMany = task.toRio && (task.shape != Shape::PrivateProgram || cameWithLanguages(task.kept()));
    const QStringList those = all.first(qMin(isMany ? mostInRio : qsizetype(1), all.size()));
    return task.offering.carryThose(
        offeringFields().languages, [&](const QString &code) { return those.contains(code); }, inExtension());
}

Node rioConsumer(const MapperTask &task)
{
    Node consumer = Node::object();
    consumer.put(u"consumerKey"_s, u"rio"_s);
    if (const QString code = task.provider.isNull() ? QString() : offererCodeOf(task.provider); !code.isEmpty()) {
        consumer.put(u"educationOffererCode"_s, code, task.offering.origin(offeringFields().provider));
    }
    putLocationCode(consumer, task.offering);
    putPartners(consumer, task.offering);
    const QStringList languages = teachingLanguages(task);
    if (languages.size() > 1) {
        Node::Array codes;
        for (const QString &language : languages) {
            codes.emplace_back(language);
        }
        consumer.put(u"teachingLanguages"_s, std::move(codes), task.offering.origin(offeringFields().languages));
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
        // The scheme has ended and the mapper ignores it, but the validator's profile still requires it.
        consumer.putDefault(u"consentParticipationSTAP"_s, u"permission_not_granted"_s);
        if (shape == Shape::Program) {
            consumer.putDefault(u"propaedeuticPhase"_s, u"no_propaedeutic_phase"_s);
            consumer.putDefault(u"studyChoiceCheck"_s, u"no_study_choice_check"_s);
        }
    }
}

} // namespace leerschakel::exchange::ooapi5
