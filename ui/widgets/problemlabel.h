// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tone.h"

#include <QWidget>

class QLabel;

namespace leerschakel::ui {

/** Says below a field, with a sign, what is wrong with the typed text. Hidden while there is no problem. */
class ProblemLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    /**
     * Shows \a problem, or nothing if empty; waits while a mouse button is down, so that nothing moves away below the
     * pointer.
     */
    void setProblem(const QString &problem, Tone tone = Tone::Blocks);
    [[nodiscard]] const QString &problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_sign;
    QLabel *m_text;
    QString m_problem;
    Tone m_tone = Tone::Blocks;
};

} // namespace leerschakel::ui
