// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/barchart.h"

#include "application/look.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QGraphicsTextItem>
#include <QHorizontalBarSeries>
#include <QLocale>
#include <QPdfWriter>
#include <QResizeEvent>
#include <QSvgGenerator>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

BarChart::BarChart(const QString &format, QWidget *parent) : QChartView(parent), m_format(format)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // keyboard users have the table next to it, with the same numbers
    chart()->legend()->hide();
    chart()->setLocalizeNumbers(true);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->setBackgroundRoundness(0);
    m_note = scene()->addText(QString());
}

void BarChart::setBars(const QList<Bar> &bars, int most, const QString &note)
{
    m_bars = bars;
    m_most = most;
    m_noteText = note;
    draw();
}

int BarChart::labelWidth() const
{
    // The chart itself would elide longer labels at their start, which says most.
    constexpr double share = 0.38;
    return std::min(fontMetrics().averageCharWidth() * 34, int(width() * share));
}

void BarChart::draw()
{
    QChart *chart = this->chart();
    chart->setLocale(QLocale()); // numbers in the locale of the window
    chart->removeAllSeries();
    const QList<QAbstractAxis *> oldAxes = chart->axes();
    for (QAbstractAxis *axis : oldAxes) {
        chart->removeAxis(axis);
        delete axis;
    }
    const Look look = Look::of(palette());
    chart->setBackgroundBrush(palette().base());

    // The chart draws the first category at the bottom, so the bars are added in reverse.
    auto *set = new QBarSet(QString());
    QStringList labels;
    const int most = m_labelWidth = labelWidth();
    for (auto bar = m_bars.crbegin(); bar != m_bars.crend(); ++bar) {
        set->append(bar->value);
        QString label = fontMetrics().elidedText(bar->label, Qt::ElideRight, most);
        while (labels.contains(label)) {
            label += QChar(0x200b); // categories must differ; a zero-width space is invisible
        }
        labels.append(label);
    }
    set->setColor(look.accent);
    set->setBorderColor(Qt::transparent);
    set->setLabelColor(palette().color(QPalette::Text));
    set->setLabelFont(font());

    auto *series = new QHorizontalBarSeries;
    series->append(set);
    // Gives bars the same thickness whatever their number: the space around them is fixed.
    const int lineHeight = fontMetrics().height() + rhythm + rhythm / 2;
    const int lines = qMax(1, int(m_bars.size())) * lineHeight;
    const int bars = lines + 4 * rhythm;
    series->setBarWidth(0.68 * lines / bars);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsFormat(m_format);
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

    auto *value = new QValueAxis;
    // Leaves room for the number of a full bar: otherwise the chart writes it on the bar, where it is illegible.
    const int figure =
        fontMetrics().horizontalAdvance(QString(m_format).replace(u"@value"_s, QString::number(m_most))) + 2 * rhythm;
    const int plot = std::max(2 * figure, width() - m_labelWidth);
    value->setRange(0, m_most * double(plot) / (plot - figure));
    value->setVisible(false);
    chart->addAxis(value, Qt::AlignBottom);
    series->attachAxis(value);

    // As high as the bars need and no higher: taller bars would not show more.
    const int least = fontMetrics().averageCharWidth() * 48;
    m_note->setFont(font());
    m_note->setDefaultTextColor(look.dim);
    m_note->setPlainText(m_bars.isEmpty() ? QString() : m_noteText);
    m_note->setTextWidth(qMax(least, width()));
    m_note->setPos(0, bars);
    const int below = m_note->toPlainText().isEmpty() ? 0 : int(m_note->boundingRect().height());
    chart->setMargins(QMargins(0, 0, 0, below));
    setFixedHeight(bars + below);
    setMinimumWidth(least);

    connect(series, &QHorizontalBarSeries::clicked, this,
        [this](int index) { Q_EMIT barActivated(int(m_bars.size()) - 1 - index); });
    connect(series, &QHorizontalBarSeries::hovered, this, [this](bool inside) {
        if (inside) {
            setCursor(Qt::PointingHandCursor);
        } else {
            unsetCursor();
        }
    });
}

bool BarChart::save(const QString &path, const QString &format)
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
    constexpr qreal sharpness = 2; // scale of the image relative to the screen, for print
    QPixmap picture(size() * sharpness);
    picture.setDevicePixelRatio(sharpness);
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    render(&painter);
    painter.end();
    return picture.save(path, "PNG");
}

void BarChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        draw();
    }
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() && labelWidth() != m_labelWidth) {
        draw();
    }
    m_note->setTextWidth(width());
}

} // namespace leerschakel::ui
