// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/entitydocument.h"

#include "exchange/mapping/noplace.h"
#include "exchange/mapping/words.h"
#include "exchange/openeducation/texts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using domain::FieldSpec;

void EntityDocument::put(const QString &key, Node value, const FieldSpec &field)
{
    m_object.put(key, std::move(value), m_source.origin(field));
}

void EntityDocument::carryText(const QString &key, const FieldSpec &field)
{
    if (m_source.has(field)) {
        put(key, m_source.plain(field).toString(), field);
        m_source.carried(field);
        comesBack(field);
    }
}

void EntityDocument::carryAddress(const QString &key, const FieldSpec &field)
{
    constexpr qsizetype longest = 2048; // link, logo: maxLength
    const QString given = m_source.plain(field).toString();
    const QString encoded = webAddress(given);
    if (encoded.isEmpty() || encoded.size() > longest) {
        m_source.extensionOnly(field, badForm());
        return;
    }
    put(key, encoded, field);
    if (encoded == given) {
        m_source.carried(field);
        comesBack(field);
    } else {
        m_source.narrow(field, encoded);
    }
}

void EntityDocument::carryTexts(const QString &key, const domain::Field<domain::LocalizedText> &field)
{
    if (m_source.has(field)) {
        put(key, languageTyped(m_source.carry(field)), field);
        comesBack(field);
    }
}

void EntityDocument::carryNumber(const QString &key, const FieldSpec &field)
{
    if (m_source.has(field)) {
        put(key, Node::fromVariant(m_source.plain(field)), field);
        m_source.carried(field);
        comesBack(field);
    }
}

void EntityDocument::carryCode(const domain::Field<QString> &field)
{
    if (m_source.has(field)) {
        Node code = Node::object();
        code.put(u"code"_s, m_source.carry(field), m_source.origin(field));
        put(u"primaryCode"_s, std::move(code), field);
        comesBack(field);
    }
}

Node EntityDocument::extension(const QStringList &without) const
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

void EntityDocument::finish(Node extension, const QVariantMap &kept, const QStringList &without)
{
    QVariantMap members = kept.value(m_format).toMap();
    for (const QString &key : without) {
        members.remove(key);
    }
    members.remove(QLatin1StringView(asItCameKey));
    // ext comes last, as readers need it least
    Node ext = Node::object();
    ext.put(QLatin1StringView(extKey), std::move(extension));
    ext.join(members.take(u"ext"_s), consumerKey());
    m_object.join(members, consumerKey());
    m_object.put(u"ext"_s, std::move(ext));
}

} // namespace leerschakel::exchange::openeducation
