// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/counterlabel.h"

#include "widgets/tone.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

CounterLabel::CounterLabel(QWidget *parent) : QLabel(parent)
{
    setVisible(false);
    setForegroundRole(QPalette::WindowText); // which it colours; on the surface of a form a label uses another
}

void CounterLabel::setLimit(int characters, const QString &why)
{
    m_limit = characters;
    setToolTip(why);
    setVisible(m_limit > 0);
    refresh();
}

void CounterLabel::setCount(int characters)
{
    m_count = characters;
    refresh();
}

void CounterLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void CounterLabel::refresh()
{
    if (m_limit == 0) {
        return;
    }
    const QPalette base = parentWidget() ? parentWidget()->palette() : palette();
    const QString numbers = locale().toString(m_count) + u'/' + locale().toString(m_limit);
    QColor color = quietColor(base);
    QString text = numbers;
    if (m_count > m_limit) {
        color = toneColor(Tone::Blocks, base);
        text = tr("%1, too long").arg(numbers);
    } else if (m_count * 10 >= m_limit * 9) {
        color = toneColor(Tone::Warns, base);
        text = tr("%1, nearly full").arg(numbers);
    }
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
    setText(text);
}

} // namespace leerschakel::ui
