// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/mapping/parts.h"

#include "text/markdowntotext.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::FieldSpec;
using domain::Language;

Node typed(const char *type)
{
    Node node = Node::object();
    node.put(u"@type"_s, type);
    return node;
}

Node term(const QString &name, const QString &code)
{
    Node node = typed("DefinedTerm");
    node.put(u"name"_s, name);
    node.put(u"termCode"_s, code);
    return node;
}

Node codeTerm(const char *list, const QString &code, Language language, const QString &set)
{
    Node node = term(labelOf(list, code, language), code);
    if (!set.isEmpty()) {
        Node of = typed("DefinedTermSet");
        of.put(u"name"_s, set);
        node.put(u"inDefinedTermSet"_s, std::move(of));
    }
    return node;
}

QString languageTag(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code, QLocale::ISO639Part2 | QLocale::ISO639Part3);
    const QString two =
        language == QLocale::AnyLanguage ? QString() : QLocale::languageToCode(language, QLocale::ISO639Part1);
    return two.isEmpty() ? code : two;
}

void carryLanguages(const Source &source, const domain::Field<QStringList> &field)
{
    source.carryThose(
        field,
        [](const QString &code) {
            const QString meant = domain::CodeList::named(u"language"_s).meantBy(languageTag(code));
            return meant == code || meant.isEmpty();
        },
        noPlaceForIt(), mapping::Fate::Dropped);
}

bool isDuration(const QString &text)
{
    static const QRegularExpression form(
        u"^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$"_s);
    return form.match(text).hasMatch();
}

Node::Array regionsOf(const QStringList &codes, Language language)
{
    Node::Array regions;
    for (const QString &code : codes) {
        Node region = typed("AdministrativeArea");
        region.put(u"name"_s, labelOf("region", code, language));
        region.put(u"identifier"_s, code);
        regions.push_back(std::move(region));
    }
    return regions;
}

Node::Array identifiers(const QList<domain::TypedCode> &codes, Language language)
{
    Node::Array list;
    for (const domain::TypedCode &code : codes) {
        Node value = typed("PropertyValue");
        value.put(u"propertyID"_s, code.type);
        value.put(u"name"_s, labelOf("codeType", code.type, language));
        value.put(u"value"_s, code.code);
        list.push_back(std::move(value));
    }
    return list;
}

Node textIn(const QString &text, Language own, Language wanted)
{
    if (own == wanted) {
        return Node(text);
    }
    Node tagged = Node::object();
    tagged.put(u"@language"_s, domain::languageCode(own));
    tagged.put(u"@value"_s, text);
    return tagged;
}

void putText(Node &object, const QString &key, const Source &source, const domain::Field<domain::LocalizedText> &field,
    Language language)
{
    if (!source.has(field)) {
        return;
    }
    const domain::LocalizedText text = source.wanted(field);
    if (text.isEmpty()) { // it exists only in the other language
        source.carried(field);
        return;
    }
    const auto plain = [&](Language each) {
        return field.isMarkdown() ? text::toPlainText(text.in(each)) : text.in(each);
    };
    const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
    const Language own = text.in(language).isEmpty() ? other : language;
    object.put(key, textIn(plain(own), own, language), source.origin(field));
    if (plain(Language::Dutch) == text.nl && plain(Language::English) == text.en) {
        source.carried(field);
    } else {
        source.narrow(field, {.code = u"lost.markup"_s, .arguments = {}});
    }
}

void putPlain(Node &object, const QString &key, const Source &source, const FieldSpec &field)
{
    if (source.has(field)) {
        object.put(key, source.plain(field).toString(), source.origin(field));
        source.carried(field);
    }
}

void putFrom(Node &object, const QString &key, Node value, const Source &source, const FieldSpec &field)
{
    if (!value.isEmpty()) {
        object.put(key, std::move(value), source.origin(field));
    }
}

void appendTo(Node &object, const QString &key, Node value)
{
    if (!object.find(key)) {
        object.put(key, Node::Array());
    }
    object.find(key)->append(std::move(value));
}

} // namespace leerschakel::exchange::schemaorg
