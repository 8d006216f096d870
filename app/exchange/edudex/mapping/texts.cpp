// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/mapping/texts.h"

#include "text/markdowntohtml.h"
#include "text/markdowntotext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Language;
using domain::LocalizedText;

namespace {

QString &in(LocalizedText &text, Language language)
{
    return language == Language::Dutch ? text.nl : text.en;
}

} // namespace

void putText(Node &into, const QString &key, const Source &source, const domain::Field<LocalizedText> &field, int limit)
{
    const LocalizedText text = source.wanted(field);
    if (text.isEmpty()) {
        return;
    }
    const LocalizedText fitting{.nl = shortenedTo(text.nl, limit), .en = shortenedTo(text.en, limit)};
    into.put(key, localized(fitting), source.origin(field));
    if (fitting == text) {
        source.carried(field);
    } else {
        source.narrow(field, cutOffAt(limit));
    }
}

void putPlainText(
    Node &into, const QString &key, const Source &source, const domain::Field<LocalizedText> &field, int limit)
{
    const LocalizedText markdown = source.wanted(field);
    if (markdown.isEmpty()) {
        return;
    }
    const LocalizedText plain{.nl = text::toPlainText(markdown.nl), .en = text::toPlainText(markdown.en)};
    const LocalizedText fitting{.nl = shortenedTo(plain.nl, limit), .en = shortenedTo(plain.en, limit)};
    into.put(key, localized(fitting), source.origin(field));
    if (fitting != plain) {
        source.narrow(field, cutOffAt(limit));
    } else if (plain != markdown) {
        source.narrow(field, {.code = u"lost.markup"_s, .arguments = {}});
    } else {
        source.carried(field);
    }
}

void putWebLink(Node &into, const Source &source, const domain::Field<QString> &field, const QList<Language> &languages)
{
    const QString given = source.look(field);
    if (given.isEmpty()) {
        return;
    }
    const QString address = webAddress(given);
    if (address.isEmpty()) {
        source.drop(field, badForm());
        return;
    }
    Node link = Node::object();
    for (const Language language : languages) {
        link.put(domain::languageCode(language), address);
    }
    into.put(u"webLink"_s, std::move(link), source.origin(field));
    if (address == given) {
        source.carried(field);
    } else {
        source.narrow(field, address);
    }
}

void SubjectText::take(const Source &source, const domain::Field<LocalizedText> &field)
{
    const LocalizedText markdown = source.carry(field);
    if (markdown.isEmpty()) {
        return;
    }
    for (const Language language : {Language::Dutch, Language::English}) {
        in(m_text, language) += text::toPlainText(markdown.in(language));
        in(m_html, language) += text::toHtml(markdown.in(language)).trimmed();
    }
    m_origins.push_back(source.origin(field));
}

void SubjectText::line(const std::function<QString(Language)> &text, const Source &source,
    std::initializer_list<const domain::FieldSpec *> fields)
{
    for (const Language language : std::as_const(m_languages)) {
        const QString words = text(language).simplified();
        if (words.isEmpty()) {
            continue;
        }
        QString &all = in(m_text, language);
        all += (all.isEmpty() ? QString() : u"\n"_s) + words;
        in(m_items, language) += u"<li>"_s + words.toHtmlEscaped() + u"</li>"_s;
    }
    for (const domain::FieldSpec *field : fields) {
        if (source.has(*field)) {
            m_origins.push_back(source.origin(*field));
        }
    }
}

void SubjectText::appendTo(Node &subjects) const
{
    if (m_text.isEmpty()) {
        return;
    }
    LocalizedText html = m_html;
    for (const Language language : {Language::Dutch, Language::English}) {
        if (!m_items.in(language).isEmpty()) {
            in(html, language) += u"<ul>"_s + m_items.in(language) + u"</ul>"_s;
        }
    }
    Node subject = Node::object();
    subject.put(u"subject"_s, m_subject);
    Node text = localized(m_text);
    Node markup = localized(html);
    for (const Origin &origin : m_origins) {
        text.addOrigin(origin);
        markup.addOrigin(origin);
    }
    subject.put(u"descriptionHtml"_s, std::move(markup));
    subject.put(u"descriptionText"_s, std::move(text));
    subjects.append(std::move(subject));
}

} // namespace leerschakel::exchange::edudex
