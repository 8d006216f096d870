// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/workbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimerEvent>

namespace leerschakel::ui {

bool WatchedProgress::step(qint64 done, qint64 total, const domain::Message &)
{
    m_done = done;
    m_total = total;
    return !m_cancelled;
}

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent), m_what(new QLabel), m_bar(new QProgressBar), m_cancel(new QPushButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress) {
            m_progress->cancel();
            m_cancel->setEnabled(false);
        }
    });
    hide();
}

std::shared_ptr<WatchedProgress> WorkBar::begin(const QString &what)
{
    m_progress = std::make_shared<WatchedProgress>();
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
    show();
    if (m_timer == 0) {
        m_timer = startTimer(100);
    }
    return m_progress;
}

void WorkBar::end()
{
    if (m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
    }
    m_progress.reset();
    hide();
}

void WorkBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer || !m_progress) {
        return;
    }
    const qint64 total = m_progress->total();
    // Thousandths, since QProgressBar counts in int and files are larger than that.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? int(m_progress->done() * 1000 / total) : 0);
}

} // namespace leerschakel::ui
