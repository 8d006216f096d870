// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/partchanges.h"

#include "authoring/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

std::unexpected<Error> wrong(const QString &code, const QStringList &arguments)
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

/** What one item of the list states: which part it is, if given, and the values. */
struct Item {
    Id id;
    QHash<const FieldSpec *, QVariant> values;
    /** Bare texts, for one language: the text in the other language stays. */
    QHash<const FieldSpec *, QVariantMap> texts;
    /**
     * It describes the part in full: what it does not mention is cleared. Not so for one with an id, or for a bare
     * text.
     */
    bool isWhole = false;

    /** The new value of \a field, which is \a current in the part that this item describes. */
    [[nodiscard]] QVariant valueOf(const FieldSpec &field, const QVariant &current) const
    {
        if (const auto found = values.constFind(&field); found != values.cend()) {
            return *found;
        }
        if (const auto found = texts.constFind(&field); found != texts.cend()) {
            QVariantMap map = current.toMap();
            map.insert(*found);
            return field.normalised(map).value_or(current);
        }
        return isWhole && !field.isOwner() && !field.isHidden() ? QVariant() : current;
    }

    [[nodiscard]] Record applied(Record part) const
    {
        for (const FieldSpec *field : domain::kindTable(part.kind()).fields()) {
            part.setValue(*field, valueOf(*field, part.value(*field)));
        }
        return part;
    }
    [[nodiscard]] bool isSaidBy(const Record &part) const { return applied(part) == part; }
};

/** Members that "show" prints in addition to the fields of a part: accepted and ignored. */
bool isShownOnly(const PartList &list, const QString &member)
{
    return (list.kind == Kind::Outcome && member == u"skills") || member == u"kept";
}

Result<Item> readItem(const PartList &list, const QVariant &given, domain::Language language)
{
    const domain::KindTable &table = domain::kindTable(list.kind);
    QVariantMap members = given.toMap();
    if (given.typeId() != QMetaType::QVariantMap) {
        if (list.main.isEmpty() || given.typeId() != QMetaType::QString) {
            return wrong(u"field.wrongType"_s, {list.key, given.toString().left(100), u"object"_s});
        }
        members = {{list.main, given}};
    }
    if (list.kind == Kind::SkillLink && members.contains(u"uri"_s)) {
        members.insert(u"concept"_s, members.take(u"uri"_s));
    }
    Item item;
    item.isWhole = given.typeId() == QMetaType::QVariantMap && !members.contains(u"id"_s);
    if (const QVariant id = members.take(u"id"_s); id.isValid()) {
        item.id = Id::fromString(id.toString());
        if (item.id.isNull()) {
            return wrong(u"field.badId"_s, {list.key + u".id"_s, id.toString().left(100)});
        }
    }
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        const FieldSpec *field = table.field(it.key());
        if (isShownOnly(list, it.key())) {
            continue;
        }
        if (!field || field->isOwner() || field->isHidden()) {
            return wrong(u"field.unknownMember"_s, {list.key, it.key()});
        }
        if (field->type() == FieldType::LocalizedText && it.value().typeId() == QMetaType::QString) {
            item.texts.insert(field, {{domain::languageCode(language), it.value()}});
            continue;
        }
        const auto normal = field->normalised(it.value());
        if (!normal) {
            return std::unexpected(normal.error());
        }
        item.values.insert(field, *normal);
    }
    return item;
}

/** The part that each item describes; a null record where a new one is meant. */
Result<QList<Record>> matched(const PartList &list, const QList<Item> &items, QList<Record> parts)
{
    QList<Record> result(items.size());
    const auto take = [&](qsizetype i, auto condition) {
        const auto found = std::ranges::find_if(parts, condition);
        if (found != parts.end()) {
            result[i] = *found;
            *found = Record(); // taken, without moving the places of the others
        }
        return !result[i].isNull();
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items[i].id.isNull() && !take(i, [&](const Record &part) { return part.id() == items[i].id; })) {
            return wrong(u"authoring.noPart"_s, {list.key, items[i].id.toString()});
        }
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (result[i].isNull()) {
            take(i, [&](const Record &part) { return !part.isNull() && items[i].isSaidBy(part); });
        }
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (result[i].isNull() && i < parts.size() && !parts[i].isNull()) {
            result[i] = parts[i];
            parts[i] = Record();
        }
    }
    return result;
}

/** Positions that are already in order are kept: renumbering would touch what nobody changed. */
void giveOrder(QList<Record> &records, const FieldSpec &position)
{
    const auto at = [&](const Record &record) { return record.value(position).toDouble(); };
    bool inOrder = std::ranges::all_of(records, [&](const Record &record) { return record.has(position); });
    for (qsizetype i = 1; inOrder && i < records.size(); ++i) {
        inOrder = at(records[i - 1]) < at(records[i]);
    }
    for (qsizetype i = 0; !inOrder && i < records.size(); ++i) {
        records[i].setValue(position, double(i + 1));
    }
}

/** Deletes \a part and what is within it. */
void removePart(ChangeSet &change, const OfferingTree &tree, const Record &part, QSet<Id> &removed)
{
    const QList<Record> gone = tree.partsWithin(part) + QList<Record>{part};
    for (const Record &record : gone) {
        if (!removed.contains(record.id())) {
            removed.insert(record.id());
            change.remove(record);
        }
    }
}

Result<QList<Item>> readItems(const PartList &list, const QVariant &given, domain::Language language)
{
    const bool empty = !given.isValid() || given.isNull();
    if (!empty && given.typeId() != QMetaType::QVariantList) {
        return wrong(u"authoring.notAList"_s, {list.key});
    }
    QList<Item> items;
    const QVariantList values = given.toList();
    for (const QVariant &value : values) {
        const Result<Item> item = readItem(list, value, language);
        if (!item) {
            return std::unexpected(item.error());
        }
        items.append(*item);
    }
    return items;
}

/** \a item as a new part of \a tree. */
Result<Record> made(store::Catalogue &catalogue, const OfferingTree &tree, const PartList &list, const Item &item)
{
    Record part = item.applied(Record(list.kind));
    part.setValue(*domain::kindTable(list.kind).owner(), tree.offering.id().toString());
    return checkReferences(catalogue, part).transform([&] { return part; });
}

/** Whether \a part has every value that \a item gives. */
bool hasAll(const Record &part, const Item &item)
{
    const bool hasValues = std::ranges::all_of(
        item.values.asKeyValueRange(), [&](const auto &value) { return part.value(*value.first) == value.second; });
    return hasValues && std::ranges::all_of(item.texts.asKeyValueRange(), [&](const auto &text) {
        const QVariantMap texts = part.value(*text.first).toMap();
        return std::ranges::all_of(
            text.second.asKeyValueRange(), [&](const auto &each) { return texts.value(each.first) == each.second; });
    });
}

} // namespace

Result<ChangeSet> partChanges(store::Catalogue &catalogue, const OfferingTree &tree, const PartList &list,
    const QVariant &given, domain::Language language)
{
    const Result<QList<Item>> items = readItems(list, given, language);
    if (!items) {
        return std::unexpected(items.error());
    }
    const domain::KindTable &table = domain::kindTable(list.kind);
    const QList<Record> &parts = tree.of(list.kind);
    const Result<QList<Record>> befores = matched(list, *items, parts);
    if (!befores) {
        return std::unexpected(befores.error());
    }
    QList<Record> afters;
    for (qsizetype i = 0; i < items->size(); ++i) {
        Record after = items->at(i).applied(befores->at(i).isNull() ? Record(list.kind) : befores->at(i));
        after.setValue(*table.owner(), tree.offering.id().toString());
        if (const Result<void> checked = checkReferences(catalogue, after); !checked) {
            return std::unexpected(checked.error());
        }
        afters.append(after);
    }
    if (const FieldSpec *position = table.field(u"position"_s)) {
        giveOrder(afters, *position);
    }

    ChangeSet change;
    QSet<Id> kept;
    for (qsizetype i = 0; i < afters.size(); ++i) {
        kept.insert(afters[i].id());
        if (befores->at(i).isNull()) {
            change.create(afters[i]);
        } else {
            change.update(befores->at(i), afters[i]);
        }
    }
    QSet<Id> removed;
    for (const Record &part : parts) {
        if (!kept.contains(part.id())) {
            removePart(change, tree, part, removed);
        }
    }
    return change;
}

Result<ChangeSet> partsAdded(store::Catalogue &catalogue, const OfferingTree &tree, const PartList &list,
    const QVariant &given, domain::Language language)
{
    const Result<QList<Item>> items = readItems(list, given, language);
    if (!items) {
        return std::unexpected(items.error());
    }
    const FieldSpec *position = domain::kindTable(list.kind).field(u"position"_s);
    QList<Record> parts = tree.of(list.kind);
    double last = 0;
    for (const Record &part : std::as_const(parts)) {
        last = position ? qMax(last, part.value(*position).toDouble()) : last;
    }
    ChangeSet change;
    for (const Item &item : *items) {
        if (!item.id.isNull() || std::ranges::any_of(parts, [&](const Record &part) { return hasAll(part, item); })) {
            continue;
        }
        Result<Record> part = made(catalogue, tree, list, item);
        if (!part) {
            return std::unexpected(part.error());
        }
        if (position) {
            part->setValue(*position, ++last);
        }
        parts.append(*part);
        change.create(*part);
    }
    return change;
}

Result<ChangeSet> partsRemoved(
    const OfferingTree &tree, const PartList &list, const QVariant &given, domain::Language language)
{
    const Result<QList<Item>> items = readItems(list, given, language);
    if (!items) {
        return std::unexpected(items.error());
    }
    ChangeSet change;
    QSet<Id> removed;
    for (const Record &part : tree.of(list.kind)) {
        const bool isMeant = std::ranges::any_of(
            *items, [&](const Item &item) { return item.id.isNull() ? hasAll(part, item) : item.id == part.id(); });
        if (isMeant) {
            removePart(change, tree, part, removed);
        }
    }
    return change;
}

} // namespace leerschakel::authoring
