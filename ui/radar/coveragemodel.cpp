// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragemodel.h"

#include "radar/percentage.h"
#include "text/csvwriter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

void CoverageModel::setCoverage(const coverage::Coverage &coverage, domain::Language language)
{
    beginResetModel();
    m_rows = coverage.rows;
    m_language = language;
    endResetModel();
}

QByteArray CoverageModel::toCsv() const
{
    text::CsvWriter csv(text::CsvWriter::For::Spreadsheets);
    QStringList names = titles();
    names.prepend(u"uri"_s);
    names.insert(Taught + 2, tr("Skills"));
    for (const QString &name : std::as_const(names)) {
        csv.text(name);
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

QStringList CoverageModel::titles() const
{
    return {tr("Group"), tr("Taught"), tr("Share"), tr("Offerings"), tr("Links")};
}

QString CoverageModel::hint(int row) const
{
    return labelOf(row) + u'\n' + m_rows[row].uri;
}

QString CoverageModel::text(int row, int column) const
{
    const coverage::CoverageRow each = m_rows.value(row);
    const QLocale locale;
    switch (column) {
    case Group: {
        const QString label = each.label.preferring(m_language);
        return label.isEmpty() ? each.uri : label;
    }
    case Taught:
        return tr("%1 of %2").arg(locale.toString(each.taught), locale.toString(each.concepts));
    case Share:
        return percentageText(each.share());
    case Offerings:
        return locale.toString(each.offerings);
    case Links:
        return locale.toString(each.links);
    default:
        return {};
    }
}

} // namespace leerschakel::ui
