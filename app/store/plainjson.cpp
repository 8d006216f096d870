// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leerschakel::store {

QString toJson(const QVariant &value)
{
    if (!value.isValid()) {
        return {};
    }
    // QJsonDocument takes no bare text or number: wrap the value and take the brackets off again.
    const QByteArray wrapped = QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

QVariant fromJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    const QJsonArray wrapped = QJsonDocument::fromJson(QByteArray(1, '[').append(json).append(']')).array();
    return wrapped.isEmpty() ? QVariant() : wrapped.first().toVariant();
}

QVariant fromJson(const QString &json)
{
    return fromJson(QByteArrayView(json.toUtf8()));
}

} // namespace leerschakel::store
