// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QAbstractListModel>

namespace leerschakel::ui {

/** The journal of a catalogue or of one offering, newest first, fetched in pages while scrolling. */
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeqRole = Qt::UserRole,
        WhoRole,   ///< QString, person and device
        TimeRole,  ///< QDateTime, local
        StateRole, ///< QString in words ("undone"); empty for a change in effect
    };

    explicit HistoryModel(Session &session, QObject *parent = nullptr);

    /** What \a item did, in words; "Undone: …" if it undid a change. */
    [[nodiscard]] static QString labelOf(const store::JournalItem &item);

    /** The journal of the whole catalogue when \a offering is null. */
    void showOffering(const domain::Id &offering);
    [[nodiscard]] bool isSettled() const { return !m_isFetching; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const leerschakel::domain::Error &error);

private:
    void restart();
    void fetch(qint64 before);

    Session &m_session;
    domain::Id m_offering;
    QList<store::JournalItem> m_items;
    int m_generation = 0;
    bool m_isFetching = false;
    bool m_isComplete = false;
};

} // namespace leerschakel::ui
