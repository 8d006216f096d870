// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/resolution.h"
#include "store/application.h"

namespace leerschakel::store {

/**
 * What a change of the journal had seen: its own context together with everything that earlier changes of its replica
 * had seen.
 */
class SeenBefore
{
public:
    explicit SeenBefore(Catalogue &catalogue) : m_catalogue(catalogue) {}

    /** Whether \a later had seen \a earlier; both are in the journal. */
    [[nodiscard]] Result<bool> sees(const changes::Stamp &later, const changes::Stamp &earlier);

private:
    [[nodiscard]] Result<changes::Context> contextOf(const QString &replica, qint64 number);

    Catalogue &m_catalogue;
    QHash<QString, QMap<qint64, changes::Context>> m_known; ///< for each replica, its full context wherever it grew
};

/** The result of all steps in the journal about the record of \a kind and \a id. */
[[nodiscard]] Result<changes::Resolution> resolutionOf(
    Catalogue &catalogue, SeenBefore &seen, const QString &kind, const QString &id);
/**
 * The same for only the steps up to the change in row \a last: what the record was then. Where the value of such a
 * step is no longer kept, it is taken from the first later step, which says what it replaced.
 */
[[nodiscard]] Result<changes::Resolution> resolutionAsOf(
    Catalogue &catalogue, SeenBefore &seen, const QString &kind, const QString &id, qint64 last);

/**
 * Brings records to the result of all steps about them in the journal: after changes by others came in, or after one's
 * own where something is parked. Updates rows, which records were deleted, which change a value comes from and what is
 * parked, and also parts and references whose records went or came back. Errors: change.valuesGone (id of a record)
 * where a result needs values that are no longer kept.
 */
class Reconciliation
{
public:
    explicit Reconciliation(Catalogue &catalogue) : m_catalogue(catalogue), m_seen(catalogue), m_application(catalogue)
    {}

    /** Adds the record of \a kind (as the journal names it) and \a id. */
    void add(const QString &kind, const QString &id);
    /**
     * Writes everything; \a seq is the change that is the reason, \a settledBy its id. Returns what was touched, for
     * derivations.
     */
    [[nodiscard]] Result<AppliedChange> run(qint64 seq, const QString &settledBy);

private:
    struct Item {
        changes::Resolution resolution;
        bool wasThere = false;
    };
    using Ref = std::pair<QString, QString>;
    [[nodiscard]] Result<void> resolve(const Ref &ref);
    [[nodiscard]] Result<void> checkKept(const Ref &ref, const changes::Resolution &resolution);
    [[nodiscard]] Result<void> addParked(const Ref &ref);
    [[nodiscard]] Result<void> addDependents(const Ref &ref);
    [[nodiscard]] Result<bool> isThere(const QString &kind, const QString &id);
    [[nodiscard]] Result<bool> isVisible(const QString &kind, const QString &id);
    [[nodiscard]] Result<QString> lastDeletion(const QString &kind, const QString &id);
    [[nodiscard]] Result<void> finish(const Ref &ref, const QString &settledBy);
    [[nodiscard]] Result<void> putRecord(const Ref &ref, changes::Resolution &resolution, bool isVisible);
    [[nodiscard]] Result<void> putOther(const Ref &ref, const changes::Resolution &resolution);
    [[nodiscard]] Result<void> parkReferences(const Ref &ref, changes::Resolution &resolution);
    [[nodiscard]] Result<void> noteParked(
        const Ref &ref, const changes::Resolution &resolution, const QString &settledBy);
    [[nodiscard]] Result<void> noteVersions(const Ref &ref, const changes::Resolution &resolution, bool isVisible);
    [[nodiscard]] Result<qint64> seqOf(const QString &change);

    Catalogue &m_catalogue;
    SeenBefore m_seen;
    Application m_application;
    QMap<Ref, Item> m_items;
    QList<Ref> m_waiting;
};

} // namespace leerschakel::store
