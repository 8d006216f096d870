// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/mapping/parts.h"

#include "text/markdowntotext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

namespace {

Node noteOf(Language language, const QString &text, const Origins &origins)
{
    Node words = Node::object();
    words.put(domain::languageCode(language), text);
    Node note = typed("Note");
    note.put(u"noteLiteral"_s, std::move(words));
    addOrigins(note, origins);
    return note;
}

} // namespace

Origins originsOf(const Source &source, std::initializer_list<const FieldSpec *> fields)
{
    Origins origins;
    for (const FieldSpec *field : fields) {
        if (source.has(*field)) {
            origins.push_back(source.origin(*field));
        }
    }
    return origins;
}

Node typed(const char *type)
{
    Node node = Node::object();
    node.put(u"@type"_s, type);
    return node;
}

Node identified(const domain::Id &id, const char *type)
{
    Node node = reference(id);
    node.put(u"@type"_s, type);
    return node;
}

Node reference(const domain::Id &id)
{
    Node node = Node::object();
    node.put(u"@id"_s, iriOf(id));
    return node;
}

Node conceptOf(const QString &uri)
{
    Node node = Node::object();
    node.put(u"@id"_s, uri);
    node.put(u"@type"_s, "Concept");
    return node;
}

Node listed(const QString &uri)
{
    static const QString ofEurope = u"http://data.europa.eu/snb/"_s;
    // Lists of Europass have a version, those of the Publications Office do not.
    Node scheme = Node::object();
    scheme.put(u"@id"_s, QString(uri.section(u'/', 0, -2) + (uri.startsWith(ofEurope) ? u"/25831c2"_s : QString())));
    scheme.put(u"@type"_s, "ConceptScheme");
    Node node = conceptOf(uri);
    node.put(u"inScheme"_s, std::move(scheme));
    return node;
}

Node webResource(const QString &address)
{
    const QString url = webAddress(address);
    if (url.isEmpty()) {
        return Node::object();
    }
    Node page = typed("WebResource");
    page.put(u"contentUrl"_s, url);
    return page;
}

void appendTo(Node &object, const QString &key, Node value)
{
    if (!object.find(key)) {
        object.put(key, Node::Array());
    }
    object.find(key)->append(std::move(value));
}

void addOrigins(Node &value, const Origins &origins)
{
    for (const Origin &origin : origins) {
        value.addOrigin(origin);
    }
}

QList<Language> startingWith(Language first)
{
    return first == Language::Dutch ? QList{Language::Dutch, Language::English}
                                    : QList{Language::English, Language::Dutch};
}

Node textIn(const QList<Language> &languages, const TextIn &text)
{
    Node words = Node::object();
    for (const Language language : languages) {
        if (const QString said = text(language); !said.isEmpty()) {
            words.put(domain::languageCode(language), said);
        }
    }
    return words;
}

void addNote(Node &object, const QList<Language> &languages, const TextIn &text, const Origins &origins)
{
    for (const Language language : languages) {
        if (const QString words = text(language); !words.isEmpty()) {
            appendTo(object, u"additionalNote"_s, noteOf(language, words, origins));
        }
    }
}

void putOneNote(Node &object, const QString &key, const QList<Language> &languages, const TextIn &text,
    const Origins &origins, const TextIn &about)
{
    QList<Language> others = languages;
    while (!others.isEmpty() && text(others.constFirst()).isEmpty()) {
        others.removeFirst();
    }
    if (others.isEmpty()) {
        return;
    }
    const Language first = others.takeFirst();
    object.put(key, noteOf(first, text(first), origins));
    const auto named = [&](Language language) {
        const QString words = text(language);
        return words.isEmpty() ? words : QString(about(language) + u": "_s + words);
    };
    addNote(object, others, named, origins);
}

LocalizedText plainText(const Source &source, const domain::Field<LocalizedText> &field)
{
    const LocalizedText text = source.wanted(field);
    return field.isMarkdown() ? LocalizedText{.nl = text::toPlainText(text.nl), .en = text::toPlainText(text.en)}
                              : text;
}

void bookPlain(const Source &source, const domain::Field<LocalizedText> &field)
{
    if (plainText(source, field) == source.wanted(field)) {
        source.carried(field);
    } else {
        source.narrow(field, domain::Message{.code = u"lost.markup"_s, .arguments = {}});
    }
}

void putText(Node &object, const QString &key, const Source &source, const domain::Field<LocalizedText> &field)
{
    if (const LocalizedText text = plainText(source, field); !text.isEmpty()) {
        object.put(key, localized(text), source.origin(field));
        bookPlain(source, field);
    } else {
        source.drop(field, noPlaceForIt());
    }
}

void bookAsText(const Source &source, std::initializer_list<const FieldSpec *> fields)
{
    for (const FieldSpec *field : fields) {
        source.narrow(*field, inTextOnly());
    }
}

void appendPage(Node &object, const QString &key, const Source &source, const domain::Field<QString> &field)
{
    const QString given = source.look(field);
    Node page = webResource(given);
    if (page.isEmpty()) {
        source.drop(field, badForm());
        return;
    }
    const QString written = page.textOf(u"contentUrl"_s);
    page.addOrigin(source.origin(field));
    appendTo(object, key, std::move(page));
    if (written == given) {
        source.carried(field);
    } else {
        source.narrow(field, written);
    }
}

QString spanOf(QDate from, QDate to, Language language)
{
    if (from.isValid() && to.isValid()) {
        return from.toString(Qt::ISODate) + u" – "_s + to.toString(Qt::ISODate);
    }
    return from.isValid() ? said(language, "vanaf ", "from ") + from.toString(Qt::ISODate)
        : to.isValid()    ? said(language, "t/m ", "until ") + to.toString(Qt::ISODate)
                          : QString();
}

QString xsDuration(const QString &iso)
{
    static const QRegularExpression form(
        u"^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(?:(\\d{1,6})W)?(?:(\\d{1,7})D)?(T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$"_s);
    const QRegularExpressionMatch match = form.match(iso);
    if (!match.hasMatch()) {
        return {};
    }
    constexpr qint64 daysInWeek = 7;
    const qint64 days = match.captured(3).toLongLong() * daysInWeek + match.captured(4).toLongLong();
    const QString inDays = match.captured(3).isEmpty() && match.captured(4).isEmpty() ? QString() : u"%1D"_s.arg(days);
    return u'P' + match.captured(1) + match.captured(2) + inDays + match.captured(5);
}

} // namespace leerschakel::exchange::elm
