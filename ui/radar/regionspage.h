// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "radar/chartpage.h"
#include "radar/regiontable.h"

namespace leerschakel::ui {

class SchemeChoice;

/**
 * The number of skills taught in each labour-market region. An offering counts in each region of its own location and
 * those of its editions; offerings in no region are counted separately.
 */
class RegionsPage : public ChartPage
{
    Q_OBJECT

public:
    explicit RegionsPage(Session &session, QWidget *parent = nullptr);

protected:
    void reload() override;
    void redraw() override;
    void retranslate() override;
    void activate(int row) override;
    [[nodiscard]] int rowOf(int bar) const override { return m_bars.value(bar, -1); }
    [[nodiscard]] QString fileName() const override { return tr("coverage-by-region"); }

private:
    struct Answer;
    RegionsPage(Session &session, RegionTable *table, BarChart *chart, QWidget *parent);
    [[nodiscard]] coverage::CoverageRequest request() const;
    [[nodiscard]] static Result<Answer> read(
        store::Catalogue &catalogue, const coverage::CoverageRequest &request, domain::Language language);
    void draw();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList basis() const;

    RegionTable *m_regions;
    BarChart *m_chart;
    SchemeChoice *m_scheme;
    QList<RegionTable::Row> m_figures;
    domain::LocalizedText m_schemeTitle;
    domain::LocalizedText m_attribution;
    /** The rows that have a bar: those of which anything is taught. */
    QList<int> m_bars;
};

} // namespace leerschakel::ui
