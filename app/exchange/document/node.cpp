// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document/node.h"

#include "domain/constant.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::document {

namespace {

/** Neither is a list or an object; both hold the same alternative. */
bool isSameScalar(const Node::Content &a, const Node::Content &b)
{
    if (const auto *text = std::get_if<QString>(&a)) {
        return *text == std::get<QString>(b);
    }
    if (const auto *whole = std::get_if<qint64>(&a)) {
        return *whole == std::get<qint64>(b);
    }
    if (const auto *number = std::get_if<double>(&a)) {
        return *number == std::get<double>(b);
    }
    const auto *truth = std::get_if<bool>(&a);
    return !truth || *truth == std::get<bool>(b);
}

} // namespace

Node::Node() = default;
Node::Node(const QString &text) : m_content(text) {}
Node::Node(const char *text) : m_content(QString::fromLatin1(text)) {}
Node::Node(Array array) : m_content(std::move(array)) {}
Node::Node(bool truth) : m_content(truth) {}
Node::Node(qint64 number) : m_content(number) {}

Node::Node(double number)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    if (number == std::floor(number) && std::abs(number) < exact) {
        m_content = qint64(number);
    } else {
        m_content = number;
    }
}

Node Node::object()
{
    Node value;
    value.m_content = Object();
    return value;
}

Node Node::fromVariant(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString();
    case QMetaType::Bool:
        return Node(value.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return Node(qint64(value.toLongLong()));
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return Node(value.toDouble());
    case QMetaType::QVariantList:
    case QMetaType::QStringList: {
        Array array;
        for (const QVariant &item : constant(value.toList())) {
            array.push_back(fromVariant(item));
        }
        return array;
    }
    case QMetaType::QVariantMap: {
        Node result = object();
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            result.put(it.key(), fromVariant(it.value()));
        }
        return result;
    }
    default:
        return {};
    }
}

bool Node::isEmpty() const
{
    if (const auto *array = std::get_if<Array>(&m_content)) {
        return array->empty();
    }
    if (const auto *object = std::get_if<Object>(&m_content)) {
        return object->empty();
    }
    return std::holds_alternative<std::monostate>(m_content);
}

void Node::addOrigin(const Origin &origin)
{
    if (origin.field) {
        m_origins.push_back(origin);
    }
}

void Node::put(const QString &key, Node value, const Origin &origin)
{
    value.addOrigin(origin);
    if (!std::holds_alternative<Object>(m_content)) {
        m_content = Object();
    }
    std::get<Object>(m_content).push_back({.key = key, .value = std::move(value)});
}

void Node::putDefault(const QString &key, Node value, const Origin &origin)
{
    if (!find(key)) {
        put(key, std::move(value), origin);
    }
}

void Node::remove(const QString &key)
{
    if (auto *object = std::get_if<Object>(&m_content)) {
        std::erase_if(*object, [&](const Member &member) { return member.key == key; });
    }
}

Node *Node::find(const QString &key)
{
    if (auto *object = std::get_if<Object>(&m_content)) {
        const auto found = std::ranges::find(*object, key, &Member::key);
        return found == object->end() ? nullptr : &found->value;
    }
    return nullptr;
}

const QString &Node::textOf(const QString &key) const
{
    static const QString none;
    if (const auto *object = std::get_if<Object>(&m_content)) {
        const auto found = std::ranges::find(*object, key, &Member::key);
        if (found != object->end()) {
            const auto *text = std::get_if<QString>(&found->value.m_content);
            return text ? *text : none;
        }
    }
    return none;
}

void Node::append(Node value)
{
    items().push_back(std::move(value));
}

Node::Array &Node::items()
{
    if (!std::holds_alternative<Array>(m_content)) {
        m_content = Array();
    }
    return std::get<Array>(m_content);
}

void Node::join(const QVariant &kept, const QString &itemKey)
{
    if (isEmpty() && !std::holds_alternative<Array>(m_content)) {
        *this = fromVariant(kept);
        return;
    }
    if (auto *array = std::get_if<Array>(&m_content); array && kept.typeId() == QMetaType::QVariantList) {
        // Compared only with the items that were here before: a source may have hundreds of thousands, all different.
        const auto ours = qsizetype(array->size());
        for (const QVariant &item : constant(kept.toList())) {
            const QString name = item.toMap().value(itemKey).toString();
            const auto same = name.isEmpty()
                ? array->end()
                : std::ranges::find_if(*array, [&](const Node &own) { return own.textOf(itemKey) == name; });
            if (same != array->end()) {
                same->join(item, itemKey);
            } else if (const Node value = fromVariant(item);
                std::find(array->begin(), array->begin() + ours, value) == array->begin() + ours) {
                array->push_back(value);
            }
        }
        return;
    }
    if (std::holds_alternative<Object>(m_content) && kept.typeId() == QMetaType::QVariantMap) {
        QHash<QString, size_t> ours; // as above
        for (size_t i = 0; i < std::get<Object>(m_content).size(); ++i) {
            ours.insert(std::get<Object>(m_content)[i].key, i);
        }
        const QVariantMap map = kept.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            if (const auto own = ours.constFind(it.key()); own != ours.cend()) {
                std::get<Object>(m_content)[*own].value.join(it.value(), itemKey);
            } else {
                put(it.key(), fromVariant(it.value()));
            }
        }
    }
}

bool operator==(const Node &a, const Node &b)
{
    if (a.m_content.index() != b.m_content.index()) {
        return false;
    }
    if (const auto *object = std::get_if<Node::Object>(&a.m_content)) {
        const auto &other = std::get<Node::Object>(b.m_content);
        return object->size() == other.size() && std::ranges::all_of(*object, [&](const Node::Member &member) {
            const auto found = std::ranges::find(other, member.key, &Node::Member::key);
            return found != other.end() && found->value == member.value;
        });
    }
    if (const auto *array = std::get_if<Node::Array>(&a.m_content)) {
        return std::ranges::equal(*array, std::get<Node::Array>(b.m_content));
    }
    return isSameScalar(a.m_content, b.m_content);
}

} // namespace leerschakel::exchange::document
