// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/reading/jsonld.h"

#include "exchange/reading/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

namespace {

constexpr int deepestNode = 60; // documents themselves are no deeper than reading::deepestNesting

bool isList(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList;
}
bool isMap(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantMap;
}

/** "name" for "https://schema.org/name"; empty for an address that is not in schema.org. */
QString wordIn(const QString &address)
{
    static const QRegularExpression form(u"^https?://(?:www\\.|pending\\.)?schema\\.org/?#?([A-Za-z0-9]*)$"_s);
    const QRegularExpressionMatch match = form.match(address);
    return match.hasMatch() ? match.captured(1) : QString();
}

bool isOfSchemaOrg(const QString &address)
{
    static const QRegularExpression form(u"^https?://(?:www\\.)?schema\\.org(?:[/#].*)?$"_s);
    return form.match(address.trimmed()).hasMatch();
}

/** A reference contains nothing but the @id of what it refers to. */
bool isReference(const QVariantMap &node)
{
    return node.contains(u"@id"_s) && node.size() == 2; // the other member is its place
}

/** \a first, plus the members that only \a second has. */
QVariantMap joined(QVariantMap first, const QVariantMap &second)
{
    for (auto each = second.cbegin(); each != second.cend(); ++each) {
        if (!first.contains(each.key())) {
            first.insert(each.key(), each.value());
        }
    }
    return first;
}

/** Whether two nodes may be the same thing: the members that both have are equal. */
bool agree(const QVariantMap &first, const QVariantMap &second)
{
    for (auto each = second.cbegin(); each != second.cend(); ++each) {
        const auto other = first.constFind(each.key());
        const bool isName = each.key() == u"@type" || each.key() == JsonLd::placeKey();
        if (!isName && other != first.cend() && *other != each.value()) {
            return false;
        }
    }
    return true;
}

} // namespace

JsonLd::JsonLd(const QVariant &document, const reading::Place &place)
{
    addTop(document, {}, place.path);
}

void JsonLd::learn(const QVariant &context, Context &into)
{
    if (isList(context)) {
        const QVariantList items = context.toList();
        for (const QVariant &each : items) {
            if (!isList(each)) { // a context has no nested lists
                learn(each, into);
            }
        }
        return;
    }
    if (!isMap(context)) {
        return; // an address: only that of schema.org is known
    }
    const QVariantMap map = context.toMap();
    for (auto each = map.cbegin(); each != map.cend(); ++each) {
        const QString address =
            isMap(each.value()) ? each.value().toMap().value(u"@id"_s).toString() : each.value().toString();
        if (each.key() == u"@language") {
            m_language = reading::languageOfTag(address);
        } else if (!each.key().startsWith(u'@')) {
            const QString word = wordOf(address, into);
            if (isOfSchemaOrg(address) && wordIn(address).isEmpty()) {
                into.prefixes.insert(each.key(), u"https://schema.org/"_s);
            } else if (!address.isEmpty() && word != each.key()) {
                into.terms.insert(each.key(), word);
            }
        }
    }
}

QString JsonLd::wordOf(const QString &key, const Context &context)
{
    if (const auto term = context.terms.constFind(key); term != context.terms.cend()) {
        return *term;
    }
    if (key == u"id" || key == u"type") { // aliases in the context of schema.org
        return u'@' + key;
    }
    if (const QString word = wordIn(key); !word.isEmpty()) {
        return word;
    }
    const qsizetype colon = key.indexOf(u':');
    const QString prefix = key.first(qMax(colon, qsizetype(0)));
    if (colon > 0 && (context.prefixes.contains(prefix) || prefix == u"schema")) {
        return key.mid(colon + 1);
    }
    return key;
}

void JsonLd::note(const QVariantMap &node)
{
    const QString id = node.value(u"@id"_s).toString().trimmed();
    if (id.isEmpty() || isReference(node)) {
        return;
    }
    const auto known = m_byId.find(id);
    if (known == m_byId.end()) {
        m_byId.insert(id, node);
    } else if (agree(*known, node)) {
        for (auto each = node.cbegin(); each != node.cend(); ++each) {
            if (!known->contains(each.key())) {
                known->insert(each.key(), each.value());
            }
        }
    }
}

QVariant JsonLd::value(const QVariant &given, const Context &context, const QString &path, int depth)
{
    ++m_values;
    if (isList(given)) {
        QVariantList all;
        const QVariantList items = given.toList();
        for (qsizetype i = 0; i < items.size(); ++i) {
            all.append(value(items[i], context, path + u'/' + QString::number(i), depth + 1));
        }
        return all;
    }
    if (!isMap(given) || depth > deepestNode) {
        return given;
    }
    const QVariantMap map = given.toMap();
    for (const QString &list : {u"@list"_s, u"@set"_s}) {
        if (map.contains(list)) {
            return value(map.value(list), context, path, depth + 1);
        }
    }
    if (map.contains(u"@value"_s)) {
        const QString language = map.value(u"@language"_s).toString();
        return language.isEmpty()
            ? map.value(u"@value"_s)
            : QVariant(QVariantMap{{u"value"_s, map.value(u"@value"_s)}, {u"language"_s, language}});
    }
    return node(map, context, path, depth + 1);
}

QVariantMap JsonLd::node(const QVariantMap &given, Context context, const QString &path, int depth)
{
    if (given.contains(u"@context"_s)) {
        learn(given.value(u"@context"_s), context);
    }
    QVariantMap made{{placeKey(), path}};
    const qint64 before = m_values;
    for (auto each = given.cbegin(); each != given.cend(); ++each) {
        if (each.key() == u"@context") {
            continue;
        }
        const QString word = wordOf(each.key(), context);
        if (word == u"@type") {
            QVariantList types;
            const QVariantList theirs = isList(each.value()) ? each.value().toList() : QVariantList{each.value()};
            for (const QVariant &type : theirs) {
                types.append(wordOf(type.toString().trimmed(), context));
            }
            made.insert(word, types);
        } else if (word == u"@id") {
            made.insert(word, each.value().toString().trimmed());
        } else if (!made.contains(word)) {
            const QString at = path + u'/' + reading::pointerStep(each.key());
            made.insert(word, value(each.value(), context, at, depth + 1));
        } else {
            made.insert(each.key(), each.value()); // given twice, in two ways: the second is left over
        }
    }
    note(made);
    if (const QString id = made.value(u"@id"_s).toString(); !id.isEmpty()) {
        m_weights[id] += m_values - before + made.size();
    }
    return made;
}

void JsonLd::addTop(const QVariant &given, const Context &context, const QString &path)
{
    if (isList(given)) {
        const QVariantList items = given.toList();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!isList(items[i])) {
                addTop(items[i], context, path + u'/' + QString::number(i));
            } else {
                m_nodes.append(items[i]);
            }
        }
        return;
    }
    if (!isMap(given)) {
        m_nodes.append(given);
        return;
    }
    const QVariantMap map = given.toMap();
    if (map.contains(u"@graph"_s)) {
        Context own = context;
        learn(map.value(u"@context"_s), own);
        // An object with only @graph is a list that was read as a document.
        addTop(map.value(u"@graph"_s), own, map.size() == 1 ? path : path + u"/@graph"_s);
        return;
    }
    m_nodes.append(node(map, context, path, 0));
}

QVariant JsonLd::shown(const QVariant &value)
{
    if (isList(value)) {
        QVariantList all;
        const QVariantList items = value.toList();
        for (const QVariant &each : items) {
            all.append(shown(each));
        }
        return all;
    }
    if (!isMap(value)) {
        return value;
    }
    QVariantMap map = value.toMap();
    map.remove(placeKey());
    for (QVariant &each : map) {
        each = shown(each);
    }
    return map;
}

bool JsonLd::isFirstAt(const QString &path)
{
    const qsizetype before = m_told.size();
    m_told.insert(path);
    return m_told.size() > before;
}

bool JsonLd::isFirstTaken(const QString &path)
{
    const qsizetype before = m_taken.size();
    m_taken.insert(path);
    return m_taken.size() > before;
}

QVariant JsonLd::resolved(const QVariant &value) const
{
    if (!isMap(value)) {
        return value;
    }
    const QVariantMap map = value.toMap();
    const QString id = map.value(u"@id"_s).toString().trimmed();
    const auto known = m_byId.constFind(id);
    constexpr qint64 most = 20'000'000; // each reference to a thing reads all of it
    if (known == m_byId.cend() || m_work > most || !agree(map, *known)) {
        return value;
    }
    m_work += m_weights.value(id);
    return isReference(map) ? *known : joined(map, *known);
}

} // namespace leerschakel::exchange::schemaorg
