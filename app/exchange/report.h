// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/kinds.h"
#include "domain/message.h"
#include "exchange/mapping/fate.h"

#include <QHash>
#include <QList>
#include <QString>

namespace leerschakel::exchange {

/** One line of a loss report: a value of an offering, or a whole part of it, that was not included unchanged. */
struct LostValue {
    /** Null for a record that offerings share: a location, a contact, a deal or an organisation. */
    domain::Id offering;
    domain::Kind kind{};
    domain::Id record;
    /**
     * For the offering, the field's key; for another record, its path as well, as in "prices.description"; for a record
     * as a whole, "prices".
     */
    QString field;
    /** Short, so that people recognise it: what was left out, when the rest was included. */
    QString value;
    mapping::Fate fate = mapping::Fate::Dropped;
    /** Why, and what was written instead. */
    domain::Message text;
    /** For a record that offerings share, which gets a single line: how many of the written offerings refer to it. */
    int offerings = 0;

    friend bool operator==(const LostValue &, const LostValue &) = default;
};

/** How many values of an export had one fate, for one reason. */
struct LostCount {
    mapping::Fate fate = mapping::Fate::Dropped;
    domain::Message text;
    qint64 values = 0;

    friend bool operator==(const LostCount &, const LostCount &) = default;
};

/** A value of a source that an import could not take as it was, and what was done instead. */
struct LostInput {
    /** The file or address. */
    QString source;
    /** JSON Pointer in it; empty for something about the source as a whole. */
    QString path;
    QString value;
    domain::Message text;
};

/** An item of a source that an import did not take at all. */
struct Rejected {
    QString source;
    QString path;
    domain::Message text;
};

/** An offering that an export left out. */
struct Skipped {
    domain::Id offering;
    /** Number of blocking findings; 0 when left out because of its status. */
    int findings = 0;
};

/**
 * Hashes of what was written of an offering: of everything its documents were made from
 * (OfferingTree::deliverableHash), and of the documents themselves.
 */
struct WrittenHashes {
    QString whole;
    QString document;
};

/** What an export did. */
struct ExportReport {
    QString folder;
    QString destination;
    int offerings = 0;
    int editions = 0;
    int files = 0;
    qint64 bytes = 0;
    double seconds = 0;
    /** SHA-256 of manifest.json. */
    QString hash;
    QList<domain::Id> written;
    /** Those that were withdrawn, and written again as ended. */
    QList<domain::Id> ended = {};
    QHash<domain::Id, WrittenHashes> hashes;
    QList<Skipped> skipped;
    /** The first of them (mostLost at most, so that memory use stays flat); loss-report.json has them all. */
    QList<LostValue> lost;
    qint64 lostTotal = 0;
    /** Counts of all of them by fate and reason, including those not in lost; at most mostLost reasons. */
    QList<LostCount> lostCounts;
    /** The last change in the journal that it includes. */
    qint64 change = 0;
    static constexpr qsizetype mostLost = 20'000;
};

/** What an import did, or would do. */
struct ImportReport {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    QList<Rejected> rejected;
    QList<LostInput> lost;
    /** The change in the journal; 0 for a dry run or when there was nothing to do. */
    qint64 change = 0;
};

} // namespace leerschakel::exchange
