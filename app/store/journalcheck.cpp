// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalcheck.h"

#include "domain/kinds.h"
#include "store/deliveries.h"
#include "store/journalrows.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** Finds damage, up to a limit. */
class JournalCheck
{
public:
    JournalCheck(Catalogue &catalogue, qsizetype atMost) : m_catalogue(catalogue), m_atMost(atMost) {}

    Result<QList<Damage>> run()
    {
        const Result<void> done = checkChain()
                                      .and_then([this] { return checkEnd(); })
                                      .and_then([this] { return checkHorizon(); })
                                      .and_then([this] { return checkEntries(); })
                                      .and_then([this] { return checkVersions(); })
                                      .and_then([this] { return checkTombstones(); })
                                      .and_then([this] { return checkPublications(); })
                                      .and_then([this] { return checkDeliveries(); });
        return done ? Result<QList<Damage>>(m_damage) : std::unexpected(done.error());
    }

    /** Compares what the catalogue has with the journal. */
    Result<QList<Damage>> runOnRecords()
    {
        const Result<void> done = checkRecords().and_then([this] { return checkFacts(); });
        return done ? Result<QList<Damage>>(m_damage) : std::unexpected(done.error());
    }

private:
    void add(const QString &kind, const QString &record, const domain::Message &message)
    {
        if (m_damage.size() < m_atMost) {
            m_damage.append({.kind = kind, .record = record, .text = {}, .message = message});
        }
    }
    Result<void> checkChain();
    Result<void> checkEnd();
    Result<void> checkHorizon();
    Result<void> checkEntries();
    Result<void> checkVersions();
    Result<void> checkTombstones();
    Result<void> reportGone(const QString &wasDeleted, const QString &kind, const QString &code);
    Result<void> checkRecords();
    Result<void> checkFacts();
    Result<void> checkPublications();
    Result<void> checkDeliveries();
    /** Reports each row of \a sql: a record for which the history does not say what table \a kind says. */
    Result<void> report(const QString &sql, const QString &kind, const QString &code);

    Catalogue &m_catalogue;
    qsizetype m_atMost;
    QList<Damage> m_damage;
};

/**
 * Checks all changes of each replica, from the first, each with the digest that follows from it and the previous one.
 */
Result<void> JournalCheck::checkChain()
{
    QString replica;
    qint64 number = 0;
    QByteArray previous;
    return eachHeader(m_catalogue, [&](StoredChange &stored, qint64 entries) -> Result<void> {
        if (stored.change.replica != replica) {
            replica = stored.change.replica;
            number = 0;
            previous.clear();
        }
        ++number;
        changes::ChangeDigest digest(stored.change, previous);
        qint64 count = 0;
        const Result<void> read =
            eachEntry(m_catalogue, stored.seq, [&](const changes::ChangeEntry &entry) -> Result<void> {
                ++count;
                digest.add(entry);
                return {};
            });
        if (!read) {
            return read;
        }
        if (stored.change.number != number) {
            add(u"journal"_s, stored.change.id, {.code = u"check.changeMissing"_s, .arguments = {stored.change.time}});
            number = stored.change.number;
        } else if (count != entries || digest.finish() != stored.digest) {
            add(u"journal"_s, stored.change.id, {.code = u"check.changeAltered"_s, .arguments = {stored.change.time}});
        }
        previous = stored.digest;
        return {};
    });
}

/** What was removed from the end leaves no gap, but the number that the next change will get is known. */
Result<void> JournalCheck::checkEnd()
{
    const Result<QVariant> missing = m_catalogue.single(
        u"SELECT 1 FROM sqlite_sequence WHERE name = 'change' AND seq <> (SELECT coalesce(max(seq), 0) FROM change)"_s);
    if (missing && missing->isValid()) {
        add(u"journal"_s, {}, {.code = u"check.changeMissing"_s, .arguments = {QString()}});
    }
    return missing ? Result<void>() : std::unexpected(missing.error());
}

/**
 * Values are gone only up to the horizon, and none that is the last of its kind, unless somebody erased them on
 * purpose. The chain checks that what is left of their changes is as it was written.
 */
Result<void> JournalCheck::checkHorizon()
{
    const QString gone = u"SELECT DISTINCT c.id, c.time FROM change_entry e INDEXED BY change_entry_emptied CROSS JOIN "
                         u"change c ON c.seq = e.change %1 WHERE "
                         "e.erased IS NOT NULL AND %2 AND NOT EXISTS (SELECT 1 FROM change r WHERE r.kind = 'redact' "
                         "AND r.target = c.id)"_s;
    const auto take = [this](const Row &row) {
        add(u"journal"_s, row.string(0), {.code = u"check.valuesGone"_s, .arguments = {row.string(1)}});
        return m_damage.size() < m_atMost;
    };
    return report(u"SELECT r.id FROM horizon h JOIN replica r ON r.row = h.replica LEFT JOIN change c ON c.replica = "
                  "h.replica AND c.number = h.number WHERE c.digest IS NOT h.digest"_s,
        u"journal"_s, u"check.horizonWrong"_s)
        .and_then([&] {
            return m_catalogue.rows(
                gone.arg(QString(),
                    u"c.number > coalesce((SELECT h.number FROM horizon h WHERE h.replica = c.replica), 0)"_s),
                {}, take);
        })
        .and_then([&] {
            return m_catalogue.rows(
                gone.arg(u"JOIN version v ON v.record = e.record AND v.field = e.field AND v.element = "
                         "coalesce(e.element, '') AND v.change = e.change"_s,
                    u"1"_s),
                {}, take);
        });
}

Result<void> JournalCheck::report(const QString &sql, const QString &kind, const QString &code)
{
    return m_catalogue.rows(sql, {}, [&](const Row &row) {
        add(kind, row.string(0), {.code = code, .arguments = {row.string(0)}});
        return m_damage.size() < m_atMost;
    });
}

Result<void> JournalCheck::checkEntries()
{
    return report(u"SELECT DISTINCT record FROM change_entry WHERE change NOT IN (SELECT seq FROM change)"_s,
        u"journal"_s, u"check.entryOfNoChange"_s);
}

Result<void> JournalCheck::checkVersions()
{
    // Each belongs to a change about it, and no later change is about the same.
    return report(
        u"SELECT DISTINCT v.record FROM version v JOIN change c ON c.seq = v.change WHERE NOT EXISTS (SELECT 1 FROM "
        "change_entry e WHERE e.change = v.change AND e.record = v.record AND (e.field IS NULL OR e.field = v.field)) "
        "OR EXISTS (SELECT 1 FROM change_entry e JOIN change d ON d.seq = e.change WHERE e.record = v.record "
        "AND e.field = v.field AND coalesce(e.element, '') = v.element AND d.clock > c.clock "
                // Making the record again afterwards made it void.
        "AND NOT EXISTS (SELECT 1 FROM change_entry w JOIN change m ON m.seq = w.change WHERE w.record = v.record "
        "AND w.field IS NULL AND m.clock > d.clock))"_s,
        u"version"_s, u"check.versionWrong"_s);
}

Result<void> JournalCheck::checkTombstones()
{
    QStringList present;
    for (const domain::Kind kind : domain::allKinds()) {
        present.append(u"SELECT id FROM %1"_s.arg(domain::kindTable(kind).sqlTable()));
    }
    return report(u"SELECT record FROM tombstone WHERE record IN (%1)"_s.arg(present.join(u" UNION ALL "_s)),
        u"tombstone"_s, u"check.deletedIsThere"_s)
        .and_then([this] { return reportGone(u"1"_s, u"tombstone"_s, u"check.deletionUnknown"_s); });
}

/**
 * What the history made or deleted, and that neither exists nor is known as deleted; \a wasDeleted says which. What
 * was deleted along with its owner is parked.
 */
Result<void> JournalCheck::reportGone(const QString &wasDeleted, const QString &kind, const QString &code)
{
    QString isThere = u"CASE e.kind"_s;
    for (const domain::Kind each : domain::allKinds()) {
        const domain::KindTable &table = domain::kindTable(each);
        isThere +=
            u" WHEN '%1' THEN EXISTS (SELECT 1 FROM %2 r WHERE r.id = e.record)"_s.arg(table.name(), table.sqlTable());
    }
    // The journal is scanned once, for all kinds: it is larger than everything else.
    return report(
        u"SELECT e.record FROM change_entry e WHERE e.field IS NULL AND NOT %1 ELSE 1 END AND NOT EXISTS "
        "(SELECT 1 FROM tombstone t WHERE t.record = e.record) AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.record "
        "= e.record AND c.kind = 'ownerGone' AND c.settled IS NULL) GROUP BY e.record "
        "HAVING max(e.after IS NULL AND e.erased IS NULL) = %2"_s.arg(isThere, wasDeleted),
        kind, code);
}

/** Each record that exists was made by a change, and each that was made and not deleted exists. */
Result<void> JournalCheck::checkRecords()
{
    for (const domain::Kind kind : domain::allKinds()) {
        const domain::KindTable &table = domain::kindTable(kind);
        const Result<void> reported = report(
            u"SELECT r.id FROM %2 r WHERE NOT EXISTS (SELECT 1 FROM change_entry e WHERE e.record = r.id AND e.kind "
            "= '%1')"_s.arg(table.name(), table.sqlTable()),
            u"record"_s, u"check.recordUnknown"_s);
        if (!reported) {
            return reported;
        }
    }
    return reportGone(u"0"_s, u"record"_s, u"check.recordMissing"_s);
}

/** Settings and dismissed suggestions are as they were last set. */
Result<void> JournalCheck::checkFacts()
{
    const QString last = u"SELECT e.record, e.field, e.element, e.after, max(printf('%020d', c.clock) || r.id || "
                         "printf('%020d', c.number)) FROM change_entry e JOIN change c ON c.seq = e.change "
                         "JOIN replica r ON r.row = c.replica WHERE e.kind = '%1' AND e.erased IS NULL "
                         "GROUP BY e.record, e.field, e.element"_s;
    return report(
        u"WITH said AS (%1), here AS (SELECT substr(key, 9) AS field, value FROM catalogue_info WHERE key LIKE "
        "'setting.%') SELECT coalesce(s.field, h.field) FROM said s FULL JOIN here h ON h.field = s.field "
        "WHERE json_extract(s.after, '$') IS NOT h.value"_s.replace(
            u"%1"_s, QString(last).replace(u"%1"_s, u"setting"_s)),
        u"setting"_s, u"check.settingAltered"_s)
        .and_then([&] {
            return report(
                u"WITH said AS (%1) SELECT coalesce(s.record, d.offering) FROM (SELECT * FROM said WHERE after "
                "IS NOT NULL) s FULL JOIN dismissed_suggestion d ON d.offering = s.record AND d.concept = s.element "
                "WHERE s.record IS NULL OR d.offering IS NULL"_s.replace(
                    u"%1"_s, QString(last).replace(u"%1"_s, u"dismissal"_s)),
                u"dismissal"_s, u"check.dismissalAltered"_s);
        });
}

Result<void> JournalCheck::checkPublications()
{
    const Result<void> rows = m_catalogue.rows(
        u"SELECT id, destination, time, author, device, target, offerings, files, bytes, hash, digest FROM "
        "publication"_s,
        {}, [&](const Row &row) {
            const Publication publication{.id = row.string(0),
                .destination = row.string(1),
                .time = row.string(2),
                .author = row.string(3),
                .device = row.string(4),
                .target = row.string(5),
                .offerings = row.integer(6),
                .files = row.integer(7),
                .bytes = row.integer(8),
                .hash = row.string(9)};
            if (digestOf(publication) != row.string(10)) {
                add(u"publication"_s, publication.id,
                    {.code = u"check.publicationAltered"_s, .arguments = {publication.time, publication.destination}});
            }
        });
    return rows.and_then([this] {
        return report(u"SELECT e.record FROM change_entry e WHERE e.kind = 'publication' AND NOT EXISTS (SELECT 1 FROM "
                      u"publication p "
                      "WHERE p.id = e.record AND p.digest = json_extract(e.after, '$.digest'))"_s,
            u"publication"_s, u"check.publicationMissing"_s);
    });
}

Result<void> JournalCheck::checkDeliveries()
{
    return eachDelivery(m_catalogue, {}, {},
        [this](const Delivery &delivery, const QString &publication, const QString &digest) -> Result<void> {
            if (digestOf(delivery, publication) != digest) {
                add(u"publication"_s, delivery.offering,
                    {.code = u"check.deliveryAltered"_s, .arguments = {delivery.offering, delivery.destination}});
            }
            return {};
        });
}

} // namespace

Result<QList<Damage>> checkJournal(Catalogue &catalogue, qsizetype atMost)
{
    return JournalCheck(catalogue, atMost).run();
}

Result<QList<Damage>> checkByJournal(Catalogue &catalogue, qsizetype atMost)
{
    return JournalCheck(catalogue, atMost).runOnRecords();
}

} // namespace leerschakel::store
