// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVariant>

namespace leerschakel::domain {

/**
 * A plain value (maps, lists, texts, numbers, booleans, null) as JSON in its one canonical form (RFC 8785): UTF-8,
 * keys in the order of their UTF-16 units, no whitespace, numbers as ECMAScript writes them. Whole numbers are
 * written with all their digits. Null for an invalid value. Rows, hashes of records and the journal all use this
 * text.
 */
[[nodiscard]] QByteArray canonicalJson(const QVariant &value);
/** Appends canonicalJson() of \a value, which is valid, to \a json. */
void appendCanonicalJson(QByteArray &json, const QVariant &value);
/** The plain value that \a json represents; invalid if it is empty or not JSON. */
[[nodiscard]] QVariant fromCanonicalJson(QByteArrayView json);

/** Appends \a text as a JSON text, quotes included (RFC 8785, section 3.2.2.2). */
void appendJsonText(QByteArray &json, QStringView text);

} // namespace leerschakel::domain
