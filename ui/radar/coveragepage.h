// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "radar/chartpage.h"

class QComboBox;

namespace leerschakel::ui {

class CoverageChart;
class CoverageModel;
class SchemeChoice;

/** Which skills of a vocabulary the offerings teach, group by group or skill by skill. */
class CoveragePage : public ChartPage
{
    Q_OBJECT

public:
    explicit CoveragePage(Session &session, QWidget *parent = nullptr);

protected:
    void reload() override;
    void redraw() override;
    void retranslate() override;
    void activate(int row) override;
    [[nodiscard]] QString fileName() const override { return tr("skill-coverage"); }

private:
    CoveragePage(Session &session, CoverageModel *model, CoverageChart *chart, QWidget *parent);
    [[nodiscard]] coverage::CoverageRequest request() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QStringList basis() const;

    CoverageModel *m_model;
    CoverageChart *m_chart;
    QComboBox *m_by;
    SchemeChoice *m_scheme;
    coverage::Coverage m_coverage;
};

} // namespace leerschakel::ui
