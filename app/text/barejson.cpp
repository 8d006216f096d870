// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/barejson.h"

namespace leerschakel::text {

QByteArray compactJson(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

std::expected<QJsonArray, QJsonParseError> jsonValues(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(1, '[').append(json).append(']'), &error);
    if (error.error != QJsonParseError::NoError) {
        error.offset = int(qBound(qsizetype(0), qsizetype(error.offset) - 1, json.size()));
        return std::unexpected(error);
    }
    return document.array();
}

} // namespace leerschakel::text
