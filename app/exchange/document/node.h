// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QString>
#include <QVariant>

#include <variant>
#include <vector>

namespace leerschakel::exchange::document {

/** Where a value of a document came from; the field is null where it was computed. */
struct Origin {
    const domain::FieldSpec *field = nullptr;
    domain::Kind kind{};
    domain::Id record = {};
};
[[nodiscard]] inline Origin originOf(const domain::Record &record, const domain::FieldSpec &field)
{
    return {.field = &field, .kind = record.kind(), .record = record.id()};
}

/**
 * A value, as in JSON, of a document that is being made: members keep the order in which they were put (so the same
 * catalogue gives the same bytes), and each value knows the fields it came from (so findings can be marked on its
 * line).
 */
class Node
{
public:
    struct Member;
    using Array = std::vector<Node>;
    using Object = std::vector<Member>;
    using Content = std::variant<std::monostate, bool, qint64, double, QString, Array, Object>;

    /** null */
    Node();
    Node(const QString &text);
    Node(const char *text);
    Node(Array array);
    explicit Node(bool truth);
    explicit Node(qint64 number);
    /** Stored as a whole number when it is one. */
    explicit Node(double number);
    [[nodiscard]] static Node object();
    [[nodiscard]] static Node fromVariant(const QVariant &value);

    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] bool isEmpty() const;
    /** The fields it came from: more than one when it is made from several, such as a total. */
    [[nodiscard]] const std::vector<Origin> &origins() const { return m_origins; }
    void addOrigin(const Origin &origin);

    // For objects; any other value becomes an empty object first.
    void put(const QString &key, Node value, const Origin &origin = {});
    /** Puts \a value unless there is a member \a key already. */
    void putDefault(const QString &key, Node value, const Origin &origin = {});
    void remove(const QString &key);
    /** Null when there is none. */
    [[nodiscard]] Node *find(const QString &key);
    [[nodiscard]] const QString &textOf(const QString &key) const;

    // For arrays; any other value becomes an empty array first.
    void append(Node value);
    [[nodiscard]] Array &items();

    /**
     * Merges what was kept of the document that this came from. What this has wins, except that objects are merged
     * member by member, and lists item by item: objects with the same text in the member \a itemKey are the same item;
     * other items are appended when this does not have them.
     */
    void join(const QVariant &kept, const QString &itemKey);

    friend bool operator==(const Node &a, const Node &b);

private:
    Content m_content;
    std::vector<Origin> m_origins;
};

struct Node::Member {
    QString key;
    Node value;
};

} // namespace leerschakel::exchange::document
