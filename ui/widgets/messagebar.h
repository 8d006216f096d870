// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "widgets/tone.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace leerschakel::ui {

/** Tells, inside the window and beside what it is about, what was done or what went wrong. Never in the way, never a pop-up. */
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /** What was done, with what can be done about it; goes away by itself. */
    void tell(const QString &text, const QString &actionText = {}, const std::function<void()> &action = {});
    /** Something to know that stays until it is closed. */
    void warn(const QString &text);
    /** What could not be done, and why; stays until it is closed. */
    void fail(const domain::Error &error);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(Tone tone, const QString &text, const QString &actionText, const std::function<void()> &action);
    void dress();

    Tone m_tone = Tone::Good;
    std::function<void()> m_action;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace leerschakel::ui
