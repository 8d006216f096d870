// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainjson.h"

#include "domain/canonicaljson.h"
#include "text/barejson.h"

namespace leerschakel::store {

QString toJson(const QVariant &value)
{
    return QString::fromUtf8(domain::canonicalJson(value));
}

QVariant fromJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    const auto values = text::jsonValues(json);
    return values && !values->isEmpty() ? values->first().toVariant() : QVariant();
}

QVariant fromJson(const QString &json)
{
    return fromJson(QByteArrayView(json.toUtf8()));
}

} // namespace leerschakel::store
