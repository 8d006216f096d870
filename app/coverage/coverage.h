// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::coverage {

using store::Result;

enum class By { Group, Skill, Occupation };

/** In place of a region's code: the offerings that are in none of the known regions. */
inline constexpr QLatin1StringView noRegion{"none"};

struct CoverageRequest {
    By by = By::Group;
    /** Only links of these offerings; when empty, of all that are not retired. */
    QList<domain::Id> offerings = {};
    /** Scheme URI; when empty, the scheme with the most links to it. */
    QString scheme = {};
    QString demandSet = {};
    /** Code of a labour-market region, or noRegion; all when empty. */
    QString region = {};
    QString sector = {};
    /**
     * Whether a link to a concept of another scheme counts for what that concept is mapped to in this one: an exact
     * or close match counts as that concept, once; a concept with a broad match is under it (its links and offerings
     * count there, but nothing more counts as taught).
     */
    bool overMappings = false;
};

/** One bar of the chart and one line of its table. */
struct CoverageRow {
    QString uri;
    domain::LocalizedText label;
    /** Concepts under this group (the countable concepts only; 1 for a skill). */
    int concepts = 0;
    /** How many of those are taught. */
    int taught = 0;
    int offerings = 0;
    int links = 0;
    [[nodiscard]] double share() const { return concepts > 0 ? double(taught) / concepts : 0; }
};

struct WhiteSpot {
    QString uri;
    domain::LocalizedText label;
    double demand = 0;
    int supply = 0;
};

struct Coverage {
    QString scheme;
    domain::LocalizedText schemeTitle;
    /** The attribution that the scheme's publisher wants shown wherever it is used. */
    domain::LocalizedText attribution;
    /** The total demand, and the part of it that is taught, in the measure of the demand set; absent without one. */
    std::optional<double> demand;
    std::optional<double> covered;
    /** Best covered first, then by offerings. By::Group has every group, By::Skill only what is taught. */
    QList<CoverageRow> rows;
    /** What is in demand and taught by none of the offerings, highest demand first. */
    QList<WhiteSpot> whiteSpots;
    /** Distinct concepts taught, and distinct concepts in the scheme. */
    int taught = 0;
    int concepts = 0;
    /** Offerings that teach something of the scheme. */
    int offerings = 0;
    /** Links to concepts that this scheme does not have, and that do not count as one of its own. */
    int linksElsewhere = 0;
    /** Links to concepts that this scheme does not have, but that count as one of its own through a mapping. */
    int linksMapped = 0;
};

/** Errors: coverage.noScheme, coverage.noDemand when the request names one that does not exist. */
[[nodiscard]] Result<Coverage> coverage(store::Catalogue &catalogue, const CoverageRequest &request);
/**
 * The same for each of \a regions (codes, or noRegion) instead of the one in \a request, in their order: what they
 * have in common is read once. If the request names no scheme, all of them use the one with the most links to it.
 */
[[nodiscard]] Result<QList<Coverage>> coverageByRegion(
    store::Catalogue &catalogue, CoverageRequest request, const QStringList &regions);
/**
 * The offerings behind a row, as many as the row states: those that teach what it counts. For any other concept of
 * the scheme: those that teach it or anything under it. Without a URI: those that teach anything of the scheme, as
 * many as Coverage::offerings.
 */
[[nodiscard]] Result<QList<domain::Id>> offeringsBehind(
    store::Catalogue &catalogue, const CoverageRequest &request, const QString &uri);

} // namespace leerschakel::coverage
