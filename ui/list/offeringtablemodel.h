// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "store/offeringlist.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace leerschakel::ui {

/**
 * The offerings that match a query. It keeps a number for each; the rows shown are fetched in the background, in
 * chunks, as they come into view: a hundred thousand rows cost a megabyte. The first rows are offerings that queued
 * changes will add, whatever the query is: an offering that was just made must not be out of sight.
 */
class OfferingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Title,
        Kind,
        Load,
        Ready,
        Level,
        Status,
        Provider,
        Code,
        NextStart,
        Editions,
        Skills,
        Updated,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QString; empty while the row is being fetched
        WaitsRole, ///< bool: it is queued to be added
        /** QVariantMap, destination to number of blocking findings (-1: only warnings); see ReadinessDelegate */
        ReadinessRole,
        FactsRole, ///< QString: kind, study load and status in one line
    };

    explicit OfferingTableModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const store::OfferingQuery &query() const { return m_query; }
    /** Rows do not change until those of \a query are loaded. */
    void setQuery(const store::OfferingQuery &query);
    /** Runs the query again. */
    void refresh();

    /** How many of the first rows are offerings queued to be added. */
    [[nodiscard]] int madeCount() const { return int(m_made.size()); }
    /** The row of \a offering among those queued to be added; -1 when it has none. */
    [[nodiscard]] int rowOfMade(const domain::Id &offering) const;
    /** The offering in \a row; null while it is being fetched. */
    [[nodiscard]] const store::OfferingRow *offering(int row) const;
    /** The row of the offering with this internal number (store::offeringRowOf); -1 when it has none. */
    [[nodiscard]] int rowOfNumber(qint64 number) const
    {
        const qsizetype at = m_rows.indexOf(number);
        return at < 0 ? -1 : int(at + m_made.size());
    }
    /** The internal number of the offering in \a row, fetched or not; 0 for one queued to be added. */
    [[nodiscard]] qint64 numberOf(int row) const { return row < m_made.size() ? 0 : m_rows.value(row - m_made.size()); }
    void setReadinessShown(bool isShown);
    /** Whether only the title has a column: its description then includes the rest. */
    void setInOneColumn(bool isInOne) { m_isInOneColumn = isInOne; }
    /** Whether nothing is being fetched. */
    [[nodiscard]] bool isSettled() const { return !m_isFinding && m_wanted.isEmpty() && !m_isFetching; }
    /** Whether the query is running; loaded() follows. */
    [[nodiscard]] bool isFinding() const { return m_isFinding; }
    /** Whether the first result has arrived. */
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] static bool canSortBy(int column);

Q_SIGNALS:
    /** The rows are now those of the query. */
    void loaded();
    void failed(const leerschakel::domain::Error &error);

private:
    struct Found {
        QList<qint64> rows;
        QList<store::OfferingRow> first;
    };
    using Chunk = QList<store::OfferingRow>;

    void find();
    void take(const Found &found);
    void takeWaiting();
    [[nodiscard]] QList<store::OfferingRow> made() const;
    void want(int chunk) const;
    void fetchNext();
    [[nodiscard]] QVariant shown(const store::OfferingRow &offering, int column) const;
    [[nodiscard]] QString facts(const store::OfferingRow &offering) const;
    /** What the row says, line by line: for the tooltip and for screen readers. */
    [[nodiscard]] QString described(const QModelIndex &index, const store::OfferingRow &offering) const;

    Session &m_session;
    store::OfferingQuery m_query;
    QList<store::OfferingRow> m_made;
    QList<qint64> m_rows;
    mutable QCache<int, Chunk> m_chunks;
    mutable QList<int> m_wanted;
    bool m_isFinding = false;
    /** The running query is an older one: its result is dropped. */
    bool m_isOutdated = false;
    bool m_isFetching = false;
    bool m_isLoaded = false;
    bool m_showsReadiness = true;
    bool m_isInOneColumn = false;
};

} // namespace leerschakel::ui
