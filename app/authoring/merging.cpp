// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/merging.h"

#include "authoring/naming.h"
#include "authoring/settings.h"
#include "authoring/usage.h"
#include "changes/elements.h"
#include "domain/sharing.h"
#include "store/plainjson.h"
#include "store/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::Element;
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

constexpr qsizetype mostShown = 10;

std::unexpected<Error> unmergeable(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

/**
 * Whether \a one and \a other can have the same address: the street of one with the number of the other is not an
 * address, so what one lacks is taken from the other only if they do not differ anywhere.
 */
bool haveOneAddress(const Record &one, const Record &other)
{
    return std::ranges::none_of(domain::kindTable(one.kind()).fields(), [&](const FieldSpec *field) {
        return field->isAddress() && one.has(*field) && other.has(*field)
            && one.value(*field).toString().compare(other.value(*field).toString(), Qt::CaseInsensitive) != 0;
    });
}

/** Calculates one merge, step by step. */
class Merger
{
public:
    Merger(store::Catalogue &catalogue, domain::Progress &progress, const Record &kept, const QList<Record> &gone)
        : m_catalogue(catalogue), m_progress(progress)
    {
        m_merging.kept = kept;
        m_merging.becomes = kept;
        m_merging.gone = gone;
        std::ranges::for_each(gone, [this](const Record &record) { m_gone.insert(record.id()); });
    }

    [[nodiscard]] Result<Merging> run()
    {
        takeValues();
        for (const FieldSpec *field : domain::referencesTo(m_merging.kept.kind())) {
            if (const Result<void> moved = moveReferences(*field); !moved) {
                return std::unexpected(moved.error());
            }
        }
        Result<void> done = breakRings();
        const Result<QList<store::Fact>> settings =
            settingsMoved(m_catalogue, m_merging.kept.kind(), m_gone, m_merging.kept.id());
        if (!done || !settings) {
            return std::unexpected(done ? settings.error() : done.error());
        }
        m_merging.settings = *settings;
        m_merging.offerings = int(m_offerings.size());
        m_merging.others = int(m_others.size());
        noteLosses();
        m_merging.change.update(m_merging.kept, m_merging.becomes);
        std::ranges::for_each(m_merging.gone, [this](const Record &record) { m_merging.change.remove(record); });
        const QString name = nameOf(m_merging.becomes);
        m_merging.change.setLabel(m_merging.gone.size() == 1
                ? domain::Message{.code = u"change.mergeRecords"_s, .arguments = {nameOf(m_merging.gone[0]), name}}
                : domain::Message{.code = u"change.mergeManyRecords"_s,
                      .arguments = {QString::number(m_merging.gone.size()), name}});
        return std::move(m_merging);
    }

private:
    [[nodiscard]] bool isMerged(const QString &id) const
    {
        return id == m_merging.kept.id().toString() || m_gone.contains(Id::fromString(id));
    }

    /** \a value of \a field after the merge. */
    [[nodiscard]] QVariant moved(const FieldSpec &field, const QVariant &value) const
    {
        const QString kept = m_merging.kept.id().toString();
        if (field.type() == FieldType::Reference) {
            return isMerged(value.toString()) ? QVariant(kept) : value;
        }
        QVariantList ids;
        const QStringList before = value.toStringList();
        for (const QString &id : before) {
            const QVariant after(isMerged(id) ? kept : id);
            if (!ids.contains(after)) {
                ids.append(after);
            }
        }
        return domain::absentWhenEmpty(ids);
    }

    /** Gives the remaining record the values it lacks. */
    void takeValues()
    {
        for (const Record &record : std::as_const(m_merging.gone)) {
            const bool hasItsAddress = haveOneAddress(m_merging.becomes, record);
            for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
                if (record.has(*field) && (hasItsAddress || !field->isAddress())) {
                    takeValue(record, *field);
                }
            }
        }
    }

    void takeValue(const Record &record, const FieldSpec &field)
    {
        const QVariant &there = m_merging.becomes.value(field);
        if (!changes::hasElements(field)) {
            if (!there.isValid()) {
                m_merging.becomes.setValue(field, record.value(field));
                m_merging.taken.append({.record = record.id(), .field = &field, .value = record.value(field)});
            }
            return;
        }
        QList<Element> elements = changes::elementsOf(field, there);
        const QList<Element> more = changes::elementsOf(field, record.value(field));
        for (const Element &element : more) {
            if (!std::ranges::contains(elements, element.key, &Element::key)) {
                elements.append(element);
                m_merging.taken.append(
                    {.record = record.id(), .field = &field, .value = changes::valueOf(field, {element})});
            }
        }
        m_merging.becomes.setValue(field, changes::valueOf(field, elements));
    }

    [[nodiscard]] Result<void> moveReferences(const FieldSpec &field)
    {
        // In the remaining record itself: it must not refer to a deleted record, nor to itself.
        if (field.kind() == m_merging.kept.kind()) {
            const QVariant after = moved(field, m_merging.becomes.value(field));
            QVariantList others = after.toList();
            others.removeAll(QVariant(m_merging.kept.id().toString()));
            const bool isSelf = after.toString() == m_merging.kept.id().toString();
            m_merging.becomes.setValue(field,
                field.type() == FieldType::ReferenceList ? domain::absentWhenEmpty(others)
                    : isSelf                             ? QVariant()
                                                         : after);
        }
        const bool isPart = domain::kindTable(field.kind()).owner();
        if (isPart || field.kind() == Kind::Offering) {
            return moveOfOfferings(field);
        }
        QSet<Id> ids;
        for (const Id &id : std::as_const(m_gone)) {
            const Result<QList<Id>> found = referring(m_catalogue, field, id);
            if (!found) {
                return std::unexpected(found.error());
            }
            std::ranges::for_each(*found, [&](const Id &each) { ids.insert(each); });
        }
        return store::load(m_catalogue, field.kind(), ids.values()).transform([&](const QList<Record> &records) {
            for (const Record &record : records) {
                if (!isMerged(record.id().toString())) {
                    m_merging.change.set(record, field, moved(field, record.value(field)));
                    m_others.insert(record.id());
                }
            }
        });
    }

    /** One entry for each offering, or part of one, that refers to a deleted record; only its id and owner are read. */
    [[nodiscard]] Result<void> moveOfOfferings(const FieldSpec &field)
    {
        const KindTable &table = domain::kindTable(field.kind());
        const QString owner = table.owner() ? table.owner()->columns().constFirst() : u"id"_s;
        const QString column = field.columns().constFirst();
        const QString isMeant = field.type() == FieldType::ReferenceList
            ? u"EXISTS (SELECT 1 FROM json_each(\"%1\") WHERE value IN (SELECT value FROM json_each(?)))"_s.arg(column)
            : u"\"%1\" IN (SELECT value FROM json_each(?))"_s.arg(column);
        QSet<Id> gone;
        if (const Result<void> found = findDoubledParts(field, gone); !found) {
            return found;
        }
        const QList<Id> ids = m_gone.values();
        qint64 read = 0;
        return m_catalogue.rows(
            u"SELECT id, \"%1\", \"%2\" FROM %3 WHERE %4 ORDER BY id"_s.arg(owner, column, table.sqlTable(), isMeant),
            {store::jsonList(ids)}, [&](const store::Row &row) -> Result<void> {
                constexpr qint64 betweenSteps = 1000;
                if (read++ % betweenSteps == 0 && !m_progress.step(0, 0, {})) {
                    return domain::cancelled();
                }
                const Id offering = Id::fromString(row.string(1));
                m_offerings.insert(offering);
                Record record(field.kind(), Id::fromString(row.string(0)));
                if (gone.contains(record.id())) {
                    return {};
                }
                const QString before = row.string(2);
                record.setValue(
                    field, field.type() == FieldType::ReferenceList ? store::fromJson(before) : QVariant(before));
                const QVariant after = moved(field, record.value(field));
                m_merging.change.set(record, field, after);
                if (m_merging.examples.size() < mostShown) {
                    m_merging.examples.append(
                        {.offering = offering, .field = pathOf(field), .before = record.value(field), .after = after});
                }
                return {};
            });
    }

    /**
     * Parts that would equal another of their offering, apart from their position, are deleted: one partner under two
     * names is one partner. Not parts that contain others, such as an edition with its prices.
     */
    [[nodiscard]] Result<void> findDoubledParts(const FieldSpec &field, QSet<Id> &gone)
    {
        const KindTable &table = domain::kindTable(field.kind());
        if (!table.owner() || domain::hasPartsWithin(field.kind())) {
            return {};
        }
        const QList<Id> ids = m_gone.values();
        QList<Record> parts;
        const QString owner = table.owner()->columns().constFirst();
        const Result<void> read = m_catalogue.rows(
            u"SELECT %1 FROM %2 WHERE \"%3\" IN (SELECT \"%3\" FROM %2 WHERE \"%4\" IN (SELECT value FROM "
            u"json_each(?))) "
            "ORDER BY id"_s.arg(store::selectColumns(table, m_catalogue.fileSchema()), table.sqlTable(), owner,
                field.columns().constFirst()),
            {store::jsonList(ids)}, [&](const store::Row &row) { parts.append(store::recordFrom(row, field.kind())); });
        // Those that do not change come first, so that they are kept.
        std::ranges::stable_sort(
            parts, {}, [&](const Record &part) { return moved(field, part.value(field)) != part.value(field); });
        QSet<QByteArray> known;
        for (const Record &part : std::as_const(parts)) {
            QVariantMap says = part.toMap();
            says.insert(field.key(), moved(field, part.value(field)));
            says.remove(u"position"_s);
            const QByteArray text = store::toJson(says).toUtf8();
            const bool isMoved = moved(field, part.value(field)) != part.value(field);
            if (known.contains(text) && isMoved) {
                gone.insert(part.id());
                m_merging.change.remove(part);
                ++m_merging.partsGone;
            }
            known.insert(text);
        }
        return read;
    }

    /** The remaining record must not be below itself, even through others: then its parent is cleared. */
    [[nodiscard]] Result<void> breakRings()
    {
        for (const FieldSpec *field : domain::referencesTo(m_merging.kept.kind())) {
            if (field->kind() != m_merging.kept.kind() || field->type() != FieldType::Reference) {
                continue;
            }
            QSet<Id> seen;
            Id next = Id::fromString(m_merging.becomes.value(*field).toString());
            while (!next.isNull() && next != m_merging.kept.id() && !seen.contains(next)) {
                seen.insert(next);
                const Result<std::optional<Record>> record = store::load(m_catalogue, field->kind(), next);
                if (!record) {
                    return std::unexpected(record.error());
                }
                next = *record ? Id::fromString(moved(*field, (*record)->value(*field)).toString()) : Id();
            }
            if (next == m_merging.kept.id()) {
                m_merging.becomes.setValue(*field, {});
            }
        }
        m_merging.taken.removeIf([this](const MergedValue &taken) { return !isThere(taken); });
        return {};
    }

    [[nodiscard]] bool isThere(const MergedValue &value) const
    {
        const QVariant &there = m_merging.becomes.value(*value.field);
        if (!changes::hasElements(*value.field)) {
            return there == value.value;
        }
        const QList<Element> elements = changes::elementsOf(*value.field, there);
        const QList<Element> wanted = changes::elementsOf(*value.field, value.value);
        return std::ranges::all_of(wanted, [&](const Element &each) { return elements.contains(each); });
    }

    void noteLosses()
    {
        for (const Record &record : std::as_const(m_merging.gone)) {
            for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
                if (field->isHidden() || !record.has(*field) || !field->target().isEmpty()) {
                    continue;
                }
                if (!changes::hasElements(*field)) {
                    noteLoss({.record = record.id(), .field = field, .value = record.value(*field)});
                    continue;
                }
                const QList<Element> elements = changes::elementsOf(*field, record.value(*field));
                for (const Element &element : elements) {
                    noteLoss({.record = record.id(), .field = field, .value = changes::valueOf(*field, {element})});
                }
            }
        }
    }
    void noteLoss(const MergedValue &value)
    {
        const bool isKnown = std::ranges::any_of(m_merging.lost,
            [&](const MergedValue &lost) { return lost.field == value.field && lost.value == value.value; });
        if (!isThere(value) && !isKnown) {
            m_merging.lost.append(value);
        }
    }

    store::Catalogue &m_catalogue;
    domain::Progress &m_progress;
    Merging m_merging;
    QSet<Id> m_gone;
    QSet<Id> m_offerings;
    QSet<Id> m_others;
};

} // namespace

Result<Merging> merging(
    store::Catalogue &catalogue, const RecordRef &kept, const QList<RecordRef> &others, domain::Progress &progress)
{
    const Result<QList<Record>> gone = loadShared(catalogue, others);
    if (others.isEmpty()) {
        return unmergeable(u"authoring.nothingToMerge"_s);
    }
    const Result<QList<Record>> stays = loadShared(catalogue, {kept});
    if (!stays || !gone) {
        return std::unexpected(stays ? gone.error() : stays.error());
    }
    for (const Record &record : *gone) {
        if (record.kind() != kept.kind) {
            return unmergeable(u"authoring.otherKind"_s);
        }
        if (record.id() == kept.id) {
            return unmergeable(u"authoring.mergedWithItself"_s, {nameOf(record)});
        }
    }
    std::optional<Result<Merging>> merged;
    const Result<void> read = catalogue.atOneMoment([&]() -> Result<void> {
        merged = Merger(catalogue, progress, stays->constFirst(), *gone).run();
        return {};
    });
    return read ? *std::move(merged) : std::unexpected(read.error());
}

Result<store::AppliedChange> merge(store::Catalogue &catalogue, const Merging &merging, domain::Progress &progress)
{
    return store::apply(catalogue, merging.change, merging.settings, progress);
}

} // namespace leerschakel::authoring
