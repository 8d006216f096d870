// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/report.h"
#include "rules/evaluator.h"
#include "store/catalogue.h"

namespace leerschakel::publishing {

using store::Result;

// What rules find, computed when it is asked for: nothing is stored for a destination that is switched off.

/** What the rules of \a destination find of \a offerings, by id; one that is gone is left out. */
[[nodiscard]] Result<QHash<domain::Id, rules::FindingCounts>> findingsFor(
    store::Catalogue &catalogue, const QString &destination, const QList<domain::Id> &offerings);
/** All offerings that \a destination would block. */
[[nodiscard]] Result<QList<domain::Id>> blockedFor(store::Catalogue &catalogue, const QString &destination);

/** Something that a destination misses in offerings: all that one rule finds. */
struct Gap {
    /** The id of the rule. */
    QString rule;
    QString destination = {};
    /** The consumer of the destination that asks it; empty when the destination does itself. */
    QString consumer = {};
    rules::Severity severity = rules::Severity::Blocks;
    /** Where it is to be mended, of the first of them. */
    domain::Kind kind{};
    QString field = {};
    /** What it said of the first of them, and why. */
    domain::LocalizedText text;
    domain::LocalizedText reason = {};
    QString owner;
    QString source = {};
    /** Those that it is about, ascending. */
    QList<domain::Id> offerings = {};
};

/** Offerings that rules look at: all that are not retired, or all. */
enum class Judged { NotRetired, All };
/**
 * What rules of \a destinations find, a gap for each rule of each of them: what blocks first, then the one that is
 * about most offerings. Errors: cancelled, those of the store.
 */
[[nodiscard]] Result<QList<Gap>> workList(
    store::Catalogue &catalogue, const QStringList &destinations, Judged judged, domain::Progress &progress);
/** What the rule \a rule of \a destination finds; absent where it finds nothing. Errors: as workList(). */
[[nodiscard]] Result<std::optional<Gap>> gapOf(store::Catalogue &catalogue, const QString &destination,
    const QString &rule, Judged judged, domain::Progress &progress);

/** What \a destination would get as things are. */
struct Prospect {
    /** How many offerings could go there: all that it is about and that are not retired. */
    int offerings = 0;
    /** Those of them that nothing blocks. */
    int ready = 0;
    /** The one that blocks most first. */
    QList<Gap> gaps = {};
};
[[nodiscard]] Result<Prospect> prospectOf(
    store::Catalogue &catalogue, const QString &destination, domain::Progress &progress);

/** What a delivery would be, without one. */
struct Trial {
    Prospect prospect;
    /** Of an export of all that is ready; its folder is gone again. */
    exchange::ExportReport report;
};
/** Looks, and writes to a temporary folder: nothing is published, and nothing in \a catalogue changes. */
[[nodiscard]] Result<Trial> tryOut(store::Catalogue &catalogue, const QString &destination, domain::Progress &progress);

} // namespace leerschakel::publishing
