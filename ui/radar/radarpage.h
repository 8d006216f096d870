// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "radar/figuretable.h"
#include "store/catalogue.h"

#include <QWidget>

namespace leerschakel::ui {

/** Which offerings the Radar counts. */
struct RadarScope {
    /** Empty, for all that are not retired, when \a filter is empty. */
    QList<domain::Id> offerings = {};
    /** Describes the selection. */
    QString filter = {};
};

/**
 * A page of the Radar: a chart, the table it was drawn from, and a sentence that summarises it. The Radar creates the
 * page when it is first chosen (radar/pages.h) and keeps it, along with the choices made in it.
 */
class RadarPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** False while something is being fetched or calculated for what is on screen. */
    [[nodiscard]] virtual bool isSettled() const = 0;
    /** Sets the offerings to count; they are read when the page is next shown. */
    virtual void setScope(const RadarScope &scope) = 0;
    /** The chart summarised in one sentence. */
    [[nodiscard]] virtual QString reading() const = 0;
    [[nodiscard]] virtual const FigureTable &table() const = 0;
    /** Writes the chart (\a format is png, svg or pdf) or the table (csv). */
    [[nodiscard]] virtual store::Result<void> exportTo(const QString &path, const QString &format) = 0;

Q_SIGNALS:
    /** Show \a offerings in the list; \a label says what they have in common. */
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** A line for the status bar. */
    void messageRequested(const QString &text);
    /** Count all offerings again. */
    void everythingRequested();
};

} // namespace leerschakel::ui
