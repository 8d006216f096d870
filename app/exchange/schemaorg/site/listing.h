// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/schemaorg/site/shell.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::schemaorg {

/** What lists show of an offering. */
struct ListEntry {
    QString slug;
    domain::LocalizedText title;
    domain::LocalizedText summary;
    domain::LocalizedText provider;
    QString kind;
    QString level;
    QStringList languages;
    QStringList modes;
    QStringList places;
    /** ISO 8601, ascending. */
    QStringList starts;
    /** It can start by arrangement, or within a certain period. */
    bool startsWhenAsked = false;

    [[nodiscard]] static ListEntry of(const domain::OfferingTree &tree, const QString &slug);
    /** The form in which it is remembered until all offerings are written (writing::Remembered). */
    [[nodiscard]] std::string packed() const;
    [[nodiscard]] static ListEntry unpacked(const std::string &bytes);
};

/**
 * Writes the files that list all offerings: the pages of the list, with a search that needs no server; courses.jsonld
 * and sitemap.xml. A page has a hundred offerings; the search data is in files of two thousand offerings, which a
 * browser fetches when the user searches. Offerings are sorted by title.
 */
[[nodiscard]] Result<void> writeListing(
    const writing::Remembered &remembered, const Places &places, const writing::FileWriter &write);

} // namespace leerschakel::exchange::schemaorg
