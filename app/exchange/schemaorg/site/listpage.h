// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/schemaorg/site/listing.h"

#include <QSet>

namespace leerschakel::exchange::schemaorg {

/** The choices in the filters: the values that occur in the list. */
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
    /** The number of offerings on all pages together. */
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

/**
 * The first page has the search, which our script fills; without the script, the list and its other pages still work.
 */
[[nodiscard]] std::string htmlOf(const ListPage &page, const Places &places);
/** A ListItem of courses.jsonld. */
[[nodiscard]] document::Node listItem(qsizetype position, const QString &address, const QString &name);
/** The fields that the script searches, in the order in which it expects them. */
[[nodiscard]] document::Node searchItem(const ListEntry &entry, domain::Language language);
/** A file of resources/site. */
[[nodiscard]] QString resource(const QString &name);

} // namespace leerschakel::exchange::schemaorg
