// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/report.h"
#include "rules/evaluator.h"
#include "store/catalogue.h"

namespace leerschakel::publishing {

using store::Result;

// What rules find, calculated on request: nothing is stored for a destination that is switched off.

/** What the rules of \a destination find in \a offerings, by id; offerings that no longer exist are left out. */
[[nodiscard]] Result<QHash<domain::Id, rules::FindingCounts>> findingsFor(
    store::Catalogue &catalogue, const QString &destination, const QList<domain::Id> &offerings);
/** All offerings that \a destination would block. */
[[nodiscard]] Result<QList<domain::Id>> blockedFor(store::Catalogue &catalogue, const QString &destination);

/** Something that a destination lacks in offerings: all findings of one rule. */
struct Gap {
    /** The id of the rule. */
    QString rule;
    QString destination = {};
    /** The consumer of the destination that requires it; empty when the destination itself does. */
    QString consumer = {};
    rules::Severity severity = rules::Severity::Blocks;
    /** Where the first finding is to be fixed. */
    domain::Kind kind{};
    QString field = {};
    /** The text of the first finding, and the reason. */
    domain::LocalizedText text;
    domain::LocalizedText reason = {};
    QString owner;
    QString source = {};
    /** The offerings it is about, ascending. */
    QList<domain::Id> offerings = {};
};

/** Which offerings the rules look at: those that are not retired, or all. */
enum class Judged { NotRetired, All };
/**
 * What the rules of \a destinations find, one gap for each rule of each destination: blocking ones first, then by the
 * number of offerings, descending. Errors: cancelled, those of the store.
 */
[[nodiscard]] Result<QList<Gap>> workList(
    store::Catalogue &catalogue, const QStringList &destinations, Judged judged, domain::Progress &progress);
/** What the rule \a rule of \a destination finds; absent where it finds nothing. Errors: as workList(). */
[[nodiscard]] Result<std::optional<Gap>> gapOf(store::Catalogue &catalogue, const QString &destination,
    const QString &rule, Judged judged, domain::Progress &progress);

/** What \a destination would receive at present. */
struct Prospect {
    /** How many offerings could be delivered there: all that it is about and that are not retired. */
    int offerings = 0;
    /** Those of them that nothing blocks. */
    int ready = 0;
    /** The gap that blocks the most offerings first. */
    QList<Gap> gaps = {};
};
[[nodiscard]] Result<Prospect> prospectOf(
    store::Catalogue &catalogue, const QString &destination, domain::Progress &progress);

/** The result of a delivery, without making one. */
struct Trial {
    Prospect prospect;
    /** Of an export of everything that is ready; its folder has been removed. */
    exchange::ExportReport report;
};
/** Evaluates the rules and writes to a temporary folder: nothing is published, and nothing in \a catalogue changes. */
[[nodiscard]] Result<Trial> tryOut(store::Catalogue &catalogue, const QString &destination, domain::Progress &progress);

} // namespace leerschakel::publishing
