// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/sheet.h"

#include "domain/constant.h"
#include "exchange/document/jsontext.h"

#include <QHashFunctions>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

using exchange::document::Node;

namespace {

constexpr Mark referenceBit = Mark(1) << 63;

const QString *textIn(const Node *node)
{
    return node ? std::get_if<QString>(&node->content()) : nullptr;
}

/** The values of language-typed strings: [{language, value}]. */
QStringList textsIn(Node *node)
{
    QStringList texts;
    if (node && std::holds_alternative<Node::Array>(node->content())) {
        for (Node &each : node->items()) {
            if (const QString *text = textIn(each.find(u"value"_s))) {
                texts.append(*text);
            }
        }
    }
    return texts;
}

/** The text by which a value of a document is filtered; empty for values that cannot be. */
QByteArray valueOf(const Node &node)
{
    if (const QString *text = textIn(&node)) {
        return text->toUtf8();
    }
    const bool *truth = std::get_if<bool>(&node.content());
    return !truth ? QByteArray() : *truth ? "true"_ba : "false"_ba;
}

/** Collects the marks for the members of one document. */
class Marking
{
public:
    explicit Marking(Node &document) : m_document(document) {}

    void member(const QByteArray &name)
    {
        eachValue(name, [&](Node &value) { add(name, valueOf(value)); });
    }

    /** Given by id, or in full with the id in \a idMember. */
    void reference(const QByteArray &name, const QByteArray &idMember)
    {
        eachValue(name, [&](Node &value) {
            const bool isObject = std::holds_alternative<Node::Object>(value.content());
            const QString *text = textIn(isObject ? value.find(QString::fromLatin1(idMember)) : &value);
            const domain::Id id = text ? domain::Id::fromString(*text) : domain::Id();
            if (!id.isNull()) {
                m_marks.push_back(referenceTo(name, id));
            }
        });
    }

    /** primaryCode, and the register codes that have filters of their own. */
    void codes()
    {
        if (Node *primary = m_document.find(u"primaryCode"_s)) {
            add("primaryCode", primary->textOf(u"code"_s).toUtf8());
            addRegister(*primary);
        }
        Node *others = m_document.find(u"otherCodes"_s);
        if (others && std::holds_alternative<Node::Array>(others->content())) {
            for (Node &each : others->items()) {
                addRegister(each);
            }
        }
    }

    void consumers()
    {
        Node *consumers = m_document.find(u"consumers"_s);
        if (!consumers || !std::holds_alternative<Node::Array>(consumers->content()) || consumers->isEmpty()) {
            m_marks.push_back(forAnybody());
            return;
        }
        for (const Node &each : consumers->items()) {
            add("consumer", each.textOf(u"consumerKey"_s).toUtf8());
        }
    }

    [[nodiscard]] std::vector<Mark> taken()
    {
        std::ranges::sort(m_marks);
        m_marks.shrink_to_fit();
        return std::move(m_marks);
    }

private:
    template<typename Take>
    void eachValue(const QByteArray &member, const Take &take)
    {
        Node *node = m_document.find(QString::fromLatin1(member));
        if (node && std::holds_alternative<Node::Array>(node->content())) {
            std::ranges::for_each(node->items(), take);
        } else if (node) {
            take(*node);
        }
    }
    void add(QByteArrayView member, const QByteArray &value)
    {
        if (!value.isEmpty()) {
            m_marks.push_back(markOf(member, value));
        }
    }
    void addRegister(const Node &code)
    {
        if (code.textOf(u"codeType"_s) == u"crohoCreboCode") {
            add("croho-creboCode", code.textOf(u"code"_s).toUtf8());
        }
    }

    Node &m_document;
    std::vector<Mark> m_marks;
};

QDate dayIn(const Node &document, const QString &member)
{
    return QDate::fromString(document.textOf(member), Qt::ISODate);
}

} // namespace

Mark markOf(QByteArrayView member, QByteArrayView value)
{
    return qHashMulti(QHashSeed::globalSeed(), member, value) & ~referenceBit;
}

Mark referenceTo(QByteArrayView member, const domain::Id &id)
{
    return qHashMulti(QHashSeed::globalSeed(), member, id) | referenceBit;
}

bool isReference(Mark mark)
{
    return (mark & referenceBit) != 0;
}

Mark forAnybody()
{
    return markOf("consumer", {});
}

bool Traits::has(Mark mark) const
{
    return std::ranges::binary_search(marks, mark);
}

Sheet sheetOf(Entity entity, Node &document)
{
    Marking marking(document);
    for (const QByteArray &member : constant(filterMembersOf(entity))) {
        if (member != "primaryCode" && member != "croho-creboCode") {
            marking.member(member);
        }
    }
    for (const auto &[member, referred] : constant(referencesOf(entity))) {
        marking.reference(member, idMemberOf(referred));
    }
    marking.codes();
    marking.consumers();
    const QStringList names = textsIn(document.find(u"name"_s));
    const QString abbreviation = document.textOf(entity == Entity::Organisation ? u"shortName"_s : u"abbreviation"_s);
    const QStringList words = names + QStringList{abbreviation} + textsIn(document.find(u"description"_s));
    Node *code = document.find(u"primaryCode"_s);
    return {.traits = {.id = domain::Id::fromString(document.textOf(QString::fromLatin1(idMemberOf(entity)))),
                .name = names.value(0).toCaseFolded().toUtf8(),
                .code = code ? code->textOf(u"code"_s).toUtf8() : QByteArray(),
                .type = document.textOf(u"educationSpecificationType"_s).toUtf8(),
                .start = dayIn(document, u"startDate"_s),
                .end = dayIn(document, u"endDate"_s),
                .marks = marking.taken()},
        .text = QByteArray::fromStdString(exchange::document::compact(document)),
        .words = words.join(u'\n').toCaseFolded().toUtf8()};
}

} // namespace leerschakel::publishing::serving
