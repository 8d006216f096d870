// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemlabel.h"

#include "widgets/whenreleased.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace leerschakel::ui {

ProblemLabel::ProblemLabel(QWidget *parent) : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setForegroundRole(
        QPalette::WindowText); // on a surface of the Base role it would be Text, which has no tone
    m_text->setTextFormat(Qt::PlainText); // it contains what the user typed
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    hide();
}

void ProblemLabel::setProblem(const QString &problem, Tone tone)
{
    if (problem == m_problem) {
        return;
    }
    m_problem = problem;
    m_tone = tone;
    whenReleased(this, [this] {
        m_text->setText(m_problem);
        if (!m_problem.isEmpty()) {
            dress();
        }
        setVisible(!m_problem.isEmpty());
    });
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
    }
}

void ProblemLabel::dress()
{
    const QColor color = toneColor(m_tone, palette());
    if (QPalette words = m_text->palette(); words.color(QPalette::WindowText) != color) {
        words.setColor(QPalette::WindowText, color);
        m_text->setPalette(words);
    }
    m_sign->setPixmap(tonePixmap(m_tone, palette(), fontMetrics().height() - 2, devicePixelRatioF()));
}

} // namespace leerschakel::ui
