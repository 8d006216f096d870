// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace leerschakel::ui {

class LongWork;
class WorkRow;

/**
 * The long work of the window: one line per job, with its description, its progress and a Cancel button. Hidden while
 * there is none.
 */
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(LongWork &work, QWidget *parent = nullptr);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void refresh();

    LongWork &m_work;
    QVBoxLayout *m_column;
    QList<WorkRow *> m_rows;
    int m_timer = 0;
};

} // namespace leerschakel::ui
