// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/workbar.h"

#include "application/look.h"
#include "work/longwork.h"
#include "work/workrow.h"

#include <QTimerEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

WorkBar::WorkBar(LongWork &work, QWidget *parent) : QWidget(parent), m_work(work), m_column(new QVBoxLayout(this))
{
    setObjectName(u"workBar"_s);
    m_column->setContentsMargins(2 * rhythm, rhythm / 2, rhythm, rhythm / 2);
    m_column->setSpacing(rhythm / 2);
    connect(&work, &LongWork::changed, this, &WorkBar::refresh);
    hide();
}

void WorkBar::refresh()
{
    const QList<LongWork::Job> jobs = m_work.jobs();
    QList<WorkRow *> before = std::exchange(m_rows, {});
    for (const LongWork::Job &job : jobs) {
        const auto shown = std::ranges::find(std::as_const(before), job.progress, &WorkRow::progress);
        if (shown != before.cend()) {
            m_rows.append(*shown);
            before.erase(shown);
            continue;
        }
        auto *row = new WorkRow(job.what, job.progress, this);
        connect(row, &WorkRow::cancelled, this, [this, progress = job.progress] { m_work.cancel(progress); });
        m_rows.append(row);
    }
    qDeleteAll(before);
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        m_column->insertWidget(int(at), m_rows[at]); // jobs that give way change position
        m_rows[at]->showProgress(at > 0);
    }
    setVisible(!jobs.isEmpty());
    if (jobs.isEmpty() && m_timer != 0) {
        killTimer(std::exchange(m_timer, 0));
    } else if (!jobs.isEmpty() && m_timer == 0) {
        m_timer = startTimer(100);
    }
}

void WorkBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer && !m_rows.isEmpty()) {
        m_rows.constFirst()->showProgress(false);
    }
}

} // namespace leerschakel::ui
