// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragepage.h"

#include "radar/coveragechart.h"
#include "radar/coveragemodel.h"
#include "radar/schemechoice.h"

#include <QComboBox>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using coverage::By;
using coverage::Coverage;

CoveragePage::CoveragePage(Session &session, QWidget *parent)
    : CoveragePage(session, new CoverageModel, new CoverageChart, parent)
{}

CoveragePage::CoveragePage(Session &session, CoverageModel *model, CoverageChart *chart, QWidget *parent)
    : ChartPage(session, model, chart, parent),
      m_model(model),
      m_chart(chart),
      m_by(new QComboBox),
      m_scheme(new SchemeChoice)
{
    m_by->addItems({QString(), QString()});
    addChoice(m_by);
    addChoice(m_scheme);
    connect(m_by, &QComboBox::activated, this, &CoveragePage::reload);
    connect(m_scheme, &SchemeChoice::changed, this, &CoveragePage::reload);
    retranslate();
}

void CoveragePage::retranslate()
{
    ChartPage::retranslate();
    m_by->setItemText(0, tr("By group"));
    m_by->setItemText(1, tr("By skill"));
    m_by->setAccessibleName(tr("Show coverage by"));
    m_scheme->retranslate();
}

coverage::CoverageRequest CoveragePage::request() const
{
    coverage::CoverageRequest request{
        .by = m_by->currentIndex() == 0 ? By::Group : By::Skill, .offerings = scope().offerings};
    m_scheme->applyTo(request);
    return request;
}

void CoveragePage::reload()
{
    using Answer = std::pair<Coverage, QList<vocabulary::SchemeSummary>>;
    ask<Answer>(
        [request = request(), language = session().language()](store::Catalogue &catalogue) -> Result<Answer> {
            const Result<Coverage> coverage = coverage::coverage(catalogue, request);
            if (!coverage) {
                return std::unexpected(coverage.error());
            }
            return vocabulary::schemes(catalogue, language)
                .transform([&](const QList<vocabulary::SchemeSummary> &schemes) { return Answer(*coverage, schemes); });
        },
        [this](const Answer &answer) {
            m_coverage = answer.first;
            m_scheme->showSchemes(answer.second, m_coverage.scheme);
            redraw();
        });
}

void CoveragePage::redraw()
{
    m_model->setCoverage(m_coverage, session().language());
    m_chart->setCoverage(m_coverage, session().language());
    if (m_coverage.concepts > 0) {
        showFigures(sentence(), basis(), m_chart->barCount() > 0);
    } else {
        showNothing(tr("There is no vocabulary in this catalogue yet.\nLoad one under Skills; then this shows which "
                       "skills your offerings teach."));
    }
}

QString CoveragePage::sentence() const
{
    const QLocale locale;
    const QString all = locale.toString(m_coverage.concepts);
    if (m_coverage.taught == 0) {
        return tr("None of the %1 skills is taught yet").arg(all);
    }
    const QString reading = tr("%1 of the %2 skills are taught").arg(locale.toString(m_coverage.taught), all);
    const qsizetype empty = m_coverage.rows.size() - CoverageChart::taughtRows(m_coverage).size();
    return request().by == By::Group && empty > 0
        ? tr("%1; %Ln group(s) are still empty", nullptr, int(empty)).arg(reading)
        : reading;
}

QStringList CoveragePage::basis() const
{
    QStringList parts{scopeInWords()};
    if (const QString scheme = m_coverage.schemeTitle.preferring(session().language()); !scheme.isEmpty()) {
        parts.append(scheme);
    }
    if (request().by == By::Group) {
        parts.append(tr("a skill counts once in each group it belongs to"));
    }
    if (m_coverage.linksMapped > 0) {
        parts.append(
            tr("%Ln link(s) into another vocabulary count by their mappings", nullptr, m_coverage.linksMapped));
    }
    const int bars = m_chart->barCount();
    if (bars == CoverageChart::mostBars && bars < m_coverage.rows.size()) {
        parts.append(tr("the chart shows the first %1, the table all").arg(bars));
    } else if (bars > 0 && bars < m_coverage.rows.size()) {
        parts.append(tr("the chart shows what is taught, the table all"));
    }
    return parts;
}

void CoveragePage::activate(int row)
{
    if (row < 0 || row >= m_model->rows().size()) {
        return;
    }
    selectRow(row);
    const QString label = m_model->labelOf(row);
    ask<QList<domain::Id>>(
        [request = request(), uri = m_model->rows()[row].uri](
            store::Catalogue &catalogue) { return coverage::offeringsBehind(catalogue, request, uri); },
        [this, label](const QList<domain::Id> &offerings) {
            open(offerings, label, tr("No offering teaches anything in \"%1\" yet.").arg(label));
        });
}

} // namespace leerschakel::ui
