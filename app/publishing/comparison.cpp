// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/comparison.h"

#include "authoring/usage.h"
#include "domain/constant.h"
#include "exchange/registry.h"
#include "exchange/writing/endings.h"
#include "publishing/lastdelivery.h"
#include "publishing/withdrawal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using exchange::writing::Layout;
using exchange::writing::OfferingFiles;
using exchange::writing::Scope;

namespace {

constexpr qsizetype offeringsAtOnce = 100;

/** A comparison in progress. */
class Comparing
{
public:
    Comparing(store::Catalogue &catalogue, const exchange::Exporter &exporter, const ComparisonRequest &request,
        domain::Progress &progress, const std::function<bool(const OfferingDifference &)> &take)
        : m_catalogue(catalogue), m_exporter(exporter), m_wanted(request), m_progress(progress), m_take(take)
    {}

    [[nodiscard]] Result<Comparison> run();

private:
    [[nodiscard]] Result<void> findThen();
    [[nodiscard]] Result<void> prepareNow();
    [[nodiscard]] Result<QList<Id>> candidates();
    [[nodiscard]] Result<bool> areRestAsDelivered(const QList<Id> &rest);
    [[nodiscard]] Result<bool> compare(const QList<Id> &batch);
    [[nodiscard]] bool tell(OfferingDifference difference);
    [[nodiscard]] Result<bool> goesWithTheRest(const Id &organisation);
    [[nodiscard]] Result<void> compareOrganisations();
    [[nodiscard]] Result<bool> compareOrganisation(const Id &id, bool isTouched);
    [[nodiscard]] bool goesNow(const Id &id) const { return m_now.scope.selection().set.contains(id); }

    store::Catalogue &m_catalogue;
    const exchange::Exporter &m_exporter;
    const ComparisonRequest &m_wanted;
    domain::Progress &m_progress;
    const std::function<bool(const OfferingDifference &)> &m_take;
    Comparison m_result;
    std::optional<LastDelivery> m_last;
    DocumentMaking m_then;
    DocumentMaking m_now;
    QHash<Id, OfferingFiles> m_ended; ///< what is withdrawn, as it would be delivered one last time
    QSet<Id> m_looked; ///< the offerings compared; nothing would change for the others
};

Result<void> Comparing::findThen()
{
    Result<LastDelivery> last = lastDelivery(m_catalogue, m_exporter.destination());
    if (!last) {
        return std::unexpected(last.error());
    }
    m_last = *std::move(last);
    m_result.last = m_last->publication;
    return settingsOf(m_catalogue, m_exporter, *m_last, m_wanted.selection).transform([&](DeliverySettings then) {
        m_result.request = std::move(then.request);
        m_then = std::move(then.making);
        m_then.makeMaker(m_result.request); // only here, since it refers to the scope of m_then
    });
}

Result<void> Comparing::prepareNow()
{
    Result<std::unique_ptr<Layout>> layout = m_exporter.layout(m_catalogue, m_result.request);
    if (!layout) {
        return std::unexpected(layout.error());
    }
    m_now.layout = *std::move(layout);
    return m_now.scope.load(m_catalogue, m_exporter.destination(), m_result.request, m_now.layout->needs(), m_progress)
        .and_then([&] {
            m_now.makeMaker(m_result.request);
            return endingsFor(m_catalogue, m_exporter.destination());
        })
        .and_then([&](const QList<exchange::Ending> &endings) {
            return endedOfferings(m_catalogue, *m_now.layout, endings, m_result.request.language, m_now.scope);
        })
        .transform([&](std::vector<exchange::writing::EndedOffering> ended) {
            for (exchange::writing::EndedOffering &each : ended) {
                m_ended.insert(each.tree.offering.id(), std::move(each.made));
            }
        });
}

/**
 * The offerings whose documents may differ from what was delivered, not counting differences that only another
 * version of the program would make.
 */
Result<QList<Id>> Comparing::candidates()
{
    QSet<Id> found;
    const Result<void> read = m_catalogue.rows(
        u"SELECT p.offering FROM published p JOIN offering o ON o.id = p.offering WHERE p.destination = ? AND "
        "(p.whole_hash IS NOT o.whole_hash OR EXISTS (SELECT 1 FROM readiness r WHERE r.offering = o.row AND "
        "r.stale > 0))"_s,
        {m_exporter.destination()}, [&](const store::Row &row) { found.insert(Id::fromString(row.string(0))); });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (const Id &id : constant(m_last->past.touchedOfferings())) {
        found.insert(id);
    }
    for (const Id &id : m_now.scope.selection().set) {
        if (!m_last->offerings.contains(id) || m_now.scope.facts().code(id) != m_then.scope.facts().code(id)) {
            found.insert(id);
        }
    }
    for (auto each = m_last->offerings.keyBegin(); each != m_last->offerings.keyEnd(); ++each) {
        if (!goesNow(*each)) {
            found.insert(*each);
        }
    }
    QSet<Id> around = found; // documents mention the programmes that a module is in, and the modules of a programme
    for (const Id &id : std::as_const(found)) {
        for (const Scope *scope : {&m_then.scope, &m_now.scope}) {
            for (const QList<Id> &others : {scope->programmesOf(id), scope->modulesOf(id)}) {
                around.unite(QSet<Id>(others.cbegin(), others.cend()));
            }
        }
    }
    QList<Id> ids(around.cbegin(), around.cend());
    ids.removeIf([&](const Id &id) { return !goesNow(id) && !m_last->offerings.contains(id); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

/** Checks some offerings that were not touched: whether the program still makes the documents that were delivered. */
Result<bool> Comparing::areRestAsDelivered(const QList<Id> &rest)
{
    constexpr qsizetype samples = 20;
    QList<Id> some;
    for (qsizetype i = 0; i < samples && i < rest.size(); ++i) {
        some.append(rest[i * rest.size() / qMin(samples, rest.size())]);
    }
    return store::loadTrees(m_catalogue, some).transform([&](const QList<OfferingTree> &trees) {
        return std::ranges::all_of(trees, [&](const OfferingTree &tree) {
            return hashOf(m_now.maker->offering(tree).files)
                == m_last->offerings.value(tree.offering.id()).documentHash;
        });
    });
}

bool Comparing::tell(OfferingDifference difference)
{
    int &count = difference.change == DeliveryChange::Added ? m_result.added
        : difference.change == DeliveryChange::Removed      ? m_result.removed
                                                            : m_result.changed;
    count += difference.offering.isNull() ? 0 : 1;
    return m_take(difference);
}

Result<bool> Comparing::compare(const QList<Id> &batch)
{
    QList<Id> going = batch;
    going.removeIf([&](const Id &id) { return !goesNow(id); });
    QHash<Id, std::pair<OfferingTree, OfferingFiles>> now;
    const Result<QList<OfferingTree>> trees = store::loadTrees(m_catalogue, going);
    if (!trees) {
        return std::unexpected(trees.error());
    }
    QSet<Id> same; // offerings with the documents that were delivered
    for (const OfferingTree &tree : *trees) {
        OfferingFiles made = m_now.maker->offering(tree);
        m_now.refer(made.organisations);
        if (const auto last = m_last->offerings.constFind(tree.offering.id());
            last != m_last->offerings.cend() && hashOf(made.files) == last->documentHash) {
            m_then.refer(made.organisations);
            same.insert(tree.offering.id());
        }
        now.insert(tree.offering.id(), {tree, std::move(made)});
    }
    QList<Id> before = batch;
    before.removeIf([&](const Id &id) { return !m_last->offerings.contains(id) || same.contains(id); });
    QHash<Id, OfferingTree> then;
    const Result<QList<OfferingTree>> pastTrees = m_last->past.trees(before);
    if (!pastTrees) {
        return std::unexpected(pastTrees.error());
    }
    for (const OfferingTree &tree : *pastTrees) {
        then.insert(tree.offering.id(), tree);
    }
    for (const Id &id : batch) {
        const bool isThen = m_last->offerings.contains(id);
        if (isThen && !before.contains(id)) {
            continue; // the same documents
        }
        const auto made = now.constFind(id);
        const auto was = then.constFind(id);
        OfferingDifference difference{.offering = id};
        difference.change = !isThen ? DeliveryChange::Added
            : made == now.cend()    ? DeliveryChange::Removed
                                    : DeliveryChange::Changed;
        Documents delivered;
        if (was != then.cend()) {
            const OfferingFiles files = m_then.maker->offering(*was);
            m_then.refer(files.organisations);
            difference.proof = m_last->proofOf(*was, files.files);
            difference.title = domain::offeringTable().title(was->offering);
            delivered = documentsOf(files.files, *m_then.layout);
        } else if (isThen) {
            difference.proof = Proof::OtherRecords;
        }
        Documents present;
        if (const auto ended = m_ended.constFind(id); ended != m_ended.cend()) {
            m_now.refer(ended->organisations);
            present = documentsOf(ended->files, *m_now.layout);
        }
        if (made != now.cend()) {
            difference.title = domain::offeringTable().title(made->first.offering);
            present = documentsOf(made->second.files, *m_now.layout);
        }
        difference.documents = differencesOf(delivered, present);
        if (!tell(std::move(difference))) {
            return false;
        }
    }
    return true;
}

/** Whether an offering that remains as delivered includes the document of \a organisation in its delivery. */
Result<bool> Comparing::goesWithTheRest(const Id &organisation)
{
    QSet<Id> users;
    const auto addUsers = [&](const Id &id) -> Result<void> {
        return authoring::offeringsUsing(m_catalogue, {.kind = Kind::Organisation, .id = id})
            .transform([&](const QList<Id> &ids) { users.unite(QSet<Id>(ids.cbegin(), ids.cend())); });
    };
    const auto &all = m_now.scope.organisations();
    for (auto each = all.keyBegin(); each != all.keyEnd(); ++each) {
        if (m_now.documented({*each}).contains(organisation)) {
            if (const Result<void> added = addUsers(*each); !added) {
                return std::unexpected(added.error());
            }
        }
    }
    QList<Id> rest(users.cbegin(), users.cend());
    rest.removeIf([&](const Id &id) { return m_looked.contains(id) || !goesNow(id); });
    for (qsizetype begin = 0; begin < rest.size(); begin += offeringsAtOnce) {
        const Result<QList<OfferingTree>> trees = store::loadTrees(m_catalogue, rest.mid(begin, offeringsAtOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const OfferingTree &tree : *trees) {
            if (m_now.documented(m_now.maker->offering(tree).organisations).contains(organisation)) {
                return true;
            }
        }
    }
    return false;
}

/** Returns whether to continue. */
Result<bool> Comparing::compareOrganisation(const Id &id, bool isTouched)
{
    bool wasThen = m_then.organisations.contains(id);
    bool isNow = m_now.organisations.contains(id);
    if (wasThen != isNow) {
        // When only some offerings are compared, it is not known what else refers to it.
        const Result<bool> stays = m_wanted.offerings.isEmpty() ? goesWithTheRest(id) : true;
        if (!stays) {
            return std::unexpected(stays.error());
        }
        wasThen = wasThen || *stays;
        isNow = isNow || *stays;
    }
    const Record before = wasThen ? m_then.scope.organisations().value(id) : Record();
    const Record now = isNow ? m_now.scope.organisations().value(id) : Record();
    if ((before.isNull() && now.isNull()) || (!before.isNull() && !now.isNull() && !isTouched)) {
        return true;
    }
    OfferingDifference difference{
        .offering = {}, .title = domain::organisationTable().name(now.isNull() ? before : now)};
    difference.change = before.isNull() ? DeliveryChange::Added
        : now.isNull()                  ? DeliveryChange::Removed
                                        : DeliveryChange::Changed;
    const auto documents = [](const DocumentMaking &making, const Record &organisation) {
        return organisation.isNull() ? Documents()
                                     : documentsOf(making.maker->organisation(organisation).files, *making.layout);
    };
    difference.documents = differencesOf(documents(m_then, before), documents(m_now, now));
    return difference.documents.isEmpty() || tell(std::move(difference));
}

/** Compares those that were touched, appear or disappear, and that the compared offerings refer to. */
Result<void> Comparing::compareOrganisations()
{
    const auto touched = m_last->past.touched(Kind::Organisation);
    if (!touched) {
        return std::unexpected(touched.error());
    }
    const QSet<Id> all = m_then.organisations | m_now.organisations;
    QList<Id> ids(all.cbegin(), all.cend());
    std::sort(ids.begin(), ids.end());
    for (const Id &id : std::as_const(ids)) {
        const Result<bool> goesOn = compareOrganisation(id, touched->contains(id));
        if (!goesOn) {
            return std::unexpected(goesOn.error());
        }
        if (!*goesOn) {
            return domain::cancelled();
        }
    }
    return {};
}

Result<Comparison> Comparing::run()
{
    const Result<void> ready = findThen().and_then([&] { return prepareNow(); });
    Result<QList<Id>> ids = ready ? candidates() : std::unexpected(ready.error());
    if (!ids) {
        return std::unexpected(ids.error());
    }
    m_looked = QSet<Id>(ids->cbegin(), ids->cend());
    QList<Id> rest = m_last->offerings.keys();
    rest.removeIf([&](const Id &id) { return m_looked.contains(id); });
    std::sort(rest.begin(), rest.end());
    const Result<bool> asDelivered = areRestAsDelivered(rest);
    if (!asDelivered) {
        return std::unexpected(asDelivered.error());
    }
    if (!*asDelivered) {
        *ids += rest;
        std::sort(ids->begin(), ids->end());
        m_looked.unite(QSet<Id>(rest.cbegin(), rest.cend()));
    }
    if (!m_wanted.offerings.isEmpty()) {
        const QSet<Id> only(m_wanted.offerings.cbegin(), m_wanted.offerings.cend());
        ids->removeIf([&](const Id &id) { return !only.contains(id); });
    }
    for (qsizetype begin = 0; begin < ids->size(); begin += offeringsAtOnce) {
        if (!m_progress.step(begin, ids->size(), {.code = u"publish.comparing"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        const Result<bool> goesOn = compare(ids->mid(begin, offeringsAtOnce));
        if (!goesOn || !*goesOn) {
            return goesOn ? Result<Comparison>(m_result) : std::unexpected(goesOn.error());
        }
    }
    return compareOrganisations().transform([&] { return m_result; });
}

} // namespace

Result<Comparison> compareWithLast(store::Catalogue &catalogue, const QString &destination,
    const ComparisonRequest &request, domain::Progress &progress,
    const std::function<bool(const OfferingDifference &)> &take)
{
    const exchange::Exporter *exporter = exchange::exporter(destination);
    if (!exporter || !exchange::destinations().contains(destination)) {
        return std::unexpected(Error::of(
            Failure::Usage, u"export.unknownDestination"_s, {destination, exchange::destinations().join(u", "_s)}));
    }
    Result<Comparison> result;
    const Result<void> done = catalogue.atOneMoment([&]() -> Result<void> {
        result = Comparing(catalogue, *exporter, request, progress, take).run();
        return result ? Result<void>() : std::unexpected(result.error());
    });
    return done ? std::move(result) : std::unexpected(done.error());
}

} // namespace leerschakel::publishing
