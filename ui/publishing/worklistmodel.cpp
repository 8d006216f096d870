// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/worklistmodel.h"

#include "exchange/registry.h"
#include "words/findingtone.h"

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

void WorkListModel::setGaps(const QList<publishing::Gap> &gaps, domain::Language language)
{
    beginResetModel();
    m_gaps = gaps;
    m_language = language;
    endResetModel();
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_gaps.size());
}

int WorkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const publishing::Gap &gap = m_gaps[index.row()];
    const auto destination = [&] {
        const QString name = exchange::nameOfDestination(gap.destination);
        return gap.consumer.isEmpty() ? name : name + u" › "_s + exchange::nameOfDestination(gap.consumer);
    };
    switch (role) {
    case destinationRole:
        return gap.destination;
    case Qt::DecorationRole:
        if (index.column() == Severity) {
            return toneIcon(toneOf(gap.severity), QGuiApplication::palette());
        }
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == Offerings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Text) {
            return QString(gap.text.preferring(m_language) + u'\n' + gap.reason.preferring(m_language));
        }
        return {};
    case sortRole:
        if (index.column() == Severity) {
            return int(gap.severity);
        }
        if (index.column() == Offerings) {
            return gap.offerings.size();
        }
        break;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Severity:
        return toneWord(toneOf(gap.severity));
    case Offerings:
        return QLocale().toString(gap.offerings.size());
    case Text:
        return gap.text.preferring(m_language);
    case Destination:
        return destination();
    case Owner:
        return gap.owner;
    default:
        return {};
    }
}

QVariant WorkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return role == Qt::TextAlignmentRole
            ? QVariant(int((section == Offerings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter))
            : QVariant();
    }
    switch (section) {
    case Severity:
        return tr("Severity");
    case Offerings:
        return tr("Offerings");
    case Text:
        return tr("What is missing");
    case Destination:
        return tr("Destination");
    case Owner:
        return tr("Required by");
    default:
        return {};
    }
}

} // namespace leerschakel::ui
