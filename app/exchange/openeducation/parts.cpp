// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/parts.h"

#include "exchange/mapping/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using domain::Id;
using domain::Kind;
using domain::Record;
using mapping::Source;

Node wholeRecord(const Record &record, const QStringList &without)
{
    Node whole = Node::object();
    whole.put(u"id"_s, record.id().toString());
    for (const domain::FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (record.has(*field) && !without.contains(field->key())) {
            whole.put(field->key(), Node::fromVariant(record.value(*field)));
        }
    }
    return whole;
}

Node partEntries(const QList<Source> &parts, const QStringList &without)
{
    Node::Array entries;
    for (const Source &part : parts) {
        entries.push_back(wholeRecord(part.record(), without));
    }
    return entries;
}

Node referredEntries(const domain::OfferingTree &tree, const QSet<Id> &ids)
{
    QList<Id> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    Node::Array entries;
    for (const Id &id : std::as_const(sorted)) {
        if (const Record record = tree.target(id); !record.isNull()) {
            entries.push_back(wholeRecord(record));
        }
    }
    return entries;
}

Node referredEntry(const domain::OfferingTree &tree, const domain::Field<Id> &field)
{
    return referredEntries(tree, {field(tree.offering)});
}

void putEntries(Node &extension, const QString &key, Node entries)
{
    if (!entries.isEmpty()) {
        extension.put(key, std::move(entries));
    }
}

void putPartsOfEdition(Node &extension, const Source &edition)
{
    const QStringList understood{u"offering"_s, u"edition"_s};
    putEntries(extension, u"prices"_s, partEntries(edition.parts(Kind::Price), understood));
    putEntries(extension, u"enrolmentPeriods"_s, partEntries(edition.parts(Kind::EnrolmentPeriod), understood));
    if (const std::optional<Source> location = edition.target(editionFields().location)) {
        extension.put(u"locations"_s, Node::Array{wholeRecord(location->record())});
    }
}

} // namespace leerschakel::exchange::openeducation
