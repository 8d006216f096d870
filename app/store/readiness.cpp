// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readiness.h"

#include "rules/evaluator.h"
#include "store/plainjson.h"
#include "store/records.h"
#include "store/switchedon.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;

namespace {

/** Whether findings for the offering in \a row are stored for all of \a missing, none of them stale. */
Result<bool> isJudged(Catalogue &catalogue, qint64 row, QStringList missing)
{
    return catalogue
        .rows(u"SELECT destination FROM readiness WHERE offering = ? AND stale <> ?"_s, {row, int(Stale::Findings)},
            [&](const Row &found) { missing.removeOne(found.string(0)); })
        .transform([&] { return missing.isEmpty(); });
}

Result<void> storeFindings(Catalogue &catalogue, qint64 row, const OfferingTree &tree, const QStringList &destinations)
{
    const QList<rules::FindingCounts> counts =
        rules::Evaluator::builtIn().counts(destinations, tree, catalogue.now().date());
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        const Result<void> stored = catalogue.execute(
            u"INSERT INTO readiness (offering, destination, blocks, warns, hints, stale) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (offering, destination) DO UPDATE SET blocks = excluded.blocks, warns = excluded.warns, "
            "hints = excluded.hints, stale = excluded.stale"_s,
            {row, destinations[i], counts[i].blocks, counts[i].warns, counts[i].hints, int(Stale::Nothing)});
        if (!stored) {
            return stored;
        }
    }
    return {};
}

/**
 * Marks the findings of \a destination as stale for the offerings that match \a condition, with \a values in it, even
 * where there are none yet.
 */
Result<void> markFindingsStale(
    Catalogue &catalogue, const QString &destination, const QString &condition, const QVariantList &values)
{
    return catalogue.execute(u"INSERT INTO readiness (offering, destination, blocks, warns, hints, stale) "
                             "SELECT row, ?, 0, 0, 0, ? FROM offering WHERE "_s
            + condition + u" ON CONFLICT (offering, destination) DO UPDATE SET stale = excluded.stale"_s,
        QVariantList{destination, int(Stale::Findings)} + values);
}

/** Marks the hash of \a offerings as stale; the findings of \a destination only where there are none yet. */
Result<void> markHashStale(Catalogue &catalogue, const QString &destination, const QString &offerings)
{
    return catalogue.execute(u"INSERT INTO readiness (offering, destination, blocks, warns, hints, stale) "
                             "SELECT row, ?, 0, 0, 0, ? FROM offering WHERE id IN (SELECT value FROM json_each(?)) "
                             "ON CONFLICT (offering, destination) DO UPDATE SET stale = ? WHERE stale = ?"_s,
        {destination, int(Stale::Findings), offerings, int(Stale::HashOnly), int(Stale::Nothing)});
}

} // namespace

Result<void> storeReadiness(
    Catalogue &catalogue, qint64 row, const OfferingTree &tree, const QStringList &on, const QStringList &judges)
{
    const bool isToJudge = std::ranges::any_of(judges, [&](const QString &judge) { return on.contains(judge); });
    return catalogue.execute(u"UPDATE offering SET whole_hash = ? WHERE row = ?"_s, {tree.deliverableHash(), row})
        .and_then([&] { return isToJudge ? Result<bool>(false) : isJudged(catalogue, row, on); })
        .and_then([&](bool judged) {
            // The plus keeps SQLite from using the index of stale rows: with statistics from when there were none, it
            // scans them all.
            return judged ? catalogue.execute(u"UPDATE readiness SET stale = ? WHERE offering = ? AND +stale > 0"_s,
                                {int(Stale::Nothing), row})
                          : storeFindings(catalogue, row, tree, on);
        });
}

namespace {

/** The rows of offerings that refer to a record of \a kind whose id is in a JSON list; empty when none do. */
QString referrersOf(Kind kind)
{
    switch (kind) {
    case Kind::Organisation:
        // Also offerings where it is the organisation of a contact or location, or a partner in a deal: documents
        // include those too.
        return u"SELECT row FROM offering WHERE provider IN @ "
               "UNION SELECT o.row FROM partner p JOIN offering o ON o.id = p.offering WHERE p.organisation IN @ "
               "UNION SELECT o.row FROM contact c JOIN offering o ON o.contact = c.id WHERE c.organisation IN @ "
               "UNION SELECT o.row FROM location l JOIN edition e ON e.location = l.id JOIN offering o ON o.id = "
               "e.offering WHERE l.organisation IN @ "
               "UNION SELECT o.row FROM deal d JOIN json_each(d.partners) p ON p.value IN @ JOIN offering o ON o.deal "
               "= d.id"_s;
    case Kind::Contact:
        return u"SELECT row FROM offering WHERE contact IN @"_s;
    case Kind::Deal:
        return u"SELECT row FROM offering WHERE deal IN @"_s;
    case Kind::Location:
        return u"SELECT o.row FROM edition e JOIN offering o ON o.id = e.offering WHERE e.location IN @"_s;
    case Kind::Offering:
        return u"SELECT o.row FROM component c JOIN offering o ON o.id = c.offering WHERE c.module IN @"_s;
    default:
        return {};
    }
}

} // namespace

Result<void> markStale(Catalogue &catalogue, std::span<const Id> offerings, const ToJudge &toJudge)
{
    const QString all = jsonList(offerings);
    const Result<QStringList> on = switchedOn(catalogue);
    if (!on) {
        return std::unexpected(on.error());
    }
    for (const QString &destination : *on) {
        const QSet<changes::RecordRef> changed = toJudge.value(destination);
        QList<Id> judged;
        std::ranges::copy_if(offerings, std::back_inserter(judged),
            [&](const Id &offering) { return changed.contains({.kind = Kind::Offering, .id = offering}); });
        const Result<void> marked = markHashStale(catalogue, destination, all).and_then([&] {
            return judged.isEmpty() ? Result<void>()
                                    : markFindingsStale(catalogue, destination,
                                          u"id IN (SELECT value FROM json_each(?))"_s, {jsonList(judged)});
        });
        if (!marked) {
            return marked;
        }
    }
    return {};
}

namespace {

/** Runs \a sql, in which "%1" is a query for the offerings that refer to the records \a ids of \a kind. */
Result<void> ofReferrers(
    Catalogue &catalogue, const QString &sql, const QVariantList &values, Kind kind, const QList<Id> &ids)
{
    const QString which = referrersOf(kind).replace(u'@', u"(SELECT value FROM json_each(?))"_s);
    constexpr qsizetype atOnce = 1000;
    for (qsizetype begin = 0; !which.isEmpty() && begin < ids.size(); begin += atOnce) {
        const auto batch = std::span(ids).subspan(size_t(begin), size_t(qMin(atOnce, ids.size() - begin)));
        const Result<void> done =
            catalogue.execute(sql.arg(which), values + QVariantList(which.count(u'?'), jsonList(batch)));
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> markReferrersStale(Catalogue &catalogue, const QList<changes::RecordRef> &records, const ToJudge &toJudge)
{
    QMap<Kind, QList<Id>> changed;
    for (const changes::RecordRef &ref : records) {
        changed[ref.kind].append(ref.id);
    }
    for (auto kind = changed.cbegin(); kind != changed.cend(); ++kind) {
        Result<void> marked =
            ofReferrers(catalogue, u"UPDATE readiness SET stale = ? WHERE stale = ? AND offering IN (%1)"_s,
                {int(Stale::HashOnly), int(Stale::Nothing)}, kind.key(), *kind);
        for (auto judge = toJudge.cbegin(); marked && judge != toJudge.cend(); ++judge) {
            QList<Id> judged = *kind;
            judged.removeIf([&](const Id &id) { return !judge->contains({.kind = kind.key(), .id = id}); });
            marked =
                ofReferrers(catalogue, u"UPDATE readiness SET stale = ? WHERE destination = ? AND offering IN (%1)"_s,
                    {int(Stale::Findings), judge.key()}, kind.key(), judged);
        }
        if (!marked) {
            return marked;
        }
    }
    return {};
}

namespace {

Result<QStringList> outdatedOfOn(Catalogue &catalogue)
{
    return switchedOn(catalogue).and_then([&](const QStringList &on) { return outdated(catalogue, on); });
}

} // namespace

Result<void> refreshFewStale(Catalogue &catalogue)
{
    constexpr int few = 20;
    const Result<QVariant> stale =
        catalogue.single(u"SELECT count(*) FROM (SELECT 1 FROM readiness WHERE stale > 0 LIMIT ?)"_s, {few + 1});
    if (!stale) {
        return std::unexpected(stale.error());
    }
    const Result<QStringList> old = outdatedOfOn(catalogue);
    if (!old) {
        return std::unexpected(old.error());
    }
    // If the rules differ from last time, all are stale: that is not a small amount of work.
    if (stale->toInt() == 0 || stale->toInt() > few || !old->isEmpty()) {
        return {};
    }
    return refreshStaleReadiness(catalogue, few).transform([](int) {});
}

Result<int> staleReadiness(Catalogue &catalogue)
{
    const Result<QStringList> on = switchedOn(catalogue);
    const Result<QStringList> old = on ? outdated(catalogue, *on) : std::unexpected(on.error());
    if (!old) {
        return std::unexpected(old.error());
    }
    const Result<QVariant> count = old->isEmpty()
        ? catalogue.single(u"SELECT count(DISTINCT offering) FROM readiness WHERE stale > 0 AND destination IN "
                           "(SELECT value FROM json_each(?))"_s,
              {jsonList(*on)})
        : catalogue.single(u"SELECT count(*) FROM offering"_s);
    return count.transform([](const QVariant &number) { return number.toInt(); });
}

namespace {

/**
 * If the rules differ from those that readiness was computed under: marks readiness as stale, for the destinations
 * concerned, for the next few offerings. Not for all at once, which takes a second in which nobody else can write; the
 * position is stored in the catalogue.
 */
Result<void> markForOtherRules(Catalogue &catalogue, const QStringList &on)
{
    const Result<QStringList> old = outdated(catalogue, on);
    const Result<QString> place = old ? catalogue.info(u"rulesMarked"_s) : std::unexpected(old.error());
    if (!place) {
        return std::unexpected(place.error());
    }
    if (old->isEmpty()) {
        return {};
    }
    constexpr int atOnce = 2000;
    const QString version = rules::Evaluator::builtIn().version(on);
    const bool goesOn = place->startsWith(version + u'@');
    const qint64 after = goesOn ? place->section(u'@', -1).toLongLong() : 0;
    qint64 last = after;
    int found = 0;
    const Result<void> read = catalogue.rows(
        u"SELECT row FROM offering WHERE row > ? ORDER BY row LIMIT ?"_s, {after, atOnce}, [&](const Row &row) {
            last = row.integer(0);
            ++found;
        });
    if (!read) {
        return read;
    }
    for (const QString &destination : *old) {
        const Result<void> marked = markFindingsStale(catalogue, destination, u"row > ? AND row <= ?"_s, {after, last});
        if (!marked) {
            return marked;
        }
    }
    if (found == atOnce) {
        return catalogue.setInfo(u"rulesMarked"_s, version + u'@' + QString::number(last));
    }
    return catalogue.setInfo(u"rules"_s, version).and_then([&] {
        return catalogue.execute(u"DELETE FROM catalogue_info WHERE key = 'rulesMarked'"_s);
    });
}

/** Recomputes the readiness of \a offerings (ids with their rows) for the destinations that are \a on. */
Result<void> refresh(Catalogue &catalogue, const QHash<Id, qint64> &offerings, const QStringList &on)
{
    const Result<QList<OfferingTree>> trees = loadTrees(catalogue, offerings.keys());
    if (!trees) {
        return std::unexpected(trees.error());
    }
    for (const OfferingTree &tree : *trees) {
        if (const Result<void> stored = storeReadiness(catalogue, offerings.value(tree.offering.id()), tree, on, {});
            !stored) {
            return stored;
        }
    }
    return {};
}

} // namespace

Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost)
{
    QHash<Id, qint64> rows;
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        const Result<QStringList> on = switchedOn(catalogue);
        if (!on) {
            return std::unexpected(on.error());
        }
        return markForOtherRules(catalogue, *on)
            .and_then([&] {
                return catalogue.rows(
                    u"SELECT DISTINCT o.row, o.id FROM readiness r JOIN offering o ON o.row = r.offering WHERE r.stale "
                    "> 0 AND r.destination IN (SELECT value FROM json_each(?)) LIMIT ?"_s,
                    {jsonList(*on), atMost},
                    [&](const Row &row) { rows.insert(Id::fromString(row.string(1)), row.integer(0)); });
            })
            .and_then([&] { return refresh(catalogue, rows, *on); });
    });
    return done ? Result<int>(int(rows.size())) : std::unexpected(done.error());
}

} // namespace leerschakel::store
