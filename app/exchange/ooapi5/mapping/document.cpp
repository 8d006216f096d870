// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/document.h"

#include "domain/constant.h"
#include "exchange/reading/words.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::FieldSpec;
using domain::LocalizedText;
using domain::Record;

Node languageTyped(const LocalizedText &text, const document::Origin &origin)
{
    Node::Array list;
    for (const Name &name : textLanguages) {
        const QString &value = QLatin1StringView(name.ours) == u"nl" ? text.nl : text.en;
        if (!value.isEmpty()) {
            Node entry = Node::object();
            entry.put(u"language"_s, name.theirs);
            entry.put(u"value"_s, value, origin);
            list.push_back(std::move(entry));
        }
    }
    return list;
}

void narrowTo(Node &node, domain::Language language)
{
    if (auto *object = std::get_if<Node::Object>(&node.content())) {
        for (const Node::Member &member : *object) {
            if (member.key != QLatin1StringView("ext")) {
                narrowTo(*node.find(member.key), language);
            }
        }
        return;
    }
    if (!std::holds_alternative<Node::Array>(node.content())) {
        return;
    }
    Node::Array &items = node.items();
    const auto languageOf = [](const Node &item) { return reading::languageOfTag(item.textOf(u"language"_s)); };
    if (std::ranges::contains(items, std::optional(language), languageOf)) {
        std::erase_if(items, [&](const Node &item) {
            const std::optional<domain::Language> each = languageOf(item);
            return each && *each != language;
        });
        return;
    }
    for (Node &item : items) {
        narrowTo(item, language);
    }
}

Node wholeRecord(const Record &record, const QStringList &without)
{
    Node whole = Node::object();
    whole.put(u"id"_s, record.id().toString());
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (record.has(*field) && !without.contains(field->key())) {
            whole.put(field->key(), Node::fromVariant(record.value(*field)));
        }
    }
    return whole;
}

Node identifierEntries(const QList<domain::TypedCode> &codes, qsizetype first)
{
    Node::Array entries;
    for (const domain::TypedCode &code : constant(codes.mid(first))) {
        const char *type = theirsFor(codeTypes, code.type);
        Node entry = Node::object();
        entry.put(u"codeType"_s, type ? QString::fromLatin1(type) : u"x-"_s + code.type);
        entry.put(u"code"_s, code.code);
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool readBack(const QList<domain::TypedCode> &codes)
{
    return std::ranges::all_of(codes, [](const domain::TypedCode &code) {
        const char *type = theirsFor(codeTypes, code.type);
        const char *back = type ? oursFor(codeTypes, QString::fromLatin1(type)) : nullptr;
        return back && code.type == QLatin1StringView(back);
    });
}

void MapperDocument::put(const QString &key, Node value, const FieldSpec &field)
{
    m_object.put(key, std::move(value), m_source.origin(field));
}

void MapperDocument::carryText(const QString &key, const FieldSpec &field)
{
    if (m_source.has(field)) {
        put(key, m_source.plain(field).toString(), field);
        m_source.carried(field);
        comesBack(field);
    }
}

void MapperDocument::carryTexts(const QString &key, const domain::Field<LocalizedText> &field)
{
    if (m_source.has(field)) {
        put(key, languageTyped(m_source.carry(field)), field);
        comesBack(field);
    }
}

void MapperDocument::carryNumber(const QString &key, const FieldSpec &field)
{
    if (m_source.has(field)) {
        put(key, Node::fromVariant(m_source.plain(field)), field);
        m_source.carried(field);
        comesBack(field);
    }
}

Node MapperDocument::extension(const QStringList &without) const
{
    Node extension = Node::object();
    extension.put(u"version"_s, Node(qint64(conventionVersion)));
    Node::Array standard;
    for (const QString &key : m_standard) {
        standard.emplace_back(key);
    }
    extension.put(u"standard"_s, std::move(standard));
    Node fields = Node::object();
    for (const FieldSpec *field : domain::kindTable(m_source.kind()).fields()) {
        if (!m_source.has(*field) || m_standard.contains(field->key()) || without.contains(field->key())) {
            continue;
        }
        fields.put(field->key(), Node::fromVariant(m_source.plain(*field)), m_source.origin(*field));
        if (m_source.isOpen(*field)) {
            m_source.extensionOnly(*field,
                {.code = m_source.leftOutLanguage(*field).isEmpty() ? u"lost.extOnly"_s : u"lost.extOneLanguage"_s,
                    .arguments = {}});
        }
    }
    extension.put(u"fields"_s, std::move(fields));
    return extension;
}

void MapperDocument::finish(Node extension, const QVariantMap &kept, const QStringList &without)
{
    QVariantMap members = kept.value(QLatin1StringView(destinationName)).toMap();
    for (const QString &key : without) {
        members.remove(key);
    }
    members.remove(QLatin1StringView(asItCameKey));
    // ext comes last: it is what a reader needs least
    Node ext = Node::object();
    ext.put(QLatin1StringView(extKey), std::move(extension));
    ext.join(members.take(u"ext"_s), consumerKey());
    m_object.join(members, consumerKey());
    m_object.put(u"ext"_s, std::move(ext));
}

} // namespace leerschakel::exchange::ooapi5
