// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/readinessmodel.h"

#include "widgets/tone.h"
#include "words/fieldlabels.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::OfferingReadiness;
using publishing::Readiness;

namespace {

Tone toneOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
    case Readiness::Published:
        return Tone::Good;
    case Readiness::Blocked:
        return Tone::Blocks;
    case Readiness::Changed:
        return Tone::Warns;
    case Readiness::Withdrawing:
    case Readiness::Withdrawn:
        return Tone::Hints;
    }
    Q_UNREACHABLE_RETURN(Tone::Hints);
}

} // namespace

ReadinessModel::ReadinessModel(QObject *parent) : QAbstractTableModel(parent) {}

void ReadinessModel::setRows(const QList<OfferingReadiness> &rows, domain::Language language)
{
    beginResetModel();
    m_rows = rows;
    m_language = language;
    endResetModel();
}

QString ReadinessModel::name(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return tr("ready");
    case Readiness::Blocked:
        return tr("blocked");
    case Readiness::Published:
        return tr("published");
    case Readiness::Changed:
        return tr("changed since");
    case Readiness::Withdrawing:
        return tr("to be withdrawn");
    case Readiness::Withdrawn:
        return tr("withdrawn");
    }
    Q_UNREACHABLE_RETURN({});
}

int ReadinessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReadinessModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReadinessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OfferingReadiness &row = m_rows[index.row()];
    if (role == readinessRole) {
        return int(row.readiness);
    }
    if (role == Qt::DecorationRole && index.column() == State) {
        return toneIcon(toneOf(row.readiness), QGuiApplication::palette());
    }
    if (role == Qt::TextAlignmentRole) {
        return int((index.column() == Findings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case State:
        return name(row.readiness);
    case Title:
        return row.title.preferring(m_language);
    case Code:
        return row.code;
    case Findings:
        return row.blocks > 0 ? tr("%Ln blocking", nullptr, row.blocks) : QString();
    case Published:
        return row.published.isValid() ? QLocale().toString(row.published.toLocalTime(), QLocale::ShortFormat)
                                       : QString();
    case Changed: {
        QStringList names;
        std::ranges::transform(row.changedFields, std::back_inserter(names), changedFieldLabel);
        return names.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant ReadinessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        if (role == Qt::TextAlignmentRole) {
            return int((section == Findings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        }
        return {};
    }
    switch (section) {
    case State:
        return tr("Readiness");
    case Title:
        return tr("Title");
    case Code:
        return tr("Code");
    case Findings:
        return tr("Findings");
    case Published:
        return tr("Last published");
    case Changed:
        return tr("Changed since");
    default:
        return {};
    }
}

} // namespace leerschakel::ui
