// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reconciliation.h"
#include "store/records.h"

namespace leerschakel::store {

/**
 * Records as they were when a given change of the journal was the last one. What has not been touched since is read as
 * it is; the rest is reconstructed from the journal, which keeps the values needed for offerings that were delivered
 * (compaction.h).
 */
class PastRecords
{
public:
    /** As they were when the change in row \a last was the last one. Looks up what was touched since. */
    [[nodiscard]] static Result<PastRecords> of(Catalogue &catalogue, qint64 last);

    [[nodiscard]] qint64 last() const { return m_last; }
    /** Whether the offering, or a part of it, was touched, made or deleted since. */
    [[nodiscard]] bool isTouched(const domain::Id &offering) const { return m_offerings.contains(offering); }
    /** All such offerings. */
    [[nodiscard]] QList<domain::Id> touchedOfferings() const;
    /** The records of \a kind that were touched since, as they were; absent where there was none. */
    [[nodiscard]] Result<QHash<domain::Id, std::optional<domain::Record>>> touched(domain::Kind kind);
    /**
     * When the offering or organisation \a id had last been changed at that point (UTC, ISO 8601); empty when it did
     * not exist.
     */
    [[nodiscard]] Result<QString> lastEdited(const domain::Id &id);

    /** Those of \a ids that existed, in that order. */
    [[nodiscard]] Result<QList<domain::OfferingTree>> trees(const QList<domain::Id> &ids);

private:
    PastRecords(Catalogue &catalogue, qint64 last) : m_catalogue(&catalogue), m_last(last) {}
    [[nodiscard]] Result<std::optional<domain::Record>> recordOf(const changes::RecordRef &ref);
    [[nodiscard]] Result<QList<domain::Record>> load(domain::Kind kind, const QStringList &ids);

    Catalogue *m_catalogue;
    qint64 m_last;
    std::shared_ptr<SeenBefore> m_seen;
    QHash<domain::Kind, QSet<domain::Id>> m_touched;
    QHash<domain::Id, QList<changes::RecordRef>> m_parts; ///< the touched ones, by offering
    QSet<domain::Id> m_offerings;
    QHash<domain::Id, std::optional<domain::Record>> m_known;
};

} // namespace leerschakel::store
