// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publisher.h"

#include "store/utf8statement.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using exchange::ExportReport;

namespace {

/** A readiness, out of what the rules found and what was delivered. What was delivered and is blocked now is blocked: the next delivery will not have it. */
const QString readinessOfRow =
    u"CASE WHEN p.state = 'withdrawing' THEN 4 WHEN p.state = 'withdrawn' THEN 5 WHEN coalesce(r.blocks, 0) > 0 THEN 1 "
    "WHEN p.state IS NULL THEN 0 WHEN p.whole_hash IS o.whole_hash THEN 2 ELSE 3 END"_s;

const QString joinedRows = u"FROM offering o LEFT JOIN readiness r ON r.offering = o.row AND r.destination = ? "
                           "LEFT JOIN published p ON p.offering = o.id AND p.destination = ? "
                           "LEFT JOIN publication n ON n.number = p.publication "
                           "WHERE o.status IS NOT 'retired' OR p.state IN ('published', 'withdrawing')"_s;

/** What happened to one field of one record since its offering was delivered. */
struct Span {
    QString name;
    QString before;
    QString after;
};

/** Names of the fields that are other than they were: a field that came back to what it was did not change. */
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

/** The name of a field in a list of what changed; one of a part behind the name of its kind. */
QString changedName(const QString &kind, const QString &field)
{
    return kind == u"offering" ? field : field.isEmpty() ? kind : kind + u'.' + field;
}

/**
 * Keys of the fields, of the offering and its parts, that changed since it was delivered: by offering, for all that are not as they were. The
 * journal is gone through once, in the order of offerings.
 */
Result<QHash<Id, QStringList>> changedSinceDelivery(store::Catalogue &catalogue, const QString &destination)
{
    Result<store::Utf8Statement> rows = store::Utf8Statement::prepare(catalogue,
        u"SELECT p.offering, e.kind, e.record, e.field, e.before, e.after FROM published p "
        "JOIN offering o ON o.id = p.offering AND (p.state <> 'published' OR p.whole_hash IS NOT o.whole_hash) "
        "JOIN change_entry e ON e.offering = p.offering AND e.change > p.change "
        "WHERE p.destination = ? ORDER BY p.offering, e.change, e.position"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const QByteArray wanted = destination.toUtf8();
    rows->bind(0, QByteArrayView(wanted));
    QHash<Id, QStringList> changed;
    QByteArray offering;
    QList<Span> spans;
    QHash<QByteArray, qsizetype> places;
    const auto finish = [&] {
        if (!offering.isEmpty()) {
            changed.insert(Id::fromString(QString::fromUtf8(offering)), changedAmong(spans));
        }
        spans.clear();
        places.clear();
    };
    while (rows->next()) {
        if (rows->text(0) != offering) {
            finish();
            offering = rows->text(0).toByteArray();
        }
        const QByteArray key = rows->text(2).toByteArray() + ' ' + rows->text(3);
        const auto place = places.constFind(key);
        if (place == places.cend()) {
            places.insert(key, spans.size());
            spans.append({.name = changedName(rows->string(1), rows->string(3)),
                .before = rows->string(4),
                .after = rows->string(5)});
        } else {
            spans[*place].after = rows->string(5);
        }
    }
    finish();
    return rows->failure() ? Result<QHash<Id, QStringList>>(std::unexpected(*rows->failure())) : changed;
}

Result<qint64> notePublication(store::Catalogue &catalogue, const ExportReport &report, const QString &target)
{
    const Result<QSqlQuery *> inserted = catalogue.run(
        u"INSERT INTO publication (id, destination, time, author, device, target, change, offerings, files, bytes, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {Id::make().toString(), report.destination, catalogue.now().toUTC().toString(Qt::ISODateWithMs),
            catalogue.identity().author, catalogue.identity().device, target, report.change, report.offerings,
            report.files, report.bytes, report.hash});
    return inserted ? Result<qint64>((*inserted)->lastInsertId().toLongLong()) : std::unexpected(inserted.error());
}

Result<void> noteOfferings(store::Catalogue &catalogue, const ExportReport &report, qint64 publication)
{
    // What somebody changed while the files were being written was delivered as it was before: its hash is not known any more, and it shows as changed.
    const QString note = u"INSERT INTO published (offering, destination, publication, whole_hash, change, state) "
                         "SELECT o.id, ?, ?, CASE WHEN EXISTS (SELECT 1 FROM change_entry e WHERE e.offering = o.id "
                         "AND e.change > ?) THEN '' ELSE coalesce(o.whole_hash, '') END, "
                         "?, 'published' FROM offering o WHERE o.id = ? "
                         "ON CONFLICT (offering, destination) DO UPDATE SET publication = excluded.publication, "
                         "whole_hash = excluded.whole_hash, "
                         "change = excluded.change, state = 'published'"_s;
    for (const Id &offering : report.written) {
        const auto noted =
            catalogue.run(note, {report.destination, publication, report.change, report.change, offering.toString()});
        if (!noted) {
            return std::unexpected(noted.error());
        }
    }
    return {};
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
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT o.id, o.title_nl, o.title_en, o.code, o.status, %1 AS readiness_state, r.blocks, "
                      u"r.warns, r.hints, n.time, p.whole_hash %2 "
                      "ORDER BY (readiness_state = 1) DESC, r.blocks DESC, o.title_nl COLLATE NOCASE, o.id"_s.arg(
                          readinessOfRow, joinedRows),
            {destination, destination});
    if (!query) {
        return std::unexpected(query.error());
    }
    QHash<Id, QStringList> changed;
    if (withChangedFields) {
        Result<QHash<Id, QStringList>> found = changedSinceDelivery(catalogue, destination);
        if (!found) {
            return std::unexpected(found.error());
        }
        changed = std::move(*found);
    }
    QList<OfferingReadiness> rows;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        rows.append({.offering = Id::fromString(row.value(0).toString()),
            .title = {.nl = row.value(1).toString(), .en = row.value(2).toString()},
            .code = row.value(3).toString(),
            .status = row.value(4).toString(),
            .destination = destination,
            .readiness = Readiness(row.value(5).toInt()),
            .blocks = row.value(6).toInt(),
            .warns = row.value(7).toInt(),
            .hints = row.value(8).toInt(),
            .published = QDateTime::fromString(row.value(9).toString(), Qt::ISODateWithMs),
            .publishedHash = row.value(10).toString(),
            // Also where it is blocked: what changed may be why.
            .changedFields = changed.value(Id::fromString(row.value(0).toString()))});
    }
    return rows;
}

Result<ReadinessCounts> readinessCounts(store::Catalogue &catalogue, const QString &destination)
{
    const Result<QSqlQuery *> query = catalogue.run(
        u"SELECT %1 AS readiness_state, count(*) %2 GROUP BY readiness_state"_s.arg(readinessOfRow, joinedRows),
        {destination, destination});
    if (!query) {
        return std::unexpected(query.error());
    }
    ReadinessCounts counts;
    const std::array<int *, 6> places{
        &counts.ready, &counts.blocked, &counts.published, &counts.changed, &counts.withdrawing, &counts.withdrawn};
    while ((*query)->next()) {
        *places[size_t((*query)->value(0).toInt())] = (*query)->value(1).toInt();
    }
    return counts;
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
    Result<ExportReport> report = exporter->write(catalogue, request, progress);
    if (!report || !isDelivery) {
        return report;
    }
    const Result<void> noted = catalogue.inTransaction([&]() -> Result<void> {
        const Result<qint64> publication =
            notePublication(catalogue, *report, QFileInfo(request.folder).absoluteFilePath());
        if (!publication) {
            return std::unexpected(publication.error());
        }
        if (const auto withdrawn = catalogue.run(
                u"UPDATE published SET state = 'withdrawn', publication = ? WHERE destination = ? AND state = 'withdrawing'"_s,
                {*publication, destination});
            !withdrawn) {
            return std::unexpected(withdrawn.error());
        }
        if (const Result<void> offerings = noteOfferings(catalogue, *report, *publication);
            !offerings || !request.offerings.isEmpty()) {
            return offerings;
        }
        // A delivery is the whole of what is there: what it leaves out is there no more, and is ready again once it may go.
        const auto gone =
            catalogue.run(u"DELETE FROM published WHERE destination = ? AND state = 'published' AND publication <> ?"_s,
                {destination, *publication});
        return gone ? Result<void>() : std::unexpected(gone.error());
    });
    if (!noted) {
        return std::unexpected(noted.error());
    }
    Q_EMIT catalogue.stateChanged();
    return report;
}

Result<void> withdraw(store::Catalogue &catalogue, const Id &offering, const QString &destination)
{
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        const auto marked = catalogue.run(
            u"UPDATE published SET state = 'withdrawing' WHERE offering = ? AND destination = ? AND state IN ('published', 'withdrawing')"_s,
            {offering.toString(), destination});
        if (!marked) {
            return std::unexpected(marked.error());
        }
        if ((*marked)->numRowsAffected() < 1) {
            return std::unexpected(Error::of(Failure::Usage, u"publish.notPublished"_s, {destination}));
        }
        return {};
    });
    if (done) {
        Q_EMIT catalogue.stateChanged();
    }
    return done;
}

Result<QList<PublicationSummary>> publications(store::Catalogue &catalogue, const QString &destination)
{
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT id, destination, time, author, target, offerings, files, bytes, hash FROM publication "
                      "WHERE ? IN ('', destination) ORDER BY number DESC"_s,
            {destination.isEmpty() ? u""_s : destination});
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<PublicationSummary> list;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        list.append({.id = row.value(0).toString(),
            .destination = row.value(1).toString(),
            .time = QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs),
            .author = row.value(3).toString(),
            .target = row.value(4).toString(),
            .offerings = row.value(5).toInt(),
            .files = row.value(6).toInt(),
            .bytes = row.value(7).toLongLong(),
            .hash = row.value(8).toString()});
    }
    return list;
}

} // namespace leerschakel::publishing
