// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "store/searchtext.h"

namespace leerschakel::store {

/** What the list shows of one offering. */
struct OfferingRow {
    domain::Id id;
    QString kind;
    QString code;
    domain::LocalizedText title;
    QString status;
    QString level;
    domain::Id provider;
    domain::LocalizedText providerName;
    QDateTime updated;
    /** Study load in its first unit. */
    QList<domain::StudyLoad> studyLoad;
    /** Findings by destination, for those that are switched on: how many block, how many warn. */
    QHash<QString, std::pair<int, int>> findings;
    int editions = 0;
    int skillLinks = 0;
    QDate nextStart;
};

enum class SortKey { Title, Kind, Code, Status, Level, Provider, Updated, Relevance };

/** Which offerings, and in which order. An absent condition matches everything. */
struct OfferingQuery {
    /** Words, each a prefix; all must occur; folded. */
    QString text = {};
    QString status = {};
    QString kind = {};
    QString level = {};
    domain::Id provider = {};
    /** URI of a linked concept. */
    QString skill = {};
    /**
     * "ready", "blocked", "published", "changed", "withdrawing" or "withdrawn": for \a destination, or for any that is
     * switched on.
     */
    QString destination = {};
    QString readiness = {};
    /**
     * The offerings that \a destination blocks, where it is off and so nothing is stored for it (see
     * publishing::blockedFor()).
     */
    std::optional<QList<domain::Id>> blocked = {};
    /** Only these. */
    std::optional<QList<domain::Id>> ids = {};
    SortKey sort = SortKey::Title;
    bool descending = false;
    domain::Language language = domain::Language::Dutch;
    /** 0: all. */
    int limit = 0;

    friend bool operator==(const OfferingQuery &, const OfferingQuery &) = default;
};

/**
 * The rows (internal numbers) of the offerings that match, in order: all that a table of 100,000 needs to keep. If \a
 * query has a text, whatever its order, an offering whose title or code is that text comes first. In order of title,
 * those that begin with the text follow, and then, unless very many match, those with its words in title or code.
 */
[[nodiscard]] Result<QList<qint64>> findOfferings(Catalogue &catalogue, const OfferingQuery &query);
/** What the list shows of \a rows, in that order. */
[[nodiscard]] Result<QList<OfferingRow>> offeringRows(Catalogue &catalogue, const QList<qint64> &rows);
/** The ids of \a rows, in that order; those that are gone are left out. */
[[nodiscard]] Result<QList<domain::Id>> offeringIds(Catalogue &catalogue, const QList<qint64> &rows);
/** The internal number of an offering; 0 when there is none. */
[[nodiscard]] Result<qint64> offeringRowOf(Catalogue &catalogue, const domain::Id &id);

} // namespace leerschakel::store
