// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/laterindexes.h"

#include "store/largewrite.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

Result<void> LaterIndexes::leaveOut(const QStringList &names)
{
    for (const QString &name : names) {
        const Result<QVariant> sql =
            m_catalogue.single(u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"_s, {name});
        if (!sql) {
            return std::unexpected(sql.error());
        }
        if (!sql->isValid()) {
            continue;
        }
        const Result<void> dropped = m_catalogue.execute(u"DROP INDEX "_s + name);
        if (dropped) {
            m_leftOut.append(sql->toString());
        } else if (dropped.error().message.code != u"store.busy") {
            return dropped;
        }
    }
    return {};
}

Result<void> LaterIndexes::leaveOutForNewRecords(qsizetype fresh)
{
    constexpr qsizetype many = 2000;
    if (fresh < many) {
        return {};
    }
    // Not those on references: SQLite uses these to check whether something was waiting for a record that is made.
    static const QStringList ofLists{u"offering_by_title_nl"_s, u"offering_by_title_en"_s, u"offering_by_code"_s,
        u"offering_by_updated"_s, u"offering_by_status"_s, u"offering_by_regions"_s, u"offering_by_sector"_s,
        u"skill_link_by_concept"_s, u"change_entry_by_record"_s, u"change_entry_by_owner"_s, u"readiness_by_state"_s};
    const Result<QVariant> written = m_catalogue.single(u"SELECT total(entries) FROM change"_s);
    if (!written) {
        return std::unexpected(written.error());
    }
    return written->toDouble() < double(fresh) ? leaveOut(ofLists) : Result<void>();
}

Result<void> LaterIndexes::make()
{
    if (m_leftOut.isEmpty()) {
        return {};
    }
    const SortingInPieces inPieces(m_catalogue); // half a million labels take a second in one step
    while (!m_leftOut.isEmpty()) {
        if (const Result<void> made = m_catalogue.execute(m_leftOut.takeFirst()); !made) {
            return made;
        }
    }
    return {};
}

} // namespace leerschakel::store
