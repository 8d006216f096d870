// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "widgets/messagerow.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

/**
 * Messages inside the window about what was done or what went wrong; never a pop-up. A message that the user has to see
 * stays until it is closed, whatever follows: the newest is on top, and if there are too many the oldest wait until
 * there is room.
 */
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    using Action = MessageRow::Action;

    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    /** Shows what was done; disappears after a while, or when another message is shown. */
    void tell(const QString &text);
    /** Shows what was done and can be undone or viewed: stays until it is closed, or until withdrawOffers(). */
    void offer(const QString &text, const QList<Action> &actions);
    void offer(const QString &text, const QString &actionText, const std::function<void()> &action)
    {
        offer(text, {{.text = actionText, .run = action}});
    }
    /** Removes offers, which are no longer about the last change. */
    void withdrawOffers();
    /**
     * Asks something: stays until it is answered, until it is closed (then calls \a closed), or until
     * withdrawQuestion(). The first of \a actions gets the focus.
     */
    void ask(const QString &text, const QList<Action> &actions, const std::function<void()> &closed = {});
    /** Removes the question, which is no longer about what the user sees. */
    void withdrawQuestion();
    /** Shows a message that stays until it is closed; then calls \a closed. */
    void warn(const QString &text, const QList<Action> &actions = {}, const std::function<void()> &closed = {});
    /** Shows what could not be done, and why; stays until it is closed. */
    void fail(const domain::Error &error);
    void clear();
    /** The text of the newest message; empty when there is none. */
    [[nodiscard]] QString text() const;
    [[nodiscard]] int count() const { return int(m_rows.size()); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /** The number of messages, newest first, that there is room for. */
    [[nodiscard]] qsizetype fitting() const;
    MessageRow *add(MessageRow::Kind kind, Tone tone, const QString &text, const QList<Action> &actions,
        const std::function<void()> &closed = {});
    void remove(MessageRow *row);
    void removeAll(MessageRow::Kind kind);
    void arrange();
    /** If the focus is in \a row, which is about to be removed, returns it to where it came from. */
    void giveBackFocus(const QWidget &row);

    /** Newest first. */
    QList<MessageRow *> m_rows;
    QVBoxLayout *m_column;
    QLabel *m_more;
    QTimer m_timer;
    /** The widget that had the focus before it moved into the message bar. */
    QPointer<QWidget> m_before;
};

} // namespace leerschakel::ui
