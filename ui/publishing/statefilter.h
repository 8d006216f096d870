// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"

#include <QWidget>

class QButtonGroup;

namespace leerschakel::ui {

/** A button for each readiness, with its number of offerings; filters the table to that readiness. */
class StateFilter : public QWidget
{
    Q_OBJECT

public:
    explicit StateFilter(QWidget *parent = nullptr);

    void setRows(const QList<publishing::OfferingReadiness> &rows);
    /** For when readiness is unknown. */
    void hideAll();

Q_SIGNALS:
    /** For ReadinessModel::readinessRole: a regular expression; empty for all. */
    void chosen(const QString &pattern);

private:
    QButtonGroup *m_buttons;
};

} // namespace leerschakel::ui
