// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/plan.h"

#include "authoring/eachtree.h"
#include "authoring/naming.h"
#include "authoring/partchanges.h"
#include "authoring/references.h"
#include "store/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using changes::Entry;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

constexpr qsizetype mostExamples = 10;
/** Asking whether to continue takes less time than a record does, but not none. */
constexpr qsizetype betweenSteps = 100;

std::unexpected<domain::Error> stopped()
{
    return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
}

/**
 * "id, <columns>, unknown" of \a table, with NULL for all columns except \a needed: store::recordFrom() reads it, and
 * long texts that are not needed are not read.
 */
QString columnsOf(const domain::KindTable &table, const QList<const FieldSpec *> &needed, int fileSchema)
{
    QStringList columns{u"id"_s};
    for (const FieldSpec *field : table.fields()) {
        for (const QString &column : field->columns()) {
            const bool isRead = needed.contains(field) && field->since() <= fileSchema;
            columns.append(isRead ? u"\"%1\""_s.arg(column) : u"NULL"_s);
        }
    }
    columns.append(u"NULL"_s);
    return columns.join(u", "_s);
}

/** Reads the records that an alteration is about, one offering at a time, with those fields only. */
class Reading
{
public:
    [[nodiscard]] static Result<Reading> of(store::Catalogue &catalogue, const QList<const FieldSpec *> &fields)
    {
        Reading reading;
        for (const FieldSpec *field : fields) {
            auto found = std::ranges::find(reading.m_kinds, field->kind(), &OfKind::kind);
            if (found == reading.m_kinds.end()) {
                reading.m_kinds.push_back({.kind = field->kind(), .fields = {}, .statement = std::nullopt});
                found = std::prev(reading.m_kinds.end());
            }
            found->fields.append(field);
        }
        for (OfKind &each : reading.m_kinds) {
            const domain::KindTable &table = domain::kindTable(each.kind);
            Result<store::Statement> statement = catalogue.statement(
                u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(columnsOf(table, each.fields, catalogue.fileSchema()),
                    table.sqlTable(), each.kind == Kind::Offering ? u"id"_s : table.owner()->columns().constFirst()));
            if (!statement) {
                return std::unexpected(statement.error());
            }
            each.statement = std::move(*statement);
        }
        return reading;
    }

    /** Calls \a take with each record and its fields to alter. */
    template<typename Take>
    [[nodiscard]] Result<void> each(const Id &offering, Take take)
    {
        for (OfKind &kind : m_kinds) {
            kind.statement->bind(0, QVariant(offering.toString()));
            QList<Record> records;
            const Result<void> read =
                kind.statement->each([&](const store::Row &row) { records.append(store::recordFrom(row, kind.kind)); });
            if (!read) {
                return read;
            }
            std::ranges::sort(records, {}, [](const Record &record) { return record.id().toString(); });
            for (const Record &record : std::as_const(records)) {
                if (const Result<void> taken = take(record, kind.fields); !taken) {
                    return taken;
                }
            }
        }
        return {};
    }

private:
    struct OfKind {
        Kind kind{};
        QList<const FieldSpec *> fields;
        std::optional<store::Statement> statement;
    };
    std::vector<OfKind> m_kinds;
};

Result<QString> nameOfOne(store::Catalogue &catalogue, const Id &offering)
{
    return store::load(catalogue, Kind::Offering, offering).transform([](const std::optional<Record> &record) {
        return record ? nameOf(*record) : QString();
    });
}

/** Each id once, in the original order. */
QList<Id> eachOnce(const QList<Id> &ids)
{
    QSet<Id> seen;
    QList<Id> once;
    for (const Id &id : ids) {
        if (!seen.contains(id)) {
            seen.insert(id);
            once.append(id);
        }
    }
    return once;
}

/** \a parts as plain values, after \a change. */
QVariantList shown(const QList<Record> &parts, Kind kind, const ChangeSet &change)
{
    QList<std::pair<Id, QVariantMap>> maps;
    for (const Record &part : parts) {
        maps.append({part.id(), part.toMap()});
    }
    for (const Entry &entry : change.entries()) {
        if (entry.record.kind != kind) {
            continue;
        }
        const auto found = std::ranges::find(maps, entry.record.id, &std::pair<Id, QVariantMap>::first);
        if (entry.isWhole() && entry.after.isValid()) {
            maps.append({entry.record.id, entry.after.toMap()});
        } else if (found != maps.end() && entry.isWhole()) {
            maps.erase(found);
        } else if (found != maps.end()) {
            found->second.insert(entry.field, entry.after);
        }
    }
    QVariantList list;
    const FieldSpec *owner = domain::kindTable(kind).owner();
    for (auto &[id, map] : maps) {
        map.remove(owner->key());
        map.remove(u"position"_s);
        map.insert(u"id"_s, id.toString());
        list.append(map);
    }
    return list;
}

Result<ChangeSet> changeOf(store::Catalogue &catalogue, const OfferingTree &tree, const PartAlteration &alteration)
{
    switch (alteration.action) {
    case PartAlteration::Action::Set:
        return partChanges(catalogue, tree, *alteration.list, alteration.items, alteration.language);
    case PartAlteration::Action::Add:
        return partsAdded(catalogue, tree, *alteration.list, alteration.items, alteration.language);
    case PartAlteration::Action::Remove:
        return partsRemoved(tree, *alteration.list, alteration.items, alteration.language);
    }
    Q_UNREACHABLE_RETURN(ChangeSet());
}

} // namespace

Result<Plan> plan(
    store::Catalogue &catalogue, const QList<Id> &offerings, const Alteration &alteration, domain::Progress &progress)
{
    for (const FieldSpec *field : alteration.fields()) {
        if (const Result<void> checked = checkReferences(catalogue, *field, alteration.brought()); !checked) {
            return std::unexpected(checked.error());
        }
    }
    Result<Reading> reading = Reading::of(catalogue, alteration.fields());
    if (!reading) {
        return std::unexpected(reading.error());
    }
    Plan plan;
    Id one;
    const QList<Id> ids = eachOnce(offerings);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i % betweenSteps == 0 && !progress.step(i, ids.size(), {})) {
            return stopped();
        }
        const qint64 before = plan.values;
        const auto alter = [&](const Record &record, const QList<const FieldSpec *> &fields) -> Result<void> {
            for (const FieldSpec *field : fields) {
                const QVariant &current = record.value(*field);
                const Result<QVariant> after = alteration.applied(*field, current);
                if (!after) {
                    return std::unexpected(after.error());
                }
                if (*after == current) {
                    continue;
                }
                plan.change.set(record, *field, *after);
                ++plan.values;
                if (plan.examples.size() < mostExamples) {
                    plan.examples.append(
                        {.offering = ids[i], .field = pathOf(*field), .before = current, .after = *after});
                }
            }
            return {};
        };
        if (const Result<void> read = reading->each(ids[i], alter); !read) {
            return std::unexpected(read.error());
        }
        plan.offerings += plan.values > before ? 1 : 0;
        one = plan.values > before ? ids[i] : one;
    }
    const Result<QString> name = plan.offerings == 1 ? nameOfOne(catalogue, one) : QString();
    if (!name) {
        return std::unexpected(name.error());
    }
    plan.change.setLabel(alteration.label(plan.offerings, *name));
    return plan;
}

Result<Plan> plan(store::Catalogue &catalogue, const QList<Id> &offerings, const PartAlteration &alteration,
    domain::Progress &progress)
{
    Plan plan;
    QString name;
    const Kind kind = alteration.list->kind;
    const Result<void> read =
        eachTree(catalogue, eachOnce(offerings), progress, [&](const OfferingTree &tree) -> Result<void> {
            const Result<ChangeSet> change = changeOf(catalogue, tree, alteration);
            if (!change || change->isEmpty()) {
                return change.transform([](const ChangeSet &) {});
            }
            std::ranges::for_each(change->entries(), [&](const Entry &entry) { plan.change.append(entry); });
            plan.values +=
                std::ranges::count_if(change->entries(), [&](const Entry &entry) { return entry.record.kind == kind; });
            ++plan.offerings;
            name = nameOf(tree.offering);
            if (plan.examples.size() < mostExamples) {
                plan.examples.append({.offering = tree.offering.id(),
                    .field = alteration.list->key,
                    .before = shown(tree.of(kind), kind, {}),
                    .after = shown(tree.of(kind), kind, *change)});
            }
            return {};
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    const QString kindName = domain::kindTable(kind).name();
    plan.change.setLabel(plan.offerings == 1 ? domain::Message{.code = u"change.part"_s, .arguments = {kindName, name}}
                                             : domain::Message{.code = u"change.partOfMany"_s,
                                                   .arguments = {kindName, QString::number(plan.offerings)}});
    return plan;
}

} // namespace leerschakel::authoring
