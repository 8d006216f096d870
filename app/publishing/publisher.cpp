// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publisher.h"

#include "authoring/settings.h"
#include "exchange/registry.h"
#include "publishing/judging.h"
#include "publishing/publicationlog.h"
#include "publishing/withdrawal.h"
#include "store/journal.h"
#include "store/plainjson.h"
#include "store/readers.h"
#include "store/records.h"
#include "store/replica.h"
#include "store/scope.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <compare>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using exchange::ExportReport;

namespace {

/**
 * A readiness, derived from what the rules found and what was delivered. What was delivered and is now blocked counts
 * as blocked: the next delivery will not include it.
 */
const QString readinessOfRow =
    u"CASE WHEN p.state = 'withdrawing' THEN 4 WHEN p.state = 'withdrawn' THEN 5 WHEN coalesce(r.blocks, 0) > 0 THEN 1 "
    "WHEN p.state IS NULL THEN 0 WHEN p.whole_hash IS o.whole_hash THEN 2 ELSE 3 END"_s;

/** Which rows count, of those that \a isAbout admits: what was delivered counts until it is no longer there. */
QString thatCount(const QString &isAbout)
{
    return u"WHERE (o.status IS NOT 'retired' AND %1) OR p.state IN ('published', 'withdrawing')"_s.arg(isAbout);
}

const QString joinedRows = u"FROM offering o LEFT JOIN readiness r ON r.offering = o.row AND r.destination = ? "
                           "LEFT JOIN published p ON p.offering = o.id AND p.destination = ? "
                           "LEFT JOIN publication n ON n.number = p.publication "_s;

/** The change to one field of one record since its offering was delivered. */
struct Span {
    QString name;
    QString before;
    QString after;
};

/** Names of the fields that differ from what they were: a field that returned to its old value did not change. */
QStringList changedAmong(const QList<Span> &spans)
{
    QStringList names;
    for (const Span &span : spans) {
        if (span.before != span.after && !span.name.isEmpty() && !names.contains(span.name)) {
            names.append(span.name);
        }
    }
    return names;
}

/** The name of a field in a list of changes; for a part, prefixed with the name of its kind. */
QString changedName(const QString &kind, const QString &field)
{
    return kind == u"offering" ? field : field.isEmpty() ? kind : kind + u'.' + field;
}

/**
 * Keys of the fields, of the offering and its parts, that changed since it was delivered: by offering, for all that
 * differ. The journal is read once, in the order of offerings.
 */
Result<QHash<Id, QStringList>> changedSinceDelivery(store::Catalogue &catalogue, const QString &destination)
{
    const QString entries =
        u"SELECT p.offering AS offering, e.kind AS kind, e.record AS record, "
        "coalesce(e.field, '') AS field, coalesce(e.element, '') AS element, e.before AS before, "
        "e.after AS after, e.change AS change, e.position AS position FROM published p "
        "JOIN offering o ON o.id = p.offering AND (p.state <> 'published' OR p.whole_hash IS NOT o.whole_hash) "
        "JOIN change_entry e ON e.%1 = p.offering AND e.change > p.change "
        "AND e.kind NOT IN ('delivery', 'dismissal') WHERE p.destination = ?"_s;
    QHash<Id, QStringList> changed;
    QString offering;
    QList<Span> spans;
    QHash<QString, qsizetype> places;
    const auto finish = [&] {
        if (!offering.isEmpty()) {
            changed.insert(Id::fromString(offering), changedAmong(spans));
        }
        spans.clear();
        places.clear();
    };
    const Result<void> read = catalogue.rows(
        u"%1 UNION ALL %2 ORDER BY offering, change, position"_s.arg(entries.arg(u"record"_s), entries.arg(u"owner"_s)),
        {destination, destination}, [&](const store::Row &row) {
            if (const QString next = row.string(0); next != offering) {
                finish();
                offering = next;
            }
            const QString key = QStringList{row.string(2), row.string(3), row.string(4)}.join(u'\n');
            const auto place = places.constFind(key);
            if (place == places.cend()) {
                places.insert(key, spans.size());
                spans.append({.name = changedName(row.string(1), row.string(3)),
                    .before = row.string(5),
                    .after = row.string(6)});
            } else {
                spans[*place].after = row.string(6);
            }
        });
    finish();
    return read ? Result<QHash<Id, QStringList>>(changed) : std::unexpected(read.error());
}

/**
 * Compares those of \a rows now that are published and refer to a record that changed since they were last compared.
 */
Result<void> compareStale(store::Catalogue &catalogue, const QString &destination, QList<OfferingReadiness> &rows)
{
    QHash<Id, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        places.insert(rows[i].offering, i);
    }
    // The hash of an offering is the same for all destinations, including one that is switched off.
    QList<Id> stale;
    const Result<void> read = catalogue.rows(
        u"SELECT DISTINCT o.id FROM readiness r JOIN offering o ON o.row = r.offering JOIN published p ON "
        "p.offering = o.id AND p.destination = ? WHERE r.stale > 0 AND p.state = 'published'"_s,
        {destination}, [&](const store::Row &row) { stale.append(Id::fromString(row.string(0))); });
    constexpr qsizetype atOnce = 200;
    for (qsizetype begin = 0; read && begin < stale.size(); begin += atOnce) {
        const Result<QList<domain::OfferingTree>> trees = store::loadTrees(catalogue, stale.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const domain::OfferingTree &tree : *trees) {
            const auto place = places.constFind(tree.offering.id());
            OfferingReadiness *const row = place == places.cend() ? nullptr : &rows[*place];
            if (row && (row->readiness == Readiness::Published || row->readiness == Readiness::Changed)) {
                row->readiness =
                    row->publishedHash == tree.deliverableHash() ? Readiness::Published : Readiness::Changed;
            }
        }
    }
    return read;
}

/**
 * The position of each offering when sorted by title, by its row number. The columns are those of the index of
 * titles, which has them in this order: sorting whole rows takes several times as long.
 */
Result<std::vector<int>> placesByTitle(store::Catalogue &catalogue)
{
    std::vector<int> places;
    int next = 0;
    const Result<void> read = catalogue.rows(
        u"SELECT row FROM offering ORDER BY coalesce(title_nl, title_en) COLLATE NOCASE, kind, status, level, "
        "provider, code, updated, row"_s,
        {}, [&](const store::Row &row) {
            const size_t number = size_t(row.integer(0)); // numbers are assigned consecutively: few are missing
            if (number >= places.size()) {
                places.resize(std::max(number + 1, 2 * places.size()));
            }
            places[number] = next++;
        });
    return read ? Result<std::vector<int>>(std::move(places)) : std::unexpected(read.error());
}

/**
 * \a rows with the blocked ones first, those with the most blocking findings in front; then by the \a places of their
 * \a numbers.
 */
QList<OfferingReadiness> blockedFirst(
    QList<OfferingReadiness> rows, const QList<qint64> &numbers, const std::vector<int> &places)
{
    const auto placeOf = [&](qint64 number) {
        // One that was added between the two reads has none.
        return size_t(number) < places.size() ? places[size_t(number)] : 0;
    };
    struct Key {
        bool isOpen;
        int minusBlocks;
        int place;
        qsizetype row;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> order;
    order.reserve(size_t(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const OfferingReadiness &each = rows.at(row);
        order.push_back({.isOpen = each.readiness != Readiness::Blocked,
            .minusBlocks = -each.blocks,
            .place = placeOf(numbers.at(row)),
            .row = row});
    }
    std::ranges::sort(order);
    QList<OfferingReadiness> sorted;
    sorted.reserve(rows.size());
    for (const Key &each : order) {
        sorted.append(std::move(rows[each.row]));
    }
    return sorted;
}

} // namespace

QString readinessName(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return u"ready"_s;
    case Readiness::Blocked:
        return u"blocked"_s;
    case Readiness::Published:
        return u"published"_s;
    case Readiness::Changed:
        return u"changed"_s;
    case Readiness::Withdrawing:
        return u"withdrawing"_s;
    case Readiness::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<QList<OfferingReadiness>> readiness(
    store::Catalogue &catalogue, const QString &destination, bool withChangedFields)
{
    const Result<authoring::Settings> settings = authoring::settings(catalogue);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    QHash<Id, QStringList> changed;
    if (withChangedFields) {
        Result<QHash<Id, QStringList>> found = changedSinceDelivery(catalogue, destination);
        if (!found) {
            return std::unexpected(found.error());
        }
        changed = std::move(*found);
    }
    // Takes as long as reading the rows, and runs at the same time.
    store::Readers beside(catalogue, 1);
    std::future<Result<std::vector<int>>> titles = beside.ask<std::vector<int>>(placesByTitle);
    QList<OfferingReadiness> rows;
    QList<qint64> numbers;
    const Result<void> read =
        catalogue.rows(u"SELECT o.id, o.title_nl, o.title_en, o.code, o.status, %1 AS readiness_state, r.blocks, "
                       u"r.warns, r.hints, n.time, p.whole_hash, o.row %2"_s.arg(
                           readinessOfRow, joinedRows + thatCount(store::isAbout(destination))),
            {destination, destination}, [&](const store::Row &row) {
                const Id id = Id::fromString(row.string(0));
                numbers.append(row.integer(11));
                rows.append({.offering = id,
                    .title = {.nl = row.string(1), .en = row.string(2)},
                    .code = row.string(3),
                    .status = row.string(4),
                    .isApproved = authoring::countsAsApproved(row.string(4), settings->review),
                    .destination = destination,
                    .readiness = Readiness(row.integer(5)),
                    .blocks = int(row.integer(6)),
                    .warns = int(row.integer(7)),
                    .hints = int(row.integer(8)),
                    .published = row.isNull(9) ? QDateTime() : QDateTime::fromString(row.string(9), Qt::ISODateWithMs),
                    .publishedHash = row.string(10),
                    // Even if it is blocked: what changed may be why.
                    .changedFields = changed.value(id)});
            });
    if (!read) {
        return std::unexpected(read.error());
    }
    const Result<std::vector<int>> places = titles.get();
    if (!places) {
        return std::unexpected(places.error());
    }
    rows = blockedFirst(std::move(rows), numbers, *places);
    const Result<void> compared = compareStale(catalogue, destination, rows);
    return compared ? Result<QList<OfferingReadiness>>(rows) : std::unexpected(compared.error());
}

Result<void> workOut(store::Catalogue &catalogue, const QString &destination, QList<OfferingReadiness> &rows)
{
    QList<Id> ids;
    for (const OfferingReadiness &row : std::as_const(rows)) {
        ids.append(row.offering);
    }
    return findingsFor(catalogue, destination, ids).transform([&](const QHash<Id, rules::FindingCounts> &found) {
        for (OfferingReadiness &row : rows) {
            const rules::FindingCounts counts = found.value(row.offering);
            row.blocks = counts.blocks;
            row.warns = counts.warns;
            row.hints = counts.hints;
            const bool isLeaving = row.readiness == Readiness::Withdrawing || row.readiness == Readiness::Withdrawn;
            if (counts.blocks > 0 && !isLeaving) {
                row.readiness = Readiness::Blocked;
            }
        }
    });
}

Result<ReadinessCounts> readinessCounts(store::Catalogue &catalogue, const QStringList &destinations)
{
    ReadinessCounts counts;
    const std::array<int *, 6> places{
        &counts.ready, &counts.blocked, &counts.published, &counts.changed, &counts.withdrawing, &counts.withdrawn};
    // For a single destination the groups are the offerings themselves.
    const QString counted = destinations.size() > 1 ? u"count(DISTINCT o.row)"_s : u"count(*)"_s;
    const Result<void> read = catalogue.rows(
        u"SELECT %1 AS readiness_state, %2 FROM json_each(?) d CROSS JOIN offering o "
        "LEFT JOIN readiness r ON r.offering = o.row AND r.destination = d.value "
        "LEFT JOIN published p ON p.offering = o.id AND p.destination = d.value %3 GROUP BY readiness_state"_s.arg(
            readinessOfRow, counted, thatCount(store::isAboutThatOf(u"d.value"_s, destinations))),
        {store::jsonList(destinations)},
        [&](const store::Row &row) { *places[size_t(row.integer(0))] = int(row.integer(1)); });
    return read ? Result<ReadinessCounts>(counts) : std::unexpected(read.error());
}

Result<ExportReport> publish(store::Catalogue &catalogue, const QString &destination,
    const exchange::ExportRequest &request, domain::Progress &progress)
{
    const exchange::Exporter *exporter = exchange::exporter(destination);
    if (!exporter) {
        return std::unexpected(Error::of(
            Failure::Usage, u"export.unknownDestination"_s, {destination, exchange::destinations().join(u", "_s)}));
    }
    const bool isDelivery = request.selection != exchange::Selection::All;
    if (isDelivery && !catalogue.isWritable()) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    exchange::ExportRequest whole = request;
    if (isDelivery) {
        Result<QList<exchange::Ending>> endings = endingsFor(catalogue, destination);
        if (!endings) {
            return std::unexpected(endings.error());
        }
        whole.endings = *std::move(endings);
    }
    Result<ExportReport> report = exporter->write(catalogue, whole, progress);
    if (!report || !isDelivery) {
        return report;
    }
    return notePublished(catalogue, *report, QFileInfo(request.folder).absoluteFilePath()).transform([&] {
        return *std::move(report);
    });
}

Result<QList<PublicationSummary>> publications(store::Catalogue &catalogue, const QString &destination)
{
    QList<PublicationSummary> list;
    const Result<void> read =
        catalogue.rows(u"SELECT id, destination, time, author, target, offerings, files, bytes, hash FROM publication "
                       "WHERE ? IN ('', destination) ORDER BY number DESC"_s,
            {destination.isEmpty() ? u""_s : destination}, [&](const store::Row &row) {
                list.append({.id = row.string(0),
                    .destination = row.string(1),
                    .time = QDateTime::fromString(row.string(2), Qt::ISODateWithMs),
                    .author = row.string(3),
                    .target = row.string(4),
                    .offerings = int(row.integer(5)),
                    .files = int(row.integer(6)),
                    .bytes = row.integer(7),
                    .hash = row.string(8)});
            });
    return read ? Result<QList<PublicationSummary>>(list) : std::unexpected(read.error());
}

} // namespace leerschakel::publishing
