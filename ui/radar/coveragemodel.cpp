// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragemodel.h"

#include "text/csvwriter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

CoverageModel::CoverageModel(QObject *parent) : QAbstractTableModel(parent) {}

void CoverageModel::setCoverage(const coverage::Coverage &coverage, domain::Language language)
{
    beginResetModel();
    m_rows = coverage.rows;
    m_language = language;
    endResetModel();
}

QString CoverageModel::labelOf(int row) const
{
    const QString label = m_rows.value(row).label.preferring(m_language);
    return label.isEmpty() ? m_rows.value(row).uri : label;
}

QByteArray CoverageModel::toCsv() const
{
    text::CsvWriter csv(text::CsvWriter::For::Spreadsheets);
    csv.text(u"uri"_s);
    for (int column = 0; column < ColumnCount; ++column) {
        csv.text(headerData(column, Qt::Horizontal).toString());
        if (column == Taught) {
            csv.text(tr("Skills"));
        }
    }
    csv.endRow();
    for (int row = 0; row < m_rows.size(); ++row) {
        const coverage::CoverageRow &each = m_rows[row];
        csv.text(each.uri).text(labelOf(row)).number(each.taught).number(each.concepts);
        csv.number(each.share() * 100, 1).number(each.offerings).number(each.links).endRow();
    }
    return csv.bytes();
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const coverage::CoverageRow &row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole) {
        return int((index.column() == Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && index.column() == Label) {
        return QString(labelOf(index.row()) + u'\n' + row.uri);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QLocale locale;
    switch (index.column()) {
    case Label:
        return labelOf(index.row());
    case Taught:
        return tr("%1 of %2").arg(locale.toString(row.taught), locale.toString(row.concepts));
    case Share:
        return QString(locale.toString(row.share() * 100, 'f', 0) + u" %"_s);
    case Offerings:
        return locale.toString(row.offerings);
    case Links:
        return locale.toString(row.links);
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Label:
        return tr("Group");
    case Taught:
        return tr("Taught");
    case Share:
        return tr("Share");
    case Offerings:
        return tr("Offerings");
    case Links:
        return tr("Links");
    default:
        return {};
    }
}

} // namespace leerschakel::ui
