// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVariantMap>

namespace leerschakel::domain {

/**
 * \a map as compact JSON, byte for byte as QJsonDocument writes it: keys sorted, UTF-8, no white space. Content hashes
 * are over this text; every import and export makes it of each record, and through QJsonObject it took most of their
 * time.
 */
[[nodiscard]] QByteArray compactJson(const QVariantMap &map);

/** Appends \a text as a JSON text, quotes included (RFC 8785, section 3.2.2.2). */
void appendJsonText(QByteArray &json, QStringView text);

} // namespace leerschakel::domain
