// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/usage.h"

#include "authoring/naming.h"
#include "authoring/settings.h"
#include "domain/sharing.h"
#include "store/offeringlist.h"
#include "store/records.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

std::unexpected<Error> unusable(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

const KindTable &tableOf(const FieldSpec &field)
{
    return domain::kindTable(field.kind());
}

QString columnOf(const FieldSpec &field)
{
    return u'"' + field.columns().constFirst() + u'"';
}

/** Whether \a field is a reference of an offering or one of its parts. */
bool isOfOffering(const FieldSpec &field)
{
    return field.kind() == Kind::Offering || std::ranges::contains(domain::partKinds(), field.kind());
}

/**
 * Rows (target, row of the offering) for each reference in \a field, of an offering or one of its parts, for which
 * \a condition (such as "= ?") holds: read from an index of that column, without the wide rows of offerings.
 */
QString pairs(const FieldSpec &field, const QString &condition)
{
    const QString column = columnOf(field);
    if (field.type() == FieldType::ReferenceList) {
        return field.kind() == Kind::Offering
            ? u"SELECT j.value, o.row FROM offering o, json_each(o.%1) j WHERE j.value %2"_s.arg(column, condition)
            : u"SELECT j.value, o.row FROM %3 p, json_each(p.%1) j JOIN offering o ON o.id = p.%4 WHERE j.value %2"_s
                  .arg(column, condition, tableOf(field).sqlTable(), columnOf(*tableOf(field).owner()));
    }
    return field.kind() == Kind::Offering
        ? u"SELECT %1, row FROM offering WHERE %1 %2"_s.arg(column, condition)
        : u"SELECT p.%1, o.row FROM %3 p JOIN offering o ON o.id = p.%4 WHERE p.%1 %2"_s.arg(
              column, condition, tableOf(field).sqlTable(), columnOf(*tableOf(field).owner()));
}

/** Rows (target, number of offerings). With one field, nothing has to be compared across tables. */
QString counting(const QList<const FieldSpec *> &fields)
{
    const FieldSpec &first = *fields.constFirst();
    if (fields.size() == 1 && first.type() == FieldType::Reference) {
        const QString counted =
            first.kind() == Kind::Offering ? u"*"_s : u"DISTINCT "_s + columnOf(*tableOf(first).owner());
        return u"SELECT %1, count(%2) FROM %3 WHERE %1 IS NOT NULL GROUP BY %1"_s.arg(
            columnOf(first), counted, tableOf(first).sqlTable());
    }
    QStringList all;
    std::ranges::transform(
        fields, std::back_inserter(all), [](const FieldSpec *field) { return pairs(*field, u"IS NOT NULL"_s); });
    return u"SELECT target, count(*) FROM (SELECT NULL AS target, NULL AS offering WHERE false UNION %1) GROUP BY target"_s
        .arg(all.join(u" UNION "_s));
}

/** Rows (target, number of records) for a field of another shared record. */
QString countingOthers(const FieldSpec &field)
{
    return field.type() == FieldType::ReferenceList
        ? u"SELECT j.value, count(*) FROM %1 r, json_each(r.%2) j GROUP BY j.value"_s.arg(
              tableOf(field).sqlTable(), columnOf(field))
        : u"SELECT %2, count(*) FROM %1 WHERE %2 IS NOT NULL GROUP BY %2"_s.arg(
              tableOf(field).sqlTable(), columnOf(field));
}

/** The fields that refer to \a kind: those of offerings and their parts, and those of other records. */
std::pair<QList<const FieldSpec *>, QList<const FieldSpec *>> fieldsOf(Kind kind)
{
    std::pair<QList<const FieldSpec *>, QList<const FieldSpec *>> both;
    for (const FieldSpec *field : domain::referencesTo(kind)) {
        (isOfOffering(*field) ? both.first : both.second).append(field);
    }
    return both;
}

Result<QHash<Id, Use>> usesOf(store::Catalogue &catalogue, Kind kind)
{
    QHash<Id, Use> uses;
    const auto [own, others] = fieldsOf(kind);
    Result<void> read = own.isEmpty() ? Result<void>() : catalogue.rows(counting(own), {}, [&](const store::Row &row) {
        uses[Id::fromString(row.string(0))].offerings = int(row.integer(1));
    });
    for (const FieldSpec *field : others) {
        if (read) {
            read = catalogue.rows(countingOthers(*field), {},
                [&](const store::Row &row) { uses[Id::fromString(row.string(0))].others += int(row.integer(1)); });
        }
    }
    if (!read) {
        return std::unexpected(read.error());
    }
    return uses;
}

/** The offerings that refer to \a id in \a field. */
Result<QSet<qint64>> offeringRowsOf(store::Catalogue &catalogue, const FieldSpec &field, const Id &id)
{
    QSet<qint64> rows;
    return catalogue
        .rows(pairs(field, u"= ?"_s), {id.toString()}, [&](const store::Row &row) { rows.insert(row.integer(1)); })
        .transform([&] { return std::move(rows); });
}

/** The first of \a rows in the order of their titles. */
Result<QList<qint64>> firstByTitle(
    store::Catalogue &catalogue, const QSet<qint64> &rows, domain::Language language, int atMost)
{
    store::OfferingQuery query{.language = language};
    if (rows.size() <= atMost) {
        const Result<QList<Id>> ids = store::offeringIds(catalogue, rows.values());
        if (!ids) {
            return std::unexpected(ids.error());
        }
        query.ids = *ids;
    }
    // If there are more, all titles are walked in their index: sorting some ten thousand rows that would have to be
    // fetched takes longer.
    return store::findOfferings(catalogue, query).transform([&](const QList<qint64> &all) {
        QList<qint64> first;
        for (const qint64 row : all) {
            if (rows.contains(row) && first.size() < atMost) {
                first.append(row);
            }
        }
        return first;
    });
}

Result<void> addOfferings(store::Catalogue &catalogue, const QList<const FieldSpec *> &fields, const Id &id,
    domain::Language language, int atMost, Referrers &found)
{
    QHash<qint64, QList<const FieldSpec *>> uses;
    for (const FieldSpec *field : fields) {
        const Result<QSet<qint64>> rows = offeringRowsOf(catalogue, *field, id);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (const qint64 row : *rows) {
            uses[row].append(field);
        }
    }
    found.use.offerings = int(uses.size());
    const QSet<qint64> rows(uses.keyBegin(), uses.keyEnd());
    const Result<QList<qint64>> first = firstByTitle(catalogue, rows, language, atMost);
    const Result<QList<store::OfferingRow>> offerings =
        first ? store::offeringRows(catalogue, *first) : std::unexpected(first.error());
    if (!offerings) {
        return std::unexpected(offerings.error());
    }
    for (const auto &[row, offering] : std::views::zip(*first, *offerings)) { // read together: none is missing
        found.first.append(
            {.record = {.kind = Kind::Offering, .id = offering.id}, .name = offering.title, .fields = uses.value(row)});
    }
    return {};
}

Result<void> addOthers(
    store::Catalogue &catalogue, const QList<const FieldSpec *> &fields, const Id &id, int atMost, Referrers &found)
{
    for (const FieldSpec *field : fields) {
        const Result<QList<Id>> ids = referring(catalogue, *field, id);
        Result<QList<Record>> records = ids
            ? store::load(catalogue, field->kind(), ids->first(qMin(ids->size(), qsizetype(atMost))))
            : std::unexpected(ids.error());
        if (!records) {
            return std::unexpected(records.error());
        }
        found.use.others += int(ids->size());
        std::ranges::sort(*records, {}, [](const Record &record) { return nameOf(record).toCaseFolded(); });
        for (const Record &record : std::as_const(*records)) {
            const QString name = nameOf(record);
            found.first.append({.record = RecordRef::of(record), .name = {.nl = name, .en = name}, .fields = {field}});
        }
    }
    return {};
}

Result<bool> isSetting(store::Catalogue &catalogue, const RecordRef &record)
{
    return settingsMoved(catalogue, record.kind, {record.id}, Id()).transform([](const QList<store::Fact> &facts) {
        return !facts.isEmpty();
    });
}

} // namespace

Result<QList<SharedRecord>> sharedRecords(store::Catalogue &catalogue)
{
    QList<SharedRecord> all;
    const Result<void> read = catalogue.atOneMoment([&]() -> Result<void> {
        const Result<Settings> settings = authoring::settings(catalogue);
        if (!settings) {
            return std::unexpected(settings.error());
        }
        for (const Kind kind : domain::sharedKinds()) {
            const Result<QList<Record>> records = store::loadAll(catalogue, kind);
            const Result<QHash<Id, Use>> uses = records ? usesOf(catalogue, kind) : std::unexpected(records.error());
            if (!uses) {
                return std::unexpected(uses.error());
            }
            for (const Record &record : *records) {
                Use use = uses->value(record.id());
                use.isSetting = record.id() == settings->institution;
                all.append({.record = record, .use = use});
            }
        }
        return {};
    });
    return read ? Result<QList<SharedRecord>>(all) : std::unexpected(read.error());
}

Result<Referrers> referrersOf(
    store::Catalogue &catalogue, const RecordRef &record, domain::Language language, int atMost)
{
    Referrers found;
    const auto [own, others] = fieldsOf(record.kind);
    const Result<void> read = catalogue.atOneMoment([&]() -> Result<void> {
        return addOfferings(catalogue, own, record.id, language, atMost, found)
            .and_then([&] { return addOthers(catalogue, others, record.id, atMost, found); })
            .and_then([&] { return isSetting(catalogue, record); })
            .transform([&](bool is) { found.use.isSetting = is; });
    });
    return read ? Result<Referrers>(found) : std::unexpected(read.error());
}

Result<QList<Id>> offeringsUsing(store::Catalogue &catalogue, const RecordRef &record)
{
    QSet<qint64> all;
    const QList<const FieldSpec *> fields = fieldsOf(record.kind).first;
    for (const FieldSpec *field : fields) {
        const Result<QSet<qint64>> rows = offeringRowsOf(catalogue, *field, record.id);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        all.unite(*rows);
    }
    return store::offeringIds(catalogue, all.values());
}

Result<ChangeSet> removalOfUnused(store::Catalogue &catalogue, const QList<RecordRef> &records)
{
    const Result<QList<Record>> loaded = loadShared(catalogue, records);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    QSet<Id> going;
    std::ranges::for_each(*loaded, [&](const Record &record) { going.insert(record.id()); });
    ChangeSet change = loaded->size() == 1
        ? ChangeSet({.code = u"change.delete"_s, .arguments = {nameOf(loaded->constFirst())}})
        : ChangeSet({.code = u"change.deleteUnused"_s, .arguments = {QString::number(loaded->size())}});
    for (const Record &record : *loaded) {
        const RecordRef ref = RecordRef::of(record);
        Result<bool> isUsed = isSetting(catalogue, ref);
        for (const FieldSpec *field : domain::referencesTo(record.kind())) {
            if (isUsed && !*isUsed) {
                isUsed = referring(catalogue, *field, record.id()).transform([&](const QList<Id> &ids) {
                    return !std::ranges::all_of(ids, [&](const Id &id) { return going.contains(id); });
                });
            }
        }
        if (!isUsed || *isUsed) {
            return isUsed ? unusable(u"authoring.isUsed"_s, {nameOf(record)}) : std::unexpected(isUsed.error());
        }
        change.remove(record);
    }
    return change;
}

Result<QList<Id>> referring(store::Catalogue &catalogue, const FieldSpec &field, const Id &id)
{
    const QString where = field.type() == FieldType::ReferenceList
        ? u"EXISTS (SELECT 1 FROM json_each(%1) WHERE value = ?)"_s.arg(columnOf(field))
        : u"%1 = ?"_s.arg(columnOf(field));
    QList<Id> ids;
    return catalogue
        .rows(u"SELECT id FROM %1 WHERE %2 ORDER BY id"_s.arg(tableOf(field).sqlTable(), where), {id.toString()},
            [&](const store::Row &row) { ids.append(Id::fromString(row.string(0))); })
        .transform([&] { return std::move(ids); });
}

Result<QList<Record>> loadShared(store::Catalogue &catalogue, const QList<RecordRef> &refs)
{
    QList<Record> records;
    for (const RecordRef &ref : refs) {
        if (!domain::sharedKinds().contains(ref.kind)) {
            return unusable(u"authoring.notShared"_s);
        }
        if (std::ranges::contains(records, ref.id, &Record::id)) {
            continue;
        }
        const Result<std::optional<Record>> record = store::load(catalogue, ref.kind, ref.id);
        if (!record || !*record) {
            return record ? unusable(u"authoring.recordGone"_s) : std::unexpected(record.error());
        }
        records.append(**record);
    }
    if (records.isEmpty()) {
        return unusable(u"authoring.recordGone"_s);
    }
    return records;
}

} // namespace leerschakel::authoring
