// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/site/shell.h"

#include "domain/constant.h"
#include "exchange/schemaorg/site/sitewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Language;

namespace {

QString alternates(const SitePage &page, const Places &places)
{
    if (places.languages.size() < 2) {
        return {};
    }
    QString links;
    for (const Language language : places.languages) {
        const QString target = (places.address.isEmpty() ? places.rootFrom(page.language) : places.address)
            + places.folderOf(language) + page.name;
        links += u"<link rel=\"alternate\" hreflang=\"%1\" href=\"%2\">\n"_s.arg(
            domain::languageCode(language), target.toHtmlEscaped());
    }
    return links;
}

QString navigation(const SitePage &page, const Places &places)
{
    QString links;
    if (page.leadsToList) {
        links += u"<a href=\"index.html\">%1</a>\n"_s.arg(siteWord(SiteWord::AllOfferings, page.language));
    }
    for (const Language language : places.languages) {
        if (language != page.language) {
            links += u"<a href=\"%1\" hreflang=\"%2\" lang=\"%2\">%3</a>\n"_s.arg(
                QString(places.rootFrom(page.language) + places.folderOf(language) + page.name).toHtmlEscaped(),
                domain::languageCode(language), siteWord(SiteWord::InThisLanguage, language));
        }
    }
    return links.isEmpty() ? QString()
                           : u"<header>\n<nav aria-label=\"%1\">\n%2</nav>\n</header>\n"_s.arg(
                                 siteWord(SiteWord::Site, page.language), links);
}

} // namespace

QString Places::folderOf(Language language) const
{
    return language == languages.constFirst() ? QString() : QString(domain::languageCode(language) + u'/');
}

QString Places::addressOf(const QString &name, Language language) const
{
    return address.isEmpty() ? name : QString(address + folderOf(language) + name);
}

QString Places::rootFrom(Language language) const
{
    return language == languages.constFirst() ? QString() : u"../"_s;
}

std::string htmlOf(const SitePage &page, const Places &places)
{
    QString head = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"color-scheme\" content=\"light dark\">\n"_s.arg(domain::languageCode(page.language));
    head += u"<title>"_s + page.title.toHtmlEscaped() + u"</title>\n"_s;
    if (!page.description.isEmpty()) {
        head += u"<meta name=\"description\" content=\""_s + page.description.toHtmlEscaped() + u"\">\n"_s;
    }
    head += alternates(page, places);
    head += u"<link rel=\"stylesheet\" href=\""_s + places.rootFrom(page.language) + u"site.css\">\n"_s;
    std::string html = head.toStdString();
    if (!page.data.empty()) {
        html += "<script type=\"application/ld+json\">" + inScript(page.data) + "</script>\n";
    }
    QString body = u"</head>\n<body>\n<a class=\"skip\" href=\"#content\">"_s
        + siteWord(SiteWord::SkipToContent, page.language) + u"</a>\n"_s;
    body += navigation(page, places);
    body += u"<main id=\"content\" tabindex=\"-1\">\n"_s + page.main + u"</main>\n"_s + page.behind
        + u"</body>\n</html>\n"_s;
    return html + body.toStdString();
}

QString forBrowsers(QString html)
{
    // Texts are escaped, so anything that looks like a tag is one.
    static const QRegularExpression alignment(u"(<t[hd][^>]*?) align=\"(left|center|right)\""_s);
    static const QRegularExpression telephone(u"<a href=\"tel:[^\"]*\""_s, QRegularExpression::CaseInsensitiveOption);
    html.replace(alignment, u"\\1 class=\"\\2\""_s);
    html.replace(telephone, u"<a"_s);
    return html;
}

std::string inScript(std::string json)
{
    // "</script>" and "<!--": in JSON, "<" occurs only in strings.
    for (size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at)) {
        json.replace(at, 1, "\\u003c");
    }
    return json;
}

} // namespace leerschakel::exchange::schemaorg
