// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/canonicaljson.h"

#include "domain/compactjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <cmath>

namespace leerschakel::changes {

namespace {

/** ECMA-262, Number::toString: the shortest digits that read back equal, without an exponent from 1e-6 up to 1e21. */
void appendNumber(QByteArray &json, double value)
{
    if (!std::isfinite(value)) {
        json += "null";
        return;
    }
    if (value == 0) {
        json += '0'; // also for minus nought
        return;
    }
    char buffer[32];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::scientific);
    const QByteArray shortest(buffer, written.ptr - buffer);
    const qsizetype mark = shortest.indexOf('e');
    QByteArray digits = shortest.first(mark);
    digits.replace(".", "");
    const int exponent = shortest.sliced(mark + 1).toInt(); // of the first digit
    const int count = int(digits.size());
    if (value < 0) {
        json += '-';
    }
    if (exponent >= 21 || exponent < -6) {
        json += digits.first(1);
        if (count > 1) {
            json += '.' + digits.sliced(1);
        }
        json += exponent < 0 ? "e-" : "e+";
        json += QByteArray::number(std::abs(exponent));
    } else if (exponent < 0) {
        json += "0." + QByteArray(-exponent - 1, '0') + digits;
    } else if (count <= exponent + 1) {
        json += digits + QByteArray(exponent + 1 - count, '0');
    } else {
        json += digits.first(exponent + 1) + '.' + digits.sliced(exponent + 1);
    }
}

void append(QByteArray &json, const QVariant &value);

void appendMap(QByteArray &json, const QVariantMap &map)
{
    // The order of QString is that of its UTF-16 units, which RFC 8785 asks for.
    json += '{';
    bool isFirst = true;
    for (auto each = map.cbegin(); each != map.cend(); ++each) {
        if (!isFirst) {
            json += ',';
        }
        isFirst = false;
        domain::appendJsonText(json, each.key());
        json += ':';
        append(json, each.value());
    }
    json += '}';
}

void append(QByteArray &json, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        json += "null";
        return;
    case QMetaType::Bool:
        json += value.toBool() ? "true" : "false";
        return;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        json += QByteArray::number(value.toLongLong());
        return;
    case QMetaType::Double:
    case QMetaType::Float:
        appendNumber(json, value.toDouble());
        return;
    case QMetaType::QVariantMap:
        appendMap(json, value.toMap());
        return;
    case QMetaType::QVariantList:
    case QMetaType::QStringList: {
        json += '[';
        const QVariantList list = value.toList();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (i > 0) {
                json += ',';
            }
            append(json, list[i]);
        }
        json += ']';
        return;
    }
    default:
        domain::appendJsonText(json, value.toString());
    }
}

} // namespace

QByteArray canonicalJson(const QVariant &value)
{
    if (!value.isValid()) {
        return {};
    }
    QByteArray json;
    append(json, value);
    return json;
}

QVariant fromCanonicalJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    // QJsonDocument takes no bare text or number: put it in a list.
    const QJsonArray list = QJsonDocument::fromJson('[' + json.toByteArray() + ']').array();
    return list.isEmpty() ? QVariant() : list.first().toVariant();
}

} // namespace leerschakel::changes
