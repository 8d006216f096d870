// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/place.h"
#include "inspection/markup.h"

#include <functional>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

/** Valid JSON-LD in which one thing was made wrong. */
struct MarkupMutation {
    QVariant document;
    QString path;
    QString rule;
};

/**
 * Makes the words, dates and required members of a document wrong, one at a time, and passes each result to \a take.
 */
class MarkupMutations
{
public:
    using Take = std::function<void(const MarkupMutation &)>;

    MarkupMutations(const inspection::Markup &markup, QVariant document, Take take)
        : m_markup(markup), m_document(std::move(document)), m_take(std::move(take))
    {
        walk(m_document, {});
    }

private:
    using Change = std::function<void(QVariantMap &)>;

    static QVariant changed(const QVariant &value, const QStringList &steps, qsizetype at, const Change &change)
    {
        if (value.typeId() == QMetaType::QVariantList) {
            QVariantList list = value.toList();
            const qsizetype i = steps[at].toLongLong();
            list[i] = changed(list[i], steps, at + 1, change);
            return list;
        }
        QVariantMap map = value.toMap();
        if (at == steps.size()) {
            change(map);
        } else {
            map.insert(steps[at], changed(map.value(steps[at]), steps, at + 1, change));
        }
        return map;
    }

    void mutate(const QStringList &steps, const QString &below, const QString &rule, const Change &change)
    {
        QString path;
        for (const QString &each : steps) {
            path += u'/' + exchange::reading::pointerStep(each);
        }
        m_take({.document = changed(m_document, steps, 0, change), .path = path + below, .rule = rule});
    }

    void walk(const QVariant &value, const QStringList &steps)
    {
        if (value.typeId() == QMetaType::QVariantList) {
            const QVariantList list = value.toList();
            for (qsizetype i = 0; i < list.size(); ++i) {
                walk(list[i], steps + QStringList{QString::number(i)});
            }
            return;
        }
        if (value.typeId() != QMetaType::QVariantMap) {
            return;
        }
        const QVariantMap map = value.toMap();
        if (map.contains(u"@type"_s)) {
            node(map, steps);
        }
        for (auto each = map.cbegin(); each != map.cend(); ++each) {
            if (each.key() != u"@context") {
                walk(each.value(), steps + QStringList{each.key()});
            }
        }
    }

    void node(const QVariantMap &map, const QStringList &steps)
    {
        mutate(steps, u"/@type"_s, u"markup.noType"_s, [](QVariantMap &at) { at.insert(u"@type"_s, u"ZomaarWat"_s); });
        const QString type = map.value(u"@type"_s).toString();
        for (auto each = map.cbegin(); each != map.cend(); ++each) {
            const inspection::Markup::Property *property = m_markup.property(each.key());
            if (!property) {
                continue;
            }
            const QString name = each.key();
            mutate(steps, u"/zomaarIets"_s, u"markup.noProperty"_s,
                [&](QVariantMap &at) { at.insert(u"zomaarIets"_s, at.take(name)); });
            const bool isDay = std::ranges::all_of(
                property->range, [](const QString &one) { return one == u"Date" || one == u"DateTime"; });
            const bool isDuration = property->range.contains(u"Duration"_s) && !property->range.contains(u"Text"_s);
            if (each->typeId() == QMetaType::QString && (isDay || isDuration)) {
                mutate(steps, u'/' + name, isDay ? u"markup.date"_s : u"markup.duration"_s,
                    [&](QVariantMap &at) { at.insert(name, u"1 september"_s); });
            }
        }
        if (type == u"Course" && map.contains(u"description"_s)) {
            for (const QString &name : {u"name"_s, u"description"_s}) {
                mutate(steps, {}, u"form.missing"_s, [&](QVariantMap &at) { at.remove(name); });
            }
        }
        if (map.contains(u"price"_s)) {
            mutate(
                steps, u"/price"_s, u"form.decimal"_s, [](QVariantMap &at) { at.insert(u"price"_s, u"12,50 euro"_s); });
        }
    }

    const inspection::Markup &m_markup;
    QVariant m_document;
    Take m_take;
};

} // namespace leerschakel::tests
