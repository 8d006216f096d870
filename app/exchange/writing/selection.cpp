// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/selection.h"

#include "authoring/settings.h"
#include "domain/constant.h"
#include "rules/evaluator.h"
#include "store/readiness.h"
#include "store/records.h"
#include "store/scope.h"
#include "store/switchedon.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;

namespace {

struct Candidate {
    Id id;
    QString status;
    int blocks = 0;
    bool known = false;
};

Result<QList<Candidate>> candidates(
    store::Catalogue &catalogue, const QString &destination, const ExportRequest &request)
{
    const Result<QStringList> outdated = store::outdated(catalogue, {destination}); // includes what is switched off
    if (!outdated) {
        return std::unexpected(outdated.error());
    }
    const bool trusted = outdated->isEmpty();
    const QSet<Id> only(request.offerings.cbegin(), request.offerings.cend());
    QList<Candidate> found;
    const Result<void> read =
        catalogue.rows(u"SELECT o.id, o.status, r.blocks, r.stale, p.state FROM offering o "
                       "LEFT JOIN readiness r ON r.offering = o.row AND r.destination = ? "
                       "LEFT JOIN published p ON p.offering = o.id AND p.destination = ? WHERE %1 ORDER BY o.id"_s.arg(
                           store::isAbout(destination)),
            {destination, destination}, [&](const store::Row &row) {
                Candidate candidate{.id = Id::fromString(row.string(0)), .status = row.string(1)};
                const QString state = row.string(4);
                const bool isWanted = only.isEmpty() || only.contains(candidate.id);
                if (!isWanted || state == u"withdrawing" || (state == u"withdrawn" && only.isEmpty())) {
                    return;
                }
                candidate.known = trusted && !row.isNull(2) && store::Stale(row.integer(3)) != store::Stale::Findings;
                candidate.blocks = int(row.integer(2));
                found.append(std::move(candidate));
            });
    return read ? Result<QList<Candidate>>(found) : std::unexpected(read.error());
}

Result<void> evaluate(
    store::Catalogue &catalogue, const QString &destination, QList<Candidate> &found, domain::Progress &progress)
{
    constexpr qsizetype atOnce = 200;
    QList<Candidate *> unknown;
    if (!rules::Evaluator::builtIn().destinations().contains(destination)) {
        return {}; // what has no rules blocks nothing
    }
    for (Candidate &candidate : found) {
        if (!candidate.known) {
            unknown.append(&candidate);
        }
    }
    for (qsizetype begin = 0; begin < unknown.size(); begin += atOnce) {
        if (!progress.step(begin, unknown.size(), {.code = u"export.selecting"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        QHash<Id, Candidate *> batch;
        for (Candidate *candidate : constant(unknown.mid(begin, atOnce))) {
            batch.insert(candidate->id, candidate);
        }
        const Result<QList<domain::OfferingTree>> trees = store::loadTrees(catalogue, batch.keys());
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const domain::OfferingTree &tree : *trees) {
            batch[tree.offering.id()]->blocks =
                rules::Evaluator::builtIn().counts({destination}, tree, catalogue.now().date()).constFirst().blocks;
        }
    }
    return {};
}

} // namespace

Result<Selected> selectionFor(
    store::Catalogue &catalogue, const QString &destination, const ExportRequest &request, domain::Progress &progress)
{
    Result<QList<Candidate>> found = candidates(catalogue, destination, request);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (request.selection != Selection::All) {
        if (const Result<void> worked = evaluate(catalogue, destination, *found, progress); !worked) {
            return std::unexpected(worked.error());
        }
    }
    const Result<authoring::Settings> settings = authoring::settings(catalogue);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    const bool withReview = request.selection == Selection::Approved && settings->review;
    Selected selection;
    selection.set.reserve(found->size());
    for (const Candidate &candidate : std::as_const(*found)) {
        const bool status = authoring::countsAsApproved(candidate.status, withReview);
        if (request.selection == Selection::All || (status && candidate.blocks == 0)) {
            selection.ids.append(candidate.id);
            selection.set.insert(candidate.id);
        } else {
            selection.skipped.append({.offering = candidate.id, .findings = status ? candidate.blocks : 0});
        }
    }
    return selection;
}

} // namespace leerschakel::exchange::writing
