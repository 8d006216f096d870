// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "domain/canonicaljson.h"
#include "domain/kinds.h"
#include "domain/sha256.h"

namespace leerschakel::domain {

Record::Record(Kind kind, const Id &id) : m_kind(kind), m_id(id), m_values(kindTable(kind).fields().size()) {}

QVariantMap Record::toMap() const
{
    QVariantMap map = m_unknown;
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
        } else {
            record.m_unknown.insert(it.key(), it.value());
        }
    }
    return record;
}

QByteArray Record::json() const
{
    if (!m_unknown.isEmpty()) {
        return canonicalJson(toMap());
    }
    // Without building a map, as every record is hashed and its fields are already in order.
    QByteArray text;
    text.reserve(400);
    text += '{';
    bool isFirst = true;
    for (const FieldSpec *field : kindTable(m_kind).fieldsByKey()) {
        if (!has(*field)) {
            continue;
        }
        if (!isFirst) {
            text += ',';
        }
        isFirst = false;
        appendJsonText(text, field->key());
        text += ':';
        appendCanonicalJson(text, value(*field));
    }
    text += '}';
    return text;
}

QString Record::contentHash(QByteArrayView json) const
{
    // Canonical JSON: one text for one content, which anyone can compute.
    QByteArray text = QString(kindTable(m_kind).name() + u' ' + m_id.toString() + u' ').toLatin1();
    text += json;
    return QString::fromLatin1(Sha256::hexOf(text));
}

} // namespace leerschakel::domain
