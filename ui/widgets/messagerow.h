// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tone.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace leerschakel::ui {

/** One message of a MessageBar: its text, its actions, and a button to close it. */
class MessageRow : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Notice,   ///< disappears by itself
        Offer,    ///< about the last change
        Question, ///< waits for an answer
        Lasting,  ///< stays until it is closed
    };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    MessageRow(Kind kind, Tone tone, const QString &text, const QList<Action> &actions, QWidget *parent);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;
    /** Moves the focus to the first action. */
    void takeFocus();

Q_SIGNALS:
    void closed();
    /** One of the actions was chosen. */
    void done();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();

    Kind m_kind;
    Tone m_tone;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_first = nullptr;
};

} // namespace leerschakel::ui
