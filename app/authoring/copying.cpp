// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/copying.h"

#include "authoring/eachtree.h"
#include "authoring/naming.h"
#include "store/records.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** The id of each copy, by the id of the original. */
using Copies = QHash<QString, QString>;

/** \a value, of any structure, with the ids of originals replaced by those of the copies. */
QVariant withCopies(const QVariant &value, const Copies &copies)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return copies.value(value.toString(), value.toString());
    case QMetaType::QVariantList: {
        QVariantList list = value.toList();
        std::ranges::transform(list, list.begin(), [&](const QVariant &each) { return withCopies(each, copies); });
        return list;
    }
    case QMetaType::QVariantMap: {
        QVariantMap map = value.toMap();
        for (QVariant &each : map) {
            each = withCopies(each, copies);
        }
        return map;
    }
    default:
        return value;
    }
}

/**
 * The original's values in a new record, except those that apply to the original only; references to copied records
 * lead to the copies.
 */
Record copied(const Record &original, const Copies &copies)
{
    const domain::KindTable &table = domain::kindTable(original.kind());
    QVariantMap values = original.toMap();
    for (const domain::FieldSpec *field : table.fields()) {
        if (const auto value = values.find(field->key()); value != values.end()) {
            *value = field->copied(*value);
        }
    }
    Record copy = Record::fromMap(
        original.kind(), Id::fromString(copies.value(original.id().toString())), withCopies(values, copies).toMap());
    if (original.kind() == Kind::Edition) {
        domain::editionTable().status.set(copy, u"planned"_s);
    }
    Q_ASSERT(!table.owner() || copy.has(*table.owner()));
    return copy;
}

Record copiedOffering(const Record &original, const Copies &copies)
{
    const domain::OfferingTable &table = domain::offeringTable();
    Record copy = copied(original, copies);
    table.status.set(copy, u"draft"_s);
    domain::LocalizedText title = table.title(copy);
    // In the language of each text, which need not be the user's.
    title.nl += title.nl.isEmpty() ? QString() : u" (kopie)"_s;
    title.en += title.en.isEmpty() ? QString() : u" (copy)"_s;
    table.title.set(copy, title);
    return copy;
}

/** The parts of \a tree that only make sense with its editions. */
QSet<Id> partsOfEditions(const OfferingTree &tree)
{
    QSet<Id> parts;
    for (const Record &edition : tree.of(Kind::Edition)) {
        parts.insert(edition.id());
        const QList<Record> within = tree.partsWithin(edition);
        std::ranges::for_each(within, [&](const Record &part) { parts.insert(part.id()); });
    }
    // Nobody enrols for something that does not run.
    for (const Record &period : tree.of(Kind::EnrolmentPeriod)) {
        parts.insert(period.id());
    }
    return parts;
}

} // namespace

Copy duplicate(const OfferingTree &tree, Editions editions, domain::Language language)
{
    const QSet<Id> leftOut = editions == Editions::LeftOut ? partsOfEditions(tree) : QSet<Id>();
    QList<Record> parts;
    Copy copy{.id = Id::make(),
        .change = ChangeSet({.code = u"change.duplicate"_s, .arguments = {nameOf(tree.offering, language)}})};
    Copies copies{{tree.offering.id().toString(), copy.id.toString()}};
    for (const Kind kind : domain::partKinds()) {
        for (const Record &part : tree.of(kind)) {
            if (!leftOut.contains(part.id())) {
                parts.append(part);
                copies.insert(part.id().toString(), Id::make().toString());
            }
        }
    }
    copy.change.create(copiedOffering(tree.offering, copies));
    std::ranges::for_each(parts, [&](const Record &part) { copy.change.create(copied(part, copies)); });
    return copy;
}

Result<ChangeSet> duplicates(
    store::Catalogue &catalogue, const QList<Id> &offerings, Editions editions, domain::Progress &progress)
{
    ChangeSet change;
    qsizetype count = 0;
    const Result<void> read = eachTree(catalogue, offerings, progress, [&](const OfferingTree &tree) -> Result<void> {
        const Copy copy = duplicate(tree, editions);
        change.setLabel(copy.change.label());
        std::ranges::for_each(copy.change.entries(), [&](const changes::Entry &entry) { change.append(entry); });
        ++count;
        return {};
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (count != 1) {
        change.setLabel({.code = u"change.duplicateMany"_s, .arguments = {QString::number(count)}});
    }
    return change;
}

Copy duplicateEdition(const OfferingTree &tree, const Id &edition, domain::Language language)
{
    const Record original = tree.record(Kind::Edition, edition);
    if (original.isNull()) {
        return {};
    }
    Copy copy{.id = Id::make(),
        .change = ChangeSet(
            {.code = u"change.part"_s, .arguments = {domain::editionTable().name(), nameOf(tree.offering, language)}})};
    Copies copies{{original.id().toString(), copy.id.toString()}};
    const QList<Record> parts = tree.partsWithin(original);
    std::ranges::for_each(
        parts, [&](const Record &part) { copies.insert(part.id().toString(), Id::make().toString()); });
    copy.change.create(copied(original, copies));
    for (const Record &part : std::views::reverse(parts)) { // owners before their parts
        copy.change.create(copied(part, copies));
    }
    return copy;
}

} // namespace leerschakel::authoring
