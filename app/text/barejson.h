// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

#include <expected>

namespace leerschakel::text {

// QJsonDocument reads and writes only objects and arrays at the top; these take any value.

/** \a value as compact JSON. */
[[nodiscard]] QByteArray compactJson(const QJsonValue &value);
/** The values in \a json: one, or several separated by commas. The offset of an error is an offset in \a json. */
[[nodiscard]] std::expected<QJsonArray, QJsonParseError> jsonValues(QByteArrayView json);

} // namespace leerschakel::text
