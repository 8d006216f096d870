// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace leerschakel::ui {

/** What long work tells from its thread, for a bar to show, and the bar's Cancel, for the work to see. */
class WatchedProgress : public domain::Progress
{
public:
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &what) override;

    void cancel() { m_cancelled = true; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

/** A line with a progress bar, what is happening, and a Cancel that works. Hidden while there is nothing to wait for. */
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(QWidget *parent = nullptr);

    /** Shows the bar; give the progress to the work. */
    [[nodiscard]] std::shared_ptr<WatchedProgress> begin(const QString &what);
    void end();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    std::shared_ptr<WatchedProgress> m_progress;
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    int m_timer = 0;
};

} // namespace leerschakel::ui
