// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>
#include <cmath>

namespace leerschakel::domain {

namespace {

/**
 * ECMA-262, Number::toString: the shortest digits that read back as the same number, without an exponent from 1e-6 up
 * to 1e21.
 */
void appendNumber(QByteArray &json, double value)
{
    if (!std::isfinite(value)) {
        json += "null";
        return;
    }
    if (value == 0) {
        json += '0'; // also for minus zero
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

/** The contents of \a value as its own type, without a copy: every import and export makes this text of each record. */
template<typename T>
const T &held(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
}

void append(QByteArray &json, const QVariant &value);

void append(QByteArray &json, const QString &text)
{
    appendJsonText(json, text);
}

template<typename Items>
void appendList(QByteArray &json, const Items &items)
{
    json += '[';
    bool isFirst = true;
    for (const auto &item : items) {
        if (!isFirst) {
            json += ',';
        }
        isFirst = false;
        append(json, item);
    }
    json += ']';
}

void appendMap(QByteArray &json, const QVariantMap &map)
{
    // QString sorts by UTF-16 units, as RFC 8785 requires.
    json += '{';
    bool isFirst = true;
    for (auto each = map.cbegin(); each != map.cend(); ++each) {
        if (!isFirst) {
            json += ',';
        }
        isFirst = false;
        appendJsonText(json, each.key());
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
        json += held<bool>(value) ? "true" : "false";
        return;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        json += QByteArray::number(value.toLongLong());
        return;
    case QMetaType::ULongLong:
        json += QByteArray::number(held<qulonglong>(value));
        return;
    case QMetaType::Double:
    case QMetaType::Float:
        appendNumber(json, value.toDouble());
        return;
    case QMetaType::QString:
        appendJsonText(json, held<QString>(value));
        return;
    case QMetaType::QVariantMap:
        appendMap(json, held<QVariantMap>(value));
        return;
    case QMetaType::QVariantList:
        appendList(json, held<QVariantList>(value));
        return;
    case QMetaType::QStringList:
        appendList(json, held<QStringList>(value));
        return;
    default:
        appendJsonText(json, value.toString());
    }
}

} // namespace

void appendJsonText(QByteArray &json, QStringView text)
{
    json += '"';
    // Nearly everything written is codes, dates, ids and plain words, which are copied as is, one byte per character.
    const qsizetype start = json.size();
    json.resize(start + text.size());
    char *const to = json.data() + start;
    qsizetype plain = 0;
    for (; plain < text.size(); ++plain) {
        const char16_t each = text[plain].unicode();
        if (each < 0x20 || each >= 0x7f || each == u'"' || each == u'\\') {
            break;
        }
        to[plain] = char(each);
    }
    if (plain == text.size()) {
        json += '"';
        return;
    }
    json.truncate(start + plain);
    const QByteArray utf8 = text.sliced(plain).toUtf8();
    qsizetype begin = 0; // of what is not yet written
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char each = utf8[i];
        if (uchar(each) >= 0x20 && each != '"' && each != '\\') {
            continue;
        }
        json += QByteArrayView(utf8).sliced(begin, i - begin);
        begin = i + 1;
        switch (each) {
        case '"':
        case '\\':
            (json += '\\') += each;
            break;
        case '\b':
            json += "\\b";
            break;
        case '\f':
            json += "\\f";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            json += "\\u00" + QByteArray::number(uchar(each), 16).rightJustified(2, '0');
        }
    }
    json += QByteArrayView(utf8).sliced(begin);
    json += '"';
}

QByteArray canonicalJson(const QVariant &value)
{
    if (!value.isValid()) {
        return {};
    }
    QByteArray json;
    append(json, value);
    return json;
}

void appendCanonicalJson(QByteArray &json, const QVariant &value)
{
    append(json, value);
}

QVariant fromCanonicalJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    // QJsonDocument does not accept a bare text or number, so it is put in a list.
    const QJsonArray list = QJsonDocument::fromJson('[' + json.toByteArray() + ']').array();
    return list.isEmpty() ? QVariant() : list.first().toVariant();
}

} // namespace leerschakel::domain
