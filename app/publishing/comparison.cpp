// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/comparison.h"

#include "authoring/settings.h"
#include "authoring/usage.h"
#include "domain/constant.h"
#include "exchange/registry.h"
#include "exchange/writing/endings.h"
#include "publishing/profiles.h"
#include "publishing/withdrawal.h"
#include "store/deliveries.h"
#include "store/pastrecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using exchange::ExportRequest;
using exchange::Selection;
using exchange::writing::File;
using exchange::writing::FileMaker;
using exchange::writing::Layout;
using exchange::writing::OfferingFiles;
using exchange::writing::Scope;
using store::Delivery;
using store::PastRecords;

namespace {

constexpr qsizetype offeringsAtOnce = 100;
/** By so many the settings of a delivery are known. */
constexpr qsizetype fewToProve = 10;

/** How documents are made at one moment. */
struct Side {
    std::unique_ptr<Layout> layout;
    Scope scope;
    std::unique_ptr<FileMaker> maker;
    QSet<Id> organisations = {}; ///< that the offerings compared refer to, and their parents where these go along

    /** \a ids, and their parents where these go along. */
    [[nodiscard]] QSet<Id> documented(const QSet<Id> &ids) const
    {
        return layout->needs().parents ? scope.withParents(ids) : ids;
    }
    void refer(const QSet<Id> &ids) { organisations.unite(documented(ids)); }
    void makeMaker(const ExportRequest &request) { maker = layout->maker(scope.surroundings(request.language)); }
};

/** One comparison under way. */
class Comparing
{
public:
    Comparing(store::Catalogue &catalogue, const exchange::Exporter &exporter, const ComparisonRequest &request,
        domain::Progress &progress, const std::function<bool(const OfferingDifference &)> &take)
        : m_catalogue(catalogue), m_exporter(exporter), m_wanted(request), m_progress(progress), m_take(take)
    {}

    [[nodiscard]] Result<Comparison> run();

private:
    [[nodiscard]] Result<void> findLast();
    [[nodiscard]] Result<void> findRequest();
    [[nodiscard]] Result<bool> takesUnapproved();
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<Side> past(const ExportRequest &request);
    /** How many of the first few \a side makes as they were delivered. */
    [[nodiscard]] Result<qsizetype> proves(const Side &side, const ExportRequest &request);
    [[nodiscard]] Result<QList<Id>> candidates();
    [[nodiscard]] Result<bool> areRestAsDelivered(const QList<Id> &rest);
    [[nodiscard]] Result<bool> compare(const QList<Id> &batch);
    [[nodiscard]] Proof proofOf(
        const Delivery &delivery, const OfferingTree &tree, const std::vector<File> &files) const;
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
    qint64 m_change = 0;
    QHash<Id, Delivery> m_delivered;
    QSet<Id> m_otherwise; ///< delivered ones that were changed, themselves or in what they refer to
    std::optional<PastRecords> m_past;
    Side m_then;
    Side m_now;
    QHash<Id, OfferingFiles> m_ended; ///< what is taken back, as it would be delivered once more
    QSet<Id> m_looked; ///< what was compared; of the others nothing would change
};

Result<void> Comparing::findLast()
{
    const QString destination = m_exporter.destination();
    const Result<QList<PublicationSummary>> all = publications(m_catalogue, destination);
    const Result<QVariant> change = m_catalogue.single(
        u"SELECT change FROM publication WHERE destination = ? ORDER BY number DESC LIMIT 1"_s, {destination});
    if (!all || !change) {
        return std::unexpected(all ? change.error() : all.error());
    }
    if (all->isEmpty()) {
        return std::unexpected(Error::of(Failure::System, u"publish.neverDelivered"_s, {destination}));
    }
    m_result.last = all->constFirst();
    m_change = change->toLongLong();
    return store::eachDelivery(m_catalogue, u"WHERE d.destination = ? AND d.state IN ('published', 'withdrawing')"_s,
        {destination}, [&](const Delivery &delivery, const QString &, const QString &) -> Result<void> {
            m_delivered.insert(Id::fromString(delivery.offering), delivery);
            return {};
        });
}

Result<Side> Comparing::past(const ExportRequest &request)
{
    Result<std::unique_ptr<Layout>> layout = m_exporter.layout(m_catalogue, request, &*m_past);
    if (!layout) {
        return std::unexpected(layout.error());
    }
    Side side{.layout = *std::move(layout), .scope = {}, .maker = {}, .organisations = {}};
    return side.scope
        .loadPast(m_catalogue, *m_past, QSet<Id>(m_delivered.keyBegin(), m_delivered.keyEnd()), side.layout->needs())
        .transform([&] { return std::move(side); });
}

Result<qsizetype> Comparing::proves(const Side &side, const ExportRequest &request)
{
    const std::unique_ptr<FileMaker> maker = side.layout->maker(side.scope.surroundings(request.language));
    return m_past->trees(side.scope.selection().ids.first(qMin(fewToProve, m_delivered.size())))
        .transform([&](const QList<OfferingTree> &trees) {
            return qsizetype(std::ranges::count_if(trees, [&](const OfferingTree &tree) {
                return proofOf(m_delivered[tree.offering.id()], tree, maker->offering(tree).files) == Proof::Proven;
            }));
        });
}

/** Whether something was delivered that was not approved. */
Result<bool> Comparing::takesUnapproved()
{
    const Result<authoring::Settings> settings = authoring::settings(m_catalogue);
    const auto touched = m_past->touched(Kind::Offering);
    if (!settings || !touched) {
        return std::unexpected(settings ? touched.error() : settings.error());
    }
    bool isUnapproved = false;
    const auto look = [&](const Id &id, const QString &status) {
        isUnapproved =
            isUnapproved || (m_delivered.contains(id) && !authoring::countsAsApproved(status, settings->review));
    };
    for (auto each = touched->cbegin(); each != touched->cend(); ++each) {
        if (*each) {
            look(each.key(), domain::offeringTable().status(**each));
        }
    }
    return m_catalogue
        .rows(u"SELECT id, status FROM offering"_s, {},
            [&](const store::Row &row) {
                const Id id = Id::fromString(row.string(0));
                if (!touched->contains(id)) {
                    look(id, row.string(1));
                }
            })
        .transform([&] { return isUnapproved; });
}

/**
 * A publication does not keep its settings. They are those of a profile for its folder where there is one, else those
 * that make the documents that were delivered.
 */
Result<void> Comparing::findRequest()
{
    const Result<QList<Profile>> all = profiles(m_catalogue);
    if (!all) {
        return std::unexpected(all.error());
    }
    QList<ExportRequest> possible;
    for (const std::optional<domain::Language> language : {std::optional<domain::Language>(),
             std::optional(domain::Language::Dutch), std::optional(domain::Language::English)}) {
        possible.append({.folder = {}, .selection = Selection::Approved, .offerings = {}, .language = language});
    }
    bool isProfile = false;
    for (const Profile &profile : *all) {
        if (profile.destination == m_exporter.destination()) {
            const bool isIts = profile.request.folder == m_result.last.target;
            possible.insert(isIts ? 0 : possible.size(), profile.request);
            isProfile = isProfile || isIts;
        }
    }
    qsizetype best = -1;
    for (const ExportRequest &request : std::as_const(possible)) {
        Result<Side> side = past(request);
        const Result<qsizetype> proven = side ? proves(*side, request) : std::unexpected(side.error());
        if (!proven) {
            return std::unexpected(proven.error());
        }
        if (*proven > best) { // of equally good ones the first: that of its profile, or the usual one
            best = *proven;
            m_result.request = request;
            m_then = *std::move(side);
        }
        if (best == qMin(fewToProve, m_delivered.size())) {
            break;
        }
    }
    if (m_wanted.selection) {
        m_result.request.selection = *m_wanted.selection;
    } else if (!isProfile) {
        const Result<bool> unapproved = takesUnapproved();
        if (!unapproved) {
            return std::unexpected(unapproved.error());
        }
        m_result.request.selection = *unapproved ? Selection::Ready : Selection::Approved;
    }
    m_result.request.offerings.clear();
    return {};
}

Result<void> Comparing::prepare()
{
    Result<std::unique_ptr<Layout>> layout = m_exporter.layout(m_catalogue, m_result.request);
    if (!layout) {
        return std::unexpected(layout.error());
    }
    m_then.makeMaker(m_result.request);
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

/** What can have other documents than were delivered: without those that only another program would make. */
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
    for (const Id &id : constant(m_past->touchedOfferings())) {
        found.insert(id);
    }
    for (const Id &id : m_now.scope.selection().set) {
        if (!m_delivered.contains(id) || m_now.scope.facts().code(id) != m_then.scope.facts().code(id)) {
            found.insert(id);
        }
    }
    for (auto each = m_delivered.keyBegin(); each != m_delivered.keyEnd(); ++each) {
        if (!goesNow(*each)) {
            found.insert(*each);
        }
    }
    QSet<Id> around = found; // documents name the programmes that a module is in, and the modules of a programme
    for (const Id &id : std::as_const(found)) {
        for (const Scope *scope : {&m_then.scope, &m_now.scope}) {
            for (const QList<Id> &others : {scope->programmesOf(id), scope->modulesOf(id)}) {
                around.unite(QSet<Id>(others.cbegin(), others.cend()));
            }
        }
    }
    QList<Id> ids(around.cbegin(), around.cend());
    ids.removeIf([&](const Id &id) { return !goesNow(id) && !m_delivered.contains(id); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

/** Looks at some that nothing was done with: whether the program still makes of them what was delivered. */
Result<bool> Comparing::areRestAsDelivered(const QList<Id> &rest)
{
    constexpr qsizetype samples = 20;
    QList<Id> some;
    for (qsizetype i = 0; i < samples && i < rest.size(); ++i) {
        some.append(rest[i * rest.size() / qMin(samples, rest.size())]);
    }
    return store::loadTrees(m_catalogue, some).transform([&](const QList<OfferingTree> &trees) {
        return std::ranges::all_of(trees, [&](const OfferingTree &tree) {
            return hashOf(m_now.maker->offering(tree).files) == m_delivered[tree.offering.id()].documentHash;
        });
    });
}

Proof Comparing::proofOf(const Delivery &delivery, const OfferingTree &tree, const std::vector<File> &files) const
{
    return hashOf(files) == delivery.documentHash      ? Proof::Proven
        : tree.deliverableHash() == delivery.wholeHash ? Proof::OtherDocuments
                                                       : Proof::OtherRecords;
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
    QSet<Id> same; // documents as were delivered
    for (const OfferingTree &tree : *trees) {
        OfferingFiles made = m_now.maker->offering(tree);
        m_now.refer(made.organisations);
        if (const auto last = m_delivered.constFind(tree.offering.id());
            last != m_delivered.cend() && hashOf(made.files) == last->documentHash) {
            m_then.refer(made.organisations);
            same.insert(tree.offering.id());
        }
        now.insert(tree.offering.id(), {tree, std::move(made)});
    }
    QList<Id> before = batch;
    before.removeIf([&](const Id &id) { return !m_delivered.contains(id) || same.contains(id); });
    QHash<Id, OfferingTree> then;
    const Result<QList<OfferingTree>> pastTrees = m_past->trees(before);
    if (!pastTrees) {
        return std::unexpected(pastTrees.error());
    }
    for (const OfferingTree &tree : *pastTrees) {
        then.insert(tree.offering.id(), tree);
    }
    for (const Id &id : batch) {
        const bool isThen = m_delivered.contains(id);
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
            difference.proof = proofOf(m_delivered[id], *was, files.files);
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

/** Whether an offering that stays as it was delivered has the document of \a organisation delivered with it. */
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

/** Whether to go on. */
Result<bool> Comparing::compareOrganisation(const Id &id, bool isTouched)
{
    bool wasThen = m_then.organisations.contains(id);
    bool isNow = m_now.organisations.contains(id);
    if (wasThen != isNow) {
        // Of some offerings alone it is not known who else refers to it.
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
    const auto documents = [](const Side &side, const Record &organisation) {
        return organisation.isNull() ? Documents()
                                     : documentsOf(side.maker->organisation(organisation).files, *side.layout);
    };
    difference.documents = differencesOf(documents(m_then, before), documents(m_now, now));
    return difference.documents.isEmpty() || tell(std::move(difference));
}

/** Those that were touched, come or go, and that what was compared refers to. */
Result<void> Comparing::compareOrganisations()
{
    const auto touched = m_past->touched(Kind::Organisation);
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
    Result<void> ready = findLast();
    if (ready) {
        Result<PastRecords> past = PastRecords::of(m_catalogue, m_change);
        ready = past ? Result<void>() : std::unexpected(past.error());
        if (past) {
            m_past = *std::move(past);
        }
    }
    ready = ready.and_then([&] { return findRequest(); }).and_then([&] { return prepare(); });
    Result<QList<Id>> ids = ready ? candidates() : std::unexpected(ready.error());
    if (!ids) {
        return std::unexpected(ids.error());
    }
    m_looked = QSet<Id>(ids->cbegin(), ids->cend());
    QList<Id> rest = m_delivered.keys();
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
