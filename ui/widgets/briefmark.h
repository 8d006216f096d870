// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace leerschakel::ui {

/**
 * Marks a part of a form for a moment, with a bar to its left and a tint over it. Takes no mouse events and no focus.
 */
class BriefMark : public QWidget
{
    Q_OBJECT

public:
    /** Marks \a targets, which are in \a form; removes earlier marks. */
    static void put(QWidget *form, const QList<QWidget *> &targets);

    [[nodiscard]] const QWidget *target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    BriefMark(QWidget *form, QWidget *target);
    void place();

    QPointer<QWidget> m_target;
};

} // namespace leerschakel::ui
