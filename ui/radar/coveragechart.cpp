// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragechart.h"

#include "radar/percentage.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

CoverageChart::CoverageChart(QWidget *parent) : BarChart(u"@value %"_s, parent)
{
    retranslate();
}

void CoverageChart::retranslate()
{
    setAccessibleName(tr("Chart of skill coverage by group; the table has the same figures"));
}

void CoverageChart::setCoverage(const coverage::Coverage &coverage, domain::Language language)
{
    QList<Bar> bars;
    const QList<coverage::CoverageRow> taught = taughtRows(coverage);
    for (const coverage::CoverageRow &row : taught.first(qMin<qsizetype>(mostBars, taught.size()))) {
        bars.append({.label = row.label.preferring(language), .value = percentage(row.share())});
    }
    setBars(bars, 100, coverage.attribution.preferring(language));
}

QList<coverage::CoverageRow> CoverageChart::taughtRows(const coverage::Coverage &coverage)
{
    const auto end = std::ranges::find(coverage.rows, 0, &coverage::CoverageRow::taught);
    return coverage.rows.first(end - coverage.rows.cbegin());
}

void CoverageChart::changeEvent(QEvent *event)
{
    BarChart::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace leerschakel::ui
