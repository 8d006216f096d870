// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/own/ownschemekept.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

// In the order of the enums.
constexpr std::array labelKinds{"preferred"_L1, "alternative"_L1, "hidden"_L1};
constexpr std::array noteKinds{
    "definition"_L1, "scopeNote"_L1, "note"_L1, "example"_L1, "editorialNote"_L1, "historyNote"_L1, "changeNote"_L1};
constexpr std::array mappingKinds{"exact"_L1, "close"_L1, "broad"_L1, "narrow"_L1, "related"_L1};

/** The position of \a name in \a names; the last one for any other word. */
template<typename Kind, size_t Count>
Kind named(const std::array<QLatin1StringView, Count> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return Kind(found == names.end() ? Count - 1 : size_t(found - names.begin()));
}

template<typename Item, size_t Count>
QVariantList listOf(const QList<Item> &items, const std::array<QLatin1StringView, Count> &names)
{
    QVariantList list;
    for (const Item &item : items) {
        list.append(QVariantMap{{u"kind"_s, QString(names[size_t(item.kind)])}, {u"language"_s, item.text.language},
            {u"text"_s, item.text.text}});
    }
    return list;
}

template<typename Item, size_t Count>
QList<Item> itemsOf(const QVariant &list, const std::array<QLatin1StringView, Count> &names)
{
    QList<Item> items;
    const QVariantList values = list.toList();
    for (const QVariant &value : values) {
        const QVariantMap map = value.toMap();
        items.append({.kind = named<decltype(Item::kind)>(names, map.value(u"kind"_s).toString()),
            .text = {.language = map.value(u"language"_s).toString(), .text = map.value(u"text"_s).toString()}});
    }
    return items;
}

} // namespace

QVariantMap KeptOfConcept::toMap() const
{
    QVariantMap map;
    const auto put = [&](const QString &key, const QVariant &value) {
        if (const QVariant present = domain::absentWhenEmpty(value); present.isValid()) {
            map.insert(key, present);
        }
    };
    put(u"labels"_s, listOf(labels, labelKinds));
    put(u"notes"_s, listOf(notes, noteKinds));
    put(u"status"_s, status);
    put(u"reuseLevel"_s, reuseLevel);
    put(u"modified"_s, modified);
    put(u"memberOrder"_s, memberOrder);
    put(u"notations"_s, notations);
    return map;
}

KeptOfConcept KeptOfConcept::fromMap(const QVariantMap &map)
{
    return {.labels = itemsOf<Label>(map.value(u"labels"_s), labelKinds),
        .notes = itemsOf<Note>(map.value(u"notes"_s), noteKinds),
        .status = map.value(u"status"_s).toString(),
        .reuseLevel = map.value(u"reuseLevel"_s).toString(),
        .modified = map.value(u"modified"_s).toString(),
        .memberOrder = map.value(u"memberOrder"_s).toString(),
        .notations = map.value(u"notations"_s).toString()};
}

QString mappingKindName(MappingKind kind)
{
    return QString(mappingKinds[size_t(kind)]);
}

MappingKind mappingKindNamed(const QString &name)
{
    return named<MappingKind>(mappingKinds, name);
}

} // namespace leerschakel::vocabulary
