// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/change.h"

#include "domain/canonicaljson.h"
#include "domain/sha256.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace leerschakel::changes {

namespace {

void appendTextOrNull(QByteArray &json, const QString &text)
{
    if (text.isNull()) {
        json += "null";
    } else {
        domain::appendJsonText(json, text);
    }
}

QVariantList listOf(const QStringList &texts)
{
    return {texts.cbegin(), texts.cend()};
}

QVariantMap mapOf(const Context &context)
{
    QVariantMap map;
    for (auto each = context.cbegin(); each != context.cend(); ++each) {
        map.insert(each.key(), each.value());
    }
    return map;
}

QVariant orNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QString textOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? value.toString() : QString();
}

QByteArray bytesOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? value.toString().toUtf8() : QByteArray();
}

} // namespace

QByteArray ChangeEntry::valueHash() const
{
    if (isEmptied()) {
        return erased;
    }
    const QByteArray null = "null";
    const QByteArray values =
        salt + '[' + (before.isEmpty() ? null : before) + ',' + (after.isEmpty() ? null : after) + ']';
    return domain::Sha256::of(values);
}

QByteArray ChangeEntry::digested() const
{
    QByteArray json = "[";
    json.reserve(300);
    for (const QString *text : {&kind, &record, &ownerKind, &owner, &field, &element}) {
        appendTextOrNull(json, *text);
        json += ',';
    }
    json += '"' + valueHash().toHex() + "\"]";
    return json;
}

ChangeDigest::ChangeDigest(const Change &change, const QByteArray &previous) : m_previous(previous)
{
    // The keys of one object, sorted. Entries are lists.
    m_json = "{\"clock\":" + QByteArray::number(change.clock)
        + ",\"context\":" + domain::canonicalJson(mapOf(change.context)) + ",\"entries\":[";
    relabel(change);
}

void ChangeDigest::relabel(const Change &change)
{
    m_rest = "],\"format\":" + QByteArray::number(change.format) + ",\"id\":";
    domain::appendJsonText(m_rest, change.id);
    m_rest += ",\"kind\":";
    domain::appendJsonText(m_rest, change.kind);
    m_rest += ",\"label\":";
    domain::appendJsonText(m_rest, change.label.code);
    m_rest += ",\"labelArguments\":" + domain::canonicalJson(listOf(change.label.arguments))
        + ",\"number\":" + QByteArray::number(change.number) + ",\"person\":";
    domain::appendJsonText(m_rest, change.person);
    m_rest += ",\"previous\":\"" + m_previous.toHex() + "\",\"replica\":";
    domain::appendJsonText(m_rest, change.replica);
    m_rest += ",\"requires\":" + domain::canonicalJson(listOf(change.requires_)) + ",\"target\":";
    appendTextOrNull(m_rest, change.target);
    m_rest += ",\"time\":";
    domain::appendJsonText(m_rest, change.time);
    m_rest += '}';
}

void ChangeDigest::add(const ChangeEntry &entry)
{
    if (!m_isFirst) {
        m_json += ',';
    }
    m_isFirst = false;
    m_json += entry.line.isEmpty() ? entry.digested() : entry.line;
    constexpr qsizetype enough = 8192;
    if (m_json.size() > enough) {
        m_hash.add(m_json);
        m_json.clear();
    }
}

QByteArray ChangeDigest::finish()
{
    m_json += m_rest;
    m_hash.add(m_json);
    return m_hash.result();
}

QByteArray Change::digest(const QByteArray &previous) const
{
    ChangeDigest digest(*this, previous);
    for (const ChangeEntry &entry : entries) {
        digest.add(entry);
    }
    return digest.finish();
}

QByteArray Change::toJson(const QByteArray &digest) const
{
    QVariantList list;
    for (const ChangeEntry &entry : entries) {
        list.append(QVariant(
            QVariantList{entry.kind, entry.record, orNull(entry.ownerKind), orNull(entry.owner), orNull(entry.field),
                orNull(entry.element), orNull(QString::fromUtf8(entry.before)), orNull(QString::fromUtf8(entry.after)),
                QString::fromLatin1(entry.salt.toHex()), QString::fromLatin1(entry.erased.toHex())}));
    }
    return domain::canonicalJson(QVariantMap{{u"id"_s, id}, {u"replica"_s, replica}, {u"number"_s, number},
        {u"clock"_s, clock}, {u"context"_s, mapOf(context)}, {u"time"_s, time}, {u"person"_s, person},
        {u"kind"_s, kind}, {u"label"_s, label.code}, {u"labelArguments"_s, listOf(label.arguments)},
        {u"target"_s, orNull(target)}, {u"format"_s, format}, {u"requires"_s, listOf(requires_)}, {u"entries"_s, list},
        {u"digest"_s, QString::fromLatin1(digest.toHex())}});
}

std::optional<std::pair<Change, QByteArray>> Change::fromJson(QByteArrayView json)
{
    const QVariantMap map = domain::fromCanonicalJson(json).toMap();
    Change change{.id = map.value(u"id"_s).toString(),
        .replica = map.value(u"replica"_s).toString(),
        .number = map.value(u"number"_s).toLongLong(),
        .clock = map.value(u"clock"_s).toLongLong(),
        .context = {},
        .time = map.value(u"time"_s).toString(),
        .person = map.value(u"person"_s).toString(),
        .kind = map.value(u"kind"_s).toString(),
        .label = {.code = map.value(u"label"_s).toString(), .arguments = map.value(u"labelArguments"_s).toStringList()},
        .target = textOf(map.value(u"target"_s)),
        .format = map.value(u"format"_s).toInt(),
        .requires_ = map.value(u"requires"_s).toStringList(),
        .entries = {}};
    const QVariantMap context = map.value(u"context"_s).toMap();
    for (auto each = context.cbegin(); each != context.cend(); ++each) {
        change.context.insert(each.key(), each.value().toLongLong());
    }
    const QVariantList entries = map.value(u"entries"_s).toList();
    for (const QVariant &each : entries) {
        const QVariantList parts = each.toList();
        if (parts.size() != 10) {
            return std::nullopt;
        }
        change.entries.append({.kind = parts[0].toString(),
            .record = parts[1].toString(),
            .ownerKind = textOf(parts[2]),
            .owner = textOf(parts[3]),
            .field = textOf(parts[4]),
            .element = textOf(parts[5]),
            .before = bytesOf(parts[6]),
            .after = bytesOf(parts[7]),
            .salt = QByteArray::fromHex(parts[8].toString().toLatin1()),
            .erased = QByteArray::fromHex(parts[9].toString().toLatin1())});
    }
    if (change.id.isEmpty() || change.replica.isEmpty() || change.number < 1 || change.kind.isEmpty()) {
        return std::nullopt;
    }
    return std::pair(change, QByteArray::fromHex(map.value(u"digest"_s).toString().toLatin1()));
}

const QStringList &changeKinds()
{
    static const QStringList kinds{u"edit"_s, u"undo"_s, u"redo"_s, u"import"_s, u"merge"_s, u"settle"_s, u"publish"_s,
        u"withdraw"_s, u"dismiss"_s, u"setting"_s, u"redact"_s};
    return kinds;
}

} // namespace leerschakel::changes
