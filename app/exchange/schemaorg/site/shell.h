// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <string>

namespace leerschakel::exchange::schemaorg {

/** Where the pages of a site are: those of the first language in the folder itself, the others in a subfolder each. */
struct Places {
    /** Where the folder will be served, ending in a slash; empty if unknown. */
    QString address;
    QList<domain::Language> languages;

    /** "" or "en/" */
    [[nodiscard]] QString folderOf(domain::Language language) const;
    /** The address of page \a name; relative to its own folder if it is unknown where that will be served. */
    [[nodiscard]] QString addressOf(const QString &name, domain::Language language) const;
    /** From a page in \a language to the folder itself: "" or "../". */
    [[nodiscard]] QString rootFrom(domain::Language language) const;
};

/** What a page of the site consists of. */
struct SitePage {
    domain::Language language{};
    /** "warmtepompen.html": the same in every language. */
    QString name;
    QString title;
    /** Description for search engines; may be empty. */
    QString description;
    /** HTML inside the main element. */
    QString main;
    /** HTML after the main element: a script. */
    QString behind = {};
    /** The JSON-LD of the page, without white space; may be empty. */
    std::string data = {};
    /** False for the page with the list itself; other pages have a link back to it. */
    bool leadsToList = true;
};

/** \a page as an HTML document: its head, the links to the list and to the other language, and the given content. */
[[nodiscard]] std::string htmlOf(const SitePage &page, const Places &places);

/**
 * Output of page::offeringPage(), adapted for browsers: without obsolete HTML attributes, and only with links to
 * pages and mail addresses.
 */
[[nodiscard]] QString forBrowsers(QString html);

/** JSON for use inside a script element: nothing in it can end that element. */
[[nodiscard]] std::string inScript(std::string json);

} // namespace leerschakel::exchange::schemaorg
