// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pastrecords.h"

#include "domain/kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::RecordRef;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::OfferingTree;
using domain::Record;

Result<PastRecords> PastRecords::of(Catalogue &catalogue, qint64 last)
{
    PastRecords past(catalogue, last);
    past.m_seen = std::make_shared<SeenBefore>(catalogue);
    return catalogue
        .rows(u"SELECT DISTINCT kind, record, owner FROM change_entry WHERE change > ?"_s, {last},
            [&](const Row &row) {
                const KindTable *const table = domain::kindTable(row.string(0));
                if (!table) {
                    return; // a fact, or of a kind that only a newer program knows
                }
                const RecordRef ref{.kind = table->kind(), .id = Id::fromString(row.string(1))};
                past.m_touched[ref.kind].insert(ref.id);
                if (ref.kind == Kind::Offering) {
                    past.m_offerings.insert(ref.id);
                } else if (std::ranges::contains(domain::partKinds(), ref.kind)) {
                    const Id offering = Id::fromString(row.string(2));
                    past.m_offerings.insert(offering);
                    past.m_parts[offering].append(ref);
                }
            })
        .transform([&] { return std::move(past); });
}

QList<Id> PastRecords::touchedOfferings() const
{
    return {m_offerings.cbegin(), m_offerings.cend()};
}

Result<std::optional<Record>> PastRecords::recordOf(const RecordRef &ref)
{
    if (const auto known = m_known.constFind(ref.id); known != m_known.cend()) {
        return *known;
    }
    return resolutionAsOf(*m_catalogue, *m_seen, domain::kindTable(ref.kind).name(), ref.id.toString(), m_last)
        .transform([&](const changes::Resolution &resolution) {
            const auto record = resolution.isAlive
                ? std::optional<Record>(Record::fromMap(ref.kind, ref.id, resolution.values))
                : std::nullopt;
            m_known.insert(ref.id, record);
            return record;
        });
}

Result<QHash<Id, std::optional<Record>>> PastRecords::touched(Kind kind)
{
    QHash<Id, std::optional<Record>> records;
    const QSet<Id> ids = m_touched.value(kind);
    for (const Id &id : ids) {
        const Result<std::optional<Record>> record = recordOf({.kind = kind, .id = id});
        if (!record) {
            return std::unexpected(record.error());
        }
        records.insert(id, *record);
    }
    return records;
}

Result<QString> PastRecords::lastEdited(const Id &id)
{
    return m_catalogue
        ->single(u"SELECT c.time FROM change c WHERE c.seq = max("
                 "coalesce((SELECT max(e.change) FROM change_entry e WHERE e.record = ? AND e.change <= ? AND e.kind "
                 "NOT IN ('delivery', 'dismissal')), 0), "
                 "coalesce((SELECT max(e.change) FROM change_entry e WHERE e.owner = ? AND e.change <= ?), 0))"_s,
            {id.toString(), m_last, id.toString(), m_last})
        .transform([](const QVariant &time) { return time.toString(); });
}

Result<QList<Record>> PastRecords::load(Kind kind, const QStringList &ids)
{
    const QSet<Id> touched = m_touched.value(kind);
    QList<Id> asTheyAre;
    QList<Record> records;
    for (const QString &text : ids) {
        const Id id = Id::fromString(text);
        if (!touched.contains(id)) {
            asTheyAre.append(id);
            continue;
        }
        const Result<std::optional<Record>> record = recordOf({.kind = kind, .id = id});
        if (!record) {
            return std::unexpected(record.error());
        }
        if (*record) {
            records.append(**record);
        }
    }
    return store::load(*m_catalogue, kind, asTheyAre).transform([&](const QList<Record> &more) {
        return records + more;
    });
}

Result<QList<OfferingTree>> PastRecords::trees(const QList<Id> &ids)
{
    Result<QHash<Id, OfferingTree>> trees = loadBareTrees(*m_catalogue, ids);
    if (!trees) {
        return std::unexpected(trees.error());
    }
    for (const Id &id : ids) {
        if (!isTouched(id)) {
            continue;
        }
        if (m_touched.value(Kind::Offering).contains(id)) {
            const Result<std::optional<Record>> offering = recordOf({.kind = Kind::Offering, .id = id});
            if (!offering) {
                return std::unexpected(offering.error());
            }
            (*trees)[id].offering = offering->value_or(Record());
        }
        const QList<RecordRef> parts = m_parts.value(id);
        for (const RecordRef &ref : parts) {
            QList<Record> &records = (*trees)[id].parts[ref.kind];
            records.removeIf([&](const Record &record) { return record.id() == ref.id; });
            const Result<std::optional<Record>> part = recordOf(ref);
            if (!part) {
                return std::unexpected(part.error());
            }
            if (*part) {
                records.append(**part);
            }
        }
    }
    return completed(*std::move(trees), ids, [this](Kind kind, const QStringList &texts) { return load(kind, texts); });
}

} // namespace leerschakel::store
