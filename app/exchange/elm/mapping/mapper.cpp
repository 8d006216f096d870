// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/mapping/mapper.h"

#include "exchange/elm/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;
using domain::Kind;

namespace {

/** Books what is left: everything of cancelled editions, and of the others what an opportunity has no place for. */
void bookRest(const Task &task)
{
    const domain::Message cancelled{.code = u"lost.notOffered"_s, .arguments = {}};
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (task.editions.contains(edition)) {
            continue;
        }
        edition.rest(Fate::Dropped, cancelled);
        for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Price}) {
            for (const Source &part : constant(edition.parts(kind))) {
                part.rest(Fate::Dropped, cancelled);
            }
        }
    }
    for (const Kind kind : {Kind::Price, Kind::Location, Kind::Organisation}) {
        for (const Source &record : constant(task.offering.parts(kind))) {
            record.rest(Fate::Dropped, noPlaceForIt());
        }
    }
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    const auto add = [&](const FieldSpec &field, const char *reason = "lost.noPlace") {
        all.push_back({.kind = field.kind(), .field = &field, .reason = reason, .fate = Fate::Dropped});
    };
    all.push_back({.kind = Kind::Deal, .field = nullptr, .reason = "lost.noPlace", .fate = Fate::Dropped});
    const auto &offering = offeringFields();
    const auto &periods = domain::enrolmentPeriodTable();
    for (const FieldSpec *field : std::initializer_list<const FieldSpec *>{&offering.status, &offering.deal,
             &editionFields().places, &editionFields().minimumPlaces, &periods.start, &periods.targetGroup,
             &domain::skillLinkTable().level, &domain::organisationTable().logo, &domain::contactTable().organisation,
             &domain::locationTable().organisation}) {
        add(*field);
    }
    add(offering.reach, "lost.reach");
    return all;
}

} // namespace

mapping::Terms Mapper::termsOf(const domain::OfferingTree &tree) const
{
    QSet<Id> offering;
    if (const Id provider = offeringFields().provider(tree.offering); !tree.target(provider).isNull()) {
        offering.insert(provider);
    }
    const auto &partners = domain::partnerTable();
    for (const domain::Record &partner : tree.of(Kind::Partner)) {
        if (partners.role(partner) == u"coProvider" && !tree.target(partners.organisation(partner)).isNull()) {
            offering.insert(partners.organisation(partner));
        }
    }
    const QList<Id> apart = withParents(offering);
    return {.language = m_surroundings.language, .apart = {}, .apartRecords = {apart.cbegin(), apart.cend()}};
}

Description Mapper::description(mapping::Ledger &ledger) const
{
    Description made;
    Task task{.ledger = ledger,
        .offering = ledger.source(),
        .tree = *ledger.tree(),
        .around = m_surroundings,
        .languages = ledger.source().languagesOf(offeringFields().title),
        .made = made};
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (edition.look(editionFields().status) != u"cancelled") {
            task.editions.append(edition);
        }
    }
    describeSpecification(task);
    for (const Source &edition : std::as_const(task.editions)) {
        describeOpportunity(task, edition);
    }
    if (task.editions.isEmpty()) {
        describeOpportunity(task, {});
    }
    made.editions = int(task.editions.size());
    bookRest(task);
    ledger.settle(noPlace());
    return made;
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::elm
