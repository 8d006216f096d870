// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/schemaorg/site/shell.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::schemaorg {

/** What lists say of an offering. */
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
    /** It can begin by arrangement, or within a time. */
    bool startsWhenAsked = false;

    [[nodiscard]] static ListEntry of(const domain::OfferingTree &tree, const QString &slug);
    /** As it is remembered until all offerings are written (writing::Remembered). */
    [[nodiscard]] std::string packed() const;
    [[nodiscard]] static ListEntry unpacked(const std::string &bytes);
};

/**
 * Writes what lists all offerings: the pages of the list, with a search that needs no server; courses.jsonld and
 * sitemap.xml. A page has a hundred of them; what is searched comes in files of two thousand, which a browser fetches
 * when somebody searches. In the order of their titles.
 */
[[nodiscard]] Result<void> writeListing(
    const writing::Remembered &remembered, const Places &places, const writing::FileWriter &write);

} // namespace leerschakel::exchange::schemaorg
