// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/record.h"

#include <QWidget>

namespace leerschakel::ui {

/**
 * A section of the window that takes up the whole page: skills, radar, publishing, history. The window creates it when
 * it is first shown (mainwindow/views.h) and handles its signals.
 */
class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** False while something is being fetched or calculated for what is on screen. */
    [[nodiscard]] virtual bool isSettled() const = 0;
    /** Writes what is being typed now, without waiting for a pause. */
    virtual void commitPending() {}
    /** Whether it counts only what the list of offerings shows; then setOfferings() is called when that changes. */
    [[nodiscard]] virtual bool countsListed() const { return false; }
    /** Counts only \a offerings; all when \a filter is empty. \a filter describes the selection. */
    virtual void setOfferings(const QList<domain::Id> & /*offerings*/, const QString & /*filter*/) {}
    /** Shows the page with the id \a page; false when there is none. */
    virtual bool showPage(const QString & /*page*/) { return false; }
    /** Shows \a record where it is edited; false when this view does not edit it. */
    virtual bool showRecord(const domain::Record & /*record*/) { return false; }

Q_SIGNALS:
    /** Show \a offerings in the list; \a label says what they have in common. */
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** Open \a offering, with its findings. */
    void offeringRequested(const leerschakel::domain::Id &offering);
    /** A line for the status bar. */
    void messageRequested(const QString &text);
    /** A change that can be undone was made; \a text describes it. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);
};

} // namespace leerschakel::ui
