// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagerow.h"

#include "application/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

MessageRow::MessageRow(Kind kind, Tone tone, const QString &text, const QList<Action> &actions, QWidget *parent)
    : QFrame(parent), m_kind(kind), m_tone(tone), m_icon(new QLabel(this)), m_text(new QLabel(text, this))
{
    setAutoFillBackground(true);
    setAccessibleName(text);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, rhythm / 2, rhythm, rhythm / 2);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1, Qt::AlignTop);
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        button->setObjectName(u"messageAction"_s);
        layout->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            Q_EMIT done();
            if (run) {
                run();
            }
        });
        m_first = m_first ? m_first : button;
    }
    auto *close = new QToolButton(this);
    close->setObjectName(u"messageClose"_s);
    close->setIcon(QIcon::fromTheme(u"window-close"_s));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    layout->addWidget(close, 0, Qt::AlignTop);
    // Aligns the icon and the buttons with the first line of text.
    const int line = (m_first ? m_first->sizeHint() : close->sizeHint()).height();
    const int above = std::max(0, (line - fontMetrics().height()) / 2);
    m_icon->setContentsMargins(0, above, 0, 0);
    m_text->setContentsMargins(0, above, 0, above);
    connect(close, &QToolButton::clicked, this, &MessageRow::closed);
    dress();
}

QString MessageRow::text() const
{
    return m_text->text();
}

void MessageRow::takeFocus()
{
    if (m_first) {
        m_first->setFocus(Qt::OtherFocusReason);
    }
}

void MessageRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void MessageRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void MessageRow::dress()
{
    QPalette tinted = palette();
    const bool isHighContrast = Look::of(tinted).isHighContrast;
    const QColor ground = isHighContrast ? tinted.color(QPalette::Base) : toneSurface(m_tone, tinted);
    if (tinted.color(backgroundRole()) != ground) {
        tinted.setColor(backgroundRole(), ground);
        setPalette(tinted);
    }
    m_icon->setPixmap(tonePixmap(m_tone, palette(), fontMetrics().height(), devicePixelRatioF()));
}

} // namespace leerschakel::ui
