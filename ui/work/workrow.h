// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/watchedprogress.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace leerschakel::ui {

/** One job in the WorkBar. */
class WorkRow : public QWidget
{
    Q_OBJECT

public:
    WorkRow(const QString &what, const std::shared_ptr<WatchedProgress> &progress, QWidget *parent);

    [[nodiscard]] const std::shared_ptr<WatchedProgress> &progress() const { return m_progress; }
    /** \a waits: another job has to finish first. */
    void showProgress(bool waits);

Q_SIGNALS:
    void cancelled();

private:
    QString m_text;
    std::shared_ptr<WatchedProgress> m_progress;
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace leerschakel::ui
