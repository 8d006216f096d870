// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/site/listpage.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "exchange/document/jsontext.h"
#include "exchange/page/pagewords.h"
#include "exchange/schemaorg/site/sitewords.h"

#include <QFile>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using document::Node;
using domain::CodeList;
using domain::Language;
using page::Word;

namespace {

Language otherThan(Language language)
{
    return language == Language::Dutch ? Language::English : Language::Dutch;
}

QString labelled(const QString &list, const QString &code, Language language)
{
    return code.isEmpty() ? QString() : CodeList::named(list).label(code, language);
}

QStringList labels(const QString &list, const QStringList &codes, Language language)
{
    QStringList words;
    for (const QString &code : codes) {
        words.append(labelled(list, code, language));
    }
    return words;
}

/** The code of the language in which \a text is shown on a page in \a language, if that is the other one. */
QString shownIn(const domain::LocalizedText &text, Language language)
{
    return text.in(language).isEmpty() && !text.isEmpty() ? domain::languageCode(otherThan(language)) : QString();
}

QString marked(const QString &element, const domain::LocalizedText &text, Language language, const QString &html)
{
    const QString lang = shownIn(text, language);
    return u"<%1%2>%3</%1>"_s.arg(element, lang.isEmpty() ? QString() : u" lang=\"%1\""_s.arg(lang), html);
}

QString day(const QString &iso, Language language)
{
    static const QLocale dutch(QLocale::Dutch, QLocale::Netherlands);
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return (language == Language::Dutch ? dutch : english)
        .toString(QDate::fromString(iso, Qt::ISODate), u"d MMMM yyyy"_s);
}

/** "Proefschool · hbo-bachelor · online · Utrecht · start 3 februari 2027" */
QString facts(const ListEntry &entry, Language language)
{
    QStringList parts{entry.provider.preferring(language), labelled(u"level"_s, entry.level, language),
        labels(u"mode"_s, entry.modes, language).join(u", "_s), entry.places.join(u", "_s)};
    if (!entry.starts.isEmpty()) { // the last: the first may be long past by then
        parts.append(siteWord(SiteWord::Starts, language).arg(day(entry.starts.constLast(), language)));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s).toHtmlEscaped();
}

QString item(const ListEntry &entry, Language language)
{
    const QString title = entry.title.preferring(language).toHtmlEscaped();
    const QString link = u"<a href=\"%1.html\">%2</a>"_s.arg(entry.slug, title.isEmpty() ? entry.slug : title);
    QString html = u"<li>\n"_s + marked(u"h2"_s, entry.title, language, link);
    if (const QString line = facts(entry, language); !line.isEmpty()) {
        html += u"\n<p class=\"facts\">"_s + line + u"</p>"_s;
    }
    if (!entry.summary.isEmpty()) {
        html += u'\n' + marked(u"p"_s, entry.summary, language, entry.summary.preferring(language).toHtmlEscaped());
    }
    return html + u"\n</li>\n"_s;
}

QString option(const QString &value, const QString &label)
{
    return u"<option value=\"%1\">%2</option>\n"_s.arg(value.toHtmlEscaped(), label.toHtmlEscaped());
}

/** Empty if there is nothing to choose. */
QString select(const QString &id, const QString &label, const QString &options, Language language)
{
    return options.count(u"<option"_s) < 2
        ? QString()
        : u"<p><label for=\"%1\">%2</label>\n<select id=\"%1\">\n%3%4</select></p>\n"_s.arg(
              id, label, option({}, siteWord(SiteWord::Any, language)), options);
}

QString codeOptions(const QString &list, const QSet<QString> &used, Language language)
{
    QString options;
    for (const domain::Code &code : CodeList::named(list).codes()) {
        if (used.contains(code.code)) {
            options += option(code.code, code.label.in(language));
        }
    }
    return options;
}

/** Hidden until the script has loaded and makes it work. */
QString searchForm(const ListPage &page)
{
    const Language language = page.language;
    QStringList places(page.choices.places.cbegin(), page.choices.places.cend());
    places.sort();
    QString placeOptions;
    for (const QString &place : std::as_const(places)) {
        placeOptions += option(place, place);
    }
    const auto word = [&](Word each) { return page::word(each, language); };
    const auto said = [&](SiteWord each) { return siteWord(each, language); };
    return u"<form id=\"search\" role=\"search\" hidden>\n"
           "<p class=\"wide\"><label for=\"words\">%1</label>\n"
           "<input type=\"search\" id=\"words\" autocomplete=\"off\" aria-describedby=\"hint\">\n"
           "<small id=\"hint\">%2</small></p>\n"_s.arg(said(SiteWord::Search), said(SiteWord::SearchHint))
        + select(u"kind"_s, said(SiteWord::Kind), codeOptions(u"kind"_s, page.choices.kinds, language), language)
        + select(u"level"_s, word(Word::Level), codeOptions(u"level"_s, page.choices.levels, language), language)
        + select(u"mode"_s, word(Word::Mode), codeOptions(u"mode"_s, page.choices.modes, language), language)
        + select(
            u"language"_s, word(Word::Language), codeOptions(u"language"_s, page.choices.languages, language), language)
        + select(u"place"_s, said(SiteWord::Place), placeOptions, language)
        + u"<p><label for=\"start\">%1</label>\n<input type=\"date\" id=\"start\"></p>\n"
          "<p class=\"buttons\"><button type=\"submit\">%2</button>\n"
          "<button type=\"reset\">%3</button></p>\n</form>\n"_s.arg(
              said(SiteWord::StartsFrom), said(SiteWord::Search), said(SiteWord::Clear));
}

QString pager(const ListPage &page)
{
    if (page.pages < 2) {
        return {};
    }
    const auto link = [&](qsizetype number, SiteWord word, const QString &rel) {
        return number < 1 || number > page.pages
            ? QString()
            : u"<a rel=\"%1\" href=\"%2\">%3</a>\n"_s.arg(rel, ListPage::nameOf(number), siteWord(word, page.language));
    };
    return u"<nav id=\"pages\" aria-label=\"%1\">\n"_s.arg(siteWord(SiteWord::Pages, page.language))
        + link(page.number - 1, SiteWord::Previous, u"prev"_s)
        + u"<span>%1</span>\n"_s.arg(siteWord(SiteWord::PageOf, page.language).arg(page.number).arg(page.pages))
        + link(page.number + 1, SiteWord::Next, u"next"_s) + u"</nav>\n"_s;
}

QString countOf(qsizetype total, Language language)
{
    return total == 1 ? siteWord(SiteWord::CountOne, language) : siteWord(SiteWord::Count, language).arg(total);
}

/** The words and labels that the script needs, as JSON. */
Node scriptWords(const ListPage &page)
{
    const Language language = page.language;
    Node words = Node::object();
    words.put(u"language"_s, domain::languageCode(language));
    words.put(u"other"_s, domain::languageCode(otherThan(language)));
    words.put(u"files"_s, Node(qint64(page.searchFiles)));
    words.put(u"total"_s, Node(qint64(page.total)));
    const std::array<std::pair<const char *, SiteWord>, 6> said{
        {{"count", SiteWord::Count}, {"countOne", SiteWord::CountOne}, {"none", SiteWord::NoneFound},
            {"loading", SiteWord::Loading}, {"more", SiteWord::More}, {"starts", SiteWord::Starts}}};
    for (const auto &[key, word] : said) {
        words.put(QString::fromLatin1(key), siteWord(word, language));
    }
    const auto putLabels = [&](const QString &list, const QSet<QString> &used) {
        Node table = Node::object();
        for (const domain::Code &code : CodeList::named(list).codes()) {
            if (used.contains(code.code)) {
                table.put(code.code, code.label.in(language));
            }
        }
        words.put(list, std::move(table));
    };
    putLabels(u"level"_s, page.choices.levels);
    putLabels(u"mode"_s, page.choices.modes);
    return words;
}

Node texts(const QStringList &list)
{
    Node::Array nodes;
    for (const QString &text : list) {
        nodes.emplace_back(text);
    }
    return nodes;
}

} // namespace

void Choices::add(const ListEntry &entry)
{
    kinds.insert(entry.kind);
    levels.insert(entry.level);
    languages.unite(QSet(entry.languages.cbegin(), entry.languages.cend()));
    modes.unite(QSet(entry.modes.cbegin(), entry.modes.cend()));
    places.unite(QSet(entry.places.cbegin(), entry.places.cend()));
}

std::string htmlOf(const ListPage &page, const Places &places)
{
    const Language language = page.language;
    const QString site = siteWord(SiteWord::Site, language);
    QString main = u"<h1>"_s + site + u"</h1>\n"_s;
    QString behind;
    if (page.number == 1 && page.total > 0) {
        main += searchForm(page);
        behind = u"<script>\nconst words = %1;\n%2</script>\n"_s.arg(
            QString::fromStdString(inScript(document::compact(scriptWords(page)))), resource(u"index.js"_s));
    }
    main += u"<p id=\"count\" role=\"status\">"_s + countOf(page.total, language) + u"</p>\n"_s;
    if (!page.entries.isEmpty()) {
        main += u"<ul id=\"list\" class=\"offerings\">\n"_s;
        for (const ListEntry &entry : page.entries) {
            main += item(entry, language);
        }
        main += u"</ul>\n"_s;
    }
    main += pager(page);
    return htmlOf(SitePage{.language = language,
                      .name = page.name(),
                      .title = page.number == 1
                          ? site
                          : site + u" – "_s + siteWord(SiteWord::PageOf, language).arg(page.number).arg(page.pages),
                      .description = {},
                      .main = main,
                      .behind = behind,
                      .leadsToList = page.number > 1},
        places);
}

Node listItem(qsizetype position, const QString &address, const QString &name)
{
    Node item = Node::object();
    item.put(u"@type"_s, "ListItem");
    item.put(u"position"_s, Node(qint64(position)));
    item.put(u"url"_s, address);
    item.put(u"name"_s, name);
    return item;
}

Node searchItem(const ListEntry &entry, Language language)
{
    Node::Array item{entry.slug, entry.title.preferring(language), shownIn(entry.title, language),
        entry.summary.preferring(language), shownIn(entry.summary, language), entry.provider.preferring(language),
        entry.kind, entry.level, texts(entry.languages), texts(entry.modes), texts(entry.places), texts(entry.starts),
        Node(qint64(entry.startsWhenAsked ? 1 : 0))};
    return item;
}

QString resource(const QString &name)
{
    QFile file(u":/site/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) { // only in a broken build, in which tests that write a site fail
        qFatal("%s is not in the program", qPrintable(name));
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace leerschakel::exchange::schemaorg
