// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragechart.h"

#include "radar/percentage.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** The percentage that fills the width: 100, unless all bars would be too short to compare. */
int scaleOf(const QList<BarChart::Bar> &bars)
{
    const double best = bars.isEmpty() ? 0 : bars.constFirst().value; // sorted, highest first
    return best > 50 ? 100 : std::max(1, int(std::ceil(best)));
}

} // namespace

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
    QList<coverage::CoverageRow> taught = taughtRows(coverage);
    taught.resize(qMin<qsizetype>(mostBars, taught.size()));
    for (const coverage::CoverageRow &row : std::as_const(taught)) {
        bars.append({.label = row.label.preferring(language), .value = percentage(row.share())});
    }
    setBars(bars, scaleOf(bars), coverage.attribution.preferring(language));
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
