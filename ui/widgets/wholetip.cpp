// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wholetip.h"

#include <QEvent>
#include <QLineEdit>

namespace leerschakel::ui {

WholeTip::WholeTip(QLineEdit *line) : QObject(line), m_line(line)
{
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, &WholeTip::update);
}

bool WholeTip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void WholeTip::update()
{
    constexpr int margins = 20; // frame and space around the text
    const QString text = m_line->text().isEmpty() ? m_line->placeholderText() : m_line->text();
    const bool isCut = m_line->fontMetrics().horizontalAdvance(text) + margins > m_line->width();
    m_line->setToolTip(isCut ? text : QString());
}

} // namespace leerschakel::ui
