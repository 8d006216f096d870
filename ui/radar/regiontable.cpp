// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/regiontable.h"

#include "coverage/coverage.h"
#include "domain/codelist.h"
#include "radar/percentage.h"
#include "text/csvwriter.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

bool RegionTable::Row::isNone() const
{
    return code == coverage::noRegion;
}

void RegionTable::setRows(const QList<Row> &rows, domain::Language language)
{
    beginResetModel();
    m_rows = rows;
    m_language = language;
    std::ranges::sort(m_rows, std::less(), [](const Row &row) {
        const qsizetype position = domain::CodeList::named(u"region"_s).position(row.code);
        return std::tuple(row.isNone(), -row.taught, -row.offerings, position);
    });
    endResetModel();
}

QByteArray RegionTable::toCsv() const
{
    text::CsvWriter csv(text::CsvWriter::For::Spreadsheets);
    QStringList names = titles();
    names.prepend(tr("Code"));
    names.insert(Taught + 2, tr("Skills"));
    for (const QString &name : std::as_const(names)) {
        csv.text(name);
    }
    csv.endRow();
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &each = m_rows[row];
        csv.text(each.isNone() ? QString() : each.code).text(labelOf(row)).number(each.taught).number(each.concepts);
        csv.number(each.share() * 100, 1).number(each.offerings).endRow();
    }
    return csv.bytes();
}

int RegionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QStringList RegionTable::titles() const
{
    return {tr("Region"), tr("Taught"), tr("Share"), tr("Offerings")};
}

QString RegionTable::hint(int row) const
{
    return m_rows[row].isNone() ? labelOf(row) : labelOf(row) + u'\n' + m_rows[row].code;
}

QString RegionTable::text(int row, int column) const
{
    const Row each = m_rows.value(row);
    const QLocale locale;
    switch (column) {
    case Region:
        return each.isNone() ? tr("Without a region")
                             : domain::CodeList::named(u"region"_s).label(each.code, m_language);
    case Taught:
        return tr("%1 of %2").arg(locale.toString(each.taught), locale.toString(each.concepts));
    case Share:
        return percentageText(each.share());
    case Offerings:
        return locale.toString(each.offerings);
    default:
        return {};
    }
}

} // namespace leerschakel::ui
