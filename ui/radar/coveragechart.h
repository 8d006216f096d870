// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"
#include "widgets/barchart.h"

namespace leerschakel::ui {

/**
 * Coverage as horizontal bars, for the groups of which anything is taught: the share of their skills, labelled at the
 * bar, in the order of the table.
 */
class CoverageChart : public BarChart
{
    Q_OBJECT

public:
    /** More bars than this would be illegible; the table has all rows. */
    static constexpr int mostBars = 20;

    explicit CoverageChart(QWidget *parent = nullptr);

    void setCoverage(const coverage::Coverage &coverage, domain::Language language);
    /** The rows of which anything is taught; these come first. Bars without length would only be a list of names. */
    [[nodiscard]] static QList<coverage::CoverageRow> taughtRows(const coverage::Coverage &coverage);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace leerschakel::ui
