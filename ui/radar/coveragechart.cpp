// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/coveragechart.h"

#include "application/look.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QGraphicsTextItem>
#include <QHorizontalBarSeries>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

CoverageChart::CoverageChart(QWidget *parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the table beside it has the same rows, for the keyboard
    setAccessibleName(tr("Chart of skill coverage by group; the table has the same figures"));
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->setBackgroundRoundness(0);
    m_attribution = scene()->addText(QString());
}

void CoverageChart::setCoverage(const coverage::Coverage &coverage, domain::Language language)
{
    m_rows = coverage.rows.first(qMin<qsizetype>(mostBars, coverage.rows.size()));
    m_attributionText = coverage.attribution.preferring(language);
    m_language = language;
    draw();
}

void CoverageChart::draw()
{
    QChart *chart = this->chart();
    chart->removeAllSeries();
    const QList<QAbstractAxis *> oldAxes = chart->axes();
    for (QAbstractAxis *axis : oldAxes) {
        chart->removeAxis(axis);
        delete axis;
    }
    const Look look = Look::of(palette());
    chart->setBackgroundBrush(palette().base());

    // The lowest category is drawn at the bottom: the first row of the table goes in last.
    auto *set = new QBarSet(QString());
    QStringList labels;
    const int most = fontMetrics().averageCharWidth() * 34;
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        set->append(qRound(row->share() * 100));
        QString label = fontMetrics().elidedText(row->label.preferring(m_language), Qt::ElideRight, most);
        while (labels.contains(label)) {
            label += QChar(0x200b); // categories must differ; a zero-width space cannot be seen
        }
        labels.append(label);
    }
    set->setColor(look.accent);
    set->setBorderColor(Qt::transparent);
    set->setLabelColor(palette().color(QPalette::Text));
    set->setLabelFont(font());

    auto *series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(0.62);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsFormat(u"@value %"_s);
    chart->addSeries(series);

    auto *groups = new QBarCategoryAxis;
    groups->append(labels);
    groups->setTruncateLabels(false);
    groups->setLabelsFont(font());
    groups->setLabelsColor(palette().color(QPalette::Text));
    groups->setGridLineVisible(false);
    groups->setLinePen(QPen(look.border));
    chart->addAxis(groups, Qt::AlignLeft);
    series->attachAxis(groups);

    auto *share = new QValueAxis;
    share->setRange(0, 112); // room for the label of a full bar
    share->setVisible(false);
    chart->addAxis(share, Qt::AlignBottom);
    series->attachAxis(share);

    const int lineHeight = fontMetrics().height() + rhythm + rhythm / 2;
    // As high as its bars ask for and no higher: bars that grow with the window say nothing more.
    const int least = fontMetrics().averageCharWidth() * 48;
    const int bars = qMax(3, int(m_rows.size())) * lineHeight + 4 * rhythm;
    m_attribution->setFont(font());
    m_attribution->setDefaultTextColor(look.dim);
    m_attribution->setPlainText(m_rows.isEmpty() ? QString() : m_attributionText);
    m_attribution->setTextWidth(qMax(least, width()));
    m_attribution->setPos(0, bars);
    const int below = m_attribution->toPlainText().isEmpty() ? 0 : int(m_attribution->boundingRect().height());
    chart->setMargins(QMargins(0, 0, 0, below));
    setFixedHeight(bars + below);
    setMinimumWidth(least);

    connect(series, &QHorizontalBarSeries::clicked, this,
        [this](int index) { Q_EMIT rowActivated(int(m_rows.size()) - 1 - index); });
    connect(series, &QHorizontalBarSeries::hovered, this, [this](bool inside) {
        if (inside) {
            setCursor(Qt::PointingHandCursor);
        } else {
            unsetCursor();
        }
    });
}

bool CoverageChart::save(const QString &path, const QString &format)
{
    if (format == u"svg") {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(size());
        svg.setViewBox(rect());
        svg.setTitle(accessibleName());
        QPainter painter;
        if (!painter.begin(&svg)) {
            return false;
        }
        render(&painter);
        return painter.end();
    }
    if (format == u"pdf") {
        QPdfWriter pdf(path);
        pdf.setPageSize(QPageSize(QSizeF(size()) * 0.75, QPageSize::Point));
        pdf.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&pdf)) {
            return false;
        }
        render(&painter);
        return painter.end();
    }
    constexpr qreal sharpness = 2; // fit to print
    QPixmap picture(size() * sharpness);
    picture.setDevicePixelRatio(sharpness);
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    render(&painter);
    painter.end();
    return picture.save(path, "PNG");
}

void CoverageChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        draw();
    }
}

} // namespace leerschakel::ui
