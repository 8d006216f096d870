// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"

#include "words/fieldlabels.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int pageSize = 200;

} // namespace

HistoryModel::HistoryModel(Session &session, QObject *parent) : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &HistoryModel::restart);
    fetch(0);
}

QString HistoryModel::labelOf(const store::JournalItem &item)
{
    const QString label = changeLabel(item.label);
    return item.isUndo() ? tr("Undone: %1").arg(label) : item.isRedo() ? tr("Redone: %1").arg(label) : label;
}

void HistoryModel::showOffering(const domain::Id &offering)
{
    if (offering != m_offering) {
        m_offering = offering;
        restart();
    }
}

void HistoryModel::restart()
{
    fetch(0);
}

void HistoryModel::fetch(qint64 before)
{
    m_isFetching = true;
    using Items = QList<store::JournalItem>;
    const store::HistoryQuery query{.record = m_offering, .before = before, .limit = pageSize, .withEntries = false};
    m_session.background<Items>(
        this, [query](store::Catalogue &catalogue) { return store::history(catalogue, query); },
        [this, before, generation = ++m_generation](const Result<Items> &items) {
            if (generation != m_generation) {
                return;
            }
            m_isFetching = false;
            if (!items) {
                m_isComplete = true;
                Q_EMIT failed(items.error());
                return;
            }
            m_isComplete = items->size() < pageSize;
            if (before == 0) {
                beginResetModel();
                m_items = *items;
                endResetModel();
                Q_EMIT loaded();
            } else if (!items->isEmpty()) {
                beginInsertRows({}, int(m_items.size()), int(m_items.size() + items->size()) - 1);
                m_items.append(*items);
                endInsertRows();
            }
        });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isFetching && !m_items.isEmpty();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        fetch(m_items.last().seq);
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const store::JournalItem &item = m_items[index.row()];
    switch (role) {
    case Qt::AccessibleTextRole: {
        QStringList parts{data(index, Qt::DisplayRole).toString(), data(index, WhoRole).toString(),
            QLocale().toString(item.time.toLocalTime(), QLocale::ShortFormat), data(index, StateRole).toString()};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::DisplayRole:
        return labelOf(item);
    case SeqRole:
        return item.seq;
    case WhoRole:
        return item.device.isEmpty() ? item.author : tr("%1 on %2").arg(item.author, item.device);
    case TimeRole:
        return item.time.toLocalTime();
    case StateRole:
        if (item.state == store::JournalItem::State::Done) {
            return QString();
        }
        return item.state == store::JournalItem::State::Undone ? tr("undone, can be redone") : tr("undone");
    default:
        return {};
    }
}

} // namespace leerschakel::ui
