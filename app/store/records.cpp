// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/records.h"

#include "domain/canonicaljson.h"
#include "store/plainjson.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::OfferingTree;
using domain::Record;

namespace {

bool isJson(FieldType type)
{
    return type == FieldType::CodeList || type == FieldType::ReferenceList || type == FieldType::Items
        || type == FieldType::Tree;
}

/** The plain value in \a column, for a field of \a type; absent for NULL. */
QVariant fromColumn(FieldType type, const Row &row, int column)
{
    if (row.isNull(column)) {
        return {};
    }
    if (isJson(type)) {
        return fromJson(row.text(column));
    }
    switch (type) {
    case FieldType::Boolean:
        return row.integer(column) != 0 ? QVariant(true) : QVariant();
    case FieldType::Integer:
        return row.integer(column);
    case FieldType::Decimal:
        return *row.real(column);
    default:
        return row.string(column);
    }
}

/** "?, ?, …" */
QString places(qsizetype count)
{
    QString text = u"?"_s.repeated(count);
    return QStringList(text.split(QString(), Qt::SkipEmptyParts)).join(u", "_s);
}

double positionOf(const Record &record)
{
    const FieldSpec *field = domain::kindTable(record.kind()).field(u"position"_s);
    return field && record.has(*field) ? record.value(*field).toDouble() : 0;
}

void inOrder(QList<Record> &records, Kind kind)
{
    const auto startOf = [kind](const Record &record) {
        return kind == Kind::Edition        ? domain::editionTable().start(record)
            : kind == Kind::EnrolmentPeriod ? domain::enrolmentPeriodTable().start(record)
                                            : QDate();
    };
    // Records with their sort keys, which are costly to get at each comparison.
    using Placed = std::tuple<QDate, double, Id, Record>;
    std::vector<Placed> placed;
    placed.reserve(size_t(records.size()));
    for (Record &record : records) {
        placed.emplace_back(startOf(record), positionOf(record), record.id(), std::move(record));
    }
    std::ranges::sort(placed, [](const Placed &a, const Placed &b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a))
            < std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    });
    std::ranges::transform(placed, records.begin(), [](Placed &each) { return std::move(std::get<3>(each)); });
}

Result<QList<Record>> loadMany(Catalogue &catalogue, Kind kind, const QString &column, const QStringList &values)
{
    const KindTable &table = domain::kindTable(kind);
    QList<Record> records;
    constexpr qsizetype atOnce = 500; // below SQLite's limit on parameters, and few enough to prepare once
    for (qsizetype begin = 0; begin < values.size(); begin += atOnce) {
        const QStringList chunk = values.mid(begin, atOnce);
        QVariantList bound(chunk.cbegin(), chunk.cend());
        // Padded to a fixed size, so that the statement is prepared for a few sizes only.
        qsizetype size = 1;
        while (size < bound.size()) {
            size = qMin(size * 4, atOnce);
        }
        while (bound.size() < size) {
            bound.append(QString());
        }
        const QString sql = u"SELECT %1 FROM %2 WHERE %3 IN (%4)"_s.arg(
            selectColumns(table, catalogue.fileSchema()), table.sqlTable(), column, places(size));
        const Result<void> read =
            catalogue.rows(sql, bound, [&](const Row &row) { records.append(recordFrom(row, kind)); });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return records;
}

/** What a record refers to without being a part of it, ordered so that each kind leads to the next. */
constexpr std::array referredKinds{Kind::Deal, Kind::Contact, Kind::Location, Kind::Organisation, Kind::Offering};
/** Ids, by position in referredKinds. */
using References = std::array<QSet<QString>, referredKinds.size()>;

/** Fields of \a kind that refer to one of referredKinds, each with the position there. */
const QList<std::pair<const FieldSpec *, size_t>> &referringFields(Kind kind)
{
    using Fields = QList<std::pair<const FieldSpec *, size_t>>;
    static const QHash<Kind, Fields> all = [] {
        QHash<Kind, Fields> fields;
        for (const Kind each : domain::allKinds()) {
            const KindTable *table = &domain::kindTable(each);
            Fields &own = fields[table->kind()];
            for (const FieldSpec *field : table->fields()) {
                const KindTable *target = field->target().isEmpty() ? nullptr : domain::kindTable(field->target());
                const auto place = target ? std::ranges::find(referredKinds, target->kind()) : referredKinds.end();
                if (place != referredKinds.end() && !field->isOwner()) {
                    own.append({field, size_t(place - referredKinds.begin())});
                }
            }
        }
        return fields;
    }();
    static const Fields none;
    const auto found = all.constFind(kind);
    return found == all.cend() ? none : *found;
}

void collectReferences(const Record &record, References &wanted)
{
    for (const auto &[field, place] : referringFields(record.kind())) {
        if (!record.has(*field)) {
            continue;
        }
        if (field->type() == FieldType::Reference) {
            wanted[place].insert(record.value(*field).toString());
            continue;
        }
        const QStringList ids = record.value(*field).toStringList();
        for (const QString &id : ids) {
            wanted[place].insert(id);
        }
    }
}

} // namespace

QVariantList columnValues(const FieldSpec &field, const QVariant &value)
{
    const auto text = [](const QVariant &each) {
        return each.isValid() ? each : QVariant(QMetaType::fromType<QString>());
    };
    switch (field.type()) {
    case FieldType::LocalizedText: {
        const QVariantMap map = value.toMap();
        return {text(map.value(u"nl"_s)), text(map.value(u"en"_s))};
    }
    case FieldType::Boolean:
        return {value.isValid() ? QVariant(1) : QVariant(QMetaType::fromType<int>())};
    case FieldType::Integer:
        return {value.isValid() ? value : QVariant(QMetaType::fromType<qlonglong>())};
    case FieldType::Decimal:
        return {value.isValid() ? QVariant(value.toDouble()) : QVariant(QMetaType::fromType<double>())};
    default:
        return {isJson(field.type()) && value.isValid() ? QVariant(toJson(value)) : text(value)};
    }
}

void addColumns(RowValues &row, const FieldSpec &field, const QVariant &value)
{
    if (field.type() == FieldType::LocalizedText) {
        const QVariantMap map = value.toMap();
        row.addText(map.value(u"nl"_s).toString());
        row.addText(map.value(u"en"_s).toString());
    } else if (!value.isValid()) {
        row.addNull();
    } else if (isJson(field.type())) {
        row.addText(QByteArrayView(domain::canonicalJson(value)));
    } else {
        switch (field.type()) {
        case FieldType::Boolean:
            row.addInteger(1);
            break;
        case FieldType::Integer:
            row.addInteger(value.toLongLong());
            break;
        case FieldType::Decimal:
            row.addReal(value.toDouble());
            break;
        default:
            row.addText(value.toString());
        }
    }
}

QString selectColumns(const KindTable &table, int fileSchema)
{
    QStringList columns{u"id"_s};
    for (const FieldSpec *field : table.fields()) {
        for (const QString &column : field->columns()) {
            columns.append(field->since() > fileSchema ? u"NULL"_s : QString(u'"' + column + u'"'));
        }
    }
    columns.append(u"unknown"_s);
    return columns.join(u", "_s);
}

Record recordFrom(const Row &row, Kind kind, int first)
{
    Record record(kind, Id::fromString(row.string(first)));
    if (record.isNull()) {
        return record; // its id is damaged: check reports it
    }
    int column = first + 1;
    for (const FieldSpec *field : domain::kindTable(kind).fields()) {
        if (field->type() == FieldType::LocalizedText) {
            if (!row.isNull(column) || !row.isNull(column + 1)) {
                const domain::LocalizedText text{.nl = row.string(column), .en = row.string(column + 1)};
                record.setValue(*field, domain::absentWhenEmpty(text.toMap()));
            }
            column += 2;
        } else {
            record.setValue(*field, fromColumn(field->type(), row, column));
            ++column;
        }
    }
    if (!row.isNull(column)) {
        record.setUnknown(fromJson(row.string(column)).toMap());
    }
    return record;
}

namespace {

/**
 * The records of \a kind that match \a condition ("WHERE …", "ORDER BY …"). A catalogue with a schema that did not
 * have such records has none.
 */
Result<QList<Record>> loadBy(Catalogue &catalogue, Kind kind, const QString &condition, const QVariantList &values = {})
{
    const KindTable &table = domain::kindTable(kind);
    if (table.since() > catalogue.fileSchema()) {
        return QList<Record>();
    }
    QList<Record> records;
    return catalogue
        .rows(u"SELECT %1 FROM %2 %3"_s.arg(selectColumns(table, catalogue.fileSchema()), table.sqlTable(), condition),
            values, [&](const Row &row) { records.append(recordFrom(row, kind)); })
        .transform([&] { return std::move(records); });
}

} // namespace

Result<std::optional<Record>> load(Catalogue &catalogue, Kind kind, const Id &id)
{
    return loadBy(catalogue, kind, u"WHERE id = ?"_s, {id.toString()}).transform([](const QList<Record> &records) {
        return records.isEmpty() ? std::optional<Record>() : records.constFirst();
    });
}

Result<QList<Record>> load(Catalogue &catalogue, Kind kind, const QList<Id> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const Id &id : ids) {
        texts.append(id.toString());
    }
    return loadMany(catalogue, kind, u"id"_s, texts);
}

Result<QList<Record>> loadAll(Catalogue &catalogue, Kind kind)
{
    return loadBy(catalogue, kind, u"ORDER BY id"_s);
}

Result<QList<Record>> loadWhere(Catalogue &catalogue, Kind kind, const FieldSpec &field, const QVariant &value)
{
    const QString column =
        field.since() > catalogue.fileSchema() ? u"NULL"_s : u'"' + field.columns().constFirst() + u'"';
    return loadBy(
        catalogue, kind, u"WHERE %1 IS ? ORDER BY id"_s.arg(column), {columnValues(field, value).constFirst()});
}

Result<std::optional<OfferingTree>> loadTree(Catalogue &catalogue, const Id &id)
{
    const Result<QList<OfferingTree>> trees = loadTrees(catalogue, {id});
    if (!trees) {
        return std::unexpected(trees.error());
    }
    return trees->isEmpty() ? std::optional<OfferingTree>() : trees->constFirst();
}

Result<QList<OfferingTree>> loadTrees(Catalogue &catalogue, const QList<Id> &ids)
{
    return loadBareTrees(catalogue, ids).and_then([&](QHash<Id, OfferingTree> trees) {
        return completed(std::move(trees), ids,
            [&](Kind kind, const QStringList &texts) { return loadMany(catalogue, kind, u"id"_s, texts); });
    });
}

Result<QHash<Id, OfferingTree>> loadBareTrees(Catalogue &catalogue, const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids) {
        texts.append(id.toString());
    }
    Result<QList<Record>> offerings = loadMany(catalogue, Kind::Offering, u"id"_s, texts);
    if (!offerings) {
        return std::unexpected(offerings.error());
    }
    QHash<Id, OfferingTree> trees;
    for (Record &offering : *offerings) {
        const Id id = offering.id();
        trees[id].offering = std::move(offering);
    }
    for (const Kind kind : domain::partKinds()) {
        const FieldSpec &owner = *domain::kindTable(kind).owner();
        Result<QList<Record>> parts = loadMany(catalogue, kind, owner.columns().constFirst(), texts);
        if (!parts) {
            return std::unexpected(parts.error());
        }
        for (Record &part : *parts) {
            trees[Id::fromString(part.value(owner).toString())].parts[kind].append(std::move(part));
        }
    }
    return trees;
}

Result<QList<OfferingTree>> completed(QHash<Id, OfferingTree> trees, const QList<Id> &ids, const LoadRecords &load)
{
    References wanted;
    QHash<Id, References> references; // for each offering and its parts
    references.reserve(trees.size());
    for (auto tree = trees.begin(); tree != trees.end(); ++tree) {
        References &own = references[tree.key()];
        collectReferences(tree->offering, own);
        for (auto part = tree->parts.begin(); part != tree->parts.end(); ++part) {
            inOrder(*part, part.key());
            for (const Record &record : std::as_const(*part)) {
                collectReferences(record, own);
            }
        }
        for (size_t i = 0; i < wanted.size(); ++i) {
            wanted[i].unite(own[i]);
        }
    }
    QHash<QString, Record> found;
    for (size_t i = 0; i < wanted.size(); ++i) {
        const Result<QList<Record>> records = load(referredKinds[i], QStringList(wanted[i].cbegin(), wanted[i].cend()));
        if (!records) {
            return std::unexpected(records.error());
        }
        for (const Record &record : *records) {
            if (record.kind() != Kind::Offering) {
                collectReferences(record, wanted); // a deal's partners, a contact's organisation
            }
            found.insert(record.id().toString(), record);
        }
    }

    QList<OfferingTree> result;
    result.reserve(ids.size());
    for (const Id &id : ids) {
        const auto tree = trees.find(id);
        if (tree == trees.end() || tree->offering.isNull()) {
            continue;
        }
        References &own = references[id];
        for (size_t i = 0; i < own.size(); ++i) {
            // A copy, as what these refer to is added in the loop. The parent of an organisation is not followed, as
            // above.
            const QSet<QString> these = own[i];
            for (const QString &text : these) {
                const auto record = found.constFind(text);
                if (record == found.cend()) {
                    continue;
                }
                if (record->kind() == Kind::Offering) {
                    tree->modules.insert(record->id(), *record);
                } else {
                    collectReferences(*record, own);
                    tree->referred.insert(record->id(), *record);
                }
            }
        }
        tree->modules.remove(id);
        result.append(std::move(*tree));
    }
    return result;
}

Result<QList<Id>> nextOfferings(Catalogue &catalogue, const Id &after, int count)
{
    QList<Id> ids;
    return catalogue
        .rows(u"SELECT id FROM offering WHERE id > ? ORDER BY id LIMIT ?"_s,
            {after.isNull() ? u""_s : after.toString(), count},
            [&](const Row &row) { ids.append(Id::fromString(row.string(0))); })
        .transform([&] { return std::move(ids); });
}

} // namespace leerschakel::store
