// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "domain/kinds.h"

#include <QCborValue>
#include <QCryptographicHash>

namespace leerschakel::domain {

Record::Record(Kind kind, const Id &id) : m_kind(kind), m_id(id), m_values(kindTable(kind).fields().size())
{
}

QVariantMap Record::toMap() const
{
    QVariantMap map;
    for (const FieldSpec *field : kindTable(m_kind).fields()) {
        if (has(*field)) {
            map.insert(field->key(), value(*field));
        }
    }
    return map;
}

Record Record::fromMap(Kind kind, const Id &id, const QVariantMap &map)
{
    Record record(kind, id);
    const KindTable &table = kindTable(kind);
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (const FieldSpec *field = table.field(it.key())) {
            record.setValue(*field, it.value());
        }
    }
    return record;
}

QString Record::contentHash() const
{
    // CBOR gives each value one byte form (lengths first, maps sorted by QVariantMap), so that no two records can be confused.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const KindTable &table = kindTable(m_kind);
    hash.addData(table.name().toUtf8());
    hash.addData(m_id.toString().toLatin1());
    for (const FieldSpec *field : table.fields()) {
        if (has(*field)) {
            hash.addData(QCborValue(field->key()).toCbor());
            hash.addData(QCborValue::fromVariant(value(*field)).toCbor());
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace leerschakel::domain
