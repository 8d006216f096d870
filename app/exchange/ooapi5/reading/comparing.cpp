// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/comparing.h"

#include "exchange/mapping/narrowings.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/mapping/asitcame.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;

namespace {

/**
 * The differences, except in ext, which contains our member and in which theirs is kept whole. \a document becomes
 * what it has to be if nothing is changed here.
 */
mapping::Departures departuresOf(Node &document, QVariantMap source, Entity entity, const mapping::LostPlaces &lost)
{
    document.remove(u"ext"_s);
    source.remove(u"ext"_s);
    mapping::Departures departures = mapping::departures(document, source, departureTerms(entity), lost);
    mapping::restore(document, departures.held, departureTerms(entity));
    return departures;
}

QString placeText(const QString &source, const QString &path)
{
    return source + u'\n' + path;
}

} // namespace

Comparing::Comparing(const QList<ReferredDraft> &referred, const Losses &losses, ReadSource source)
    : m_source(std::move(source))
{
    for (const ReferredDraft &each : referred) {
        m_referred.insert(each.record.id(), each.record);
    }
    for (QList<Id> &programmes : m_source.programmes) {
        std::sort(programmes.begin(), programmes.end());
    }
    for (const LostInput &each : losses.lost()) {
        m_lost.append(placeText(each.source, each.path));
    }
    m_lost.sort();
}

mapping::LostPlaces Comparing::lostIn(const Place &document) const
{
    mapping::LostPlaces places;
    const QString begin = placeText(document.source, document.path);
    for (auto each = std::lower_bound(m_lost.cbegin(), m_lost.cend(), begin + u'/');
        each != m_lost.cend() && each->startsWith(begin + u'/'); ++each) {
        places.add(each->sliced(begin.size()));
    }
    return places;
}

Mapper Comparing::mapper() const
{
    return Mapper({.language = std::nullopt,
        .isExported = [](const Id &) { return true; },
        .programmesOf = [this](const Id &module) { return m_source.programmes.value(module); },
        .organisation = [this](const Id &id) { return m_referred.value(id); }});
}

Result<OfferingTree> Comparing::treeOf(const CourseDraft &draft, const QList<RunDraft *> &editions) const
{
    Result<void> found;
    OfferingTree tree;
    tree.offering = draft.offering;
    const auto refer = [&](const Id &id) {
        const auto known = m_referred.constFind(id);
        if (known != m_referred.cend()) {
            tree.referred.insert(id, *known);
        }
        return known != m_referred.cend();
    };
    if (!refer(offeringTable().provider(tree.offering))) {
        offeringTable().provider.set(tree.offering, {}); // the source does not have it, so the catalogue may not either
    }
    const auto add = [&](const Record &part) {
        tree.parts[part.kind()].append(part);
        if (part.kind() == Kind::Component) {
            const Id module = domain::componentTable().module(part);
            const Result<Record> record = m_source.offering(module);
            if (!record) {
                found = std::unexpected(record.error());
            } else if (!record->isNull()) {
                tree.modules.insert(module, *record);
            }
        } else if (part.kind() == Kind::Edition) {
            refer(domain::editionTable().location(part));
        } else if (part.kind() == Kind::Partner) {
            refer(domain::partnerTable().organisation(part));
        }
    };
    for (const Record &part : draft.parts) {
        add(part);
    }
    for (const RunDraft *edition : editions) {
        add(edition->edition);
        for (const Record &part : edition->parts) {
            add(part);
        }
    }
    return found.transform([&] { return std::move(tree); });
}

Result<void> Comparing::offering(CourseDraft &draft, const QList<RunDraft *> &editions) const
{
    Result<OfferingTree> read = treeOf(draft, editions);
    const auto specified = read ? m_source.specification(draft.specification)
                                : Result<std::pair<QVariantMap, Place>>(std::unexpected(read.error()));
    if (!specified) {
        return std::unexpected(specified.error());
    }
    OfferingTree &tree = *read;
    const QVariantMap keptSpecification = draft.kept.value(u"educationSpecification"_s).toMap();
    const Shape made = madeShape(tree.offering, tree.target(offeringTable().provider(tree.offering)));
    QVariantMap came{{u"shape"_s,
        cameAsShape(draft.isCourse, keptSpecification.value(u"educationSpecificationType"_s).toString(), made)}};
    const QVariantList consumers = draft.source.value(u"consumers"_s).toList();
    if (std::ranges::any_of(
            consumers, [](const QVariant &consumer) { return consumer.toMap().contains(u"teachingLanguages"_s); })) {
        came.insert(u"languages"_s, true);
    }
    QVariantMap kept{{QString::fromLatin1(destinationName), draft.kept}};
    keepAsItCame(kept, came);
    offeringTable().kept.set(tree.offering, kept);

    const Mapper mapper = this->mapper();
    mapping::Ledger ledger(tree, mapper.terms());
    Documents documents = mapper.documents(ledger);
    std::vector<const Node *> same; // documents that go out as they came
    const auto compare = [&](Node &document, const QVariantMap &source, Entity entity, const Place &place) {
        const mapping::Departures departures = departuresOf(document, source, entity, lostIn(place));
        if (departures.isAll) {
            same.push_back(&document);
        }
        return departures.held;
    };
    const auto keep = [&](const QString &key, const QVariantMap &departures) {
        if (!departures.isEmpty()) {
            came.insert(key, departures);
        }
    };
    keep(u"main"_s,
        compare(documents.main, draft.source, draft.isCourse ? Entity::Course : Entity::Program, draft.place));
    if (const auto &[specification, place] = *specified; !specification.isEmpty()) {
        keep(u"specification"_s, compare(documents.specification, specification, Entity::Specification, place));
        if (m_source.shared.contains(draft.specification)) {
            came.insert(sharedKey(), sharedSpecification(documents.specification));
        }
    }
    for (RunDraft *edition : editions) {
        const auto document =
            std::ranges::find_if(documents.offerings, [&, id = edition->edition.id().toString()](const Node &each) {
                return each.textOf(u"offeringId"_s) == id;
            });
        if (document != documents.offerings.end()) {
            QVariantMap ofEdition = domain::editionTable().kept(edition->edition);
            keepAsItCame(ofEdition, compare(*document, edition->source, Entity::Offering, edition->place));
            domain::editionTable().kept.set(edition->edition, ofEdition);
        }
    }
    keep(narrowedKey(), mapping::narrowings(ledger, same, u"ext"_s));
    draft.kept.insert(QString::fromLatin1(asItCameKey), came);
    return {};
}

void Comparing::organisations(QList<ReferredDraft> &referred, const QHash<Id, QVariantMap> &documents) const
{
    const auto &table = domain::organisationTable();
    const Mapper mapper = this->mapper();
    for (ReferredDraft &each : referred) {
        const auto source = documents.constFind(each.record.id());
        if (each.isOurs || source == documents.cend()) {
            continue;
        }
        mapping::Ledger ledger(each.record, mapper.terms());
        Node document = mapper.organisation(ledger);
        QVariantMap kept = table.kept(each.record);
        keepAsItCame(kept, departuresOf(document, *source, Entity::Organization, lostIn(each.place)).held);
        table.kept.set(each.record, kept);
    }
}

} // namespace leerschakel::exchange::ooapi5
