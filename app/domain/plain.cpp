// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plain.h"

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

QVariant absentWhenEmpty(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isEmpty() ? QVariant() : value;
    case QMetaType::QVariantMap:
        return value.toMap().isEmpty() ? QVariant() : value;
    case QMetaType::QVariantList:
        return value.toList().isEmpty() ? QVariant() : value;
    default:
        return value;
    }
}

QVariant Plain<QStringList>::to(const QStringList &value)
{
    QVariantList list;
    for (const QString &text : value) {
        list.append(text);
    }
    return absentWhenEmpty(list);
}

QList<Id> Plain<QList<Id>>::from(const QVariant &value)
{
    QList<Id> ids;
    const QStringList texts = value.toStringList();
    for (const QString &text : texts) {
        ids.append(Id::fromString(text));
    }
    return ids;
}

QVariant Plain<QList<Id>>::to(const QList<Id> &value)
{
    QVariantList list;
    for (const Id &id : value) {
        list.append(id.toString());
    }
    return absentWhenEmpty(list);
}

QList<StudyLoad> Plain<QList<StudyLoad>>::from(const QVariant &value)
{
    QList<StudyLoad> loads;
    const QVariantList items = value.toList();
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        loads.append({.unit = map.value(u"unit"_s).toString(), .value = map.value(u"value"_s).toDouble()});
    }
    return loads;
}

QVariant Plain<QList<StudyLoad>>::to(const QList<StudyLoad> &value)
{
    QVariantList items;
    for (const StudyLoad &load : value) {
        items.append(QVariantMap{{u"unit"_s, load.unit}, {u"value"_s, load.value}});
    }
    return absentWhenEmpty(items);
}

QList<TypedCode> Plain<QList<TypedCode>>::from(const QVariant &value)
{
    QList<TypedCode> codes;
    const QVariantList items = value.toList();
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        codes.append({.type = map.value(u"type"_s).toString(), .code = map.value(u"code"_s).toString()});
    }
    return codes;
}

QVariant Plain<QList<TypedCode>>::to(const QList<TypedCode> &value)
{
    QVariantList items;
    for (const TypedCode &code : value) {
        items.append(QVariantMap{{u"type"_s, code.type}, {u"code"_s, code.code}});
    }
    return absentWhenEmpty(items);
}

QList<TextIn> Plain<QList<TextIn>>::from(const QVariant &value)
{
    QList<TextIn> texts;
    const QVariantList items = value.toList();
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        texts.append({.language = map.value(u"language"_s).toString(), .text = map.value(u"text"_s).toString()});
    }
    return texts;
}

QVariant Plain<QList<TextIn>>::to(const QList<TextIn> &value)
{
    QVariantList items;
    for (const TextIn &each : value) {
        QVariantMap item{{u"text"_s, each.text}};
        if (!each.language.isEmpty()) {
            item.insert(u"language"_s, each.language);
        }
        items.append(item);
    }
    return absentWhenEmpty(items);
}

QList<ConceptMapping> Plain<QList<ConceptMapping>>::from(const QVariant &value)
{
    QList<ConceptMapping> mappings;
    const QVariantList items = value.toList();
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        mappings.append({.kind = map.value(u"kind"_s).toString(), .target = map.value(u"target"_s).toString()});
    }
    return mappings;
}

QVariant Plain<QList<ConceptMapping>>::to(const QList<ConceptMapping> &value)
{
    QVariantList items;
    for (const ConceptMapping &mapping : value) {
        items.append(QVariantMap{{u"kind"_s, mapping.kind}, {u"target"_s, mapping.target}});
    }
    return absentWhenEmpty(items);
}

} // namespace leerschakel::domain
