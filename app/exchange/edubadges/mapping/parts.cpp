// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/mapping/parts.h"

#include "exchange/edubadges/names.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

using mapping::Fate;

Node typed(const char *type)
{
    Node node = Node::object();
    node.put(u"type"_s, Node::Array{type});
    return node;
}

void putAll(Node &object, const QString &key, Node::Array items)
{
    if (!items.empty()) {
        object.put(key, std::move(items));
    }
}

QString textOf(const Task &task, const Source &source, const domain::Field<LocalizedText> &field)
{
    return source.wanted(field).preferring(task.language);
}

void bookText(const Task &task, const Source &source, const domain::Field<LocalizedText> &field)
{
    const LocalizedText text = source.wanted(field);
    const auto isSaid = [&](Language language) { return !text.in(language).isEmpty(); };
    QVariantMap left;
    for (const Language language : {Language::Dutch, Language::English}) {
        const bool isUsed = task.languages.contains(language) || !std::ranges::all_of(task.languages, isSaid);
        if (isSaid(language) && !isUsed) {
            left.insert(domain::languageCode(language), text.in(language));
        }
    }
    if (left.isEmpty()) {
        source.carried(field);
    } else {
        source.leaveOut(field, left, Fate::Narrowed, noPlaceForIt());
    }
}

void putText(
    Node &object, const QString &key, const Task &task, const Source &source, const domain::Field<LocalizedText> &field)
{
    if (const QString text = textOf(task, source, field); !text.isEmpty()) {
        object.put(key, text, source.origin(field));
    }
    bookText(task, source, field);
}

Node::Array identifiers(const QList<domain::TypedCode> &codes, const document::Origin &origin)
{
    Node::Array all;
    for (const domain::TypedCode &code : codes) {
        Node entry = Node::object();
        entry.put(u"type"_s, "IdentifierEntry");
        entry.put(u"identifier"_s, code.code);
        const char *type = theirsFor(identifierTypes, code.type);
        entry.put(u"identifierType"_s, type ? QString::fromLatin1(type) : QString(u"ext:"_s + code.type));
        entry.addOrigin(origin);
        all.push_back(std::move(entry));
    }
    return all;
}

} // namespace leerschakel::exchange::edubadges
