// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/partcard.h"

#include "forms/cardheading.h"
#include "forms/formscroll.h"
#include "widgets/tone.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

PartCard::PartCard(const QString &name, std::function<QWidget *(QWidget *parent)> makeContent, QWidget *parent)
    : QWidget(parent),
      m_makeContent(std::move(makeContent)),
      m_all(new QVBoxLayout(this)),
      m_line(new QHBoxLayout),
      m_heading(new CardHeading(name, this))
{
    m_line->setSpacing(2);
    m_line->addWidget(m_heading, 1);
    m_all->setContentsMargins(2, 2, 2, 2);
    m_all->setSpacing(4);
    m_all->addLayout(m_line);
    connect(m_heading, &QAbstractButton::clicked, this, [this](bool isOpen) {
        FormScroll::keepInPlace(m_heading, [this, isOpen] { setOpen(isOpen); });
        Q_EMIT toggled(isOpen);
    });
}

void PartCard::setName(const QString &name)
{
    m_heading->setName(name);
}

void PartCard::setSentence(const QString &sentence, const QString &empty)
{
    m_heading->setLine(sentence.isEmpty() ? empty : sentence, sentence.isEmpty());
}

QString PartCard::sentence() const
{
    return m_heading->text();
}

QToolButton *PartCard::addButton(const QString &sign, const QString &what)
{
    auto *made = new QToolButton(this);
    made->setText(sign);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setToolTip(what);
    made->setAccessibleName(what);
    m_line->addWidget(made);
    return made;
}

void PartCard::setPinnable()
{
    m_pin = addButton({}, tr("Stays open when another is opened"));
    m_pin->setObjectName(u"pin"_s);
    m_pin->setIcon(QIcon::fromTheme(u"window-pin"_s));
    m_pin->setCheckable(true);
    m_pin->setVisible(isOpen());
}

bool PartCard::isPinned() const
{
    return m_pin && m_pin->isChecked();
}

bool PartCard::isOpen() const
{
    return m_heading->isChecked();
}

void PartCard::setOpen(bool isOpen)
{
    if (isOpen && !m_content) {
        m_content = m_makeContent(this);
        auto *inside = new QVBoxLayout;
        inside->setContentsMargins(10, 2, 10, 10);
        inside->addWidget(m_content);
        m_all->addLayout(inside);
    }
    m_heading->setChecked(isOpen);
    if (m_content) {
        m_content->setVisible(isOpen);
    }
    if (m_pin) {
        m_pin->setVisible(isOpen);
        m_pin->setChecked(m_pin->isChecked() && isOpen);
    }
}

void PartCard::focusHeading()
{
    m_heading->setFocus(Qt::OtherFocusReason);
}

void PartCard::paintEvent(QPaintEvent *)
{
    drawCardEdge(this);
}

void drawCardEdge(QWidget *widget)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(widget->palette()));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void openOnly(PartCard *card, const QList<PartCard *> &cards)
{
    FormScroll::keepInPlace(card, [&] {
        for (PartCard *each : cards) {
            if (each != card && !each->isPinned()) {
                each->setOpen(false);
            }
        }
        card->setOpen(true);
    });
}

} // namespace leerschakel::ui
