// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QPlainTextEdit;

namespace leerschakel::ui {

/** A form that scrolls. It follows the caret, and gets no wider than lines that one reads with ease. */
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormScroll(QWidget *parent = nullptr);
    ~FormScroll() override;

    /** Scrolls until \a widget is in view, or the caret in it when it is higher than the view. */
    void reveal(QWidget *widget);
    /** \a widget covers this part of the view at its top. */
    void setCovered(int pixels) { m_covered = pixels; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void focusMoved(QWidget *to);
    void center();

    QTimer m_following;
    QPointer<QPlainTextEdit> m_text;
    int m_covered = 0;
};

} // namespace leerschakel::ui
