// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/judging.h"

#include "domain/constant.h"
#include "exchange/registry.h"
#include "store/readers.h"
#include "store/records.h"
#include "store/scope.h"

#include <QTemporaryDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::OfferingTree;
using rules::Evaluator;
using rules::Finding;
using rules::FindingCounts;

namespace {

constexpr qsizetype atOnce = 200;

/**
 * Runs \a look on batches of offerings, on threads of its own, and \a take with the results on this thread, in the
 * order of \a ids.
 */
template<typename Made>
Result<void> eachBatch(store::Catalogue &catalogue, const QList<Id> &ids,
    const std::function<Made(const QList<OfferingTree> &)> &look,
    const std::function<Result<void>(Made, qsizetype)> &take)
{
    store::Readers readers(catalogue);
    qsizetype asked = 0;
    qsizetype done = 0;
    using Work = std::function<Result<Made>(store::Catalogue &)>;
    const auto next = [&]() -> Result<Work> {
        const QList<Id> batch = ids.mid(asked, atOnce);
        asked += batch.size();
        return batch.isEmpty() ? Work() : [batch, look](store::Catalogue &own) {
            return store::loadTrees(own, batch).transform(look);
        };
    };
    return readers.inOrder<Made>(next, [&](Made made) -> Result<bool> {
        done = std::min(done + atOnce, ids.size());
        return take(std::move(made), done).transform([] { return true; });
    });
}

Result<QList<Id>> idsWhere(store::Catalogue &catalogue, const QString &condition)
{
    QList<Id> ids;
    return catalogue
        .rows(u"SELECT o.id FROM offering o WHERE %1 ORDER BY o.id"_s.arg(condition), {},
            [&](const store::Row &row) { ids.append(Id::fromString(row.string(0))); })
        .transform([&] { return std::move(ids); });
}

using Counted = QHash<Id, FindingCounts>;

} // namespace

Result<Counted> findingsFor(store::Catalogue &catalogue, const QString &destination, const QList<Id> &offerings)
{
    Counted all;
    const auto look = [destination, today = catalogue.now().date()](const QList<OfferingTree> &trees) {
        Counted counted;
        for (const OfferingTree &tree : trees) {
            counted.insert(tree.offering.id(), Evaluator::builtIn().counts({destination}, tree, today).constFirst());
        }
        return counted;
    };
    return eachBatch<Counted>(catalogue, offerings, look, [&](const Counted &counted, qsizetype) -> Result<void> {
        all.insert(counted);
        return {};
    }).transform([&] { return std::move(all); });
}

Result<QList<Id>> blockedFor(store::Catalogue &catalogue, const QString &destination)
{
    return idsWhere(catalogue, u"TRUE"_s)
        .and_then([&](const QList<Id> &ids) { return findingsFor(catalogue, destination, ids); })
        .transform([](const Counted &counted) {
            QList<Id> blocked;
            for (auto each = counted.cbegin(); each != counted.cend(); ++each) {
                if (each->blocks > 0) {
                    blocked.append(each.key());
                }
            }
            return blocked;
        });
}

namespace {

/** What was found in some offerings. */
struct Found {
    QList<Gap> gaps = {};
    /** How many of them nothing blocks. */
    int ready = 0;

    void add(const Finding &finding, const Id &offering);
    void add(Found &&more);
};

/** Where two gaps are of one rule, the first is kept as its description. */
Gap &gapIn(QList<Gap> &gaps, const Gap &like)
{
    const auto found = std::ranges::find_if(
        gaps, [&](const Gap &each) { return each.rule == like.rule && each.destination == like.destination; });
    if (found != gaps.end()) {
        return *found;
    }
    gaps.append(like);
    return gaps.last();
}

void Found::add(const Finding &finding, const Id &offering)
{
    QList<Id> &offerings = gapIn(gaps,
        {.rule = finding.rule,
            .destination = finding.destination,
            .consumer = finding.consumer,
            .severity = finding.severity,
            .kind = finding.kind,
            .field = finding.field,
            .text = finding.text,
            .reason = finding.reason,
            .owner = finding.owner,
            .source = finding.source})
                               .offerings;
    if (offerings.isEmpty() || offerings.constLast() != offering) { // only once for several findings
        offerings.append(offering);
    }
}

void Found::add(Found &&more)
{
    ready += more.ready;
    for (Gap &each : more.gaps) {
        const QList<Id> offerings = std::exchange(each.offerings, {});
        gapIn(gaps, each).offerings += offerings;
    }
}

const QString notRetired = u"o.status IS NOT 'retired'"_s;

Result<QList<Id>> idsOf(store::Catalogue &catalogue, Judged judged)
{
    return idsWhere(catalogue, judged == Judged::All ? u"TRUE"_s : notRetired);
}

/** What \a destinations find in \a ids, restricted to the findings that \a isWanted accepts. */
Result<Found> gather(store::Catalogue &catalogue, const QStringList &destinations, const QList<Id> &ids,
    const std::function<bool(const Finding &)> &isWanted, domain::Progress &progress)
{
    Found all;
    const auto look = [destinations, isWanted, today = catalogue.now().date()](const QList<OfferingTree> &trees) {
        Found found;
        for (const OfferingTree &tree : trees) {
            bool isBlocked = false;
            for (const Finding &finding : constant(Evaluator::builtIn().evaluateFor(destinations, tree, today))) {
                isBlocked = isBlocked || finding.severity == rules::Severity::Blocks;
                if (isWanted(finding)) {
                    found.add(finding, tree.offering.id());
                }
            }
            found.ready += isBlocked ? 0 : 1;
        }
        return found;
    };
    return eachBatch<Found>(catalogue, ids, look, [&](Found found, qsizetype done) -> Result<void> {
        all.add(std::move(found));
        return progress.step(done, ids.size(), {.code = u"publish.judging"_s, .arguments = {}}) ? Result<void>()
                                                                                                : domain::cancelled();
    }).transform([&] {
        std::ranges::stable_sort(all.gaps, [](const Gap &a, const Gap &b) {
            return std::pair(a.severity, -a.offerings.size()) < std::pair(b.severity, -b.offerings.size());
        });
        return std::move(all);
    });
}

} // namespace

Result<QList<Gap>> workList(
    store::Catalogue &catalogue, const QStringList &destinations, Judged judged, domain::Progress &progress)
{
    return idsOf(catalogue, judged)
        .and_then([&](const QList<Id> &ids) {
            return gather(catalogue, destinations, ids, [](const Finding &) { return true; }, progress);
        })
        .transform([](const Found &found) { return found.gaps; });
}

Result<std::optional<Gap>> gapOf(store::Catalogue &catalogue, const QString &destination, const QString &rule,
    Judged judged, domain::Progress &progress)
{
    return idsOf(catalogue, judged)
        .and_then([&](const QList<Id> &ids) {
            return gather(
                catalogue, {destination}, ids, [&](const Finding &each) { return each.rule == rule; }, progress);
        })
        .transform(
            [](const Found &found) { return found.gaps.isEmpty() ? std::optional<Gap>() : found.gaps.constFirst(); });
}

Result<Prospect> prospectOf(store::Catalogue &catalogue, const QString &destination, domain::Progress &progress)
{
    const Result<QList<Id>> ids = idsWhere(catalogue, notRetired + u" AND "_s + store::isAbout(destination));
    if (!ids) {
        return std::unexpected(ids.error());
    }
    const auto isBlocking = [](const Finding &each) { return each.severity == rules::Severity::Blocks; };
    return gather(catalogue, {destination}, *ids, isBlocking, progress).transform([&](const Found &found) {
        return Prospect{.offerings = int(ids->size()), .ready = found.ready, .gaps = found.gaps};
    });
}

Result<Trial> tryOut(store::Catalogue &catalogue, const QString &destination, domain::Progress &progress)
{
    const exchange::Exporter *exporter = exchange::exporter(destination);
    if (!exporter) {
        return std::unexpected(Error::of(
            Failure::Usage, u"export.unknownDestination"_s, {destination, exchange::destinations().join(u", "_s)}));
    }
    Result<Prospect> prospect = prospectOf(catalogue, destination, progress);
    if (!prospect) {
        return std::unexpected(prospect.error());
    }
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return std::unexpected(
            Error::of(Failure::System, u"export.cannotWrite"_s, {folder.path(), folder.errorString()}));
    }
    exchange::ExportRequest request;
    request.folder = folder.filePath(destination);
    request.selection = exchange::Selection::Ready;
    return exporter->write(catalogue, request, progress).transform([&](const exchange::ExportReport &report) {
        return Trial{.prospect = std::move(*prospect), .report = report};
    });
}

} // namespace leerschakel::publishing
