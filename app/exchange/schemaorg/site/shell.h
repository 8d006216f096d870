// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <string>

namespace leerschakel::exchange::schemaorg {

/** Where the pages of a site are: those of its first language in the folder itself, the others in one of their own. */
struct Places {
    /** Where the folder will be served, with a slash behind it; empty where that is not known. */
    QString address;
    QList<domain::Language> languages;

    /** "" or "en/" */
    [[nodiscard]] QString folderOf(domain::Language language) const;
    /** Of the page \a name: as it is seen from its own folder where nobody said where that will be. */
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
    /** For search engines; may be empty. */
    QString description;
    /** HTML for between the main tags. */
    QString main;
    /** HTML for behind the main tags: a script. */
    QString behind = {};
    /** The JSON-LD of the page, without white space; may be empty. */
    std::string data = {};
    /** Not the page with the list itself, so that there is a way back to it. */
    bool leadsToList = true;
};

/** \a page as a document of HTML: its head, the links to the list and to the other language, and what is given. */
[[nodiscard]] std::string htmlOf(const SitePage &page, const Places &places);

/**
 * HTML that page::offeringPage() made, for browsers: without attributes that HTML has no more, and with no links but to
 * pages and mail addresses.
 */
[[nodiscard]] QString forBrowsers(QString html);

/** JSON for within a script element: nothing in it can end that. */
[[nodiscard]] std::string inScript(std::string json);

} // namespace leerschakel::exchange::schemaorg
