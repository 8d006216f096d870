// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/elements.h"

#include "domain/canonicaljson.h"

#include <algorithm>

namespace leerschakel::changes {

using domain::FieldSpec;
using domain::FieldType;

namespace {

QString keyOf(const FieldSpec &field, const QVariant &item)
{
    if (field.type() != FieldType::Items) {
        return item.toString();
    }
    const QVariantMap map = item.toMap();
    for (const domain::Member &member : field.members()) {
        if (member.isKey) {
            return map.value(QString::fromLatin1(member.name)).toString();
        }
    }
    return QString::fromUtf8(domain::canonicalJson(item));
}

QVariant found(const QList<Element> &elements, const QString &key)
{
    const auto at = std::ranges::find(elements, key, &Element::key);
    return at == elements.cend() ? QVariant() : at->value;
}

QStringList keysOf(const QList<Element> &elements)
{
    QStringList keys;
    for (const Element &element : elements) {
        keys.append(element.key);
    }
    return keys;
}

/** Those of \a keys that are also in \a among. */
QStringList common(const QStringList &keys, const QStringList &among)
{
    QStringList both;
    std::ranges::copy_if(keys, std::back_inserter(both), [&](const QString &key) { return among.contains(key); });
    return both;
}

} // namespace

bool hasElements(const FieldSpec &field)
{
    switch (field.type()) {
    case FieldType::LocalizedText:
    case FieldType::CodeList:
    case FieldType::ReferenceList:
    case FieldType::Items:
        return true;
    default:
        return false;
    }
}

QList<Element> elementsOf(const FieldSpec &field, const QVariant &value)
{
    QList<Element> elements;
    if (field.type() == FieldType::LocalizedText) {
        const QVariantMap texts = value.toMap();
        for (auto each = texts.cbegin(); each != texts.cend(); ++each) {
            elements.append({.key = each.key(), .value = each.value()});
        }
        return elements;
    }
    QHash<QString, int> seen;
    const QVariantList list = value.toList();
    for (const QVariant &item : list) {
        const QString key = keyOf(field, item);
        const int count = ++seen[key];
        elements.append({.key = count == 1 ? key : key + u'#' + QString::number(count), .value = item});
    }
    return elements;
}

QVariant valueOf(const FieldSpec &field, const QList<Element> &elements)
{
    if (elements.isEmpty()) {
        return {};
    }
    if (field.type() == FieldType::LocalizedText) {
        QVariantMap texts;
        for (const Element &element : elements) {
            texts.insert(element.key, element.value);
        }
        return texts;
    }
    QVariantList list;
    for (const Element &element : elements) {
        list.append(element.value);
    }
    return list;
}

QStringList changedElements(const FieldSpec &field, const QVariant &before, const QVariant &after)
{
    const QList<Element> was = elementsOf(field, before);
    const QList<Element> is = elementsOf(field, after);
    QStringList keys;
    for (const Element &element : was) {
        if (found(is, element.key) != element.value) {
            keys.append(element.key);
        }
    }
    for (const Element &element : is) {
        if (!found(was, element.key).isValid()) {
            keys.append(element.key);
        }
    }
    return keys;
}

std::optional<QVariant> mergedValue(
    const FieldSpec &field, const QVariant &base, const QVariant &ours, const QVariant &theirs)
{
    if (ours == theirs || base == theirs) {
        return ours;
    }
    if (base == ours) {
        return theirs;
    }
    if (!hasElements(field)) {
        return std::nullopt;
    }
    const QList<Element> was = elementsOf(field, base);
    const QList<Element> mine = elementsOf(field, ours);
    const QList<Element> other = elementsOf(field, theirs);
    const auto chosen = [&](const QString &key) -> std::optional<QVariant> {
        const QVariant before = found(was, key);
        const QVariant our = found(mine, key);
        const QVariant their = found(other, key);
        if (our == their || before == their) {
            return our;
        }
        return before == our ? std::optional(their) : std::nullopt;
    };
    const QStringList wasKeys = keysOf(was);
    const QStringList mineKeys = keysOf(mine);
    const QStringList otherKeys = keysOf(other);
    const bool theyMoved = common(wasKeys, otherKeys) != common(otherKeys, wasKeys);
    QStringList order = theyMoved ? otherKeys : mineKeys;
    for (const QString &key : theyMoved ? mineKeys : otherKeys) {
        if (!order.contains(key)) {
            order.append(key);
        }
    }
    QList<Element> merged;
    for (const QString &key : std::as_const(order)) {
        const std::optional<QVariant> value = chosen(key);
        if (!value) {
            return std::nullopt;
        }
        if (value->isValid()) {
            merged.append({.key = key, .value = *value});
        }
    }
    return valueOf(field, merged);
}

} // namespace leerschakel::changes
