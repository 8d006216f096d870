// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

class QGraphicsTextItem;

namespace leerschakel::ui {

/** Horizontal bars, each with a label at its end, no higher than needed; a bar can be clicked. */
class BarChart : public QChartView
{
    Q_OBJECT

public:
    struct Bar {
        QString label;
        double value = 0;
    };

    /** \a format is the format of the labels, with \@value for the number. */
    explicit BarChart(const QString &format, QWidget *parent = nullptr);

    /** The bars from top to bottom; a value of \a most fills the width. \a note is shown below them, in images too. */
    void setBars(const QList<Bar> &bars, int most, const QString &note = {});
    [[nodiscard]] int barCount() const { return int(m_bars.size()); }

    /** Saves only the chart, as for print: \a format is png, svg or pdf. False when \a path cannot be written. */
    [[nodiscard]] bool save(const QString &path, const QString &format);

Q_SIGNALS:
    void barActivated(int bar);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    /** The widest label that is shown in full, in pixels. */
    [[nodiscard]] int labelWidth() const;

    QString m_format;
    QList<Bar> m_bars;
    int m_most = 0;
    int m_labelWidth = 0;
    QString m_noteText;
    QGraphicsTextItem *m_note = nullptr;
};

} // namespace leerschakel::ui
