// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"

#include <QChartView>

class QBarSet;
class QGraphicsTextItem;

namespace leerschakel::ui {

/** Coverage as horizontal bars: the share of each group's skills that is taught, labelled at the bar, in the order of the table. */
class CoverageChart : public QChartView
{
    Q_OBJECT

public:
    /** More bars than this cannot be read; the table has them all. */
    static constexpr int mostBars = 20;

    explicit CoverageChart(QWidget *parent = nullptr);

    void setCoverage(const coverage::Coverage &coverage, domain::Language language);

    /** The chart alone, as it would be printed: \a format is png, svg or pdf. False when \a path cannot be written. */
    [[nodiscard]] bool save(const QString &path, const QString &format);

Q_SIGNALS:
    /** A bar was clicked; \a row is that of the table. */
    void rowActivated(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QList<coverage::CoverageRow> m_rows;
    /** What the publisher of the vocabulary asks to be shown, below the bars; it goes along in pictures. */
    QGraphicsTextItem *m_attribution;
    QString m_attributionText;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
