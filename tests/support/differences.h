// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leerschakel::tests {

[[nodiscard]] inline QString described(const domain::Record &record)
{
    return domain::kindTable(record.kind()).name() + QChar(u' ') + record.id().toString();
}

/** The first field in which two records differ, with both values; empty when they are equal. */
[[nodiscard]] inline QString differenceOf(const domain::Record &before, const domain::Record &after)
{
    if (before.id() != after.id()) {
        return QStringLiteral("%1 became %2").arg(described(before), described(after));
    }
    for (const domain::FieldSpec *field : domain::kindTable(before.kind()).fields()) {
        if (before.value(*field) != after.value(*field)) {
            const auto text = [&](const domain::Record &record) {
                return QString::fromUtf8(QJsonDocument(QJsonArray{QJsonValue::fromVariant(record.value(*field))})
                        .toJson(QJsonDocument::Compact));
            };
            return QStringLiteral("%1.%2: %3 became %4")
                .arg(described(before), field->key(), text(before), text(after));
        }
    }
    return {};
}

[[nodiscard]] inline QString differenceOf(const domain::OfferingTree &before, const domain::OfferingTree &after)
{
    if (const QString text = differenceOf(before.offering, after.offering); !text.isEmpty()) {
        return text;
    }
    for (const domain::Kind kind : domain::partKinds()) {
        const QList<domain::Record> &left = before.of(kind);
        const QList<domain::Record> &right = after.of(kind);
        if (left.size() != right.size()) {
            return QStringLiteral("%1: %2 of kind %3 became %4")
                .arg(described(before.offering))
                .arg(left.size())
                .arg(domain::kindTable(kind).name())
                .arg(right.size());
        }
        for (qsizetype i = 0; i < left.size(); ++i) {
            if (const QString text = differenceOf(left[i], right[i]); !text.isEmpty()) {
                return text;
            }
        }
    }
    for (const domain::Record &record : before.referred) {
        const domain::Record other = after.target(record.id());
        if (other.isNull()) {
            return described(record) + QStringLiteral(" is gone");
        }
        if (const QString text = differenceOf(record, other); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

} // namespace leerschakel::tests
