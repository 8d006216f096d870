// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/regionspage.h"

#include "domain/codelist.h"
#include "radar/schemechoice.h"
#include "widgets/barchart.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using coverage::Coverage;

struct RegionsPage::Answer {
    QList<RegionTable::Row> rows;
    QString scheme;
    domain::LocalizedText schemeTitle;
    domain::LocalizedText attribution;
    QList<vocabulary::SchemeSummary> schemes;
};

RegionsPage::RegionsPage(Session &session, QWidget *parent)
    : RegionsPage(session, new RegionTable, new BarChart(u"@value"_s), parent)
{}

RegionsPage::RegionsPage(Session &session, RegionTable *table, BarChart *chart, QWidget *parent)
    : ChartPage(session, table, chart, parent), m_regions(table), m_chart(chart), m_scheme(new SchemeChoice)
{
    addChoice(m_scheme);
    connect(m_scheme, &SchemeChoice::changed, this, &RegionsPage::reload);
    retranslate();
}

void RegionsPage::retranslate()
{
    ChartPage::retranslate();
    m_scheme->retranslate();
    m_chart->setAccessibleName(tr("Chart of the skills taught in each region; the table has the same figures"));
}

coverage::CoverageRequest RegionsPage::request() const
{
    coverage::CoverageRequest request{.offerings = scope().offerings};
    m_scheme->applyTo(request);
    return request;
}

void RegionsPage::reload()
{
    ask<Answer>([request = request(), language = session().language()](
                    store::Catalogue &catalogue) { return read(catalogue, request, language); },
        [this](const Answer &answer) {
            m_figures = answer.rows;
            m_schemeTitle = answer.schemeTitle;
            m_attribution = answer.attribution;
            m_scheme->showSchemes(answer.schemes, answer.scheme);
            redraw();
        });
}

Result<RegionsPage::Answer> RegionsPage::read(
    store::Catalogue &catalogue, const coverage::CoverageRequest &request, domain::Language language)
{
    QStringList codes;
    const QList<domain::Code> regions = domain::CodeList::named(u"region"_s).codes();
    for (const domain::Code &region : regions) {
        codes.append(region.code);
    }
    codes.append(coverage::noRegion);
    const Result<QList<Coverage>> coverages = coverage::coverageByRegion(catalogue, request, codes);
    if (!coverages) {
        return std::unexpected(coverages.error());
    }
    const Result<QList<vocabulary::SchemeSummary>> schemes = vocabulary::schemes(catalogue, language);
    if (!schemes) {
        return std::unexpected(schemes.error());
    }
    const Coverage &any = coverages->constLast(); // all have the same vocabulary
    Answer answer{.rows = {},
        .scheme = any.scheme,
        .schemeTitle = any.schemeTitle,
        .attribution = any.attribution,
        .schemes = *schemes};
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const Coverage &each = coverages->at(i);
        answer.rows.append(
            {.code = codes[i], .taught = each.taught, .concepts = each.concepts, .offerings = each.offerings});
    }
    return answer;
}

void RegionsPage::redraw()
{
    m_regions->setRows(m_figures, session().language());
    draw();
    if (std::ranges::any_of(m_figures, [](const RegionTable::Row &row) { return row.concepts > 0; })) {
        showFigures(sentence(), basis(), !m_bars.isEmpty());
    } else {
        showNothing(tr("There is no vocabulary in this catalogue yet.\nLoad one under Skills; then this shows how many "
                       "skills are taught in each region."));
    }
}

void RegionsPage::draw()
{
    m_bars.clear();
    QList<BarChart::Bar> bars;
    int most = 1;
    for (int row = 0; row < m_regions->rowCount(); ++row) {
        if (const int taught = m_regions->rows()[row].taught; taught > 0) {
            m_bars.append(row);
            bars.append({.label = m_regions->labelOf(row), .value = double(taught)});
            most = std::max(most, taught);
        }
    }
    m_chart->setBars(bars, most, m_attribution.preferring(session().language()));
}

QString RegionsPage::sentence() const
{
    const QLocale locale;
    const QList<RegionTable::Row> &rows = m_regions->rows();
    const auto taught =
        std::ranges::count_if(rows, [](const RegionTable::Row &row) { return row.taught > 0 && !row.isNone(); });
    if (taught > 0) {
        return tr("Skills are taught in %1 of the %2 regions, most in %3: %4 of %5")
            .arg(locale.toString(qint64(taught)), locale.toString(qint64(rows.size() - 1)), m_regions->labelOf(0),
                locale.toString(rows.constFirst().taught), locale.toString(rows.constFirst().concepts));
    }
    return m_bars.isEmpty() ? tr("No skill is taught in any region yet")
                            : tr("No offering that teaches a skill has a region yet");
}

QStringList RegionsPage::basis() const
{
    QStringList parts{scopeInWords()};
    if (const QString scheme = m_schemeTitle.preferring(session().language()); !scheme.isEmpty()) {
        parts.append(scheme);
    }
    parts.append(tr("an offering counts in each of its regions, and where its editions are"));
    if (const int apart = m_regions->rows().constLast().offerings; apart > 0) {
        parts.append(tr("%Ln offering(s) without a region are counted apart", nullptr, apart));
    }
    if (!m_bars.isEmpty() && m_bars.size() < m_regions->rowCount()) {
        parts.append(tr("the chart shows where something is taught, the table all"));
    }
    return parts;
}

void RegionsPage::activate(int row)
{
    if (row < 0 || row >= m_regions->rowCount()) {
        return;
    }
    selectRow(row);
    coverage::CoverageRequest request = this->request();
    request.region = m_regions->rows()[row].code;
    const QString label = m_regions->labelOf(row);
    ask<QList<domain::Id>>(
        [request](store::Catalogue &catalogue) { return coverage::offeringsBehind(catalogue, request, {}); },
        [this, label](const QList<domain::Id> &offerings) {
            open(offerings, label, tr("No offering in \"%1\" teaches anything yet.").arg(label));
        });
}

} // namespace leerschakel::ui
