// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

Node outcomeEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    Node::Array entries;
    for (const Record &outcome : tree.of(Kind::Outcome)) {
        const auto place = outcomes.places.constFind(outcome.id());
        Node entry = Node::object();
        entry.put(u"id"_s, outcome.id().toString());
        if (place != outcomes.places.cend()) {
            entry.put(u"at"_s, Node(*place));
        }
        for (const domain::FieldSpec *field : {static_cast<const domain::FieldSpec *>(&domain::outcomeTable().position),
                 static_cast<const domain::FieldSpec *>(&domain::outcomeTable().kept)}) {
            if (outcome.has(*field)) {
                entry.put(field->key(), Node::fromVariant(outcome.value(*field)));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Node skillEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    const auto &table = domain::skillLinkTable();
    Node::Array entries;
    for (const Record &link : tree.of(Kind::SkillLink)) {
        Node entry = Node::object();
        entry.put(u"id"_s, link.id().toString());
        if (const Id outcome = table.outcome(link); !outcome.isNull()) {
            const auto place = outcomes.places.constFind(outcome);
            if (place != outcomes.places.cend()) {
                entry.put(u"at"_s, Node(*place));
            } else {
                entry.put(u"outcome"_s, outcome.toString());
            }
        }
        const std::array<std::pair<const char16_t *, const domain::FieldSpec *>, 5> members{
            {{u"uri", &table.concept_}, {u"role", &table.role}, {u"level", &table.level}, {u"label", &table.label},
                {u"position", &table.position}}};
        for (const auto &[key, field] : members) {
            if (link.has(*field)) {
                entry.put(
                    QString::fromUtf16(key), Node::fromVariant(link.value(*field)), document::originOf(link, *field));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Node unofferedEditions(const Source &offering)
{
    Node::Array entries;
    for (const Source &edition : constant(offering.parts(Kind::Edition))) {
        if (isOffered(edition.record())) {
            continue;
        }
        Node entry = wholeRecord(edition.record(), {u"offering"_s});
        edition.rest(Fate::ExtensionOnly, {.code = u"lost.notOffered"_s, .arguments = {}});
        for (const Kind kind : {Kind::Price, Kind::EnrolmentPeriod}) {
            Node::Array parts;
            for (const Source &part : constant(edition.parts(kind))) {
                parts.push_back(wholeRecord(part.record(), {u"offering"_s, u"edition"_s}));
                part.rest(Fate::ExtensionOnly, {.code = u"lost.notOffered"_s, .arguments = {}});
            }
            if (!parts.empty()) {
                entry.put(kind == Kind::Price ? u"prices"_s : u"enrolmentPeriods"_s, std::move(parts));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

/** The locations of editions that are not offered; those of the others are in their own documents. */
Node unofferedLocations(const OfferingTree &tree)
{
    QSet<Id> ids;
    for (const Record &edition : tree.of(Kind::Edition)) {
        if (!isOffered(edition)) {
            ids.insert(editionFields().location(edition));
        }
    }
    return openeducation::referredEntries(tree, ids);
}

} // namespace

void putParts(Node &extension, const MapperTask &task, const Outcomes &outcomes)
{
    const auto put = [&](const QString &key, Node entries) { putEntries(extension, key, std::move(entries)); };
    const Source &offering = task.offering;
    put(u"outcomes"_s, outcomeEntries(task.tree, outcomes));
    put(u"skills"_s, skillEntries(task.tree, outcomes));
    put(u"funding"_s, partEntries(offering.parts(Kind::Funding)));
    put(u"partners"_s, partEntries(offering.parts(Kind::Partner)));
    put(u"components"_s, partEntries(offering.parts(Kind::Component)));
    put(u"prices"_s, partEntries(offering.loose(Kind::Price)));
    const QList<Source> periods = offering.loose(Kind::EnrolmentPeriod);
    for (const Source &period : periods) {
        period.rest(Fate::ExtensionOnly, {.code = u"lost.noEdition"_s, .arguments = {}});
    }
    put(u"enrolmentPeriods"_s, partEntries(periods));
    put(u"editions"_s, unofferedEditions(offering));
    put(u"contacts"_s, openeducation::referredEntry(task.tree, offeringFields().contact));
    put(u"deals"_s, openeducation::referredEntry(task.tree, offeringFields().deal));
    put(u"locations"_s, unofferedLocations(task.tree));
}

} // namespace leerschakel::exchange::ooapi5
