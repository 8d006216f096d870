// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragechart.h"

#include <QEvent>

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
    const QList<coverage::CoverageRow> rows = coverage.rows.first(qMin<qsizetype>(mostBars, coverage.rows.size()));
    for (const coverage::CoverageRow &row : rows) {
        bars.append({.label = row.label.preferring(language), .value = qRound(row.share() * 100)});
    }
    setBars(bars, 100, coverage.attribution.preferring(language));
}

void CoverageChart::changeEvent(QEvent *event)
{
    BarChart::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace leerschakel::ui
