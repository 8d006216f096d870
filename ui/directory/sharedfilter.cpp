// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/sharedfilter.h"

#include "directory/sharedmodel.h"

#include <algorithm>

namespace leerschakel::ui {

SharedFilter::SharedFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SharedModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void SharedFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SharedFilter::setKind(std::optional<domain::Kind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void SharedFilter::setShowing(Showing showing)
{
    m_showing = showing;
    invalidateFilter();
}

bool SharedFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_kind && index.data(SharedModel::KindRole).toInt() != int(*m_kind)) {
        return false;
    }
    if (m_showing == Showing::Unused && !index.data(SharedModel::UnusedRole).toBool()) {
        return false;
    }
    if (m_showing == Showing::Doubles && index.data(SharedModel::DoublesRole).toInt() < 0) {
        return false;
    }
    const QString text = m_words.isEmpty() ? QString() : index.data(SharedModel::TextRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool SharedFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SharedModel::SortRole);
    const QVariant b = right.data(SharedModel::SortRole);
    if (a != b) {
        return QSortFilterProxyModel::lessThan(left, right);
    }
    // Records with the same use, kind or group are sorted by name.
    return QString::localeAwareCompare(left.siblingAtColumn(SharedModel::Name).data().toString(),
               right.siblingAtColumn(SharedModel::Name).data().toString())
        < 0;
}

} // namespace leerschakel::ui
