// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "application/look.h"
#include "domain/sentences.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(u"messageAction"_s);
    m_close->setIcon(QIcon::fromTheme(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, rhythm / 2, rhythm, rhythm / 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_action;
        clear();
        if (action) {
            action();
        }
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::clear);
    hide();
}

void MessageBar::tell(const QString &text, const QString &actionText, const std::function<void()> &action)
{
    show(Tone::Good, text, actionText, action);
    m_timer.start(std::chrono::seconds(12));
}

void MessageBar::warn(const QString &text)
{
    show(Tone::Warns, text, {}, {});
}

void MessageBar::fail(const domain::Error &error)
{
    show(Tone::Blocks, domain::sentence(error), {}, {});
}

void MessageBar::clear()
{
    m_timer.stop();
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::show(Tone tone, const QString &text, const QString &actionText, const std::function<void()> &action)
{
    m_timer.stop();
    m_tone = tone;
    m_action = action;
    m_text->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    dress();
    setVisible(true);
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        dress();
    }
}

void MessageBar::dress()
{
    QPalette tinted = palette();
    const bool isHighContrast = Look::of(tinted).isHighContrast;
    tinted.setColor(backgroundRole(), isHighContrast ? tinted.color(QPalette::Base) : toneSurface(m_tone, tinted));
    setPalette(tinted);
    m_icon->setPixmap(tonePixmap(m_tone, palette(), fontMetrics().height(), devicePixelRatioF()));
}

} // namespace leerschakel::ui
