// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/departures.h"

#include "domain/constant.h"
#include "exchange/document/jsontext.h"
#include "exchange/reading/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

using document::Node;

namespace {

bool isList(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList;
}

bool isMap(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantMap;
}

/** Whether \a value says nothing: it is absent, null or empty. */
bool isNothing(const QVariant &value)
{
    return !value.isValid() || value.typeId() == QMetaType::Nullptr || (isList(value) && value.toList().isEmpty())
        || (isMap(value) && value.toMap().isEmpty());
}

const Node::Object *objectIn(const Node &node)
{
    return std::get_if<Node::Object>(&node.content());
}

const Node::Array *arrayIn(const Node &node)
{
    return std::get_if<Node::Array>(&node.content());
}

const Node *memberOf(const Node &node, const QString &key)
{
    const Node::Object *object = objectIn(node);
    const auto found = object ? std::ranges::find(*object, key, &Node::Member::key) : Node::Object::const_iterator();
    return !object || found == object->end() ? nullptr : &found->value;
}

/** Empty for null. */
QString digest(const Node *node)
{
    return node ? document::digest(document::compact(*node)) : QString();
}

/**
 * The names of the items of a list; empty when names do not identify the items. \a text returns a member of an item.
 */
template<typename Items, typename Text>
QStringList namesOf(const Items &items, const DepartureTerms &terms, Text text)
{
    constexpr size_t most = 100; // languages and consumers are few
    if (size_t(items.size()) > most) {
        return {};
    }
    QStringList names;
    for (const auto &item : items) {
        QString name;
        for (const QString &key : terms.itemKeys) {
            if (const QString own = text(item, key); !own.isEmpty()) {
                name = terms.nameOf ? terms.nameOf(key, own) : own;
                break;
            }
        }
        if (name.isEmpty() || names.contains(name)) {
            return {};
        }
        names.append(name);
    }
    return names;
}

QStringList namesOf(const Node::Array &items, const DepartureTerms &terms)
{
    return namesOf(items, terms, [](const Node &item, const QString &key) { return item.textOf(key); });
}

QStringList namesOf(const QVariantList &items, const DepartureTerms &terms)
{
    return namesOf(
        items, terms, [](const QVariant &item, const QString &key) { return item.toMap().value(key).toString(); });
}

class Comparison
{
public:
    Comparison(const DepartureTerms &terms, const LostPlaces &lost) : m_terms(terms), m_lost(lost) {}

    /**
     * Where a value of ours, if any, departs from \a theirs: \a key is the member it is in, \a pointer and \a path are
     * its place in the document.
     */
    [[nodiscard]] QVariantMap at(
        const Node *ours, const QVariant &theirs, const QString &key, const QString &pointer, const QString &path) const
    {
        const bool isAbsent = isNothing(theirs);
        if (!ours && isAbsent) {
            return {};
        }
        if (m_lost.isAt(pointer)) {
            return notHeld();
        }
        const bool isOwn = m_terms.own.contains(path);
        if (isAbsent) {
            return m_terms.required.contains(path) ? notHeld() : leaf(ours, {}, isOwn);
        }
        if (!ours || isOwn) {
            const bool differs = !ours || !isSame(*ours, theirs);
            return differs ? held(ours, theirs, key, pointer, isOwn) : QVariantMap();
        }
        if (objectIn(*ours) && isMap(theirs)) {
            const QVariantMap inside = members(*ours, theirs.toMap(), pointer, path + u'/');
            return inside.isEmpty() ? QVariantMap() : QVariantMap{{u"in"_s, inside}};
        }
        if (arrayIn(*ours) && isList(theirs)) {
            return list(*ours, theirs.toList(), key, pointer, path);
        }
        return isSame(*ours, theirs) ? QVariantMap() : held(ours, theirs, key, pointer, false);
    }

    /** Everything that differed so far is held. */
    [[nodiscard]] bool isAll() const { return m_isAll; }

    [[nodiscard]] QVariantMap members(
        const Node &ours, const QVariantMap &theirs, const QString &pointer, const QString &path) const
    {
        QVariantMap differing;
        const auto look = [&](const Node *own, const QVariant &their, const QString &key) {
            const QVariantMap one = at(own, their, key, pointer + u'/' + reading::pointerStep(key), path + key);
            if (!one.isEmpty()) {
                differing.insert(key, one);
            }
        };
        for (const Node::Member &member : *objectIn(ours)) {
            look(&member.value, theirs.value(member.key), member.key);
        }
        QSet<QString> known; // a source may have hundreds of thousands of members
        for (const Node::Member &member : *objectIn(ours)) {
            known.insert(member.key);
        }
        for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
            if (!known.contains(it.key())) {
                look(nullptr, it.value(), it.key());
            }
        }
        return differing;
    }

private:
    /** Whether \a theirs is to be held. */
    [[nodiscard]] bool isTaken(
        const Node *ours, const QVariant &theirs, const QString &key, const QString &pointer) const
    {
        return !m_lost.isIn(pointer) && (!ours || isLike(*ours, theirs)) && isFit(key, theirs);
    }

    /** A difference that is not held. */
    [[nodiscard]] QVariantMap notHeld() const
    {
        m_isAll = false;
        return {};
    }

    [[nodiscard]] QVariantMap held(
        const Node *ours, const QVariant &theirs, const QString &key, const QString &pointer, bool isOwn) const
    {
        return isTaken(ours, theirs, key, pointer) ? leaf(ours, theirs, isOwn) : notHeld();
    }

    [[nodiscard]] static QVariantMap leaf(const Node *ours, const QVariant &theirs, bool isOwn)
    {
        QVariantMap leaf;
        if (isOwn) {
            leaf.insert(u"own"_s, true);
        } else {
            leaf.insert(u"was"_s, digest(ours));
        }
        if (theirs.isValid()) {
            leaf.insert(u"is"_s, theirs);
        }
        return leaf;
    }

    [[nodiscard]] QVariantMap list(const Node &ours, const QVariantList &theirs, const QString &key,
        const QString &pointer, const QString &path) const
    {
        const Node::Array &items = *arrayIn(ours);
        const QStringList ourNames = namesOf(items, m_terms);
        const QStringList theirNames = namesOf(theirs, m_terms);
        if (!ourNames.isEmpty() && !theirNames.isEmpty()) {
            return named(items, ourNames, theirs, theirNames, pointer, path);
        }
        if (isSame(ours, theirs)) {
            return {};
        }
        if (qsizetype(items.size()) != theirs.size()) {
            return held(&ours, theirs, key, pointer, false);
        }
        QVariantList differing;
        for (qsizetype i = 0; i < theirs.size(); ++i) {
            const Node &own = items[size_t(i)];
            if (isSame(own, theirs[i])) {
                continue;
            }
            const QVariantMap item = held(&own, theirs[i], key, pointer + u'/' + QString::number(i), false);
            if (!item.isEmpty()) {
                differing.append(item);
            }
        }
        return differing.isEmpty() ? QVariantMap() : QVariantMap{{u"items"_s, differing}};
    }

    [[nodiscard]] QVariantMap named(const Node::Array &ours, const QStringList &ourNames, const QVariantList &theirs,
        const QStringList &theirNames, const QString &pointer, const QString &path) const
    {
        QVariantMap differing;
        const auto look = [&](const QString &name, const Node *own, const QVariant &their, qsizetype index) {
            const QVariantMap one = at(own, their, name, pointer + u'/' + QString::number(index), path + u'/' + name);
            if (!one.isEmpty()) {
                differing.insert(name, one);
            }
        };
        QStringList order; // ours, then theirs that we do not have
        for (qsizetype i = 0; i < ourNames.size(); ++i) {
            const qsizetype index = theirNames.indexOf(ourNames[i]);
            look(ourNames[i], &ours[size_t(i)], theirs.value(index), index);
            order.append(ourNames[i]);
        }
        for (qsizetype i = 0; i < theirNames.size(); ++i) {
            if (!ourNames.contains(theirNames[i])) {
                look(theirNames[i], nullptr, theirs[i], i);
                order.append(theirNames[i]);
            }
        }
        order.removeIf([&](const QString &name) { return !theirNames.contains(name); });
        QVariantMap result;
        if (!differing.isEmpty()) {
            result.insert(u"of"_s, differing);
        }
        if (order != theirNames) {
            result.insert(u"order"_s, QVariantList(theirNames.cbegin(), theirNames.cend())); // the type read back
        }
        return result;
    }

    [[nodiscard]] static bool isSame(const Node &ours, const QVariant &theirs)
    {
        return ours == Node::fromVariant(theirs);
    }

    /** Whether they have the same form: an object written out in full is not like an identifier. */
    [[nodiscard]] static bool isLike(const Node &ours, const QVariant &theirs)
    {
        if (const Node::Array *items = arrayIn(ours)) {
            const QVariantList list = theirs.toList();
            return isList(theirs) && (items->empty() || std::ranges::all_of(list, [&](const QVariant &item) {
                return isLike(items->front(), item);
            }));
        }
        if (objectIn(ours)) {
            const QVariantMap map = theirs.toMap();
            return isMap(theirs) && std::ranges::all_of(map.asKeyValueRange(), [&](const auto &member) {
                const Node *own = memberOf(ours, member.first);
                return !own || isLike(*own, member.second);
            });
        }
        const Node scalar = Node::fromVariant(theirs);
        const auto isNumber = [](const Node &node) {
            return std::holds_alternative<qint64>(node.content()) || std::holds_alternative<double>(node.content());
        };
        return scalar.content().index() == ours.content().index() || (isNumber(scalar) && isNumber(ours));
    }

    [[nodiscard]] bool isFit(const QString &key, const QVariant &value) const
    {
        if (isList(value)) {
            const QVariantList items = value.toList();
            return std::ranges::all_of(items, [&](const QVariant &item) { return isFit(key, item); });
        }
        if (isMap(value)) {
            const QVariantMap map = value.toMap();
            return std::ranges::all_of(
                map.asKeyValueRange(), [&](const auto &member) { return isFit(member.first, member.second); });
        }
        return !isNothing(value) && (!m_terms.isFit || m_terms.isFit(key, value));
    }

    const DepartureTerms &m_terms;
    const LostPlaces &m_lost;
    mutable bool m_isAll = true;
};

void collectOrigins(const Node &node, Node &into)
{
    for (const document::Origin &origin : node.origins()) {
        into.addOrigin(origin);
    }
    if (const Node::Object *object = objectIn(node)) {
        for (const Node::Member &member : *object) {
            collectOrigins(member.value, into);
        }
    } else if (const Node::Array *array = arrayIn(node)) {
        for (const Node &item : *array) {
            collectOrigins(item, into);
        }
    }
}

class Restoring
{
public:
    explicit Restoring(const DepartureTerms &terms) : m_terms(terms) {}

    /** Whether \a node stays in the document. */
    [[nodiscard]] bool at(Node *node, const QVariantMap &departure, std::optional<Node> &added) const
    {
        if (departure.contains(u"in"_s)) {
            if (node) {
                members(*node, departure[u"in"_s].toMap());
            }
            return true;
        }
        if (departure.contains(u"of"_s) || departure.contains(u"order"_s)) {
            if (node) {
                named(*node, departure);
            }
            return true;
        }
        if (departure.contains(u"items"_s)) {
            if (node) {
                items(*node, departure[u"items"_s].toList());
            }
            return true;
        }
        if (!departure.contains(u"own"_s) && departure.value(u"was"_s).toString() != digest(node)) {
            return true;
        }
        if (!departure.contains(u"is"_s)) {
            return false;
        }
        Node theirs = Node::fromVariant(departure[u"is"_s]);
        if (!node) {
            added = std::move(theirs);
            return true;
        }
        collectOrigins(*node, theirs);
        *node = std::move(theirs);
        return true;
    }

    void members(Node &node, const QVariantMap &departures) const
    {
        if (!objectIn(node)) {
            return;
        }
        for (auto it = departures.cbegin(); it != departures.cend(); ++it) {
            std::optional<Node> added;
            if (!at(node.find(it.key()), it.value().toMap(), added)) {
                node.remove(it.key());
            } else if (added) {
                node.put(it.key(), *std::move(added));
            }
        }
    }

private:
    void named(Node &node, const QVariantMap &departure) const
    {
        if (!arrayIn(node)) {
            return;
        }
        QStringList names = namesOf(*arrayIn(node), m_terms);
        if (names.isEmpty()) {
            return; // no longer what it was
        }
        Node::Array &items = node.items();
        const QVariantMap of = departure.value(u"of"_s).toMap();
        for (auto it = of.cbegin(); it != of.cend(); ++it) {
            const qsizetype index = names.indexOf(it.key());
            std::optional<Node> added;
            if (!at(index < 0 ? nullptr : &items[size_t(index)], it.value().toMap(), added)) {
                if (index >= 0) {
                    items.erase(items.begin() + index);
                    names.removeAt(index);
                }
            } else if (added) {
                items.push_back(*std::move(added));
                names.append(it.key());
            }
        }
        if (const QStringList order = departure.value(u"order"_s).toStringList(); !order.isEmpty()) {
            Node::Array sorted;
            QStringList all = order;
            for (const QString &name : std::as_const(names)) {
                if (!all.contains(name)) {
                    all.append(name);
                }
            }
            for (const QString &name : std::as_const(all)) {
                if (const qsizetype index = names.indexOf(name); index >= 0) {
                    sorted.push_back(std::move(items[size_t(index)]));
                }
            }
            items = std::move(sorted);
        }
    }

    static void items(Node &node, const QVariantList &departures)
    {
        if (!arrayIn(node)) {
            return;
        }
        QHash<QString, QVariant> theirs;
        for (const QVariant &each : departures) {
            const QVariantMap departure = each.toMap();
            theirs.insert(departure[u"was"_s].toString(), departure[u"is"_s]);
        }
        for (Node &item : node.items()) {
            if (const auto found = theirs.constFind(digest(&item)); found != theirs.cend()) {
                Node came = Node::fromVariant(*found);
                collectOrigins(item, came);
                item = std::move(came);
            }
        }
    }

    const DepartureTerms &m_terms;
};

} // namespace

void LostPlaces::add(const QString &path)
{
    m_at.insert(path);
    QString above = path;
    for (;;) {
        m_above.insert(above);
        const qsizetype slash = above.lastIndexOf(u'/');
        if (slash < 0) {
            break;
        }
        above.truncate(slash);
    }
}

Departures departures(const Node &ours, const QVariantMap &theirs, const DepartureTerms &terms, const LostPlaces &lost)
{
    if (!objectIn(ours)) {
        return {.held = {}, .isAll = false};
    }
    const Comparison comparison(terms, lost);
    const QVariantMap held = comparison.members(ours, theirs, {}, {});
    return {.held = held, .isAll = comparison.isAll()};
}

void restore(Node &document, const QVariantMap &departures, const DepartureTerms &terms)
{
    if (!departures.isEmpty()) {
        Restoring(terms).members(document, departures);
    }
}

} // namespace leerschakel::exchange::mapping
