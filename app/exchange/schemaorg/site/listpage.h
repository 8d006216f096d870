// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/schemaorg/site/listing.h"

#include <QSet>

namespace leerschakel::exchange::schemaorg {

/** What can be chosen in the filters: what is there in the list. */
class Choices
{
public:
    void add(const ListEntry &entry);

    QSet<QString> kinds;
    QSet<QString> levels;
    QSet<QString> languages;
    QSet<QString> modes;
    QSet<QString> places;
};

/** One page of the list. */
struct ListPage {
    domain::Language language{};
    qsizetype number = 1;
    qsizetype pages = 1;
    /** Offerings on all pages together. */
    qsizetype total = 0;
    qsizetype searchFiles = 0;
    Choices choices;
    QList<ListEntry> entries;

    /** "index.html", "index-2.html" */
    [[nodiscard]] QString name() const { return nameOf(number); }
    [[nodiscard]] static QString nameOf(qsizetype number)
    {
        return number == 1 ? QStringLiteral("index.html") : QStringLiteral("index-%1.html").arg(number);
    }
};

/** The first page has the search, which a script of ours fills; without it the list and its other pages are there. */
[[nodiscard]] std::string htmlOf(const ListPage &page, const Places &places);
/** A ListItem of courses.jsonld. */
[[nodiscard]] document::Node listItem(qsizetype position, const QString &address, const QString &name);
/** What the script searches in, in the order in which it takes it. */
[[nodiscard]] document::Node searchItem(const ListEntry &entry, domain::Language language);
/** A file of resources/site. */
[[nodiscard]] QString resource(const QString &name);

} // namespace leerschakel::exchange::schemaorg
