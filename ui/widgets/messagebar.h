// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "widgets/messagerow.h"

#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

/**
 * Tells, inside the window and beside what it is about, what was done or what went wrong. Never in the way, never a pop-up. What somebody has to know stays until
 * he closes it, whatever is told after it: the newest is on top, and of many the oldest wait until there is room.
 */
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    using Action = MessageRow::Action;

    explicit MessageBar(QWidget *parent = nullptr);

    /** What was done; goes away by itself, or when something else is told. */
    void tell(const QString &text);
    /** What was done, and can be taken back or looked at: stays until it is closed, or withdrawOffers(). */
    void offer(const QString &text, const QList<Action> &actions);
    void offer(const QString &text, const QString &actionText, const std::function<void()> &action)
    {
        offer(text, {{.text = actionText, .run = action}});
    }
    /** The offers made until now are not about the last change any more. */
    void withdrawOffers();
    /** Something to decide: stays until it is decided or closed. */
    void ask(const QString &text, const QList<Action> &actions);
    /** Something to know that stays until it is closed; \a closed is called then. */
    void warn(const QString &text, const QList<Action> &actions = {}, const std::function<void()> &closed = {});
    /** What could not be done, and why; stays until it is closed. */
    void fail(const domain::Error &error);
    void clear();
    /** Of the newest message; empty when there is none. */
    [[nodiscard]] QString text() const;
    [[nodiscard]] int count() const { return int(m_rows.size()); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /** How many of the messages, the newest first, there is room for. */
    [[nodiscard]] qsizetype fitting() const;
    MessageRow *add(MessageRow::Kind kind, Tone tone, const QString &text, const QList<Action> &actions,
        const std::function<void()> &closed = {});
    void remove(MessageRow *row);
    void removeAll(MessageRow::Kind kind);
    void arrange();

    /** Newest first. */
    QList<MessageRow *> m_rows;
    QVBoxLayout *m_column;
    QLabel *m_more;
    QTimer m_timer;
};

} // namespace leerschakel::ui
