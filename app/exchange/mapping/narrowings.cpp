// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/narrowings.h"

#include "exchange/document/jsontext.h"

namespace leerschakel::exchange::mapping {

using document::Node;

namespace {

using Place = std::pair<domain::Id, const domain::FieldSpec *>;

/** The text of every member that comes from one of the given values. */
class Members
{
public:
    explicit Members(const std::vector<Ledger::Narrowed> &values)
    {
        for (const Ledger::Narrowed &value : values) {
            m_texts.insert({value.record->id(), value.field}, {});
        }
    }

    void take(const Node &node)
    {
        for (const document::Origin &origin : node.origins()) {
            if (const auto text = m_texts.find({origin.record, origin.field}); text != m_texts.end()) {
                *text += '\n';
                document::appendCompact(*text, node);
            }
        }
        if (const auto *object = std::get_if<Node::Object>(&node.content())) {
            for (const Node::Member &member : *object) {
                take(member.value);
            }
        } else if (const auto *array = std::get_if<Node::Array>(&node.content())) {
            for (const Node &item : *array) {
                take(item);
            }
        }
    }

    /** Empty where no member comes from \a value. */
    [[nodiscard]] QString digest(const Ledger::Narrowed &value) const
    {
        std::string text = m_texts.value({value.record->id(), value.field});
        if (text.empty()) {
            return {};
        }
        document::appendCompact(text, Node::fromVariant(value.record->value(*value.field)));
        return document::digest(text);
    }

private:
    QHash<Place, std::string> m_texts;
};

Members membersOf(
    const std::vector<Ledger::Narrowed> &values, const std::vector<const Node *> &documents, const QString &except)
{
    Members members(values);
    for (const Node *document : documents) {
        if (const auto *object = std::get_if<Node::Object>(&document->content())) {
            for (const Node::Member &member : *object) {
                if (member.key != except) {
                    members.take(member.value);
                }
            }
        }
    }
    return members;
}

/** The key has no id for the offering: the offering may be found under another one. */
QString keyOf(const Ledger &ledger, const Ledger::Narrowed &value)
{
    const bool isWhole = ledger.tree() && value.record == &ledger.tree()->offering;
    return (isWhole ? QString() : value.record->id().toString()) + u'/' + value.field->key();
}

} // namespace

QVariantMap narrowings(const Ledger &ledger, const std::vector<const Node *> &documents, const QString &except)
{
    const std::vector<Ledger::Narrowed> values = ledger.narrowed();
    QVariantMap digests;
    if (values.empty()) {
        return digests;
    }
    const Members members = membersOf(values, documents, except);
    for (const Ledger::Narrowed &value : values) {
        if (const QString digest = members.digest(value); !digest.isEmpty()) {
            digests.insert(keyOf(ledger, value), digest);
        }
    }
    return digests;
}

void carryAsItCame(
    Ledger &ledger, const QVariantMap &came, const std::vector<const Node *> &documents, const QString &except)
{
    if (came.isEmpty()) {
        return;
    }
    std::vector<Ledger::Narrowed> values = ledger.narrowed();
    std::erase_if(values, [&](const Ledger::Narrowed &value) { return !came.contains(keyOf(ledger, value)); });
    if (values.empty()) {
        return;
    }
    const Members members = membersOf(values, documents, except);
    for (const Ledger::Narrowed &value : values) {
        if (members.digest(value) == came.value(keyOf(ledger, value)).toString()) {
            ledger.carriedAsItCame(value);
        }
    }
}

} // namespace leerschakel::exchange::mapping
