// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::coverage {

using store::Result;

enum class By { Group, Skill, Occupation };

/** In the place of the code of a region: the offerings that are in none of the regions there are. */
inline constexpr QLatin1StringView noRegion{"none"};

struct CoverageRequest {
    By by = By::Group;
    /** Only links of these offerings; all that are not retired when empty. */
    QList<domain::Id> offerings = {};
    /** Scheme URI; when empty the scheme that most links point into. */
    QString scheme = {};
    QString demandSet = {};
    /** Code of a labour-market region, or noRegion; all when empty. */
    QString region = {};
    QString sector = {};
    /**
     * What is linked in another scheme counts as what it is mapped to in this one: an exact or close match as that
     * concept, once; one with a broad match is under it (its links and offerings are there, and nothing more is
     * taught).
     */
    bool overMappings = false;
};

/** One bar of the chart and one line of its table. */
struct CoverageRow {
    QString uri;
    domain::LocalizedText label;
    /** Concepts under this group (the group's own leaves; for a skill 1). */
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
    /** What the publisher of the scheme asks to be shown where it is used. */
    domain::LocalizedText attribution;
    /**
     * All that is asked for, and the part of it that is taught, in the measure of the demand set; absent without one.
     */
    std::optional<double> demand;
    std::optional<double> covered;
    /** Best covered first, then by offerings. With By::Group every group, with By::Skill only what is taught. */
    QList<CoverageRow> rows;
    /** What is asked for and taught by none of the offerings, most asked for first. */
    QList<WhiteSpot> whiteSpots;
    /** Distinct concepts taught, and distinct concepts in the scheme. */
    int taught = 0;
    int concepts = 0;
    /** Offerings that teach something of the scheme. */
    int offerings = 0;
    /** Links to concepts that this scheme does not have, and that count as none of its. */
    int linksElsewhere = 0;
    /** Links to concepts that this scheme does not have, and that count as one of its by a mapping. */
    int linksMapped = 0;
};

/** Errors: coverage.noScheme, coverage.noDemand when the request names one that is not there. */
[[nodiscard]] Result<Coverage> coverage(store::Catalogue &catalogue, const CoverageRequest &request);
/**
 * The same for each of \a regions (codes, or noRegion) instead of the one that \a request names, in their order: what
 * they have in
 * common is read once. Where the request names no scheme, it is for all of them the one that most links point into.
 */
[[nodiscard]] Result<QList<Coverage>> coverageByRegion(
    store::Catalogue &catalogue, CoverageRequest request, const QStringList &regions);
/**
 * The offerings behind a row, as many as the row says: those that teach what it counts. Any other concept of the scheme
 * may be asked for too: then those that teach it or anything under it. Without a URI: those that teach anything of the
 * scheme, as many as Coverage::offerings says.
 */
[[nodiscard]] Result<QList<domain::Id>> offeringsBehind(
    store::Catalogue &catalogue, const CoverageRequest &request, const QString &uri);

} // namespace leerschakel::coverage
