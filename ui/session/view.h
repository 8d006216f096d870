// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/record.h"

#include <QWidget>

namespace leerschakel::ui {

/**
 * A section of the window that has the whole page: skills, radar, publishing, history. The window makes it when it is
 * first shown (mainwindow/views.h) and does what its signals ask for.
 */
class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** False while something is being fetched or calculated for what is on screen. */
    [[nodiscard]] virtual bool isSettled() const = 0;
    /** Writes what was typed, without waiting for a pause. */
    virtual void commitPending() {}
    /** Whether it counts only what the list of offerings shows; then setOfferings() is called when that changes. */
    [[nodiscard]] virtual bool countsListed() const { return false; }
    /** Counts only these offerings; all when \a filter is empty. \a filter describes which they are. */
    virtual void setOfferings(const QList<domain::Id> & /*offerings*/, const QString & /*filter*/) {}
    /** Shows its page \a page, by its id; false when it has no page of that name. */
    virtual bool showPage(const QString & /*page*/) { return false; }
    /** Shows \a record where it is edited; false when that is not in this view. */
    virtual bool showRecord(const domain::Record & /*record*/) { return false; }

Q_SIGNALS:
    /** Show these in the list; \a label says what they have in common. */
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** Open this offering, with its findings. */
    void offeringRequested(const leerschakel::domain::Id &offering);
    /** A line for the status bar. */
    void messageRequested(const QString &text);
    /** A change that can be undone was made; \a text describes it. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);
};

} // namespace leerschakel::ui
