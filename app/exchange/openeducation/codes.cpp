// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/codes.h"

#include "domain/constant.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using domain::TypedCode;

Node identifierEntry(const QString &type, const QString &code)
{
    Node entry = Node::object();
    entry.put(u"codeType"_s, type);
    entry.put(u"code"_s, code);
    return entry;
}

Node identifierEntries(const QList<TypedCode> &codes, qsizetype first, std::span<const Name> names)
{
    Node::Array entries;
    for (const TypedCode &code : constant(codes.mid(first))) {
        const char *type = theirsFor(names, code.type);
        entries.push_back(identifierEntry(type ? QString::fromLatin1(type) : u"x-"_s + code.type, code.code));
    }
    return entries;
}

bool readBack(const QList<TypedCode> &codes, std::span<const Name> names)
{
    return std::ranges::all_of(codes, [&](const TypedCode &code) {
        const char *type = theirsFor(names, code.type);
        const char *back = type ? oursFor(names, QString::fromLatin1(type)) : nullptr;
        return back && code.type == QLatin1StringView(back);
    });
}

void completePrimaryCode(Node &document, const char *type, const domain::Id &id)
{
    if (Node *code = document.find(u"primaryCode"_s)) {
        code->putDefault(u"codeType"_s, type);
    } else {
        document.put(u"primaryCode"_s, identifierEntry(u"uuid"_s, id.toString()));
    }
}

} // namespace leerschakel::exchange::openeducation
