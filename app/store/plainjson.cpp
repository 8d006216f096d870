// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainjson.h"

#include "domain/canonicaljson.h"
#include "text/barejson.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** The words of a list of codes or ids, by far the most of what rows hold as JSON; absent for anything else. */
std::optional<QVariantList> wordsIn(QByteArrayView json)
{
    if (json.size() < 4 || !json.startsWith("[\"") || !json.endsWith("\"]")) {
        return std::nullopt;
    }
    QVariantList words;
    const QByteArrayView inside = json.sliced(2, json.size() - 3); // the words, each with a quote behind it
    for (qsizetype begin = 0; begin < inside.size();) {
        qsizetype end = begin;
        while (end < inside.size() && inside[end] >= ' ' && inside[end] < 0x7f && inside[end] != '"'
            && inside[end] != '\\') {
            ++end;
        }
        if (end == inside.size() || inside[end] != '"') {
            return std::nullopt;
        }
        words.append(QString::fromLatin1(inside.sliced(begin, end - begin)));
        if (end + 1 == inside.size()) {
            return words;
        }
        if (!inside.sliced(end).startsWith("\",\"")) {
            return std::nullopt;
        }
        begin = end + 3;
    }
    return std::nullopt;
}

} // namespace

QString toJson(const QVariant &value)
{
    return QString::fromUtf8(domain::canonicalJson(value));
}

QVariant fromJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    if (const std::optional<QVariantList> words = wordsIn(json)) {
        return *words;
    }
    const auto values = text::jsonValues(json);
    return values && !values->isEmpty() ? values->first().toVariant() : QVariant();
}

QVariant fromJson(const QString &json)
{
    return fromJson(QByteArrayView(json.toUtf8()));
}

QString jsonList(std::span<const domain::Id> ids)
{
    QString list = u"["_s;
    for (const domain::Id &id : ids) {
        list += (list.size() > 1 ? u",\""_s : u"\""_s) + id.toString() + u'"';
    }
    return list + u']';
}

QString jsonList(std::span<const qint64> numbers)
{
    QString list = u"["_s;
    for (const qint64 number : numbers) {
        list += (list.size() > 1 ? u","_s : QString()) + QString::number(number);
    }
    return list + u']';
}

} // namespace leerschakel::store
