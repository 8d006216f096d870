// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/judging.h"

#include "exchange/registry.h"
#include "store/readers.h"
#include "store/records.h"

#include <QTemporaryDir>

#include <algorithm>

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
 * Has \a look done with some offerings at a time, on threads of their own, and \a take with what it made of them, on
 * this one, in the order of \a ids.
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
        .rows(u"SELECT id FROM offering WHERE %1 ORDER BY id"_s.arg(condition), {},
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

Result<Prospect> prospectOf(store::Catalogue &catalogue, const QString &destination, domain::Progress &progress)
{
    const Result<QList<Id>> ids = idsWhere(catalogue, u"status IS NOT 'retired'"_s);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    struct Blocking {
        Id offering;
        QList<Finding> findings;
    };
    Prospect prospect{.offerings = int(ids->size())};
    const auto look = [destination, today = catalogue.now().date()](const QList<OfferingTree> &trees) {
        QList<Blocking> blocking;
        for (const OfferingTree &tree : trees) {
            QList<Finding> findings = Evaluator::builtIn().evaluate(tree, destination, today);
            findings.removeIf([](const Finding &each) { return each.severity != rules::Severity::Blocks; });
            blocking.append({tree.offering.id(), std::move(findings)});
        }
        return blocking;
    };
    const auto take = [&](const QList<Blocking> &looked, qsizetype done) -> Result<void> {
        for (const Blocking &each : looked) {
            prospect.ready += each.findings.isEmpty() ? 1 : 0;
            for (const Finding &finding : each.findings) {
                auto gap = std::ranges::find(prospect.gaps, finding.rule, &Gap::rule);
                if (gap == prospect.gaps.end()) {
                    prospect.gaps.append({.rule = finding.rule, .text = finding.text, .owner = finding.owner});
                    gap = std::prev(prospect.gaps.end());
                }
                QList<Id> &offerings = gap->offerings;
                if (offerings.isEmpty() || offerings.constLast() != each.offering) { // once for several findings
                    offerings.append(each.offering);
                }
            }
        }
        return progress.step(done, ids->size(), {}) ? Result<void>() : domain::cancelled();
    };
    const Result<void> looked = eachBatch<QList<Blocking>>(catalogue, *ids, look, take);
    if (!looked) {
        return std::unexpected(looked.error());
    }
    std::ranges::stable_sort(
        prospect.gaps, [](const Gap &a, const Gap &b) { return a.offerings.size() > b.offerings.size(); });
    return prospect;
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
