// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QList>

namespace leerschakel::benchmarks {

/** An event that blocked the window's thread for longer than a user should notice. */
struct Block {
    QString step; ///< what the hands were doing
    double milliseconds = 0; ///< wall-clock time
    double processor = 0; ///< of this thread, in milliseconds: less than by the clock if others had the processor
    QString what; ///< class and event
};

/** An application that times each event it delivers, from the outermost one on. */
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /** Names what is done from here on. */
    void setStep(const QString &step) { m_step = step; }
    /** Events of more than 50 ms by the clock, in their order. */
    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    [[nodiscard]] qint64 events() const { return m_events; }

private:
    QString m_step;
    QList<Block> m_blocks;
    int m_depth = 0;
    qint64 m_events = 0;
};

} // namespace leerschakel::benchmarks
