// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offeringtree.h"

#include "domain/sha256.h"

#include <algorithm>

namespace leerschakel::domain {

const QList<Record> &OfferingTree::of(Kind kind) const
{
    static const QList<Record> none;
    const auto found = parts.constFind(kind);
    return found == parts.cend() ? none : *found;
}

Record OfferingTree::record(Kind kind, const Id &id) const
{
    if (kind == Kind::Offering) {
        return offering.id() == id ? offering : modules.value(id);
    }
    const QList<Record> &own = of(kind);
    const auto found = std::ranges::find(own, id, &Record::id);
    return found != own.cend() ? *found : referred.value(id);
}

QList<Record> OfferingTree::within(Kind kind, const Id &part) const
{
    const FieldSpec *const field = kindTable(kind).within();
    QList<Record> records;
    if (field) {
        std::ranges::copy_if(of(kind), std::back_inserter(records),
            [&](const Record &record) { return Id::fromString(record.value(*field).toString()) == part; });
    }
    return records;
}

QList<Record> OfferingTree::partsWithin(const Record &part) const
{
    QList<Record> records;
    for (const Kind kind : partKinds()) {
        const FieldSpec *const field = kindTable(kind).within();
        if (!field || field->target() != kindTable(part.kind()).name()) {
            continue;
        }
        const QList<Record> direct = within(kind, part.id());
        for (const Record &record : direct) {
            records.append(partsWithin(record));
            records.append(record);
        }
    }
    return records;
}

QList<Record> OfferingTree::skillLinks(const Id &outcome) const
{
    return within(Kind::SkillLink, outcome);
}

QList<Record> OfferingTree::ofEdition(Kind kind, const Id &edition) const
{
    return within(kind, edition);
}

QString OfferingTree::wholeHash() const
{
    QStringList hashes{offering.contentHash()};
    for (const QList<Record> &records : parts) {
        for (const Record &record : records) {
            hashes.append(record.contentHash());
        }
    }
    hashes.sort(); // positions are values of the records, so the order here is irrelevant
    return QString::fromLatin1(Sha256::hexOf(hashes.join(u'\n').toLatin1()));
}

QString OfferingTree::deliverableHash() const
{
    QStringList hashes;
    for (const Record &record : referred) {
        hashes.append(record.contentHash());
    }
    for (const Record &module : modules) {
        const LocalizedText title = offeringTable().title(module);
        hashes.append(
            QStringList{module.id().toString(), title.nl, title.en, offeringTable().code(module)}.join(u'\t'));
    }
    hashes.sort();
    hashes.prepend(wholeHash());
    return QString::fromLatin1(Sha256::hexOf(hashes.join(u'\n').toUtf8()));
}

std::optional<double> studyLoadIn(const QList<StudyLoad> &loads, const QString &unit)
{
    const auto found = std::ranges::find(loads, unit, &StudyLoad::unit);
    return found == loads.cend() ? std::nullopt : std::optional(found->value);
}

QString codeOf(const QList<TypedCode> &codes, const QString &type)
{
    const auto found = std::ranges::find(codes, type, &TypedCode::type);
    return found == codes.cend() ? QString() : found->code;
}

} // namespace leerschakel::domain
